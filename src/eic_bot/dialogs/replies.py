"""What typed words mean: a command, an answer, a note, or something to ask back."""

from typing import assert_never

from eic_bot.dialogs import barrier_asking, story_asking
from eic_bot.dialogs.circumstances import Here
from eic_bot.dialogs.commands import run_command
from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.confirming import changed, confirmed
from eic_bot.dialogs.finding import find_command
from eic_bot.dialogs.inputs import Submitted
from eic_bot.dialogs.journey import Asking, applies
from eic_bot.dialogs.late import does_not_apply, no_longer, stale
from eic_bot.dialogs.messages import words as spelled
from eic_bot.dialogs.misreads import ask_back, doubt, misread
from eic_bot.dialogs.notes import take_note
from eic_bot.dialogs.peer_forms import take_peer_line
from eic_bot.dialogs.picking import pick
from eic_bot.dialogs.planning import take_part
from eic_bot.dialogs.prompt import current
from eic_bot.dialogs.recording import record
from eic_bot.dialogs.session import (
    AN_ANSWER,
    Awaiting,
    AwaitingAction,
    AwaitingAnswer,
    AwaitingBarrier,
    AwaitingConfirmation,
    AwaitingPeer,
    AwaitingPick,
    AwaitingResult,
    AwaitingSetting,
    AwaitingStory,
    AwaitingText,
    AwaitingYes,
)
from eic_bot.dialogs.settling import take_setting
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.turn import LIMITS
from eic_bot.dialogs.walking import Next, what_else
from eic_bot.dialogs.wanted import Wanted
from eic_bot.model.question import Question
from eic_bot.model.reading import NotUnderstood, SeveralReadings, Understood, plain_words

DECLINING = frozenset(("skip", "dont_know", "not_our_goal", "not_for_us", "no_note"))
"""Said to a list, these leave the list; the question behind it is out of sight."""
LEAVING = DECLINING | {"stop", "cancel", "undo", "back"}
"""Said while something is written for others, these leave that and nothing else."""
_QUOTES = frozenset("\"\u201c\u201d'\u2018\u2019")


def said(talk: Talk, text: str) -> Next:  # noqa: C901, PLR0911, PLR0912 - one case for what is awaited
    """Take a typed reply."""
    if len(text) > LIMITS.text:
        talk.tell("too-long", most=LIMITS.text)
        talk.send()
        return "too_long"
    words = plain_words(text)
    quoted = text.strip()[:1] in _QUOTES
    wanted = None if quoted else find_command(talk.phrases, text, words)
    awaiting = talk.session.awaiting
    if not words and isinstance(awaiting, AwaitingAnswer):
        talk.tell("misread-empty")
        return show_current(talk)
    if isinstance(awaiting, AwaitingAnswer | AwaitingResult):
        return _answer(talk, text, wanted)
    is_first = isinstance(awaiting, AwaitingPick) and awaiting.why == "first_language"
    if wanted is not None and wanted.is_whole and not is_first:
        return _command(talk, wanted, awaiting)
    match awaiting:
        case AwaitingText():
            return take_note(talk, awaiting, text)
        case AwaitingPick():
            going = pick(talk, awaiting, text, wanted)
            return _fresh(talk, text, wanted) if going is None else going
        case AwaitingYes():
            return _yes_or_no(talk, awaiting, words)
        case AwaitingSetting():
            return take_setting(talk, awaiting, text)
        case AwaitingBarrier():
            return barrier_asking.take_part(talk, awaiting, text)
        case AwaitingStory():
            return story_asking.take_story(talk, awaiting, text)
        case AwaitingAction():
            return take_part(talk, awaiting, text)
        case AwaitingConfirmation():
            return _confirmation(talk, awaiting, text, wanted)
        case AwaitingPeer():
            return take_peer_line(talk, awaiting, text)
        case _:
            assert_never(awaiting)


def submitted(talk: Talk, form: Submitted) -> Next:
    """Take what was written in a form, as if it had been typed to its question."""
    awaiting = talk.session.awaiting
    if isinstance(awaiting, AwaitingText) and form.question in awaiting.questions:
        return take_note(talk, awaiting, form.text)
    if form.question.partition(".")[0] in (barrier_asking.BARRIER, story_asking.STORY):
        return _in_form(talk, awaiting, form)
    stop = talk.journey.stop(form.question)
    if not isinstance(stop, Asking) or len(form.text) > LIMITS.text:
        return said(talk, form.text)
    kept = talk.session.answers.get(form.question)
    if form.revision != (kept.revision if kept else 0):
        return stale(talk, form.question, kept)
    if not applies(stop, Here(talk.session, talk.pack, talk.now)):
        return does_not_apply(talk, stop)
    return _read(talk, stop, stop.question, form.text, None)


def _in_form(talk: Talk, awaiting: Awaiting, form: Submitted) -> Next:
    """Something written for others, unless something else is asked by now."""
    part = form.question.partition(".")[2]
    if isinstance(awaiting, AwaitingBarrier) and form.question.startswith(barrier_asking.BARRIER):
        return barrier_asking.take_part(talk, awaiting, form.text) if awaiting.part == part else no_longer(talk)
    if isinstance(awaiting, AwaitingStory) and awaiting.part == part:
        return story_asking.take_story(talk, awaiting, form.text)
    return no_longer(talk)


def _command(talk: Talk, wanted: Wanted, awaiting: Awaiting = AN_ANSWER) -> Next:
    """Do it. Where a note was asked for, *skip* means the note; before a list, it means the list."""
    command = wanted.command
    if isinstance(awaiting, AwaitingStory) and command == "skip" and awaiting.part == "differently":
        return story_asking.take_story(talk, awaiting, story_asking.NOTHING)
    if isinstance(awaiting, AwaitingBarrier | AwaitingStory) and command in LEAVING:
        return barrier_asking.leave(talk) if isinstance(awaiting, AwaitingBarrier) else story_asking.leave(talk)
    if command == "cancel" and not isinstance(awaiting, AwaitingText):
        return run_command(talk, command, "")
    talk.awaiting(AN_ANSWER)
    if isinstance(awaiting, AwaitingConfirmation) and command in ("still_true", "change") and wanted.is_whole:
        return confirmed(talk, awaiting) if command == "still_true" else changed(talk)
    if isinstance(awaiting, AwaitingText) and command in ("skip", "cancel"):
        command = "no_note"
    if isinstance(awaiting, AwaitingPick) and awaiting.why != "did_you_mean" and command in DECLINING:
        command = "repeat"
    return run_command(talk, command, wanted.argument)


def _confirmation(talk: Talk, awaiting: AwaitingConfirmation, text: str, wanted: Wanted | None) -> Next:
    """Yes, no, or what is true instead."""
    words, vocabulary = plain_words(text), talk.phrases.vocabulary
    if words in vocabulary.yes:
        return confirmed(talk, awaiting)
    return changed(talk) if words in vocabulary.no else _fresh(talk, text, wanted)


def _fresh(talk: Talk, text: str, wanted: Wanted | None) -> Next:
    talk.awaiting(AN_ANSWER)
    return _answer(talk, text, wanted)


def _answer(talk: Talk, text: str, wanted: Wanted | None) -> Next:
    stop = talk.journey.stop(talk.session.at)
    given_up = talk.session.status == "paused" and talk.session.misreads >= LIMITS.misreads
    if isinstance(stop, Asking) and given_up and wanted is None:
        reading = current(talk, stop).read(text, talk.phrases.vocabulary)
        if isinstance(reading, Understood) and "?" not in text:
            return record(talk, stop, reading.given)
    if talk.session.status != "asking" or not isinstance(stop, Asking):
        return _command(talk, wanted) if wanted else _not_asking(talk, text)
    question = current(talk, stop)
    if question.typed and wanted is not None and wanted.is_whole:
        return _command(talk, wanted)
    return _read(talk, stop, question, text, wanted)


def _read(talk: Talk, stop: Asking, question: Question, text: str, wanted: Wanted | None) -> Next:
    reply = text if text[:1].isalnum() else _unquoted(text)
    reading = question.read(reply, talk.phrases.vocabulary)
    match reading:
        case Understood():
            return _understood(talk, stop, text, reading, wanted)
        case SeveralReadings():
            if wanted is not None:
                return _command(talk, wanted)
            return ask_back(talk, text, reading.readings, ())
        case NotUnderstood():
            if wanted is not None:
                return _command(talk, wanted)
            whole = stop.question.read(reply, talk.phrases.vocabulary) if question is not stop.question else reading
            if isinstance(whole, Understood) and "?" not in text:
                return record(talk, stop, whole.given)
            return misread(talk, question, text, reading)
        case _:
            assert_never(reading)


def _understood(talk: Talk, stop: Asking, text: str, reading: Understood, wanted: Wanted | None) -> Next:
    """Keep it, unless it is a command as well, or asks."""
    if wanted is not None:
        return ask_back(talk, text, (reading.given,), (wanted,))
    if "?" in text and not stop.question.any_words:
        return doubt(talk, text, reading.given)
    return record(talk, stop, reading.given)


def _unquoted(text: str) -> str:
    stripped = text.strip()
    if len(stripped) > 1 and stripped[0] in _QUOTES and stripped[-1] in _QUOTES:
        return stripped[1:-1]
    return text


def _not_asking(talk: Talk, text: str) -> Next:
    """Nothing is being asked: the person is back, or the dialog is over. What is an answer else is the plan now."""
    if plain_words(text) == plain_words(spelled(talk.say("plan-type-plan"))):
        return run_command(talk, "plan", "")
    first, _, service = text.strip().partition(" ")
    if service and plain_words(first) == plain_words(spelled(talk.say("plan-type-plan"))):
        return run_command(talk, "plan_for", service.strip())
    if talk.session.status in ("finished", "stopped"):
        talk.tell("nothing-asked" if talk.session.status == "finished" else "was-stopped")
        talk.send(actions=what_else(talk))
        return "told"
    return run_command(talk, "resume", "")


def _yes_or_no(talk: Talk, awaiting: AwaitingYes, words: str) -> Next:
    vocabulary = talk.phrases.vocabulary
    if words in vocabulary.yes:
        talk.awaiting(AN_ANSWER)
        return run_command(talk, awaiting.what, "yes")
    if words in vocabulary.no:
        talk.awaiting(AN_ANSWER)
        talk.tell("not-restarted")
        return show_current(talk)
    return run_command(talk, awaiting.what, "")
