"""How a question looks: its heading, its text and its controls, with what was answered so far."""

from collections.abc import Mapping

from eic_bot.dialogs.echo import labelled
from eic_bot.dialogs.journey import Asking, Drawn
from eic_bot.dialogs.messages import (
    Choice,
    Choices,
    Control,
    FormField,
    Heading,
    Paragraph,
    Part,
    Rung,
    Spans,
)
from eic_bot.dialogs.messages import Ladder as LadderPart
from eic_bot.dialogs.talk import Talk
from eic_bot.model.answers import Answer
from eic_bot.model.kinds import Ladder, StatementQuestion
from eic_bot.model.question import Question

SCALE_ACTIONS = ("dont_know", "not_our_goal", "skip", "help")
OTHER_ACTIONS = ("skip", "help")

Answers = Mapping[str, Answer]


def unanswered(talk: Talk, stop: Asking) -> Drawn:
    """The question as everyone sees it to whom it is new; drawn once for each language and pace."""
    key = (talk.phrases, talk.session.language, talk.session.pace, talk.session.aloud, stop.id)
    drawn = talk.dialog.drawn.get(key)
    if drawn is None:
        scaled = isinstance(stop.question, StatementQuestion | Ladder)
        names = SCALE_ACTIONS if scaled else OTHER_ACTIONS
        title = Heading(heading(talk, stop))
        parts = (title, *_body(talk, stop, {}))
        drawn = talk.dialog.drawn[key] = Drawn(title, parts, tuple([talk.command(name) for name in names]))
    return drawn


def as_it_stands(talk: Talk, stop: Asking) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The question with what was answered so far, and the commands offered beside it."""
    answers = talk.session.answers
    drawn = unanswered(talk, stop)
    for id in stop.ids:
        if id in answers:
            return (drawn.title, *_body(talk, stop, answers)), drawn.actions
    return drawn.parts, drawn.actions


def heading(talk: Talk, stop: Asking) -> Spans:
    """What the question is about and where it stands among the others."""
    place, total = talk.journey.number[stop.id], len(talk.journey.asking)
    question = stop.question
    if talk.session.aloud:
        return _heading_aloud(talk, question, place, total)
    if isinstance(question, StatementQuestion):
        characteristic = talk.theirs(talk.pack.characteristics[question.characteristic].title)
        title = talk.theirs(talk.pack.level_titles[question.level])
        return talk.say(
            "heading-statement",
            characteristic=characteristic,
            level=question.level,
            title=title,
            place=place,
            total=total,
        )
    if isinstance(question, Ladder):
        return talk.say("heading-ladder", characteristic=talk.theirs(question.text), place=place, total=total)
    return talk.say("heading-question", place=place, total=total)


def _heading_aloud(talk: Talk, question: Question, place: int, total: int) -> Spans:
    """The place in front: it is what a listener hears first."""
    if isinstance(question, StatementQuestion):
        characteristic = talk.theirs(talk.pack.characteristics[question.characteristic].title)
        title = talk.theirs(talk.pack.level_titles[question.level])
        level = question.level
        return talk.say(
            "aloud-statement", place=place, total=total, characteristic=characteristic, level=level, title=title
        )
    if isinstance(question, Ladder):
        return talk.say("aloud-ladder", place=place, total=total, characteristic=talk.theirs(question.text))
    return talk.say("heading-question", place=place, total=total)


def texts(talk: Talk, question: Question) -> tuple[Part, ...]:
    """The words of the question, where its heading does not say them."""
    return () if isinstance(question, Ladder) else (Paragraph((talk.theirs(question.text),)),)


def _body(talk: Talk, stop: Asking, answers: Answers) -> tuple[Part, ...]:
    """The words and the controls; a field to write in says the words itself."""
    spoken = () if stop.question.typed else texts(talk, stop.question)
    return (*spoken, *_controls(talk, stop, answers))


def _controls(talk: Talk, stop: Asking, answers: Answers) -> tuple[Part, ...]:
    question = stop.question
    if isinstance(question, Ladder):
        prompt = talk.theirs(talk.pack.scale.prompt)
        hint = talk.say("hint-ladder", prompt=prompt, **_letters(talk, stop, answers))
        return (LadderPart(_rungs(talk, question, answers), hint),)
    if question.typed:
        hint = talk.say(question.hint, **question.placeholders())
        revision = answers[question.id].revision if question.id in answers else 0
        return (FormField((talk.theirs(question.text),), Control("", question.id, revision), hint),)
    if isinstance(question, StatementQuestion):
        label: Spans = (talk.theirs(talk.pack.scale.prompt),)
    else:
        label = talk.say(question.hint, **question.placeholders())
    return (Choices(_choices(talk, question, answers), label, many=question.many),)


def _choices(talk: Talk, question: Question, answers: Answers) -> tuple[Choice, ...]:
    answer = answers.get(question.id)
    value = answer.counted_value if answer else None
    chosen = value if isinstance(value, tuple) else (value,)
    revision = answer.revision if answer else 0
    return tuple(
        [
            Choice(labelled(talk, question, option), Control(option.id, question.id, revision), option.id in chosen)
            for option in question.options()
        ]
    )


def _rungs(talk: Talk, ladder: Ladder, answers: Answers) -> tuple[Rung, ...]:
    return tuple(
        [
            Rung(
                level,
                (talk.theirs(talk.pack.level_titles[level]),),
                (talk.theirs(rung.text),),
                _choices(talk, rung, answers),
                _answered(talk, rung, answers),
            )
            for level, rung in zip(ladder.levels, ladder.rungs, strict=True)
        ]
    )


def _answered(talk: Talk, rung: Question, answers: Answers) -> Spans:
    answer = answers.get(rung.id)
    if answer is None or answer.is_open:
        return ()
    return labelled(talk, rung, answer.counted_value if answer.value is not None else answer.counted_no_answer)


def _letters(talk: Talk, stop: Asking, answers: Answers) -> dict[str, str]:
    """The shorthand of the scale in words, and an example of the right length."""
    shown = [(one, talk.theirs(one.label)) for one in talk.pack.scale.labels]
    labels = [(one.letter.get(label.language, ""), label) for one, label in shown]
    known = [(letter, label.text.lower()) for letter, label in labels if letter]
    open_levels = sum([id not in answers or answers[id].is_open for id in stop.ids]) or len(stop.ids)
    middle = [letter for letter, _ in reversed(known[1:-1])] * open_levels
    return {
        "letters": ", ".join([f"{letter} {text}" for letter, text in known]),
        "example": "".join((middle[:1] + middle)[:open_levels]),
    }
