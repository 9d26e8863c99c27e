"""What the console shows of rounds and of what goes out: counts and states, nobody's name and nobody's answer."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from eic_bot.model.quiet import local
from eic_bot.model.value import value
from eic_bot.service.console.records import RoundCount
from eic_bot.service.nudges.previewing import Ahead, foresee
from eic_bot.service.nudges.zones import zone_of
from eic_bot.service.ports import Transaction
from eic_bot.service.rounds.records import Round


@value
class ForeseenDay:
    """How many nudges of a kind would go to people, or to one room, on a day there."""

    day: date
    kind: str
    room: str
    """Empty for people."""
    count: int


def rounds_of(tx: Transaction) -> Sequence[RoundCount]:
    """All that there were, newest first."""
    return [_counted(tx, one) for one in reversed(tx.history.rounds())]


def foreseen_days(tx: Transaction, ahead: Ahead) -> Sequence[ForeseenDay]:
    """What would be sent if nobody says or does anything until then. Whom it would reach is not told."""
    found: Counter[tuple[date, str, str]] = Counter()
    for one in foresee(tx, ahead):
        day = local(one.at, zone_of(one.zone)).date()
        found[day, one.kind, one.whom.name if one.whom.is_room else ""] += 1
    return [ForeseenDay(*key, count) for key, count in sorted(found.items())]


def _counted(tx: Transaction, round: Round) -> RoundCount:
    members = [one for one in tx.rounds.members(round.id) if one.state != "declined"]
    done = sum(one.state == "submitted" for one in members)
    return RoundCount(
        round.id, round.mode, round.state, round.pack, round.version, round.deadline, round.workshop,
        len(members), done,
    )  # fmt: skip
