"""The bank holidays of each nation, as data for the rules about working days.

Those of the years around now are written down beside this; the library that works them out knows every country of
the world, which is long to read for sixteen years of one. It is asked about years that are not written down.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from eic_bot.model.areas import Nation
from eic_bot.model.workdays import ClosedDays

_SUBDIVISION: dict[Nation, str] = {"england": "ENG", "wales": "WLS", "scotland": "SCT", "northern_ireland": "NIR"}
WRITTEN = "bank_holidays.txt"
"""A line for each nation and year: ``wales 2027: 01-01 03-26 ...``."""


def bank_holidays(nation: Nation, years: Iterable[int]) -> ClosedDays:
    """Every bank holiday of a nation in those years, substitute days included.

    Councils in Scotland also have local holidays, which no list knows: they are added by the council.
    """
    return frozenset(day for year in years for day in _in_year(nation, year))


@cache
def _in_year(nation: Nation, year: int) -> ClosedDays:
    known = _written().get(f"{nation} {year}")
    return worked_out(nation, year) if known is None else known


@cache
def _written() -> Mapping[str, ClosedDays]:
    lines = files("eic_bot.packs").joinpath(WRITTEN).read_text(encoding="utf-8").splitlines()
    return {name: _days(name[-4:], days) for name, _, days in (line.partition(": ") for line in lines)}


def _days(year: str, days: str) -> ClosedDays:
    return frozenset(date.fromisoformat(f"{year}-{day}") for day in days.split())


def worked_out(nation: Nation, year: int) -> ClosedDays:
    """Those of any year, from the rules."""
    from holidays import country_holidays  # noqa: PLC0415  slow, and only needed for years far off

    return frozenset(country_holidays("GB", subdiv=_SUBDIVISION[nation], years=year))
