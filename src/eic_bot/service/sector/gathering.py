"""What the sector's report is made of: shared views, and what there is for each level."""

from collections.abc import Collection, Sequence

from eic_bot.model.pack import Pack
from eic_bot.service.conversation import House
from eic_bot.service.ports import Transaction
from eic_bot.service.sector.reporting import Spread


def spreads(tx: Transaction, house: House, pack: Pack, now: int) -> Sequence[Spread]:
    """Where the councils stand that share their view, and where they want to be; nothing of too few."""
    del tx, house, pack, now
    return ()


def offered(tx: Transaction, pack: Pack, now: int) -> Collection[tuple[str, int]]:
    """The levels of characteristics for which there is a resource, an innovation or a peer."""
    del now
    found = {(place, level) for one in pack.resources for place in one.characteristics for level in one.levels}
    return found | {(one.draft.about, one.draft.level) for one in tx.innovations.all_approved()}
