"""What came of something that was wanted of the plan, in words."""

from typing import assert_never

from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.commands.plan import UNDO
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.messages import Choice, Heading, Theirs, words
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
from eic_bot.dialogs.plan_words import FOR
from eic_bot.dialogs.planning import ask_part
from eic_bot.dialogs.session import AwaitingAction
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next
from eic_bot.model.plan import ActionState

OFFERED = 9
"""Characteristics offered for a new action where nothing was chosen."""
OTHERS = 2
"""Plans of services offered beside the one that is shown."""


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
    changing = [_of(talk, name, result.service) for name in ("add_action", "priorities") if result.may_change]
    return _go_on(talk, *changing, *(_plan_for(talk, one) for one in result.services[:OTHERS]))


def _of(talk: Talk, command: str, service: str) -> Choice:
    """The command for the plan of that service; of the whole organisation it names none."""
    if not service:
        return talk.command(command)
    return talk.command(command, argument=f"{FOR} {service}", spoken=f"{words(talk.say('plan-type-for'))} {service}")


def _plan_for(talk: Talk, service: str) -> Choice:
    label = talk.say("plan-title-of-service", service=Theirs(service, talk.session.language))
    return talk.command("plan_for", argument=service, label=label)


def _offer_gaps(talk: Talk, result: PlanShown) -> Next:
    """Every gap with a number; choosing one adds it, or takes it away again."""
    service = Theirs(result.service, talk.session.language)
    heading = talk.say("plan-gaps-of-service", service=service) if result.service else talk.say("plan-gaps")
    talk.lead.append(Heading(heading))
    if not result.gaps:
        talk.tell("plan-no-gaps")
        return _go_on(talk)
    known = [one for one in result.gaps if one.characteristic in talk.pack.characteristics]
    of = f"{FOR} {result.service} " if result.service else ""
    offers = [
        Offer(
            f"priorities {of}{'-' if one.is_priority else '+'}{one.characteristic}",
            gap_in_words(talk.phrases, talk.pack, one),
            talk.theirs(talk.pack.characteristics[one.characteristic].title).text,
            str(number),
        )
        for number, one in enumerate(known, 1)
    ]
    if not result.service:
        return offer(talk, "priority", "plan-ask-priorities", offers, otherwise="plan")
    return offer(talk, "priority", "plan-ask-priorities-here", offers, otherwise="plan_for", behind=result.service)


def _begin_action(talk: Talk, result: PlanShown) -> Next:
    known = [one for one in result.gaps if one.characteristic in talk.pack.characteristics]
    chosen = [one.characteristic for one in known if one.is_priority]
    if result.service:
        talk.tell("plan-for-service", service=Theirs(result.service, talk.session.language))
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
