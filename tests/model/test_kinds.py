"""What each kind of question reads and accepts; what it reads it accepts, whatever was typed."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eic_bot.model.answers import Value
from eic_bot.model.question import Question
from eic_bot.model.reading import Understood
from tests.model.pieces import CHOICES, WORDS, ladder, question, short, statement

TABLE: list[tuple[str, dict[str, Any], dict[str, str]]] = [
    (
        "yes_no",
        {},
        {
            "yes": "yes",
            "Y": "yes",
            "yep": "yes",
            "1": "yes",
            "Yes.": "yes",
            "yes please": "misread-yes-no",
            "no": "no",
            "n": "no",
            "2": "no",
            "no thanks": "misread-yes-no",
            "yes no": "misread-yes-no",
            "3": "misread-yes-no",
            "yess": "misread-yes-no",
            "": "misread-yes-no",
        },
    ),
    (
        "single_choice",
        {"choices": CHOICES},
        {
            "roads": "roads",
            "2": "homes",
            "b": "homes",
            "the third": "parks",
            "homse": "homes",
            "roads and homes": "misread-choice",
            "d": "misread-choice",
            "4": "misread-choice",
        },
    ),
    (
        "multiple_choice",
        {"choices": CHOICES, "at_most": 2},
        {
            "roads": "('roads',)",
            "1, 2": "('roads', 'homes')",
            "parks and roads": "('roads', 'parks')",
            "1 3": "('roads', 'parks')",
            "a c": "('roads', 'parks')",
            "roads, roads": "('roads',)",
            "1;2": "('roads', 'homes')",
            "1 & 2": "('roads', 'homes')",
            "roads + parks": "('roads', 'parks')",
            "1 2 3": "misread-too-many",
            "all": "misread-too-many",
            "all of them": "misread-too-many",
            "1, 9": "misread-choices",
            "": "misread-choices",
            "roads, rivers": "misread-choices",
        },
    ),
    (
        "number",
        {"at_least": 0, "at_most": 9000},
        {
            "5": "5",
            "0": "0",
            "9000": "9000",
            "1,000": "1000",
            "£5": "5",
            "5.0": "5",
            "12%": "12",
            " 7 ": "7",
            "9001": "misread-number-high",
            "-1": "misread-number-low",
            "1.5": "misread-number-whole",
            "five": "misread-number",
            "1 000": "misread-number",
            "1e3": "misread-number",
            "": "misread-number",
            "nan": "misread-number",
            "inf": "misread-number",
            "9" * 16: "misread-number",
            "1,00": "misread-number",
        },
    ),
    ("number", {"decimals": True}, {"1.5": "1.5", "-0.25": "-0.25", "1,234.5": "1234.5", "1.": "misread-number"}),
    (
        "date",
        {"not_before": "2000-01-01", "not_after": "2030-12-31"},
        {
            "31 March 2027": "2027-03-31",
            "31/03/2027": "2027-03-31",
            "31.3.2027": "2027-03-31",
            "2027-03-31": "2027-03-31",
            "1st jan 2027": "2027-01-01",
            "2 Sept, 2027": "2027-09-02",
            "1 january 2000": "2000-01-01",
            "31 December 2030": "2030-12-31",
            "29/2/2028": "2028-02-29",
            "31/12/1999": "misread-date-range",
            "1/1/2031": "misread-date-range",
            "30/2/2027": "misread-date",
            "13/13/2027": "misread-date",
            "March 2027": "misread-date",
            "tomorrow": "misread-date",
            "1/1/27": "misread-date",
            "": "misread-date",
            "29/2/2027": "misread-date",
        },
    ),
    (
        "open_text",
        {"at_most": 20},
        {
            "We buy it twice.": "We buy it twice.",
            " spaced ": "spaced",
            "x" * 20: "x" * 20,
            "": "misread-empty",
            "  ": "misread-empty",
            "x" * 21: "misread-text-length",
        },
    ),
    (
        "evidence_link",
        {},
        {
            "https://example.org/x?y=1#z": "https://example.org/x?y=1#z",
            "http://example.org": "http://example.org",
            "<https://example.org/x|here>": "https://example.org/x",
            "example.org": "misread-link",
            "ftp://example.org": "misread-link",
            "javascript:alert(1)": "misread-link",
            "https://": "misread-link",
            "https://a b": "misread-link",
            'https://a/"onclick=': "misread-link",
            "": "misread-link",
            f"https://example.org/{'x' * 2000}": "misread-link",
        },
    ),
    (
        "person",
        {},
        {
            "Ana Smith": "Ana Smith",
            "head of  finance": "head of finance",
            "a@example.org": "a@example.org",
            "": "misread-person",
            "12": "misread-person",
            "?!": "misread-person",
            "x" * 121: "misread-person",
            "An\u202ea": "misread-person",
        },
    ),
]
ROWS = [(kind, more, reply, meant) for kind, more, replies in TABLE for reply, meant in replies.items()]


@pytest.mark.parametrize(("kind", "more", "reply", "meant"), ROWS, ids=lambda one: str(one)[:30] or "nothing")
def test_a_reply_is_read_by_the_rules_of_its_kind(kind: str, more: dict[str, Any], reply: str, meant: str) -> None:
    assert short(question(kind, **more).read(reply, WORDS)) == meant


KINDS = [question(kind, **more) for kind, more, _ in TABLE] + [statement(), ladder(), ladder(2, 4)]


@pytest.mark.parametrize("asked", KINDS, ids=lambda one: type(one).__name__)
@given(
    reply=st.one_of(
        st.text(st.characters(), max_size=30),
        st.text("0123456789,.-/ £%nupdr:;&+", max_size=12),
        st.sampled_from([reply for _, _, reply, _ in ROWS]),
    )
)
@settings(max_examples=60, deadline=None, derandomize=True, database=None)
def test_what_a_kind_reads_it_also_accepts(asked: Question, reply: str) -> None:
    reading = asked.read(reply, WORDS)
    if isinstance(reading, Understood):
        parts = {part.id: part for part in asked.parts()}
        assert reading.given
        kept = [(parts[one.question], one.value) for one in reading.given if one.value is not None]
        assert all(part.accepts(value) for part, value in kept)


STRANGE: list[Value] = ["", "nosuch", 1, -1, 1.5, float("nan"), float("inf"), True, (), ("roads",), ("a", "a")]
ACCEPTED: list[tuple[str, list[Value], list[Value]]] = [
    # what the kind accepts, and which of the strange values are among that
    ("yes_no", ["yes", "no"], []),
    ("single_choice", ["roads", "homes", "parks"], []),
    ("multiple_choice", [("roads",), ("roads", "homes"), ("homes", "roads")], [("roads",)]),
    ("number", [1, 1.0, 0, 9000], [1]),
    ("number", [1, 1.5, -0.25], [1, -1, 1.5]),
    ("date", ["2027-03-31", "2000-01-01", "2030-12-31"], []),
    ("open_text", ["nosuch", "words"], ["nosuch"]),
    ("evidence_link", ["https://example.org/x"], []),
    ("person", ["nosuch", "Ana"], ["nosuch"]),
    ("statement", ["not_yet", "understand", "plan", "do", "review"], []),
    ("ladder", [], []),
    ("ladder", [], []),
]


@pytest.mark.parametrize(
    ("asked", "good", "strange"),
    [(asked, good, strange) for asked, (_, good, strange) in zip(KINDS, ACCEPTED, strict=True)],
    ids=[kind for kind, _, _ in ACCEPTED],
)
def test_a_kind_accepts_its_own_values_and_no_strange_ones(
    asked: Question, good: list[Value], strange: list[Value]
) -> None:
    assert [value for value in good if not asked.accepts(value)] == []
    assert [value for value in STRANGE if asked.accepts(value)] == strange


@pytest.mark.parametrize("asked", KINDS, ids=[kind for kind, _, _ in ACCEPTED])
@pytest.mark.parametrize("value", [10**400, -(10**400), 1e308, "\ud800", "x" * 100_000, ("\x00",)], ids=ascii)
def test_no_kind_raises_at_a_value_of_any_size(asked: Question, value: Value) -> None:
    assert asked.accepts(value) in (True, False)
    assert asked.press(value) is None or asked.accepts(value) or isinstance(value, str)
    asked.rank(value)


@pytest.mark.parametrize(
    "value", ["2027-3-31", "2027-02-30", "20270331", "2027-03-31\n", "1999-12-31", "2031-01-01", "\uff12027-03-31"]
)
def test_a_date_is_kept_in_one_form_only(value: str) -> None:
    asked = question("date", not_before="2000-01-01", not_after="2030-12-31")
    assert not asked.accepts(value)


@pytest.mark.parametrize(
    "value", ["https://example.org/x\n", "https://example.org\n", "https://a\u0000b/", "https:///x"]
)
def test_a_link_holds_nothing_that_ends_a_line_or_hides(value: str) -> None:
    assert not question("evidence_link").accepts(value)


def test_a_press_says_what_the_option_says_and_nothing_else() -> None:
    one = statement().press("do")
    assert one is not None
    assert (one.question, one.value, one.no_answer) == ("role.purpose.1", "do", None)
    assert statement().press("nosuch") is None
    several = question("multiple_choice", choices=CHOICES).press("roads")
    assert several is not None
    assert several.value == ("roads",)
