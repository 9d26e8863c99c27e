"""Whether conditions can all hold at once, found by trying every value that makes a difference to them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import product
from typing import get_args

from eic_bot.model.answers import Value
from eic_bot.model.areas import CouncilType, Nation
from eic_bot.model.circumstances import Rank
from eic_bot.model.conditions import (
    All,
    Any_,
    BetweenDates,
    Compared,
    Condition,
    CouncilTypeIs,
    NationIs,
    Not,
    Role,
)
from eic_bot.model.pack import Pack

MOST_TRIES = 20_000
"""With more than so many combinations nothing is tried: they are taken to be possible."""
OTHER = "\0other"
"""A role, or an answer in words, that no condition names."""


class Imagined:
    """Circumstances made up to try conditions in."""

    def __init__(
        self, pack: Pack, values: Mapping[str, Value | None], facts: Mapping[str, str | None], day: str
    ) -> None:
        """``values`` by question, ``facts`` by name, the day as ``YYYY-MM-DD``."""
        self._pack = pack
        self._values = values
        self._facts = facts
        self._day = day

    def value(self, question: str) -> Value | None:
        """The answer that is imagined."""
        return self._values.get(question)

    def rank(self, question: str, value: Value) -> Rank:
        """Where it stands in its question's order."""
        found = self._pack.question.get(question)
        return None if found is None else found.rank(value)

    def known(self, fact: str) -> str | None:
        """The fact that is imagined."""
        return self._facts.get(fact)

    def today(self) -> str:
        """The day that is imagined."""
        return self._day


def is_possible(conditions: Sequence[Condition], pack: Pack) -> bool:
    """Whether there are answers, facts and a day with which all of them hold."""
    questions = _values(conditions, pack)
    facts = _facts(conditions)
    days = _days(conditions)
    tries = len(days)
    for some in (*questions.values(), *facts.values()):
        tries *= len(some)
    if tries > MOST_TRIES:
        return True
    return any(
        all(one.holds(here) for one in conditions)
        for here in (
            Imagined(pack, dict(zip(questions, said, strict=True)), dict(zip(facts, known, strict=True)), day)
            for said in product(*questions.values())
            for known in product(*facts.values())
            for day in days
        )
    )


def _values(conditions: Iterable[Condition], pack: Pack) -> Mapping[str, tuple[Value | None, ...]]:
    compared: dict[str, list[Compared]] = {}
    for condition in conditions:
        for one in condition.comparisons():
            compared.setdefault(one.question, []).append(one)
    return {id: _values_of(id, [one.value for one in held], pack) for id, held in compared.items()}


def _values_of(id: str, held: Sequence[str | int | float], pack: Pack) -> tuple[Value | None, ...]:
    question = pack.question.get(id)
    options = () if question is None else tuple(one.id for one in question.options())
    if question is not None and question.many:
        alone: list[Value | None] = [(one,) for one in options]
        return (None, *alone, options)
    if options:
        return (None, *options)
    numbers = sorted({float(one) for one in held if isinstance(one, int | float)})
    days = sorted({one for one in held if isinstance(one, str) and one})
    around = [number + step for number in numbers for step in (-1.0, 0.0, 1.0)]
    return (None, *around, *[near for day in days for near in _near(day)], *(() if around or days else (OTHER,)))


def _near(day: str) -> tuple[str, ...]:
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return (day,)
    return tuple((found + timedelta(days=step)).isoformat() for step in (-1, 0, 1))


def _facts(conditions: Iterable[Condition]) -> Mapping[str, tuple[str | None, ...]]:
    found: dict[str, tuple[str | None, ...]] = {}
    for one in _inside(conditions):
        match one:
            case Role():
                named = one.role if isinstance(one.role, tuple) else (one.role,)
                found["role"] = tuple(dict.fromkeys((*found.get("role", (OTHER,)), *named)))
            case NationIs():
                found["nation"] = (None, *get_args(Nation))
            case CouncilTypeIs():
                found["council_type"] = (None, *get_args(CouncilType))
            case _:
                pass
    return found


def _days(conditions: Iterable[Condition]) -> tuple[str, ...]:
    named = [one.between_dates for one in _inside(conditions) if isinstance(one, BetweenDates)]
    edges = [day for period in named for day in (period.from_, period.to) if day is not None]
    return tuple(dict.fromkeys(near for day in edges for near in _near(day.isoformat()))) or ("2026-01-01",)


def _inside(conditions: Iterable[Condition]) -> Iterator[Condition]:
    for one in conditions:
        yield one
        match one:
            case All():
                yield from _inside(one.all)
            case Any_():
                yield from _inside(one.any)
            case Not():
                yield from _inside((one.not_,))
            case _:
                pass
