"""A control comes back from a platform's button as it went; anything else comes back as nothing."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eic_bot.dialogs.messages import Control
from eic_bot.service.pressing import LONGEST, Press, packed, unpacked

names = st.text(st.characters(exclude_categories=("C", "Z")), max_size=30)
values = names | st.integers(-(10**9), 10**9) | st.booleans() | st.floats(allow_nan=False, allow_infinity=False)
controls = st.builds(Control, values | st.lists(names, max_size=5).map(tuple), st.none() | names, st.integers(0, 10**6))
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=6) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=12,
)


@given(names, names | st.builds("{}:{}".format, names, names), controls)
def test_a_control_survives_the_way(session: str, key: str, control: Control) -> None:
    for found in (key, f"{session}:{key}"):
        text = packed(session, found, control)
        assert unpacked(text) == Press(session, found, control)
        assert text.isascii()
        assert not set(text) & set("&<>")


@given(st.text() | json_values | json_values.map(json.dumps))
def test_anything_else_is_nothing_or_a_press_of_text_that_can_be_kept(found: object) -> None:
    press = unpacked(found)
    if press is not None:
        texts = [press.session, press.key, press.control.question or "", press.control.value]
        texts += press.control.value if isinstance(press.control.value, tuple) else ()
        assert all(text.isprintable() for text in texts if isinstance(text, str))
        assert press.control.revision >= 0


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[" * 3000,
        "[" * 100_000,
        "1" * 5000,
        '["s","k",null,0]',
        '["s","k",null,0,"v","more"]',
        '["s","k",null,-1,"v"]',
        '["s","k",null,true,"v"]',
        '["s","k",null,0.5,"v"]',
        '["s","k",null,0,null]',
        '["s","k",null,0,NaN]',
        '["s","k",null,0,1e999]',
        '["s","k",null,0,["a",1]]',
        '["s","k",7,0,"v"]',
        '["s",["k","l"],null,0,"v"]',
        '["s","k",null,0,"\\u0000"]',
        '["\\ud800","k",null,0,"v"]',
        '{"s":1}',
    ],
)
def test_what_nobody_packed_is_nothing(text: str) -> None:
    assert unpacked(text) is None


def test_a_text_longer_than_any_button_carries_is_not_read() -> None:
    assert unpacked(packed("s", "s:k", Control("v" * (LONGEST - 40)))) is not None
    assert unpacked(packed("s", "s:k", Control("v" * LONGEST))) is None
