"""From one stop to the next, until something has to be answered."""

from typing import TypeAlias

from eic_bot.dialogs.circumstances import Here
from eic_bot.dialogs.effects import Close, OpenDialog, Say, Update
from eic_bot.dialogs.journey import Asking, Passing
from eic_bot.dialogs.messages import Choice
from eic_bot.dialogs.prompt import ask
from eic_bot.dialogs.requests import Request, Result
from eic_bot.dialogs.session import AN_ANSWER, AwaitingResult
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.turn import LIMITS, Outcome

BEGINS_OFFERED = 3
"""Other dialogs offered at the end of one."""

Next: TypeAlias = Outcome | Request
"""How a turn goes on: it ends in an outcome, or a request has to be answered first."""


def walk(talk: Talk) -> Next:
    """Go on to the next stop that waits for an answer, through those that do not."""
    here = Here(talk.session, talk.pack, talk.now)
    for _ in range(LIMITS.steps):
        stop = talk.journey.following(talk.session.at, here)
        if stop is None:
            return _finish(talk)
        talk.session.at = stop.id
        if isinstance(stop, Asking):
            return ask(talk, stop)
        going = _enter(talk, stop)
        if going is not None:
            return going
    return _too_many(talk)


def walk_on(talk: Talk, result: Result) -> Next:
    """Give a stop what it asked the service for, and go on."""
    awaiting = talk.session.awaiting
    talk.awaiting(AN_ANSWER)
    stop = talk.journey.stop(awaiting.after) if isinstance(awaiting, AwaitingResult) else None
    if stop is not None and not isinstance(stop, Asking):
        stop.resolved(talk, result)
    return walk(talk)


def _enter(talk: Talk, stop: Passing[Talk]) -> Next | None:
    going = stop.enter(talk)
    if isinstance(going, str):
        talk.session.status = "asking"
        return going
    talk.session.passed = (*talk.session.passed, stop.id)
    if going is not None:
        talk.awaiting(AwaitingResult(stop.id))
    return going


def _finish(talk: Talk) -> Outcome:
    talk.session.status = "finished"
    talk.awaiting(AN_ANSWER)
    if not talk.journey.asking:
        if not talk.lead and not any(isinstance(one, Say | Update | OpenDialog) for one in talk.effects):
            talk.tell("nothing-asked")
            talk.send()
        talk.effects.append(Close("finished"))
        return "finished"
    ending = {"solo": "finished", "official": "finished-view"}
    talk.tell(ending.get(talk.session.part_of, "finished-in-round"))
    talk.send(key="finished", actions=what_else(talk))
    return "finished"


def what_else(talk: Talk) -> tuple[Choice, ...]:
    """What one can do when a dialog is over."""
    if talk.session.part_of != "solo":
        last = talk.command("publish" if talk.session.part_of == "official" else "submit")
        return last, talk.command("summary"), talk.command("change")
    others = [id for id in talk.dialog.titles if id not in (talk.dialog.id, talk.pack.manifest.start)]
    begins = [_begin(talk, id) for id in others[:BEGINS_OFFERED]]
    return talk.command("summary"), talk.command("change"), *begins


def _begin(talk: Talk, id: str) -> Choice:
    title = talk.dialog_title(id)
    label = talk.say("action-begin", title=title)
    return talk.command("begin", argument=id, spoken=title.text.lower(), label=label)


def _too_many(talk: Talk) -> Outcome:
    talk.session.status = "paused"
    talk.tell("too-many-steps")
    return "too_many_steps"
