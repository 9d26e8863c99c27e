"""When a condition holds: every operator, and that what is not known makes it false."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eic_bot.model.answers import Value
from eic_bot.model.circumstances import Rank
from eic_bot.model.conditions import KEYS
from tests.model.pieces import CHOICES, CONDITION, DEMO, question

QUESTIONS = {
    "shared": question("yes_no"),
    "topics": question("multiple_choice", choices=CHOICES),
    "topic": question("single_choice", choices=CHOICES),
    "staff": question("number"),
    "since": question("date"),
    "role.purpose.1": DEMO.question["role.purpose.1"],
}


@dataclass
class Known:
    """What is known, written down."""

    answers: dict[str, Value] = field(default_factory=dict)
    facts: dict[str, str] = field(default_factory=dict)
    day: str = "2026-11-23"

    def value(self, question: str) -> Value | None:
        return self.answers.get(question)

    def rank(self, question: str, value: Value) -> Rank:
        found = QUESTIONS.get(question)
        return None if found is None else found.rank(value)

    def known(self, fact: str) -> str | None:
        return self.facts.get(fact)

    def today(self) -> str:
        return self.day


EVERYTHING = Known(
    {
        "shared": "yes",
        "topics": ("roads", "homes"),
        "topic": "homes",
        "staff": 12,
        "since": "2026-03-01",
        "role.purpose.1": "plan",
    },
    {"role": "officer", "nation": "wales", "council_type": "county"},
)


def is_(question: str, value: object) -> dict[str, Any]:
    return {"is": {"question": question, "value": value}}


def compared(how: str, question: str, value: object) -> dict[str, Any]:
    return {how: {"question": question, "value": value}}


TRUE: list[dict[str, Any]] = [
    *({"answered": "shared"}, is_("shared", "yes"), is_("staff", 12), is_("role.purpose.1", "plan")),
    *(compared("at_least", "role.purpose.1", "understand"), compared("at_least", "role.purpose.1", "plan")),
    *(compared("at_most", "role.purpose.1", "plan"), compared("at_most", "role.purpose.1", "review")),
    *(compared("at_least", "staff", 12), compared("at_least", "staff", 11.5), compared("at_most", "staff", 12)),
    *(compared("at_least", "since", "2026-03-01"), compared("at_most", "since", "2026-12-31")),
    *(compared("at_least", "topic", "roads"), compared("at_most", "topic", "parks")),
    *(compared("includes", "topics", "roads"), compared("includes", "topics", "homes")),
    *({"role": "officer"}, {"role": ["councillor", "officer"]}, {"nation": "wales"}, {"nation": ["england", "wales"]}),
    *({"council_type": "county"}, {"council_type": ["county", "unitary"]}),
    *({"between_dates": {"from": "2026-11-23"}}, {"between_dates": {"to": "2026-11-23"}}, {"between_dates": {}}),
    {"between_dates": {"from": "2026-11-01", "to": "2026-11-30"}},
    {"all": [is_("shared", "yes"), {"nation": "wales"}]},
    {"any": [is_("shared", "no"), {"nation": "wales"}]},
    {"not": is_("shared", "no")},
    {"not": {"answered": "nosuch"}},
]
FALSE: list[dict[str, Any]] = [
    *({"answered": "nosuch"}, is_("shared", "no"), is_("staff", 13), is_("topics", "roads"), is_("staff", "12")),
    *(compared("at_least", "role.purpose.1", "do"), compared("at_most", "role.purpose.1", "understand")),
    *(compared("at_least", "staff", 12.5), compared("at_most", "staff", 11), compared("at_least", "topic", "parks")),
    *(compared("at_least", "since", "2026-03-02"), compared("at_most", "since", "2026-02-28")),
    *(
        compared("at_least", "shared", "yes"),
        compared("at_most", "shared", "yes"),
        compared("at_least", "topics", "roads"),
    ),
    *(compared("at_least", "role.purpose.1", "nosuch"), compared("at_least", "staff", "many")),
    *(
        compared("includes", "topics", "parks"),
        compared("includes", "topic", "homes"),
        compared("includes", "shared", "yes"),
    ),
    *({"role": "councillor"}, {"nation": "england"}, {"nation": ["england", "scotland"]}, {"council_type": "district"}),
    *({"between_dates": {"from": "2026-11-24"}}, {"between_dates": {"to": "2026-11-22"}}),
    {"all": [is_("shared", "yes"), {"nation": "england"}]},
    {"any": [is_("shared", "no"), {"nation": "england"}]},
    {"not": {"answered": "shared"}},
]


@pytest.mark.parametrize("written", TRUE, ids=str)
def test_a_condition_holds(written: dict[str, Any]) -> None:
    assert CONDITION.validate_python(written).holds(EVERYTHING)


@pytest.mark.parametrize("written", FALSE, ids=str)
def test_a_condition_does_not_hold(written: dict[str, Any]) -> None:
    assert not CONDITION.validate_python(written).holds(EVERYTHING)


@pytest.mark.parametrize(
    "written",
    [one for one in (*TRUE, *FALSE) if not {"between_dates", "not"} & one.keys()],
    ids=str,
)
def test_what_is_not_answered_or_not_known_makes_a_condition_false(written: dict[str, Any]) -> None:
    assert not CONDITION.validate_python(written).holds(Known())


def test_every_word_of_the_language_is_in_these_tables() -> None:
    assert {key for one in (*TRUE, *FALSE) for key in one} == set(KEYS)


def test_the_questions_a_condition_looks_at_are_found_at_any_depth() -> None:
    written = {"all": [is_("a", 1), {"any": [{"not": {"answered": "b"}}, compared("includes", "c", "x")]}]}
    assert {one.question for one in CONDITION.validate_python(written).comparisons()} == {"a", "b", "c"}


VALUES: st.SearchStrategy[Value] = st.one_of(
    st.text(max_size=5),
    st.integers(),
    st.floats(allow_nan=False),
    st.lists(st.sampled_from(["roads", "homes"]), max_size=2).map(tuple),
    st.sampled_from(["yes", "plan", "homes", "2026-03-01"]),
)
SIMPLE = st.one_of(
    st.builds(
        compared,
        st.sampled_from(["is", "at_least", "at_most", "includes"]),
        st.sampled_from([*QUESTIONS, "nosuch"]),
        st.sampled_from(["yes", "plan", "nosuch", 3, 2.5, "2026-03-01", 10**400]),
    ),
    st.sampled_from([*QUESTIONS, "nosuch"]).map(lambda id: {"answered": id}),
    st.sampled_from([{"role": "officer"}, {"nation": "wales"}, {"between_dates": {"from": "2026-11-23"}}]),
)
NESTED: st.SearchStrategy[dict[str, Any]] = st.recursive(
    SIMPLE,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: {"all": parts}),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: {"any": parts}),
        inner.map(lambda part: {"not": part}),
    ),
    max_leaves=8,
)


@given(NESTED, st.dictionaries(st.sampled_from(list(QUESTIONS)), VALUES))
@settings(max_examples=150, deadline=None, derandomize=True, database=None)
def test_a_condition_is_always_yes_or_no_and_never_both(written: dict[str, Any], answers: dict[str, Value]) -> None:
    here = Known(answers)
    found = CONDITION.validate_python(written).holds(here)
    assert isinstance(found, bool)
    assert CONDITION.validate_python({"not": written}).holds(here) is not found
