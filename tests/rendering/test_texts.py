"""What every platform does with text: whatever is given, nothing is lost and nothing is larger than it may be."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eic_bot.adapters.slack import texts as slack
from eic_bot.adapters.teams import texts as teams
from eic_bot.rendering.texts import chunked, clean, cut, is_blank

SIZES = st.sampled_from((len, slack.size, teams.size))
WRITTEN = st.text(max_size=300) | st.text("ab &<\n\U0001d4b3", max_size=300)


@given(WRITTEN, st.integers(12, 90), SIZES)
def test_a_text_in_pieces_is_whole_and_no_piece_is_too_large(text: str, most: int, size: Callable[[str], int]) -> None:
    pieces = list(cut(text, most, size))
    assert "".join(pieces) == text
    assert [piece for piece in pieces if size(piece) > most] == []
    assert text == "" or all(pieces)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("we plan it well", ["we plan ", "it well"]),
        ("we plan\nit well", ["we plan\n", "it well"]),
        ("a wordwithoutend", ["a wordwi", "thoutend"]),
        ("", [""]),
    ],
)
def test_it_is_cut_between_words_unless_that_leaves_less_than_half(text: str, pieces: list[str]) -> None:
    assert list(cut(text, 8, len)) == pieces


def test_a_character_larger_than_there_is_room_goes_alone() -> None:
    assert list(cut("&&", 3, slack.size)) == ["&", "&"]


@given(st.lists(st.integers(0, 30), max_size=40), st.integers(1, 6), st.integers(1, 40))
def test_groups_hold_everything_in_order_and_are_as_full_as_they_may_be(
    items: list[int], most: int, heaviest: int
) -> None:
    groups = list(chunked(items, most, int, heaviest))
    assert [item for group in groups for item in group] == items
    assert all(len(group) <= most and (len(group) == 1 or sum(group) <= heaviest) for group in groups)
    begun = [(group, after[0]) for group, after in pairwise(groups)]
    assert all(len(group) == most or sum(group) + first > heaviest for group, first in begun)


@given(st.text(st.characters(), max_size=60))
def test_what_was_made_safe_stays_as_it_is(text: str) -> None:
    for made_safe in (clean, teams.clean):
        assert made_safe(made_safe(text)) == made_safe(text)
        assert made_safe(text).encode().decode() == made_safe(text)


@pytest.mark.parametrize("text", ["", " \n\t", "\u2060", "\u200b\u00ad", "\ufeff"])
def test_what_nobody_sees_is_blank(text: str) -> None:
    assert is_blank(text)
    assert not is_blank(f"{text}-")
