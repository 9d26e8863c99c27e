"""No regular expression takes for ever on what somebody may send: its steps are counted, not its time."""

import importlib
import pkgutil
import re
import sys
import threading
from collections.abc import Callable, Iterator

import pytest

import eic_bot
from eic_bot.model.level_reading import _IN_TURN, _clause
from eic_bot.model.personal import _EMAIL
from eic_bot.model.reading import _EDGES
from eic_bot.service.plan.choosing import _BETWEEN as OF_PLANS
from eic_bot.service.rounds.naming import _BETWEEN as OF_NAMES
from tests.hostile.matching import TooManyStepsError, signs, steps

SHORT, LONG = 16, 32
SQUARE = 5.0
"""Of twice as long a text: four times the steps and a little, for who begins anew at each place."""
LINE = 2.5
FEW = 150
MOST = 60_000
STACK = 512 * 1024 * 1024
PARTS = ("model", "dialogs", "service", "adapters", "packs", "rendering", "locale", "admin", "exports")
BACKWARDS = {r"(.)\1+"}
"""Look at what they found before, which is not counted here: one sign and the same again, each once."""


def expressions() -> Iterator[tuple[str, re.Pattern[str]]]:
    """All that stand in a module, each once."""
    seen: set[str] = set()
    for found in pkgutil.walk_packages(eic_bot.__path__, "eic_bot."):
        if found.name.split(".")[1] not in PARTS or ".migrations" in found.name:
            continue
        for name, one in vars(importlib.import_module(found.name)).items():
            if isinstance(one, re.Pattern) and isinstance(one.pattern, str) and one.pattern not in {*seen, *BACKWARDS}:
                seen.add(one.pattern)
                yield f"{found.name}.{name}", one


def worst(pattern: re.Pattern[str]) -> float:
    """How many times the steps for twice the text, of the texts that are worst for it: runs that end wrongly."""
    found, several = 1.0, signs(pattern)
    for run in {one + other for one in several for other in ("", several[0], several[-1])}:
        for before in ("", "d"):
            short, long = (steps(pattern, before + run * (size // len(run)) + "\x00", MOST) for size in (SHORT, LONG))
            if long > FEW:
                found = max(found, long / short)
    return found


def deeply(work: Callable[[], None]) -> None:
    """Counting goes deeper than most work does."""
    problems: list[BaseException] = []

    def kept() -> None:
        try:
            work()
        except BaseException as problem:  # noqa: BLE001 - told by who waits
            problems.append(problem)

    before, size = sys.getrecursionlimit(), threading.stack_size(STACK)
    sys.setrecursionlimit(50_000)
    try:
        thread = threading.Thread(target=kept)
        thread.start()
        thread.join()
    finally:
        sys.setrecursionlimit(before)
        threading.stack_size(size)
    if problems:
        raise problems[0]


def test_no_expression_takes_more_than_the_square_of_a_text() -> None:
    found: dict[str, float] = {}

    def count() -> None:
        for name, pattern in expressions():
            try:
                found[name] = worst(pattern)
            except TooManyStepsError:
                found[name] = 10.0**6

    deeply(count)
    assert len(found) > 60
    assert {name: times for name, times in found.items() if times > SQUARE} == {}


@pytest.mark.parametrize(
    "pattern",
    [_EDGES, _IN_TURN, re.compile(f"^{_clause({'for', 'on'}).pattern}"), _EMAIL, OF_PLANS, OF_NAMES],
    ids=["edges", "in turn", "clause", "email", "plans", "names"],
)
def test_those_that_search_what_people_type_take_as_many_steps_as_it_is_long(pattern: re.Pattern[str]) -> None:
    def count() -> None:
        assert worst(pattern) < LINE

    deeply(count)


def test_what_takes_for_ever_is_noticed() -> None:
    def count() -> None:
        assert worst(re.compile(r"^[a-z]+$")) < LINE
        assert SQUARE > worst(re.compile(r"\s+,")) > LINE
        with pytest.raises(TooManyStepsError):
            worst(re.compile(r"^(a+)+$"))

    deeply(count)
