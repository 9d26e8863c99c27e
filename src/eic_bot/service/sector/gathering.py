"""What the sector's report is made of: shared views, and what there is for each level."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from eic_bot.model.comparison import Among, Withheld
from eic_bot.model.pack import Pack
from eic_bot.service.house import House
from eic_bot.service.ports import Transaction
from eic_bot.service.rounds.reminding import day_of
from eic_bot.service.sector.reporting import Spread
from eic_bot.service.sharing.sector import sector_positions


def spreads(tx: Transaction, house: House, pack: Pack, now: int) -> Sequence[Spread]:
    """Where the councils stand that share their view, and where they want to be; nothing of too few."""
    found = sector_positions(tx, pack, house.round.register(), now)
    if isinstance(found, Withheld):
        return ()
    wanted = {one.question: one for one in found.figures.ambitions}
    return [
        Spread(one.question, _levels(one), _levels(wanted[one.question]))
        for one in found.figures.positions
        if one.question in pack.characteristics
    ]


def offered(tx: Transaction, pack: Pack, now: int) -> Collection[tuple[str, int]]:
    """The levels of characteristics for which there is a resource, an innovation or a peer.

    A resource of a whole area is for each of its characteristics.
    """
    found = {(place, level) for one in pack.resources for place in one.characteristics for level in one.levels}
    for resource in pack.resources:
        of_area = [id for id in pack.characteristics if id.partition(".")[0] in resource.areas]
        found |= {(place, level) for place in of_area for level in resource.levels}
    found |= {(one.draft.about, one.draft.level) for one in tx.innovations.all_approved()}
    return found | set(_levels_of_peers(pack, tx.sector.peers(now, day_of(now))))


def _levels_of_peers(pack: Pack, peers: Iterable[tuple[str, int | None]]) -> Iterator[tuple[str, int]]:
    """Up to the level they say they have reached; who says none may help with any."""
    for place, reached in peers:
        levels = [one.level for one in pack.characteristics[place].statements] if place in pack.characteristics else []
        yield from ((place, level) for level in levels if reached is None or level <= reached)


def _levels(among: Among) -> tuple[tuple[int, int], ...]:
    return tuple((int(level), councils) for level, councils in among.others)
