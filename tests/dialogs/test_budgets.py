"""What a turn may cost, counted: the same on any machine, so a change is held to it."""

import pytest

from benchmarks.budgets import BUDGETS, Part, calls_per_turn
from benchmarks.workload import synthetic


@pytest.mark.parametrize("part", BUDGETS)
def test_a_turn_keeps_to_its_budget_of_function_calls(part: Part) -> None:
    """The like-for-like conversation of 25 questions: at most 150 calls in the engine, 400 with words and text."""
    most = BUDGETS[part].must
    assert most is not None
    assert calls_per_turn(synthetic(), part) <= most
