"""The bank holidays of each nation, as data for the rules about working days."""

from collections.abc import Iterable
from functools import cache

from holidays import country_holidays

from eic_bot.model.areas import Nation
from eic_bot.model.workdays import ClosedDays

_SUBDIVISION: dict[Nation, str] = {"england": "ENG", "wales": "WLS", "scotland": "SCT", "northern_ireland": "NIR"}


def bank_holidays(nation: Nation, years: Iterable[int]) -> ClosedDays:
    """Every bank holiday of a nation in those years, substitute days included.

    Councils in Scotland also have local holidays, which no list knows: they are added by the council.
    """
    return frozenset(day for year in years for day in _in_year(nation, year))


@cache
def _in_year(nation: Nation, year: int) -> ClosedDays:
    return frozenset(country_holidays("GB", subdiv=_SUBDIVISION[nation], years=year))
