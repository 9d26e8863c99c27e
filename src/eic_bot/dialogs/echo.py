"""What was said, in words: so that a misreading is seen at once."""

from collections.abc import Iterable

from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.messages import Ours, Spans, Theirs
from eic_bot.dialogs.talk import Talk
from eic_bot.model.answers import Given, NoAnswer, Value
from eic_bot.model.kinds import DateQuestion, OpenText, StatementQuestion
from eic_bot.model.option import Option
from eic_bot.model.question import Question


def labelled(talk: Talk, question: Question, what: Option | Value | NoAnswer | None) -> Spans:
    """A value or option of a question, as people call it."""
    if what.__class__ is str and not question.phrased:
        option = question.option.get(what)
        if option is not None:
            return (talk.theirs(option.label),)
    return talk.say("never-asked") if what is None else _in_words(talk, question, what)


def _in_words(talk: Talk, question: Question, what: Option | Value | NoAnswer) -> Spans:
    if isinstance(what, NoAnswer):
        return talk.say(f"no-answer-{what.value.replace('_', '-')}")
    value = what.id if isinstance(what, Option) else what
    if isinstance(value, tuple):
        return joined(talk, [labelled(talk, question, one) for one in value])
    if question.phrased:
        return talk.say(f"option-{value}")
    option = question.option.get(str(value))
    if option is not None:
        return (talk.theirs(option.label),)
    if isinstance(question, DateQuestion):
        return day_in_words(talk, str(value))
    written = Theirs(str(value), talk.session.language)
    return talk.say("quoted", text=written) if isinstance(question, OpenText) else (written,)


def day_in_words(talk: Talk, iso: str) -> Spans:
    """A day given as ``YYYY-MM-DD``, as people write it."""
    year, month, day = iso.split("-")
    return talk.say("date-written", day=day.lstrip("0"), month=talk.month(int(month)), year=year)


def joined(talk: Talk, many: Iterable[Spans]) -> Spans:
    """Several things one after the other, with commas."""
    comma = Ours(", ", talk.session.language)
    found: list[Ours | Theirs] = []
    for spans in many:
        found.extend((comma, *spans) if found else spans)
    return tuple(found)


def echo_given(talk: Talk, given: Iterable[Given]) -> Spans:
    """Things said to one or more questions."""
    found = []
    several = tuple(given)
    for one in several:
        question = talk.pack.question.get(one.question)
        if question is None:
            continue
        label = labelled(talk, question, one.no_answer if one.value is None else one.value)
        if isinstance(question, StatementQuestion) and _is_rung(talk, one.question):
            label = (*talk.say("echo-level", level=question.level), *label)
        found.append(label)
    return joined(talk, found)


def _is_rung(talk: Talk, id: str) -> bool:
    stop = talk.journey.stop(id)
    return isinstance(stop, Asking) and len(stop.ids) > 1


def echo(talk: Talk, stop: Asking) -> Spans:
    """All that stands at a stop."""
    kept = [talk.session.answers[id] for id in stop.ids if id in talk.session.answers]
    return echo_given(talk, [Given(one.question, one.value, one.no_answer) for one in kept if not one.is_open])
