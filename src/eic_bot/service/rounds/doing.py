"""What the bot does by itself, done in the turn of whoever it concerns."""

from typing import assert_never

from eic_bot.service.envelopes import AgendaDue, FollowUp, OfDuty, RemindedOf
from eic_bot.service.plan.following import follow_up
from eic_bot.service.records import Owner
from eic_bot.service.rounds.reminded import remind
from eic_bot.service.rounds.table import Table
from eic_bot.service.workshops.foretelling import send_agenda


def do_duty(table: Table, event: OfDuty) -> Owner:
    """Do it, if it is still wanted; whoever it concerns as they are after it."""
    match event:
        case RemindedOf():
            return remind(table, event)
        case AgendaDue():
            return send_agenda(table, event)
        case FollowUp():
            return follow_up(table, event)
        case _:
            assert_never(event)
