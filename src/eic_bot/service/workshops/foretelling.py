"""The agenda, sent to who leads the workshop on the working day before it."""

from eic_bot.dialogs.messages import Message, Paragraph
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.privacy import organisation_in
from eic_bot.dialogs.round_requests import AskRound
from eic_bot.dialogs.workshop.told import agenda_parts
from eic_bot.service.envelopes import AgendaDue
from eic_bot.service.nudges.allowance import note_sent, put_off_until
from eic_bot.service.records import Owner
from eic_bot.service.rounds.agreeing import begin_workshop
from eic_bot.service.rounds.reminding import is_over
from eic_bot.service.rounds.table import Table
from eic_bot.service.rounds.telling import day_in_words
from eic_bot.service.workshops.nearing import awaits_agenda, sent_key
from eic_bot.service.workshops.records import MINUTES
from eic_bot.service.workshops.spreads import planned


def send_agenda(table: Table, event: AgendaDue) -> Owner:
    """Send it, if it is still wanted and this person may be written to now; else it is looked at again in an hour.

    Single answers that could be in by now are over with it: whoever sees how far people are apart sees it once.
    """
    round = table.round
    if round is None or round.id != event.round or not awaits_agenda(table, round):
        return table.me
    if put_off_until(table, "agenda") is not None:
        return table.me
    if round.state == "answering" and is_over(round.deadline, table.changes.now):
        begin_workshop(table, AskRound("workshop"))
        round = table.round or round
    plan = planned(table, round, MINUTES) if round.state == "workshop" else None
    organisation = table.title()

    def written(_: Owner, phrases: Phrases) -> Message:
        key = "agenda-not-yet" if plan is None else "agenda-tomorrow"
        named = organisation_in(phrases, organisation, round.service)
        said = phrases.say(key, organisation=named, workshop=day_in_words(phrases, round.workshop))
        parts = () if plan is None else tuple(agenda_parts(phrases, table.asked(round).pack, plan))
        return Message(f"round:{round.id}:agenda:{round.workshop}", (Paragraph(said), *parts), "")

    table.send(table.me.id, written)
    note_sent(table, sent_key(round.id, round.workshop), "agenda", {"workshop": round.workshop})
    table.note("workshop.agenda-sent", round)
    return table.me
