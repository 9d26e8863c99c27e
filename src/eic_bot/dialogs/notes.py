"""Words about an answer: a comment, evidence, or why something is not our goal."""

from typing import Literal

from eic_bot.dialogs.answering import annotate
from eic_bot.dialogs.circumstances import Here
from eic_bot.dialogs.effects import OpenForm
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.messages import Choice, Choices, Control, FormField, Part, Spans, Theirs
from eic_bot.dialogs.session import AN_ANSWER, AwaitingText
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.turn import LIMITS
from eic_bot.dialogs.walking import Next, walk
from eic_bot.model.kinds import StatementQuestion
from eic_bot.model.reading import Understood, match_options

What = Literal["comment", "reason", "evidence"]


def ask_for_note(talk: Talk, what: What, questions: tuple[str, ...]) -> Next:
    """Ask for words about these questions."""
    talk.awaiting(AwaitingText(what, questions))
    label = talk.say(f"ask-{what}", about=_about(talk, questions))
    field = FormField(label, Control("", questions[0]), most=LIMITS.note)
    talk.effects.append(OpenForm(field))
    parts: tuple[Part, ...] = (field,)
    if what == "reason" and talk.pack.manifest.reasons:
        parts = (_reasons(talk, questions[0], label),)
    talk.send(parts, actions=(talk.command("no_reason" if what == "reason" else "no_note"),))
    return "asked"


def take_note(talk: Talk, awaiting: AwaitingText, text: str) -> Next:
    """Keep the words, and go on."""
    note = " ".join(text.split()) if awaiting.what != "comment" else text.strip()
    if not note or len(note) > LIMITS.note:
        talk.tell("misread-empty" if not note else "note-too-long", most=LIMITS.note)
        return ask_for_note(talk, awaiting.what, awaiting.questions)
    kept = _reason_id(talk, note) if awaiting.what == "reason" else note
    if awaiting.what == "reason" and kept == note and _answers_what_is_next(talk, note):
        talk.tell(
            "looks-like-an-answer", said=Theirs(note, talk.session.language), leave=talk.phrases.typed("no_reason")
        )
        return ask_for_note(talk, awaiting.what, awaiting.questions)
    for question in awaiting.questions:
        annotate(talk, question, **{awaiting.what: kept})
    talk.awaiting(AN_ANSWER)
    talk.tell(f"kept-{awaiting.what}", note=_in_words(talk, kept))
    return walk(talk)


def _about(talk: Talk, questions: tuple[str, ...]) -> Spans:
    """The levels that are meant, where they are levels of one characteristic."""
    levels = [asked.level for id in questions if isinstance(asked := talk.pack.question.get(id), StatementQuestion)]
    if not levels or talk.session.pace != "ladder":
        return ()
    return talk.say("about-levels", count=len(levels), levels=", ".join(map(str, levels)))


def _answers_what_is_next(talk: Talk, note: str) -> bool:
    """Whether somebody answered the next question where a reason was asked for."""
    stop = talk.journey.following(talk.session.at, Here(talk.session, talk.pack, talk.now))
    if not isinstance(stop, Asking) or stop.question.typed:
        return False
    return isinstance(stop.question.read(note, talk.phrases.vocabulary), Understood)


def _reasons(talk: Talk, question: str, label: Spans) -> Choices:
    choices = tuple(
        Choice((talk.theirs(option.label),), Control(f"reason {option.id}", question))
        for option in talk.pack.manifest.reasons
    )
    return Choices(choices, label)


def _reason_id(talk: Talk, note: str) -> str:
    found = match_options(note, talk.pack.manifest.reasons, talk.phrases.vocabulary)
    return found[0] if len(found) == 1 else note


def _in_words(talk: Talk, kept: str) -> Theirs:
    for option in talk.pack.manifest.reasons:
        if option.id == kept:
            return talk.theirs(option.label)
    return Theirs(kept, talk.session.language)
