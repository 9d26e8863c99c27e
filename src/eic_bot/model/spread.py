"""How far people are apart in a round, without saying more about anyone than was promised.

Counts are shown from a number of answers up: four where the names are known, the promised threshold where they are
not. Below it there are words alone: agreed, mixed, not known. Nothing is shown before single answers have closed, with
names or without, because two looks with one answer between them would show that answer to all who look.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Literal, TypeAlias

from eic_bot.model.answers import Answer, NoAnswer
from eic_bot.model.scale import Scale
from eic_bot.model.value import value

Respondent: TypeAlias = int
Said: TypeAlias = Mapping[Respondent, Mapping[str, Answer]]
"""What everybody said: each respondent's answers by question."""

LEAST_NAMED = 4
"""Answers, as in docs/decisions/0024."""
LEAST_ANONYMOUS = 5
"""The lowest threshold of an anonymous round; a council may set a higher one."""
LEAST_FOR_WORDS = {"named": 2, "anonymous": 3}
"""From how many answers on there is a word; of fewer nothing is said."""
_NEARLY_ALL = 0.75
_HALF = 0.5


class Word(StrEnum):
    """How far people are apart, in a word."""

    AGREED = "agreed"
    """At least three of four gave the same answer, and nobody is more than one step from it."""
    MIXED = "mixed"
    NOT_KNOWN = "not_known"
    """Too few answered, or most of those who were asked do not know."""


class Remark(StrEnum):
    """Something to find out about, which is a finding and no fault."""

    MANY_DONT_KNOW = "many_dont_know"
    MANY_UNSURE = "many_unsure"
    NOT_ALL_SHARE_THE_GOAL = "not_all_share_the_goal"


@value
class Rule:
    """What may be shown of a round."""

    kind: Literal["named", "anonymous"]
    threshold: int = LEAST_ANONYMOUS
    is_closed: bool = True
    """Whether nobody answers alone any more; until then nothing is shown at all."""

    @property
    def least(self) -> int:
        """From how many answers on counts are shown."""
        return LEAST_NAMED if self.kind == "named" else max(self.threshold, LEAST_ANONYMOUS)


@value
class Counts:
    """How many said what; every label is there, also where nobody chose it."""

    labels: tuple[tuple[str, int], ...]
    """In the order of the scale."""
    dont_know: int
    not_our_goal: int
    skipped: int
    """Skipped, set aside, or never asked."""
    low_confidence: int

    @property
    def answered(self) -> int:
        """How many gave an answer of the scale."""
        return sum(count for _, count in self.labels)

    @property
    def most_said(self) -> str | None:
        """The answer that more gave than any other."""
        best = max((count for _, count in self.labels), default=0)
        found = [label for label, count in self.labels if count == best and best]
        return found[0] if len(found) == 1 else None


@value
class Spread:
    """How far people are apart on one statement. Without counts it holds the word and nothing more."""

    question: str
    word: Word
    counts: Counts | None = None
    remarks: tuple[Remark, ...] = ()

    @property
    def attention(self) -> tuple[int, float, float]:
        """How much it needs to be talked about: steps between the ends, mean distance, share of don't know.

        Larger is more. Where only the word may be known, only the word decides.
        """
        if self.counts is None:
            return {Word.MIXED: (2, 0.0, 0.0), Word.NOT_KNOWN: (1, 0.0, 0.0), Word.AGREED: (0, 0.0, 0.0)}[self.word]
        steps = _steps(self.counts)
        spoke = self.counts.answered + self.counts.dont_know
        return _width(steps), _distance(steps), self.counts.dont_know / spoke if spoke else 0.0


class Outside(StrEnum):
    """An agreed answer that nobody gave by themselves, nor anything beyond it: worth a second look."""

    ABOVE_EVERYBODY = "above_everybody"
    BELOW_EVERYBODY = "below_everybody"


def spread(statement: str, said: Said, scale: Scale, rule: Rule) -> Spread:
    """How far all who took part are apart on a statement."""
    if not rule.is_closed:
        return Spread(statement, Word.NOT_KNOWN)
    counts = _counts((answers.get(statement) for answers in said.values()), scale)
    word = _word(counts, rule)
    if counts.answered < rule.least:
        return Spread(statement, word)
    return Spread(statement, word, counts, tuple(_remarks(counts)))


def outside(found: Spread, agreed: str) -> Outside | None:
    """Whether an agreed answer lies beyond all single ones; None as well where the single ones are not to be known."""
    if found.counts is None:
        return None
    labels = [label for label, _ in found.counts.labels]
    steps = _steps(found.counts)
    if agreed not in labels or not steps:
        return None
    place = labels.index(agreed)
    if place > max(steps):
        return Outside.ABOVE_EVERYBODY
    return Outside.BELOW_EVERYBODY if place < min(steps) else None


def _label(answer: Answer | None, scale: Scale) -> str | None:
    value = None if answer is None else answer.counted_value
    return value if isinstance(value, str) and value in scale.label else None


def _counts(answers: Iterable[Answer | None], scale: Scale) -> Counts:
    labels: Counter[str] = Counter()
    others: Counter[str] = Counter()
    low = 0
    for answer in answers:
        label = _label(answer, scale)
        if label is None:
            others[(answer and answer.counted_no_answer) or ""] += 1
        else:
            labels[label] += 1
            low += answer is not None and answer.confidence == "low"
    said = (NoAnswer.DONT_KNOW, NoAnswer.NOT_OUR_GOAL)
    return Counts(
        labels=tuple((one.id, labels[one.id]) for one in scale.labels),
        dont_know=others[NoAnswer.DONT_KNOW],
        not_our_goal=others[NoAnswer.NOT_OUR_GOAL],
        skipped=sum(count for why, count in others.items() if why not in said),
        low_confidence=low,
    )


def _word(counts: Counts, rule: Rule) -> Word:
    if counts.answered < LEAST_FOR_WORDS[rule.kind] or counts.dont_know > counts.answered:
        return Word.NOT_KNOWN
    steps = _steps(counts)
    most = max(steps, key=steps.count)
    nearly_all = steps.count(most) >= _NEARLY_ALL * len(steps)
    return Word.AGREED if nearly_all and all(abs(step - most) <= 1 for step in steps) else Word.MIXED


def _remarks(counts: Counts) -> Iterable[Remark]:
    if counts.dont_know >= _HALF * counts.answered:
        yield Remark.MANY_DONT_KNOW
    if counts.low_confidence >= _HALF * counts.answered:
        yield Remark.MANY_UNSURE
    if counts.not_our_goal:
        yield Remark.NOT_ALL_SHARE_THE_GOAL


def _steps(counts: Counts) -> list[int]:
    return [step for step, (_, count) in enumerate(counts.labels) for _ in range(count)]


def _width(steps: list[int]) -> int:
    return max(steps) - min(steps) if steps else 0


def _distance(steps: list[int]) -> float:
    """The mean distance between two people, in steps of the scale."""
    pairs = len(steps) * (len(steps) - 1) / 2
    apart = sum(abs(one - other) for place, one in enumerate(steps) for other in steps[:place])
    return apart / pairs if pairs else 0.0
