"""No way of putting figures together leaves a few alone: tried by brute force, with small factors of every sign."""

from collections.abc import Sequence
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eic_bot.model.disclosure import MOST_GROUPS, gives_away

FACTORS = (-2, -1, 0, 1, 2)


def fewest_left(groups: Sequence[frozenset[int]]) -> int:
    """The fewest members that adding and subtracting the groups, up to twice each, leaves."""
    members = sorted(frozenset().union(*groups))
    best = len(members) + 1
    for factors in product(FACTORS, repeat=len(groups)):
        left = sum(
            1 for one in members if sum(factor for factor, group in zip(factors, groups, strict=True) if one in group)
        )
        best = min(best, left or best)
    return best


GROUPS = st.lists(st.frozensets(st.integers(0, 11), min_size=1), min_size=1, max_size=4)


@settings(deadline=None)
@given(GROUPS, st.integers(1, 6))
def test_what_is_let_through_cannot_be_put_together_to_leave_a_few(groups: list[frozenset[int]], least: int) -> None:
    if not gives_away(groups, least):
        assert fewest_left(groups) >= least


@settings(deadline=None)
@given(st.lists(st.frozensets(st.integers(0, 7), min_size=1), min_size=1, max_size=3), st.integers(1, 5))
def test_no_more_is_held_back_than_must_be(groups: list[frozenset[int]], least: int) -> None:
    if gives_away(groups, least):
        assert fewest_left(groups) < least


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ([range(10)], False),
        ([range(4)], True),
        ([range(10), range(5)], False),
        ([range(10), range(6)], True),  # four are left when one is taken from the other
        ([range(10), range(1, 11)], True),  # one goes and one comes: what changed is theirs
        ([range(20), range(10), range(5, 20)], False),
        ([range(12), range(6), range(6, 11)], True),  # all, less both parts, is one
        ([range(8), range(4, 12), (0, 1, 2, 3, 8, 9, 10, 11)], True),  # the sum of two less the third, halved, is four
        ([(), range(6)], False),
        ([], False),
    ],
)
def test_known_ways_of_subtracting(groups: list[Sequence[int]], expected: bool) -> None:  # noqa: FBT001 - a table
    assert gives_away(groups, 5) is expected


def test_the_region_less_its_boroughs_is_the_city() -> None:
    boroughs = [f"borough {number}" for number in range(32)]
    assert not gives_away([boroughs], 5)
    assert gives_away([boroughs, [*boroughs, "city"]], 5)


def test_what_would_take_too_long_to_know_is_held_back() -> None:
    assert gives_away([range(100)] * (MOST_GROUPS + 1), 5)
    many = [frozenset(one for one in range(64) if one >> bit & 1) for bit in range(6)]
    assert gives_away([*many, range(64, 84)], 3)
