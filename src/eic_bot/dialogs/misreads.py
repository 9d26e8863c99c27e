"""When a reply is no answer, or could be two: ask back, at most so often."""

from collections.abc import Sequence

from eic_bot.dialogs.beginnings import shown
from eic_bot.dialogs.echo import echo_given, labelled
from eic_bot.dialogs.messages import Choice, Choices, Control, Spans, words
from eic_bot.dialogs.session import AwaitingPick
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.turn import LIMITS, Outcome
from eic_bot.dialogs.wanted import Wanted
from eic_bot.model.answers import Given
from eic_bot.model.kinds import StatementQuestion
from eic_bot.model.question import Question
from eic_bot.model.reading import NotUnderstood, plain_words

__all__ = ["ask_back", "doubt", "misread", "shown"]


def ask_back(talk: Talk, text: str, readings: Sequence[tuple[Given, ...]], wanted: Sequence[Wanted]) -> Outcome:
    """The reply has several readings: the person picks one, or says it anew."""
    labels = [_reading(talk, reading) for reading in readings]
    labels += [talk.say("reading-command", command=_typed(talk, one)) for one in wanted]
    talk.tell("two-readings", said=shown(talk, text))
    return _offer(talk, labels, tuple(readings), tuple(one.canonical for one in wanted))


def doubt(talk: Talk, text: str, reading: tuple[Given, ...]) -> Outcome:
    """The reply names an answer, but asks: nothing is kept before the person says that it is meant."""
    talk.tell("reads-as-question", said=shown(talk, text))
    return _offer(talk, [_reading(talk, reading)], (reading,), ())


def misread(talk: Talk, question: Question, text: str, reading: NotUnderstood) -> Outcome:
    """The reply is no answer: say what would be, with the two likeliest readings."""
    talk.session.misreads += 1
    if talk.session.misreads >= LIMITS.misreads:
        return _give_up(talk)
    near = talk.phrases.near_command(plain_words(text))
    if near is not None:
        command = talk.phrases.typed(near)
        talk.tell("not-understood", said=shown(talk, text))
        labels = [talk.say("reading-command", command=command)]
        return _offer(talk, labels, (), (near,))
    label = talk.theirs(question.options()[-1].label).text.lower() if reading.level else ""
    placeholders = {"level": reading.level, "label": label, **question.placeholders()}
    talk.tell(reading.problem, said=shown(talk, text), **placeholders)
    if not reading.nearest:
        talk.send(actions=(talk.command("repeat"), talk.command("skip"), talk.command("help")))
        return "asked_back"
    return _offer(talk, [echo_given(talk, one) for one in reading.nearest], reading.nearest, ())


def _offer(
    talk: Talk, labels: Sequence[Spans], readings: tuple[tuple[Given, ...], ...], commands: tuple[str, ...]
) -> Outcome:
    texts = tuple(words(label) for label in labels)
    talk.awaiting(AwaitingPick("did_you_mean", talk.session.at, commands, texts, readings))
    choices = tuple(
        Choice(label, Control(f"pick {number}"), typed=str(number)) for number, label in enumerate(labels, 1)
    )
    talk.send((Choices(choices, talk.say("did-you-mean")),), actions=(talk.command("repeat"), talk.command("help")))
    return "asked_back"


def _typed(talk: Talk, wanted: Wanted) -> str:
    """The command by the name that the bot shows for it, or with what was typed behind it."""
    return talk.phrases.typed(wanted.command) if wanted.is_whole else wanted.typed


def _give_up(talk: Talk) -> Outcome:
    talk.session.status = "paused"
    talk.tell("asked-too-often")
    talk.send(actions=(talk.command("resume"), talk.command("help")))
    return "asked_too_often"


def _reading(talk: Talk, reading: tuple[Given, ...]) -> Spans:
    """A reading in words; in a ladder with its level."""
    first = talk.pack.question.get(reading[0].question)
    if talk.session.pace != "ladder" or not isinstance(first, StatementQuestion):
        return echo_given(talk, reading)
    label = labelled(talk, first, reading[0].no_answer if reading[0].value is None else reading[0].value)
    if len(reading) == 1:
        return talk.say("reading-level", level=first.level, label=label)
    return talk.say("reading-all-levels", count=len(reading), label=label)
