"""What is said of an action by somebody with whom nothing else is open: they were asked, and answer."""

from datetime import UTC, datetime

from eic_bot.dialogs.finding import find_command
from eic_bot.dialogs.messages import Message
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.plan_drawing import done_choices, done_parts, plan_parts, refused_part
from eic_bot.dialogs.plan_requests import AskPlan, PlanRefused, PlanShown
from eic_bot.dialogs.plan_words import ACTION, read_action
from eic_bot.dialogs.wanted import Wanted
from eic_bot.model.reading import plain_words
from eic_bot.service.plan.acting import act
from eic_bot.service.rounds.table import Table


def answer_action(table: Table, phrases: Phrases, text: str, key: str) -> Message | None:
    """What came of it, in words; None where it was about no action."""
    wanted = find_command(phrases, text, plain_words(text))
    asked = None if wanted is None else _asked(table, phrases, wanted)
    if asked is None:
        return None
    result = act(table, asked)
    pack = table.content.pack
    if isinstance(result, PlanRefused):
        return Message(f"plan:{key}", (refused_part(phrases, result),), "")
    if isinstance(result, PlanShown):
        return Message(f"plan:{key}", plan_parts(phrases, pack, result.actions, result.priorities, result.service), "")
    actions = done_choices(phrases, result)
    label = phrases.say("or-say") if actions else ()
    return Message(f"plan:{key}", done_parts(phrases, pack, result), "", actions=actions, actions_label=label)


def _asked(table: Table, phrases: Phrases, wanted: Wanted) -> AskPlan | None:
    if wanted.command in ("plan", "plan_for"):
        return AskPlan("show", words=wanted.argument)
    today = datetime.fromtimestamp(table.changes.now / 1000, UTC).date()
    return read_action(wanted.argument, phrases, today) if wanted.command == ACTION else None
