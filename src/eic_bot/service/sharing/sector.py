"""Figures of the whole sector for those who plan its support: of all shared views together, and of no council alone."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from eic_bot.model.comparison import LEAST_COUNCILS, OfficialView, Seen, ViewId, Withheld, would_give_away
from eic_bot.model.pack import Pack
from eic_bot.model.register import Register
from eic_bot.model.sector import SectorPositions, sector_again
from eic_bot.model.sector import sector_positions as positions_of
from eic_bot.model.shared_view import shared_view
from eic_bot.model.value import value
from eic_bot.service.ports import Transaction
from eic_bot.service.sharing.reading import FIRST_YEAR, LAST_YEAR, day_of, gathered
from eic_bot.service.sharing.records import SECTOR, Shown


@value
class SectorShown:
    """Positions and ambitions of all councils that share, and from when these figures are."""

    figures: SectorPositions
    shown_at: int
    """When these members were put together, in milliseconds of UTC: earlier than now where showing more would say
    something about a few."""
    other_models: int
    other_versions: int


def sector_positions(tx: Transaction, pack: Pack, register: Register, now: int) -> SectorShown | Withheld:
    """The spread of positions and ambitions over all shared views, by characteristic of that pack; or why not.

    From five councils of a nation up; nations with fewer are left out, so that they are not what the whole has more
    than a comparison within the other nations. What was shown before, to anybody who asked for the whole sector and
    to the scope's own organisation in comparisons, is weighed with it, so that put together it never says something
    about a few; where it would, the figures of an earlier day are given again.
    """
    all_found = gathered(tx.sharing.views(FIRST_YEAR, LAST_YEAR), shared_view(pack, {}), register, now)
    found = replace(all_found, views=_of_nations(all_found.views, register))
    before = tx.sharing.sector_shown()
    ours = [one.members for one in tx.sharing.ever_shown()]
    all_views = frozenset(one.id for one in found.views)
    seen = [*(one.members for one in before), *ours]
    known = {*tx.sharing.known(day_of(now).isoformat()), *_own(tx.sharing.council(), [*seen, all_views])}
    figures = positions_of(found.views, found.frame, seen=seen, known=known)
    if isinstance(figures, SectorPositions):
        same = next((one for one in before if one.members == figures.members), None)
        if same is None:
            tx.sharing.remember_sector(Shown(SECTOR, figures.members, now))
        return SectorShown(figures, now, found.other_models, found.other_versions)
    for one in before if figures is Withheld.TOO_CLOSE else ():
        if would_give_away(one.members, ours, known, LEAST_COUNCILS):
            continue
        again = sector_again(found.views, found.frame, one.members)
        if again is not None:
            return SectorShown(again, one.shown_at, found.other_models, found.other_versions)
    return figures


def _of_nations(views: Sequence[OfficialView], register: Register) -> tuple[OfficialView, ...]:
    """The views of nations of which enough councils share."""
    nation = {one.id: register.councils[one.id.council].nation for one in views}
    councils = Counter(nation for nation, _ in {(nation[one.id], one.id.council) for one in views})
    return tuple(one for one in views if councils[nation[one.id]] >= LEAST_COUNCILS)


def _own(code: str, seen: Seen) -> set[ViewId]:
    """Views of the organisation itself: whoever is there knows them."""
    return {id for one in seen for id in one if id.council == code}
