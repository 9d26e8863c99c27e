"""What somebody is to be sent that has a last day, and for which everything else leaves a place in their week."""

from eic_bot.service.nudges.records import Kind
from eic_bot.service.rounds.reminding import is_over
from eic_bot.service.rounds.table import Table
from eic_bot.service.workshops.nearing import promised_at


def promised(table: Table, kind: Kind | None = None) -> tuple[int, ...]:
    """When what comes before that kind is to be sent: an agenda before a reminder, and both before all else."""
    if table.me.kind == "room" or kind == "agenda" or table.round is None:
        return ()
    moments = (promised_at(table), None if kind == "reminder" else _reminder(table))
    return tuple(at for at in moments if at is not None)


def _reminder(table: Table) -> int | None:
    round, member = table.round, table.member()
    if round is None or member is None or member.remind_at is None or round.state != "answering":
        return None
    return None if is_over(round.deadline, member.remind_at) else member.remind_at
