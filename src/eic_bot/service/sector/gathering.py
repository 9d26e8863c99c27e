"""What the sector's report is made of: shared views, and what there is for each level."""

from collections.abc import Collection, Sequence

from eic_bot.model.comparison import Among, Withheld
from eic_bot.model.pack import Pack
from eic_bot.service.conversation import House
from eic_bot.service.ports import Transaction
from eic_bot.service.sector.reporting import Spread
from eic_bot.service.sharing.sector import sector_positions


def spreads(tx: Transaction, house: House, pack: Pack, now: int) -> Sequence[Spread]:
    """Where the councils stand that share their view, and where they want to be; nothing of too few."""
    found = sector_positions(tx, pack, house.round.register, now)
    if isinstance(found, Withheld):
        return ()
    wanted = {one.question: one for one in found.figures.ambitions}
    return [
        Spread(one.question, _levels(one), _levels(wanted[one.question]))
        for one in found.figures.positions
        if one.question in pack.characteristics
    ]


def offered(tx: Transaction, pack: Pack) -> Collection[tuple[str, int]]:
    """The levels of characteristics for which there is a resource, an innovation or a peer.

    A resource of a whole area is for each of its characteristics.
    """
    found = {(place, level) for one in pack.resources for place in one.characteristics for level in one.levels}
    for resource in pack.resources:
        of_area = [id for id in pack.characteristics if id.partition(".")[0] in resource.areas]
        found |= {(place, level) for place in of_area for level in resource.levels}
    return found | {(one.draft.about, one.draft.level) for one in tx.innovations.all_approved()}


def _levels(among: Among) -> tuple[tuple[int, int], ...]:
    return tuple((int(level), councils) for level, councils in among.others)
