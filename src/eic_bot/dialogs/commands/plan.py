"""Commands of the plan: show it, choose priorities, add an action, say what became of one, remove it."""

from datetime import UTC, date, datetime

from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.plan_requests import ActionDraft, AskPlan
from eic_bot.dialogs.plan_words import read_action
from eic_bot.dialogs.session import AwaitingResult
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next

PLAN = "plan"
UNDO = "put_back "
"""Before an action's number in what ``undo`` takes back."""


def ask_plan(talk: Talk, asked: AskPlan) -> Next:
    """Have it done by whoever keeps the plan."""
    talk.awaiting(AwaitingResult(PLAN))
    return asked


def plan(talk: Talk, argument: str) -> Next:
    """Show the plan."""
    del argument
    return ask_plan(talk, AskPlan("show"))


def plan_for(talk: Talk, argument: str) -> Next:
    """Show the plan of a service."""
    return ask_plan(talk, AskPlan("show", words=argument))


def priorities(talk: Talk, argument: str) -> Next:
    """Choose what the plan is about: ``1 3``, a name; ``+`` adds one and ``-`` takes one away; ``for Planning 1 3``."""
    return ask_plan(talk, AskPlan("choose" if argument else "gaps", words=argument))


def add_action(talk: Talk, argument: str) -> Next:
    """Add an action; what is to be done may follow, and before it ``for Planning``."""
    return ask_plan(talk, AskPlan("may_add", draft=ActionDraft(title=" ".join(argument.split()))))


def action(talk: Talk, argument: str) -> Next:
    """What became of an action: ``2 done``, ``2 stuck``, ``2 later 3 March``."""
    asked = read_action(argument, talk.phrases, today(talk))
    if asked is None:
        talk.tell("plan-not-understood")
        return show_current(talk)
    return ask_plan(talk, asked)


def remove_action(talk: Talk, argument: str) -> Next:
    """Take an action out of the plan."""
    return ask_plan(talk, AskPlan("remove", _number(argument)))


def put_back(talk: Talk, argument: str) -> Next:
    """Put an action back that was removed."""
    return ask_plan(talk, AskPlan("put_back", _number(argument)))


def today(talk: Talk) -> date:
    """The day it is."""
    return datetime.fromtimestamp(talk.now / 1000, UTC).date()


def _number(argument: str) -> str:
    found = argument.strip().lstrip("#").rstrip(".")
    return str(int(found)) if found.isdecimal() and len(found) < 10 else found
