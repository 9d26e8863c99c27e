"""A browser says which languages its reader wants, and how much."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eic_bot.rendering.accepted import accepted


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("cy", "cy"),
        ("cy-GB,cy;q=0.9,en;q=0.8", "cy"),
        ("en-GB,en;q=0.9,cy;q=0.8", "en"),
        ("en;q=0.4, cy;q=0.7", "cy"),
        ("fr,de;q=0.9,cy;q=0.1", "cy"),
        ("CY", "cy"),
        ("cy;q=0,en", "en"),
        ("fr, *", None),
        ("", None),
        ("cy;q=much", None),
        (",".join(["fr"] * 50 + ["cy"]), None),
    ],
)
def test_the_one_wanted_most_of_those_there_are(header: str, language: str | None) -> None:
    assert accepted(header, ("cy", "en")) == language


@given(st.text(max_size=200))
def test_no_header_is_too_much(header: str) -> None:
    assert accepted(header, ("cy", "en")) in {"cy", "en", None}
