"""How somebody wants to be written to, from what is kept, from the pack and from where their council is."""

from dataclasses import replace
from typing import get_args

from eic_bot.model.nudging import WEEK_MS, Course, Manner, next_due
from eic_bot.model.quiet import AFTER_WORK
from eic_bot.model.rhythm import Rhythm, Weekly
from eic_bot.model.rhythm_reading import USUAL_TIME, USUAL_WEEKDAY, read_rhythm
from eic_bot.service.nudges.promised import promised
from eic_bot.service.nudges.records import Kind, Settings
from eic_bot.service.nudges.zones import USUAL, zone_of
from eic_bot.service.rounds.table import Table

KINDS = get_args(Kind)
NO_RHYTHM = Weekly(1, USUAL_WEEKDAY, USUAL_TIME)


def settings_of(table: Table) -> Settings:
    """What is kept of whoever sits at the table; where nothing is, the usual."""
    found = table.tx.nudges.of(table.me.id)
    return found or Settings(table.me.id, "unasked" if table.me.kind == "room" else "on")


def rhythm_of(table: Table, settings: Settings) -> Rhythm | None:
    """How often; None where people are to be told of nothing but their rounds."""
    kept = None if settings.rhythm is None else read_rhythm(settings.rhythm)
    schedule = table.content.pack.nudges
    return kept or (schedule.offered[0] if table.me.kind == "room" else schedule.of_people)


def manner_of(table: Table, settings: Settings) -> Manner:
    """How they want to be written to; the hours and the cap hold for all, whether or not they want nudges."""
    return Manner(
        rhythm=rhythm_of(table, settings) or NO_RHYTHM,
        zone=zone_of(settings.zone or USUAL),
        quiet=settings.quiet or AFTER_WORK,
        closed=table.closed,
        cap=table.content.pack.nudges.weekly_cap,
        away_until=settings.away_until,
    )


def course_of(table: Table, settings: Settings) -> Course:
    """What came of it so far. A person has answered who did anything since; a room says so when it does."""
    sent = [one for one in table.tx.nudges.sent(table.me.id, 0) if one.kind not in KINDS]
    unanswered = settings.unanswered
    if unanswered and sent and table.me.kind == "person" and table.tx.nudges.stirred(table.me.id, sent[0].at):
        unanswered = 0
    return Course(settings.next_at or 0, unanswered, sent_lately(table), promised(table))


def sent_lately(table: Table) -> tuple[int, ...]:
    """When they were sent anything in the last week, reminders and the like included."""
    since = table.changes.now - WEEK_MS
    return tuple(one.at for one in table.tx.nudges.sent(table.me.id, since))


def with_next(table: Table, settings: Settings) -> Settings:
    """The same, due next by their rhythm; never where they want none, or nobody was asked yet."""
    if not is_wanted(table, settings):
        return replace(settings, next_at=None)
    return replace(settings, next_at=next_due(manner_of(table, settings), settings.unanswered, table.changes.now))


def is_wanted(table: Table, settings: Settings) -> bool:
    """Whether they get any: by their own wish, and by the pack's."""
    return settings.state == "on" and rhythm_of(table, settings) is not None


def meet_person(table: Table) -> None:
    """Somebody has something open for the first time: what waits may be said to them, until they say otherwise."""
    rhythm = table.content.pack.nudges.of_people
    if rhythm is not None and table.me.kind == "person":
        manner = Manner(rhythm, zone_of(USUAL), closed=table.closed)
        due = next_due(manner, 0, table.changes.now)
        table.tx.nudges.meet(Settings(table.me.id, "on", next_at=due))
