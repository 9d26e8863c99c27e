"""Conditions read back as sentences, so that a person can see why something is asked, or is not."""

from collections.abc import Sequence

from eic_bot.dialogs.echo import day_in_words, labelled
from eic_bot.dialogs.messages import Ours, Spans, Theirs
from eic_bot.dialogs.talk import Talk
from eic_bot.model.conditions import Clause, Condition

PHRASED = {"condition-nation": "nation", "condition-council-type": "council-type"}
"""Conditions whose words have sentences of their own in the catalogue."""


def in_words(talk: Talk, conditions: Sequence[Condition]) -> Spans:
    """What must hold, as the end of a sentence that begins with *if*."""
    clauses = tuple(condition.clause() for condition in conditions)
    return _say(talk, clauses[0] if len(clauses) == 1 else Clause("condition-all", clauses=clauses))


def _say(talk: Talk, clause: Clause) -> Spans:
    if clause.key in ("condition-all", "condition-any"):
        return _joined([_say(talk, one) for one in clause.clauses], talk.say(f"{clause.key}-joint"))
    if clause.clauses:
        return talk.say(clause.key, clause=_say(talk, clause.clauses[0]))
    if clause.question is not None:
        return _about_question(talk, clause, clause.question)
    if clause.key == "condition-between-dates":
        first, last = (day_in_words(talk, day) for day in clause.words)
        return talk.say(clause.key, first=first, last=last)
    return talk.say(clause.key, words=_joined([_word(talk, clause.key, word) for word in clause.words], _or(talk)))


def _about_question(talk: Talk, clause: Clause, id: str) -> Spans:
    question = talk.pack.question[id]
    value = () if clause.value is None else labelled(talk, question, clause.value)
    return talk.say(clause.key, question=talk.theirs(question.text), value=value)


def _word(talk: Talk, key: str, word: str) -> Spans:
    prefix = PHRASED.get(key)
    if prefix is None:
        return (Theirs(word.replace("_", " "), talk.session.language),)
    return talk.say(f"{prefix}-{word.replace('_', '-')}")


def _or(talk: Talk) -> Spans:
    return talk.say("condition-any-joint")


def _joined(several: Sequence[Spans], joint: Spans) -> Spans:
    found: list[Ours | Theirs] = []
    for spans in several:
        found.extend((*joint, *spans) if found else spans)
    return tuple(found)
