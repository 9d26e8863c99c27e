"""What came of something that was wanted of the plan, in words."""

from typing import assert_never

from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.commands.plan import UNDO
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.messages import Choice, Heading
from eic_bot.dialogs.offering import Offer, offer
from eic_bot.dialogs.plan_drawing import (
    action_choices,
    done_choices,
    done_parts,
    gap_in_words,
    plan_parts,
    refused_part,
)
from eic_bot.dialogs.plan_requests import ActionDraft, PlanDone, PlanRefused, PlanResult, PlanShown
from eic_bot.dialogs.planning import ask_part
from eic_bot.dialogs.session import AwaitingAction
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next
from eic_bot.model.plan import ActionState

OFFERED = 9
"""Characteristics offered for a new action where nothing was chosen."""


def plan_told(talk: Talk, result: PlanResult) -> Next:
    """Say what came of it, and go on where the person was."""
    match result:
        case PlanRefused():
            talk.lead.append(refused_part(talk.phrases, result))
            return _go_on(talk)
        case PlanShown():
            return _shown(talk, result)
        case PlanDone():
            return _done(talk, result)
        case _:
            assert_never(result)


def _go_on(talk: Talk, *actions: Choice) -> Next:
    """To the question that is open; where none is, nothing more is said."""
    talk.send(actions=actions)
    is_asked = isinstance(talk.journey.stop(talk.session.at), Asking) and talk.session.status == "asking"
    return show_current(talk) if is_asked else "told"


def _shown(talk: Talk, result: PlanShown) -> Next:
    if result.act == "may_add":
        return _begin_action(talk, result)
    if result.act in ("gaps", "choose"):
        return _offer_gaps(talk, result)
    talk.lead.extend(plan_parts(talk.phrases, talk.pack, result.actions, result.priorities, result.service))
    if not result.may_change:
        return _go_on(talk)
    return _go_on(talk, talk.command("add_action"), talk.command("priorities"))


def _offer_gaps(talk: Talk, result: PlanShown) -> Next:
    """Every gap with a number; choosing one adds it, or takes it away again."""
    talk.lead.append(Heading(talk.say("plan-gaps")))
    if not result.gaps:
        talk.tell("plan-no-gaps")
        return _go_on(talk)
    known = [one for one in result.gaps if one.characteristic in talk.pack.characteristics]
    offers = [
        Offer(
            f"priorities {'-' if one.is_priority else '+'}{one.characteristic}",
            gap_in_words(talk.phrases, talk.pack, one),
            talk.theirs(talk.pack.characteristics[one.characteristic].title).text,
            str(number),
        )
        for number, one in enumerate(known, 1)
    ]
    return offer(talk, "priority", "plan-ask-priorities", offers, otherwise="plan")


def _begin_action(talk: Talk, result: PlanShown) -> Next:
    known = [one for one in result.gaps if one.characteristic in talk.pack.characteristics]
    chosen = [one.characteristic for one in known if one.is_priority]
    offered = tuple(chosen or [one.characteristic for one in known][:OFFERED])
    return ask_part(talk, AwaitingAction("characteristic", result.draft or ActionDraft(), offered))


def _done(talk: Talk, done: PlanDone) -> Next:
    action = done.action
    talk.lead.extend(done_parts(talk.phrases, talk.pack, done))
    if done.act == "remove":
        talk.session.undo = (f"{UNDO}{action.id}",)
        return _go_on(talk, talk.command("put_back", argument=action.id))
    if done.act == "look" and action.state not in (ActionState.DONE, ActionState.REMOVED):
        return _go_on(talk, *action_choices(talk.phrases, action))
    return _go_on(talk, *done_choices(talk.phrases, done))
