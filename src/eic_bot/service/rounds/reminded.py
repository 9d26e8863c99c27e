"""Reminding somebody whose time has come, if they still have not answered."""

from dataclasses import replace

from eic_bot.service.archiving import is_put_away
from eic_bot.service.envelopes import RemindedOf
from eic_bot.service.nudges.allowance import note_sent, put_off_until
from eic_bot.service.records import Owner
from eic_bot.service.rounds.reminding import is_over, next_reminder
from eic_bot.service.rounds.table import Table
from eic_bot.service.rounds.telling import Told


def remind(table: Table, event: RemindedOf) -> Owner:
    """Remind them, or put it off; nobody who has answered, stopped it, or is out of the round."""
    round, member, now = table.round, table.member(), table.changes.now
    if round is None or member is None or round.id != event.round or member.remind_at != event.due:
        return table.me
    if round.state != "answering" or member.state not in ("invited", "accepted") or is_over(round.deadline, now):
        table.tx.rounds.keep(event.round, [replace(member, remind_at=None)])
        return table.me
    if is_put_away(table):
        table.tx.rounds.keep(round.id, [replace(member, remind_at=next_reminder(round.deadline, now, table.closed))])
        return table.me
    later = put_off_until(table, "reminder")
    if later is not None:
        table.tx.rounds.keep(round.id, [replace(member, remind_at=later)])
        return table.me
    table.tx.rounds.keep(round.id, [replace(member, remind_at=next_reminder(round.deadline, now, table.closed))])
    is_in = member.state == "accepted"
    actions = ("no_reminders",) if is_in else ("accept", "decline")
    what = Told("reminder" if is_in else "reminder-invited", round, event.due, actions)
    table.tell(member.owner, what)
    note_sent(table, f"reminder:{round.id}:{event.due}", "reminder", {"round": round.id, "deadline": round.deadline})
    return table.me
