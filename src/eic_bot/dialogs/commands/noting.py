"""Commands that add to an answer: comment, evidence, confidence."""

from typing import get_args

from eic_bot.dialogs.answering import annotate
from eic_bot.dialogs.commands.moving import show_current
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.messages import words
from eic_bot.dialogs.notes import What, ask_for_note, take_note
from eic_bot.dialogs.offering import Offer, named, offer
from eic_bot.dialogs.session import AwaitingText
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.walking import Next, walk
from eic_bot.model.answers import Confidence

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
    labels = {level: talk.say(f"confidence-{level}") for level in LEVELS}
    picked = named(talk, argument, {level: words(label) for level, label in labels.items()})
    found = next((level for level in LEVELS if picked == (level,)), None)
    if found is None:
        offers = [Offer(f"confidence {level}", label, words(label)) for level, label in labels.items()]
        return offer(talk, "confidence", "ask-confidence", offers)
    before = talk.session.undo
    for question in questions:
        annotate(talk, question, confidence=found)
    talk.session.undo = before
    talk.tell("kept-confidence", level=labels[found])
    return show_current(talk)


def _note(talk: Talk, what: What, text: str) -> Next:
    stop = talk.journey.stop(talk.session.at)
    if not isinstance(stop, Asking):
        talk.tell("nothing-to-note")
        return show_current(talk)
    questions = (stop.question.id,)
    return take_note(talk, AwaitingText(what, questions), text) if text else ask_for_note(talk, what, questions)
