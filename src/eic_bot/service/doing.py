"""What the bot does by itself, at the table of the person it is about."""

from typing import assert_never

from eic_bot.service.colleagues.telling import come_due
from eic_bot.service.crossings.arriving import arrive
from eic_bot.service.envelopes import (
    AgendaDue,
    ConsentDue,
    Crossed,
    FollowUp,
    OfDuty,
    RemindedOf,
    RequestEnded,
    SectorReplied,
    SuggestionDue,
)
from eic_bot.service.peers.ending import ask_for_consent, end_request
from eic_bot.service.plan.following import follow_up
from eic_bot.service.records import Owner
from eic_bot.service.rounds.reminded import remind
from eic_bot.service.rounds.table import Table
from eic_bot.service.sector.replying import tell_reply
from eic_bot.service.workshops.foretelling import send_agenda


def do(table: Table, event: OfDuty) -> Owner:  # noqa: C901 - one case for each
    """Do it, if it is still wanted; the person as they are after it."""
    match event:
        case RemindedOf():
            return remind(table, event)
        case AgendaDue():
            return send_agenda(table, event)
        case FollowUp():
            return follow_up(table, event)
        case Crossed():
            return arrive(table, event)
        case ConsentDue():
            return ask_for_consent(table, event)
        case RequestEnded():
            return end_request(table, event)
        case SectorReplied():
            return tell_reply(table, event)
        case SuggestionDue():
            return come_due(table, event)
        case _:
            assert_never(event)
