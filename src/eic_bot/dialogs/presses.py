"""What a press means. A press on an old prompt changes nothing and says so."""

from collections.abc import Callable, Collection, Mapping, Sequence

from eic_bot.dialogs import barrier_asking, story_asking
from eic_bot.dialogs.answering import save
from eic_bot.dialogs.circumstances import Here
from eic_bot.dialogs.colleague_words import together
from eic_bot.dialogs.commands import COMMANDS, run_command
from eic_bot.dialogs.confirming import STILL, changed, confirmed
from eic_bot.dialogs.inputs import Pressed
from eic_bot.dialogs.journey import Asking, applies
from eic_bot.dialogs.late import does_not_apply, no_longer, stale
from eic_bot.dialogs.notes import take_note
from eic_bot.dialogs.peer_forms import FORM, take_press
from eic_bot.dialogs.picking import picked
from eic_bot.dialogs.planning import PART, take_part
from eic_bot.dialogs.prompt import redraw
from eic_bot.dialogs.recording import record
from eic_bot.dialogs.remembering import ask_last
from eic_bot.dialogs.session import (
    AN_ANSWER,
    AwaitingAction,
    AwaitingConfirmation,
    AwaitingPeer,
    AwaitingPick,
    AwaitingSetting,
    AwaitingText,
)
from eic_bot.dialogs.settling import SETTING, take_setting
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next
from eic_bot.model.answers import Given, Value
from eic_bot.model.question import Question
from eic_bot.model.results import AMBITION


def pressed(talk: Talk, press: Pressed) -> Next:
    """Take a press."""
    if press.question is None:
        return _command(talk, str(press.value))
    awaiting = talk.session.awaiting
    if isinstance(press.value, str) and press.value.startswith("reason "):
        if isinstance(awaiting, AwaitingText) and awaiting.what == "reason" and press.question in awaiting.questions:
            return take_note(talk, awaiting, press.value.removeprefix("reason "))
        return no_longer(talk)
    kept = talk.session.answers.get(press.question)
    if press.revision != (kept.revision if kept else 0):
        return stale(talk, press.question, kept)
    if press.question.startswith(f"{AMBITION}."):
        return run_command(talk, "aim", f"{press.value} {press.question.partition('.')[2]}")
    return _answer(talk, press.question, press.value)


def chosen(talk: Talk, presses: Sequence[Pressed]) -> Next:
    """Take what was chosen together as one reply. Of what does not fit, the last is answered."""
    fitting: dict[str, list[Given]] = {}
    others: list[Pressed] = []
    for press in presses:
        found = _fits(talk, press)
        if found is None:
            others.append(press)
        else:
            fitting.setdefault(found[0].id, []).append(found[1])
    going: Next = pressed(talk, together(others) or others[-1]) if others else "asked"
    for stop, given in fitting.items():
        asking = talk.journey.stop(stop)
        assert isinstance(asking, Asking)  # noqa: S101 - it fits
        if isinstance(going, str):
            going = _take(talk, asking, tuple(given))
    return going


def _fits(talk: Talk, press: Pressed) -> tuple[Asking, Given] | None:
    """Where this answers, and what, if it was made with what stands now."""
    stop, question = talk.journey.stop(press.question or ""), talk.pack.question.get(press.question or "")
    if not isinstance(stop, Asking) or question is None or question.id not in stop.ids:
        return None
    kept = talk.session.answers.get(question.id)
    if press.revision != (kept.revision if kept else 0) or not applies(stop, Here(talk.session, talk.pack, talk.now)):
        return None
    given = question.press(press.value)
    return None if given is None else (stop, given)


def _command(talk: Talk, value: str) -> Next:
    name, _, argument = value.partition(" ")
    awaiting = talk.session.awaiting
    if name == "pick":
        count = len(awaiting.readings) + len(awaiting.commands) if isinstance(awaiting, AwaitingPick) else 0
        if isinstance(awaiting, AwaitingPick) and argument.isdecimal() and 1 <= int(argument) <= count:
            return picked(talk, awaiting, int(argument))
        return no_longer(talk)
    if name == SETTING:
        return take_setting(talk, awaiting, argument) if isinstance(awaiting, AwaitingSetting) else no_longer(talk)
    if name in WRITTEN:
        return WRITTEN[name](talk, argument)
    if name not in COMMANDS:
        return no_longer(talk)
    talk.awaiting(AN_ANSWER)
    return run_command(talk, name, argument)


def _action(talk: Talk, argument: str) -> Next:
    awaiting = talk.session.awaiting
    return take_part(talk, awaiting, argument) if isinstance(awaiting, AwaitingAction) else no_longer(talk)


def _peer(talk: Talk, argument: str) -> Next:
    awaiting = talk.session.awaiting
    return take_press(talk, awaiting, argument) if isinstance(awaiting, AwaitingPeer) else no_longer(talk)


def _confirmation(talk: Talk, argument: str) -> Next:
    """``yes`` or ``no`` to the characteristic that is asked about, and to no other."""
    awaiting, (said, _, characteristic) = talk.session.awaiting, argument.partition(" ")
    if not isinstance(awaiting, AwaitingConfirmation):
        return no_longer(talk)
    if awaiting.characteristic != characteristic:
        return ask_last(talk)
    return confirmed(talk, awaiting) if said == "yes" else changed(talk)


WRITTEN: Mapping[str, Callable[[Talk, str], Next]] = {
    PART: _action,
    STILL: _confirmation,
    FORM: _peer,
    barrier_asking.SAID: barrier_asking.press_part,
    story_asking.SAID: story_asking.press_story,
}
"""What is said by a button to something that is being written or confirmed: one line for each."""


def _answer(talk: Talk, id: str, value: Value) -> Next:
    stop = talk.journey.stop(id)
    question = talk.pack.question.get(id)
    if not isinstance(stop, Asking) or question is None or id not in stop.ids:
        return no_longer(talk)
    if not applies(stop, Here(talk.session, talk.pack, talk.now)):
        return does_not_apply(talk, stop)
    given = question.press(_toggled(talk, question, value))
    if given is None:
        return no_longer(talk)
    return _take(talk, stop, (given,), unfinished=question.many and isinstance(value, str))


def _take(talk: Talk, stop: Asking, given: tuple[Given, ...], *, unfinished: bool = False) -> Next:
    """Keep it, and go on where that was all."""
    talk.awaiting(AN_ANSWER)
    if len(stop.ids) > 1 and _is_open_after(talk, stop, {one.question for one in given}):
        unfinished = True
    if not unfinished:
        return record(talk, stop, given)
    save(talk, given)
    talk.session.at = stop.id
    talk.session.status = "asking"
    redraw(talk, stop)
    return "asked"


def _is_open_after(talk: Talk, stop: Asking, answered: Collection[str]) -> bool:
    """Whether a ladder still has open levels once those are answered."""
    return any(one not in answered for one in Here(talk.session, talk.pack, talk.now).open_ids(stop.ids))


def _toggled(talk: Talk, question: Question, value: Value) -> Value:
    """Of several choices a press adds one, or takes it away; the last one stays."""
    kept = talk.session.answers.get(question.id)
    chosen = kept.counted_value if kept else None
    if not question.many or not isinstance(value, str) or not isinstance(chosen, tuple):
        return value
    wanted = [one for one in chosen if one != value] if value in chosen else [*chosen, value]
    return tuple(option.id for option in question.options() if option.id in wanted) or chosen
