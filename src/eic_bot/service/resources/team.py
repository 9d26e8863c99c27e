"""What may help a whole organisation: the gaps of its published official view, and no single answer of anybody."""

from eic_bot.dialogs.told import said_of_level
from eic_bot.model.matching import Need
from eic_bot.model.pack import Pack
from eic_bot.model.results import next_steps, standings
from eic_bot.service.ports import Transaction


def team_gaps(tx: Transaction, pack: Pack) -> tuple[Need, ...]:
    """The next steps that follow from the official view published last, the widest gap first; none without one.

    ``pack`` is the newest version: what it no longer asks is no gap.
    """
    view = tx.sharing.published()
    if view is None or view.pack != pack.id:
        return ()
    agreed = tx.rounds.agreed(view.official)
    found = next_steps(standings(pack.characteristics, pack, agreed))
    return tuple(
        Need(one.characteristic, one.next_step.level, said_of_level(one.next_step))
        for one in found
        if one.next_step is not None
    )


def put_aside(tx: Transaction, pack: Pack) -> frozenset[str]:
    """What the organisation does not want to see again."""
    return frozenset(tx.marks.held(pack.id, "not_for_us"))
