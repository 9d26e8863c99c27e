"""What a person is told unasked: what waits for them, and by when their round wants them. Nothing of their answers."""

from collections.abc import Sequence

from eic_bot.dialogs.messages import Choice, Control, Message, Paragraph, Part, Theirs
from eic_bot.dialogs.nudge_words import day_in, listed
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.privacy import organisation_in
from eic_bot.service.archiving import is_put_away
from eic_bot.service.nudges.records import Settings
from eic_bot.service.nudges.sending import day_ahead, key_of, note, phrases_of, rhythm_written, say
from eic_bot.service.rounds.reminding import is_over
from eic_bot.service.rounds.table import Table


def to_person(table: Table, settings: Settings, waiting: Sequence[Theirs]) -> bool:
    """Tell them; whether there was anything."""
    phrases = phrases_of(table)
    parts = waits(table, phrases, waiting)
    if not parts:
        return False
    key = key_of(table, settings)
    week = Control(f"snooze {day_ahead(table, settings, 7)}")
    actions = (
        Choice(phrases.say("action-resume"), Control("resume"), typed=phrases.typed("resume")),
        Choice(phrases.say("nudge-snooze-week"), week, typed=phrases.typed("snooze")),
        Choice(phrases.say("nudge-stop"), Control("stop_nudges"), typed=phrases.typed("stop_nudges")),
    )
    say(table, Message(key, tuple(parts), "", actions=actions, actions_label=phrases.say("or-say")))
    note(table, key, "waiting", {"waiting.count": len(parts), "rhythm": rhythm_written(table, settings)})
    return True


def waits(table: Table, phrases: Phrases, waiting: Sequence[Theirs]) -> list[Part]:
    """What waits for them, a sentence each; empty where nothing does."""
    titles = listed(phrases, [(one,) for one in waiting])
    opened = [Paragraph(phrases.say("nudge-waiting", count=len(waiting), titles=titles))] if waiting else []
    return [*opened, *_deadline(table, phrases)]


def _deadline(table: Table, phrases: Phrases) -> list[Part]:
    round, member = table.round, table.member()
    if round is None or member is None or round.state != "answering" or is_over(round.deadline, table.changes.now):
        return []
    if member.state not in ("invited", "accepted") or is_put_away(table):
        return []
    organisation = organisation_in(phrases, table.title(), round.service)
    return [Paragraph(phrases.say("nudge-deadline", organisation=organisation, day=day_in(phrases, round.deadline)))]
