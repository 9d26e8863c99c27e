"""What can never be so is found; what can be is never called impossible."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from eic_bot.model.conditions import Condition
from eic_bot.model.possible import Imagined, is_possible
from tests.model.pieces import DEMO

ADAPTER: TypeAdapter[Condition] = TypeAdapter(Condition)
ONE = "data.trust.1"


def condition(raw: dict[str, Any]) -> Condition:
    return ADAPTER.validate_python(raw)


@pytest.mark.parametrize(
    ("raw", "possible"),
    [
        ({"is": {"question": ONE, "value": "plan"}}, True),
        ({"is": {"question": ONE, "value": "nothing_like_it"}}, False),
        (
            {"all": [{"at_least": {"question": ONE, "value": "do"}}, {"at_most": {"question": ONE, "value": "plan"}}]},
            False,
        ),
        ({"all": [{"at_least": {"question": ONE, "value": "do"}}, {"not": {"answered": ONE}}]}, False),
        ({"any": [{"answered": ONE}, {"not": {"answered": ONE}}]}, True),
        ({"all": [{"nation": "wales"}, {"nation": "england"}]}, False),
        ({"all": [{"nation": ["wales", "england"]}, {"not": {"nation": "wales"}}]}, True),
        ({"all": [{"role": "officer"}, {"not": {"role": "officer"}}]}, False),
        ({"not": {"role": "officer"}}, True),
        ({"between_dates": {"from": "2026-05-01", "to": "2026-04-01"}}, False),
        (
            {
                "all": [
                    {"between_dates": {"from": "2026-05-01"}},
                    {"not": {"between_dates": {"from": "2026-01-01", "to": "2026-12-31"}}},
                ]
            },
            True,
        ),
    ],
)
def test_what_can_be_so(raw: dict[str, Any], *, possible: bool) -> None:
    assert is_possible([condition(raw)], DEMO) is possible


def test_more_than_can_be_tried_is_taken_to_be_possible() -> None:
    many = [{"is": {"question": id, "value": "plan"}} for id in list(DEMO.question)[:9]]
    assert is_possible([condition({"all": many}), condition({"not": {"all": many}})], DEMO)


QUESTIONS = ("data.trust.1", "data.trust.2")
LABELS = tuple(DEMO.scale.label)
COMPARED = st.builds(
    lambda id, label: {"question": id, "value": label}, st.sampled_from(QUESTIONS), st.sampled_from(LABELS)
)
LEAVES = st.one_of(
    st.builds(lambda word, one: {word: one}, st.sampled_from(["is", "at_least", "at_most"]), COMPARED),
    st.sampled_from([{"answered": id} for id in QUESTIONS]),
    st.sampled_from([{"nation": "wales"}, {"role": "officer"}, {"between_dates": {"from": "2026-05-01"}}]),
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(lambda parts: {"all": parts}, st.lists(inner, min_size=1, max_size=3)),
        st.builds(lambda parts: {"any": parts}, st.lists(inner, min_size=1, max_size=3)),
        st.builds(lambda part: {"not": part}, inner),
    ),
    max_leaves=6,
)


@given(
    TREES,
    st.fixed_dictionaries({id: st.sampled_from([None, *LABELS]) for id in QUESTIONS}),
    st.sampled_from([None, "wales", "england"]),
    st.sampled_from(["officer", "sponsor"]),
    st.dates().map(str),
)
def test_what_holds_somewhere_is_possible(
    raw: dict[str, Any], said: dict[str, str | None], nation: str | None, role: str, day: str
) -> None:
    one = condition(raw)
    if one.holds(Imagined(DEMO, said, {"nation": nation, "role": role}, day)):
        assert is_possible([one], DEMO)
    else:
        assert is_possible([condition({"not": raw})], DEMO)
