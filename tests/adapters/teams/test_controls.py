"""What Teams sends is read without trust: anything at all is a press of ours or nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eic_bot.adapters.teams.controls import MOST_LETTERS, Written, press_of
from eic_bot.adapters.teams.keeping import kept
from eic_bot.adapters.teams.render import drawn
from eic_bot.adapters.teams.texts import Block
from eic_bot.dialogs.messages import Choices, Control, FormField, Part
from eic_bot.service.pressing import Press, packed
from eic_bot.simulator.teams.cards import flaws
from tests.support.engine_height import english
from tests.support.samples import LADDER
from tests.support.shapes import message, options, theirs

VALUE = packed("s1", "s1:q", Control("do", "q", 2))
PRESS = Press("s1", "s1:q", Control("do", "q", 2))
keys = st.sampled_from(
    ["verb", "control", "was", "choose:1", "choose:1.1:q", "choose:x", "many:1:q", "text:1:q", "text:"]
)
anything = st.recursive(
    st.none()
    | st.integers()
    | st.sampled_from(("press", "save", "many", "write", VALUE, "[]", "a,b", "%00,%ff", ","))
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys | st.text(max_size=3), inner, max_size=6),
    max_leaves=20,
)


@settings(deadline=None)
@given(anything)
def test_nothing_that_is_sent_can_break_the_reading(data: object) -> None:
    found = press_of(data)
    assert all(isinstance(one, Press | Written) for one in found)
    if isinstance(data, dict) and not isinstance(data.get("verb"), str):
        assert found == []


@settings(deadline=None)
@given(
    st.fixed_dictionaries({"verb": st.sampled_from(["press", "save", "many", "write"])}), anything, anything, anything
)
def test_nor_anything_beside_a_verb(data: dict[object, object], one: object, two: object, three: object) -> None:
    found = press_of(data | {"control": one, "was": two, "choose:1:q": three, "many:1:q": three, "text:1:q": three})
    assert all(isinstance(one, Press | Written) for one in found)


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ({"verb": "press", "control": VALUE}, [PRESS]),
        ({"verb": "press", "control": VALUE, "text:1:q": "not sent"}, [PRESS]),
        ({"verb": "other", "control": VALUE}, []),
        ({"control": VALUE}, []),
        ({}, []),
        ("press", []),
        ({"verb": "press", "control": {"control": VALUE}}, []),
        ({"verb": "write", "control": VALUE}, []),
        ({"verb": "write", "control": VALUE, "text:1:q": "x" * (MOST_LETTERS + 1)}, []),
        ({"verb": "write", "control": VALUE, "text:1:q": "a"}, [Written(PRESS, "a")]),
        ({"verb": "many", "control": VALUE, "many:1:q": ""}, []),
        ({"verb": "many", "control": VALUE, "many:1:q": "a,%00,b"}, [Press("s1", "s1:q", Control(("a", "b"), "q", 2))]),
        ({"verb": "save", "choose:1:q": "[]"}, []),
        ({"verb": "save", "choose:1:q": VALUE, "was": VALUE}, [PRESS]),
    ],
)
def test_only_what_is_ours_is_taken(data: object, found: list[object]) -> None:
    assert press_of(data) == found


# --- a card drawn again -----------------------------------------------------------------------------------------------


def card_of(part: Part) -> Block:
    (showing,) = drawn(message(part), english())
    assert showing.card is not None
    return showing.card


def fields_of(card: Block) -> list[Block]:
    return [block for block in card["body"] if block["type"].startswith("Input.")]


@pytest.mark.parametrize(
    "part", [LADDER, Choices(options(8)), Choices(options(4), many=True), FormField(theirs("Say"), Control("", "q"))]
)
def test_what_was_put_into_a_card_stands_in_it_again(part: Part) -> None:
    card = card_of(part)
    new = {
        field["id"]: field["choices"][2]["value"] if "choices" in field else "{{ŵ}} <at>" for field in fields_of(card)
    }
    again = kept(card, {"verb": "save", **new})
    assert flaws(again) == []
    assert all(field.get("value") for field in fields_of(again))
    if "choices" in fields_of(card)[0]:
        assert {field["id"]: field["value"] for field in fields_of(again)} == new


CARDS = [card_of(part) for part in (LADDER, FormField(theirs("Say"), Control("", "q"), (), 3), Choices(options(8)))]


@settings(deadline=None)
@given(st.sampled_from(CARDS), anything)
def test_nothing_that_is_sent_can_break_a_card(card: Block, value: object) -> None:
    again = kept(card, dict.fromkeys([field["id"] for field in fields_of(card)], value))
    assert flaws(again) == []
    assert all(len(field.get("value", "")) <= field["maxLength"] for field in fields_of(again) if "maxLength" in field)
    assert flaws(kept(card, value)) == []


def test_what_belongs_to_another_question_is_not_put_into_a_card() -> None:
    card = card_of(Choices(options(8)))
    assert kept(card, {"choose:1.1:other": fields_of(card)[0]["choices"][0]["value"], "choose:1.1:q": "none"}) == card
