"""A question as it is put, and as it looks once it is answered."""

from typing import TYPE_CHECKING

from eic_bot.dialogs.circumstances import Here
from eic_bot.dialogs.echo import echo, labelled
from eic_bot.dialogs.journey import Asking
from eic_bot.dialogs.messages import (
    Choice, Choices, Control, FormField, Heading, Paragraph, Part, Rung, Spans,
)
from eic_bot.dialogs.messages import Ladder as LadderPart
from eic_bot.dialogs.session import AwaitingAnswer
from eic_bot.model.kinds import Ladder, StatementQuestion
from eic_bot.model.question import Question

if TYPE_CHECKING:
    from eic_bot.dialogs.talk import Talk
    from eic_bot.dialogs.turn import Outcome

STATEMENT_ACTIONS = ("dont_know", "not_our_goal", "skip", "help")
OTHER_ACTIONS = ("skip", "help")


def ask(talk: "Talk", stop: Asking) -> "Outcome":
    """Put the question of a stop, behind whatever was said before it."""
    if talk.session.at != stop.id:
        talk.session.misreads = 0
    talk.session.at = stop.id
    talk.session.status = "asking"
    talk.awaiting(AwaitingAnswer())
    talk.send(_parts(talk, stop), key=stop.id, revision=revision_of(talk, stop), actions=_actions(talk, stop))
    return "asked"


def redraw(talk: "Talk", stop: Asking) -> None:
    """Put the question again in the place where it stands, with what was answered since."""
    talk.update(_parts(talk, stop), key=stop.id, revision=revision_of(talk, stop), actions=_actions(talk, stop))


def close(talk: "Talk", stop: Asking) -> None:
    """Show the question as answered, with nothing left to press."""
    said = Paragraph(talk.say("was-said", said=echo(talk, stop)))
    talk.update((Heading(heading(talk, stop)), *_texts(talk, stop.question), said), key=stop.id,
                revision=revision_of(talk, stop))


def current(talk: "Talk", stop: Asking) -> Question:
    """The question as it now stands: of a ladder that was begun, the levels still open."""
    question = stop.question
    if not isinstance(question, Ladder):
        return question
    open_ids = Here(talk.session, talk.pack, talk.now).open_ids(stop.ids)
    if len(open_ids) in (0, len(stop.ids)):
        return question
    rungs = tuple(one for one in talk.pack.statements[stop.id] if one.id in open_ids)
    return talk.pack.ladder(stop.id, rungs)


def revision_of(talk: "Talk", stop: Asking) -> int:
    """How often the question, or a level of it, was answered."""
    answers = talk.session.answers
    return sum([answers[id].revision for id in stop.ids if id in answers])


def heading(talk: "Talk", stop: Asking) -> Spans:
    """What the question is about and where it stands among the others."""
    place, total = talk.journey.number[stop.id], len(talk.journey.asking)
    question = stop.question
    if isinstance(question, StatementQuestion):
        characteristic = talk.theirs(talk.pack.characteristics[question.characteristic].title)
        title = talk.theirs(talk.pack.level_titles[question.level])
        return talk.say("heading-statement", characteristic=characteristic, level=question.level, title=title,
                        place=place, total=total)
    if isinstance(question, Ladder):
        return talk.say("heading-ladder", characteristic=talk.theirs(question.text), place=place, total=total)
    return talk.say("heading-question", place=place, total=total)


def _texts(talk: "Talk", question: Question) -> tuple[Part, ...]:
    if isinstance(question, Ladder):
        return ()
    return (Paragraph((talk.theirs(question.text),)),)


def _parts(talk: "Talk", stop: Asking) -> tuple[Part, ...]:
    return (Heading(heading(talk, stop)), *_texts(talk, stop.question), *_controls(talk, stop))


def _controls(talk: "Talk", stop: Asking) -> tuple[Part, ...]:
    question = stop.question
    if isinstance(question, Ladder):
        hint = talk.say("hint-ladder", prompt=talk.theirs(talk.pack.scale.prompt), **_letters(talk, stop))
        return (LadderPart(_rungs(talk, question), hint),)
    if question.typed:
        hint = talk.say(question.hint, **question.placeholders())
        return (FormField((talk.theirs(question.text),), _control(talk, question.id, ""), hint),)
    label = (talk.theirs(talk.pack.scale.prompt),) if isinstance(question, StatementQuestion) else talk.say(
        question.hint, **question.placeholders()
    )
    return (Choices(_choices(talk, question), label, many=question.many),)


def _choices(talk: "Talk", question: Question) -> tuple[Choice, ...]:
    answer = talk.session.answers.get(question.id)
    value = answer.counted_value if answer else None
    chosen = value if isinstance(value, tuple) else (value,)
    revision = answer.revision if answer else 0
    session = talk.session.id
    return tuple(
        [
            Choice(labelled(talk, question, option), Control(session, option.id, question.id, revision),
                   option.id in chosen)
            for option in question.options()
        ]
    )


def _rungs(talk: "Talk", ladder: Ladder) -> tuple[Rung, ...]:
    return tuple(
        [
            Rung(
                level,
                (talk.theirs(talk.pack.level_titles[level]),),
                (talk.theirs(rung.text),),
                _choices(talk, rung),
                _answered(talk, rung),
            )
            for level, rung in zip(ladder.levels, ladder.rungs, strict=True)
        ]
    )


def _answered(talk: "Talk", rung: Question) -> Spans:
    answer = talk.session.answers.get(rung.id)
    if answer is None or answer.is_open:
        return ()
    return labelled(talk, rung, answer.counted_value if answer.value is not None else answer.counted_no_answer)


def _letters(talk: "Talk", stop: Asking) -> dict[str, str]:
    """The shorthand of the scale in words, and an example of the right length."""
    labels = talk.pack.scale.labels
    language = talk.session.language
    pairs = [(label.letter.get(language, ""), talk.theirs(label.label).text) for label in labels]
    known = [(letter, text.lower()) for letter, text in pairs if letter]
    open_levels = len(Here(talk.session, talk.pack, talk.now).open_ids(stop.ids)) or len(stop.ids)
    example = [letter for letter, _ in reversed(known[1:-1])]
    return {
        "letters": ", ".join(f"{letter} {text}" for letter, text in known),
        "example": "".join((example * open_levels)[:1] + (example * open_levels)[: open_levels - 1]),
    }


def _control(talk: "Talk", question: str, value: str) -> Control:
    answer = talk.session.answers.get(question)
    return Control(talk.session.id, value, question, answer.revision if answer else 0)


def _actions(talk: "Talk", stop: Asking) -> tuple[Choice, ...]:
    names = STATEMENT_ACTIONS if isinstance(stop.question, StatementQuestion) else OTHER_ACTIONS
    return tuple([talk.command(name) for name in names])
