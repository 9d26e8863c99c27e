"""Keeping what was said: the newest word on each question, and what follows for questions that depend on it."""

from collections.abc import Callable
from dataclasses import replace

from eic_bot.dialogs.circumstances import Here
from eic_bot.dialogs.effects import Save
from eic_bot.dialogs.journey import applies
from eic_bot.dialogs.talk import Talk
from eic_bot.model.answers import Answer, Given

LONG_SILENCE_MS = 180_000
"""A longer gap before a reply is not counted as time spent on it."""


def save(talk: Talk, given: tuple[Given, ...], marked: Callable[[Answer], Answer] | None = None) -> None:
    """Keep these, remember what they replaced, and look again at the questions that depend on them."""
    before = [talk.session.answers.get(one.question) or one.question for one in given]
    for one in given:
        answer = _answered(talk, one)
        _keep(talk, answer if marked is None else marked(answer))
    if talk.session.to_confirm:
        _confirm_words(talk, {one.question for one in given})
    talk.session.undo = tuple(before)
    talk.session.misreads = 0
    _count_time(talk, len(given))


def adopt(talk: Talk, given: tuple[Given, ...], *, by: int | None = None) -> None:
    """Keep what a colleague suggested as the person's own, with who it was."""
    save(talk, given, lambda answer: replace(answer, suggested_by=by))


def confirm(talk: Talk, said: tuple[Answer, ...]) -> None:
    """Keep what was said in another round as said again, with what it replaced."""
    before = [talk.session.answers.get(one.question) or one.question for one in said]
    for one in said:
        kept = talk.session.answers.get(one.question)
        revision = (kept.revision if kept else 0) + 1
        _keep(talk, replace(one, revision=revision, at=talk.now, confirmed=True, suggested_by=None))
    if talk.session.to_confirm:
        _confirm_words(talk, {one.question for one in said})
    talk.session.undo = tuple(before)
    talk.session.misreads = 0
    _count_time(talk, len(said))


def take_back(talk: Talk) -> tuple[str, ...]:
    """Put back what the last reply replaced. The questions concerned."""
    undone: list[str] = []
    for one in talk.session.undo:
        question = one if isinstance(one, str) else one.question
        kept = talk.session.answers.get(question)
        revision = (kept.revision if kept else 0) + 1
        restored = (
            Answer(question, revision, at=talk.now)
            if isinstance(one, str)
            else replace(one, revision=revision, at=talk.now)
        )
        _keep(talk, restored)
        undone.append(question)
    talk.session.undo = ()
    return tuple(undone)


def annotate(talk: Talk, question: str, **notes: str) -> None:
    """Add a comment, reason, evidence or confidence to what stands."""
    kept = talk.session.answers.get(question) or Answer(question, 0)
    _keep(talk, replace(kept, revision=kept.revision + 1, at=talk.now, **notes))  # type: ignore[arg-type]


def clear(talk: Talk, questions: tuple[str, ...]) -> None:
    """Take these answers back; what was said stays in the record."""
    for question in questions:
        kept = talk.session.answers.get(question)
        if kept is not None and not kept.is_open:
            _keep(talk, Answer(question, kept.revision + 1, at=talk.now))


def _answered(talk: Talk, one: Given) -> Answer:
    kept = talk.session.answers.get(one.question)
    if kept is None:
        return Answer(one.question, 1, one.value, one.no_answer, at=talk.now)
    return Answer(
        one.question,
        kept.revision + 1,
        one.value,
        one.no_answer,
        None,
        kept.comment,
        kept.evidence,
        kept.confidence,
        at=talk.now,
    )


def _keep(talk: Talk, answer: Answer) -> None:
    talk.own_answers()
    talk.session.answers.pop(answer.question, None)
    talk.session.answers[answer.question] = answer
    talk.effects.append(Save(answer))
    if answer.question in talk.journey.dependents:
        _look_again(talk, answer.question)


def _confirm_words(talk: Talk, said: set[str]) -> None:
    """These were answered in the words in which they are asked now."""
    talk.session.to_confirm = tuple([id for id in talk.session.to_confirm if id not in said])


def _look_again(talk: Talk, question: str) -> None:
    """Set aside what no longer applies, and bring back what does again."""
    here = Here(talk.session, talk.pack, talk.now)
    for stop in talk.journey.dependents[question]:
        wanted = not applies(stop, here)
        for id in stop.ids:
            kept = talk.session.answers.get(id)
            if kept is not None and not kept.is_open and kept.set_aside != wanted:
                _keep(talk, replace(kept, revision=kept.revision + 1, set_aside=wanted, at=talk.now))


def _count_time(talk: Talk, answered: int) -> None:
    silence = talk.now - talk.session.seen_at
    if 0 <= silence <= LONG_SILENCE_MS:
        talk.session.spent_ms += silence
        talk.session.given += answered
