"""A question as a colleague gets it, made of the pack alone, and how their reply is read."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from eic_bot.dialogs.inputs import Pressed
from eic_bot.dialogs.messages import (
    Choice,
    Choices,
    Control,
    Heading,
    Ladder,
    Ours,
    Paragraph,
    Part,
    Rung,
    Spans,
    Theirs,
    words,
)
from eic_bot.dialogs.phrases import Phrases
from eic_bot.model import kinds
from eic_bot.model.answers import Given, NoAnswer
from eic_bot.model.kinds import DateQuestion, StatementQuestion
from eic_bot.model.option import Option
from eic_bot.model.pack import Pack
from eic_bot.model.question import Question
from eic_bot.model.reading import Reading, Understood
from eic_bot.model.text import Text, worded

PRESSED = "="
"""Before what was pressed: a question and an option by their ids, in whatever language."""


def question_in(pack: Pack, id: str) -> Question | None:
    """The question of that id; for a characteristic all its levels as one."""
    if id in pack.question:
        return pack.question[id]
    rungs = pack.statements.get(id)
    return pack.ladder(id, rungs) if rungs else None


def title_of(phrases: Phrases, pack: Pack, id: str) -> Spans:
    """What a question is called in a line: of a statement its characteristic and level."""
    question = question_in(pack, id)
    if question is None:
        return (Theirs(id, phrases.language),)
    if isinstance(question, StatementQuestion):
        title = _theirs(phrases, pack.characteristics[question.characteristic].title)
        return phrases.say("colleague-statement", characteristic=title, level=question.level)
    return (_theirs(phrases, question.text),)


def question_parts(phrases: Phrases, pack: Pack, number: int, id: str, given: tuple[Given, ...] = ()) -> Iterator[Part]:
    """The question with its context, and what can be pressed; ``given`` is what was pressed already."""
    question = question_in(pack, id)
    if question is None:
        return
    yield Heading(title_of(phrases, pack, id))
    if isinstance(question, StatementQuestion):
        yield Paragraph((_theirs(phrases, question.text),))
    for key, text in (("colleague-help", question.help), ("colleague-why", question.why)):
        if text is not None:
            yield Paragraph(phrases.say(key, text=_theirs(phrases, text)))
    yield from _controls(phrases, pack, number, question, given)


def _controls(
    phrases: Phrases, pack: Pack, number: int, question: Question, given: tuple[Given, ...]
) -> Iterator[Part]:
    if isinstance(question, kinds.Ladder):
        rungs = [
            Rung(
                level,
                (_theirs(phrases, pack.level_titles[level]),),
                (_theirs(phrases, rung.text),),
                _choices(phrases, number, rung, given),
                said_in_words(phrases, pack, [one for one in given if one.question == rung.id], numbered=False),
            )
            for level, rung in zip(question.levels, question.rungs, strict=True)
        ]
        yield Ladder(tuple(rungs), _how(phrases, pack, number, question))
        return
    if question.options() and not question.many:
        yield Choices(_choices(phrases, number, question, given), _how(phrases, pack, number, question), numbered=False)
        return
    if question.options():
        options = [_label(phrases, question, option) for option in question.options()]
        yield Paragraph(phrases.say("colleague-options", options=_joined(phrases, options)))
    yield Paragraph(_how(phrases, pack, number, question))


def _how(phrases: Phrases, pack: Pack, number: int, question: Question) -> Spans:
    """How to type a reply."""
    key = "colleague-how"
    if isinstance(question, kinds.Ladder):
        key = "colleague-how-ladder"
    elif question.typed or question.many:
        key = "colleague-how-words"
    typed = phrases.typed("suggest")
    return phrases.say(
        key, prompt=_theirs(phrases, _prompt(pack, question)), number=str(number), suggest=typed,
        **_letters(phrases, pack, f"{typed} {number}", len(question.parts())),
    )  # fmt: skip


def _letters(phrases: Phrases, pack: Pack, typed: str, levels: int) -> dict[str, str]:
    """The shorthand of the scale in words, and an example of the right length."""
    labels = [(one.letter.get(phrases.language, ""), _theirs(phrases, one.label)) for one in pack.scale.labels]
    known = [(letter, label.text.lower()) for letter, label in labels if letter]
    middle = [letter for letter, _ in reversed(known[1:-1])]
    example = "".join((middle[:1] + middle * levels)[:levels])
    return {
        "letters": ", ".join(f"{letter} {text}" for letter, text in known),
        "example": f"{typed} {example}",
    }


def _prompt(pack: Pack, question: Question) -> Text:
    scaled = isinstance(question, StatementQuestion | kinds.Ladder)
    return pack.scale.prompt if scaled else question.text


def _choices(phrases: Phrases, number: int, question: Question, given: tuple[Given, ...]) -> tuple[Choice, ...]:
    typed = f"{phrases.typed('suggest')} {number}"
    labels = {option.id: _label(phrases, question, option) for option in question.options()}
    chosen = {one.value for one in given if one.question == question.id}
    return tuple(
        Choice(
            label,
            Control(f"suggest {number} {PRESSED}{question.id} {id}"),
            id in chosen,
            typed=f"{typed} {words(label).lower()}",
        )
        for id, label in labels.items()
    )


def _label(phrases: Phrases, question: Question, option: Option) -> Spans:
    return phrases.say(f"option-{option.id}") if question.phrased else (_theirs(phrases, option.label),)


def said_in_words(phrases: Phrases, pack: Pack, given: list[Given] | tuple[Given, ...], *, numbered: bool) -> Spans:
    """What was suggested, as people call it; with ``numbered``, levels of a ladder by their numbers."""
    found: list[Spans] = []
    for one in given:
        question = pack.question.get(one.question)
        if question is None:
            continue
        label = _in_words(phrases, question, one)
        is_level = numbered and isinstance(question, StatementQuestion)
        found.append((*phrases.say("echo-level", level=question.level), *label) if is_level else label)  # type: ignore[attr-defined]
    return _joined(phrases, found)


def _in_words(phrases: Phrases, question: Question, one: Given) -> Spans:
    if one.no_answer is not None:
        return phrases.say(f"no-answer-{one.no_answer.value.replace('_', '-')}")
    several = one.value if isinstance(one.value, tuple) else (one.value,)
    options = [question.option.get(str(each)) for each in several]
    if isinstance(question, DateQuestion):
        year, month, day = str(one.value).split("-")
        name = words(phrases.say("month", number=int(month)))
        return phrases.say("date-written", day=day.lstrip("0"), month=name, year=year)
    labels: list[Spans] = [
        (Theirs(str(each), phrases.language),) if option is None else _label(phrases, question, option)
        for each, option in zip(several, options, strict=True)
    ]
    return _joined(phrases, labels)


def read_reply(phrases: Phrases, question: Question, typed: str) -> tuple[Reading, str]:
    """What a colleague would answer, and why they think so: ``do because we have since May``, ``do: we have``."""
    first = _reading(phrases, question, typed)
    if question.typed or isinstance(first, Understood):
        return first, ""
    for mark in (f" {words(phrases.say('colleague-because-word'))} ", ": "):
        head, found, tail = typed.partition(mark)
        reading = _reading(phrases, question, head)
        if found and isinstance(reading, Understood):
            return reading, tail.strip()
    return first, ""


def _reading(phrases: Phrases, question: Question, typed: str) -> Reading:
    command = phrases.command(typed.strip().casefold())
    if "dont_know" in command:
        return Understood(tuple(Given(part.id, no_answer=NoAnswer.DONT_KNOW) for part in question.parts()))
    return question.read(typed, phrases.vocabulary)


def read_presses(question: Question, typed: str) -> tuple[Given, ...]:
    """What was pressed, one or more; nothing where any of it is no answer to this question."""
    parts = {part.id: part for part in question.parts()}
    found: list[Given] = []
    for one in typed.removeprefix(PRESSED).split(f" {PRESSED}"):
        id, _, value = one.strip().partition(" ")
        given = parts[id].press(value) if id in parts else None
        if given is None:
            return ()
        found.append(given)
    return tuple(found)


def _joined(phrases: Phrases, several: list[Spans]) -> Spans:
    comma = Ours(", ", phrases.language)
    return tuple(span for place, one in enumerate(several) for span in ((comma, *one) if place else one))


def _theirs(phrases: Phrases, text: Text) -> Theirs:
    return Theirs(*worded(text, phrases.language))


def together(presses: Sequence[Pressed]) -> Pressed | None:
    """Several levels of a colleague's question as one reply to it; None where they are something else."""
    values = [str(press.value) for press in presses if press.question is None]
    asked = {value.partition(PRESSED)[0] for value in values}
    if len(values) < len(presses) or len(asked) != 1 or not values[0].startswith("suggest "):
        return None
    said = " ".join(f"{PRESSED}{value.partition(PRESSED)[2]}" for value in values)
    return replace(presses[0], value=f"{asked.pop()}{said}")
