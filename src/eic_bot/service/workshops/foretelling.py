"""The agenda, sent to who leads the workshop on the working day before it."""

from datetime import date

from eic_bot.dialogs.messages import Message, Paragraph
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.privacy import organisation_in
from eic_bot.dialogs.round_requests import AskRound
from eic_bot.dialogs.workshop.told import agenda_parts
from eic_bot.model.access import RoundRole
from eic_bot.model.workdays import ClosedDays, workdays_before
from eic_bot.service.envelopes import AgendaDue
from eic_bot.service.records import Owner
from eic_bot.service.rounds.agreeing import begin_workshop
from eic_bot.service.rounds.records import DueAgenda
from eic_bot.service.rounds.reminding import HOUR, day_of, is_decent, is_over
from eic_bot.service.rounds.table import Table
from eic_bot.service.rounds.telling import day_in_words
from eic_bot.service.workshops.records import MINUTES
from eic_bot.service.workshops.spreads import planned

TOLD: tuple[RoundRole, ...] = ("sponsor", "facilitator")
DAYS_AHEAD = 10
"""No working day is further from the one after it."""


def is_due(one: DueAgenda, now: int, closed: ClosedDays = frozenset()) -> bool:
    """Whether it is the working day before, at a decent hour; or the day itself, where that was missed."""
    today, before = day_of(now), workdays_before(date.fromisoformat(one.workshop), 1, closed)
    if today == one.workshop:
        return now % 86_400_000 < HOUR * 3_600_000
    return before.isoformat() <= today < one.workshop and is_decent(now, closed)


def key_of(one: DueAgenda) -> str:
    """By this key two workers send it once."""
    return f"agenda:{one.round}:{one.owner}:{one.workshop}"


def send_agenda(table: Table, event: AgendaDue) -> Owner:
    """Send it, if the round still waits for its workshop and this person leads it.

    Single answers that could be in by now are over with it: whoever sees how far people are apart sees it once.
    """
    round = table.round
    if round is None or round.id != event.round or round.state not in ("answering", "workshop"):
        return table.me
    if not table.holds(round, *TOLD):
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
    table.note("workshop.agenda-sent", round)
    return table.me
