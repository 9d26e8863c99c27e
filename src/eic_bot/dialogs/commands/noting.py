"""Commands that add to an answer: comment, evidence, confidence."""

from typing import get_args

from eic_bot.dialogs.answering import annotate
from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.messages import Choice, Choices, Control, words
from eic_bot.dialogs.notes import What, ask_for_note, take_note
from eic_bot.dialogs.session import AwaitingPick, AwaitingText
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next, walk
from eic_bot.model.answers import Confidence
from eic_bot.model.option import Option
from eic_bot.model.reading import match_options

LEVELS: tuple[Confidence, ...] = get_args(Confidence)


def comment(talk: Talk, argument: str) -> Next:
    """A few words on what is asked here."""
    return _note(talk, "comment", argument)


def evidence(talk: Talk, argument: str) -> Next:
    """Where one can see it, where the pack keeps evidence."""
    stop = talk.journey.stop(talk.session.at)
    if isinstance(stop, Asking) and all(part.evidence == "off" for part in stop.question.parts()):
        talk.tell("no-evidence-here")
        return show_current(talk)
    return _note(talk, "evidence", argument)


def no_note(talk: Talk, argument: str) -> Next:
    """No words after all."""
    del argument
    talk.tell("note-left")
    return walk(talk)


def confidence(talk: Talk, argument: str) -> Next:
    """How sure one is of the last answer."""
    questions = tuple(one if isinstance(one, str) else one.question for one in talk.session.undo)
    if not questions:
        talk.tell("no-answer-yet")
        return show_current(talk)
    labels = [words(talk.say(f"confidence-{level}")) for level in LEVELS]
    found = _level(talk, argument, labels)
    if found is None:
        return _ask_confidence(talk, labels)
    before = talk.session.undo
    for question in questions:
        annotate(talk, question, confidence=found)
    talk.session.undo = before
    talk.tell("kept-confidence", level=labels[LEVELS.index(found)])
    return show_current(talk)


def _note(talk: Talk, what: What, text: str) -> Next:
    stop = talk.journey.stop(talk.session.at)
    if not isinstance(stop, Asking):
        talk.tell("nothing-to-note")
        return show_current(talk)
    questions = (stop.question.id,)
    return take_note(talk, AwaitingText(what, questions), text) if text else ask_for_note(talk, what, questions)


def _level(talk: Talk, argument: str, labels: list[str]) -> Confidence | None:
    language = talk.session.language
    options = [
        Option.model_construct(id=level, label={language: label}, letter={}, also={language: (level,)})
        for level, label in zip(LEVELS, labels, strict=True)
    ]
    found = match_options(argument, options, talk.phrases.vocabulary) if argument else ()
    return next((level for level in LEVELS if found == (level,)), None)


def _ask_confidence(talk: Talk, labels: list[str]) -> Next:
    commands = tuple(f"confidence {level}" for level in LEVELS)
    talk.awaiting(AwaitingPick("confidence", talk.session.at, commands, tuple(labels)))
    choices = tuple(
        Choice(talk.say(f"confidence-{level}"), Control(command))
        for level, command in zip(LEVELS, commands, strict=True)
    )
    talk.send((Choices(choices, talk.say("ask-confidence")),), actions=(talk.command("repeat"),))
    return "asked"
