"""What Slack sends is read without trust: anything at all is a press of ours or nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eic_bot.adapters.slack.controls import press_of
from eic_bot.adapters.slack.forms import Form, asked_form, form_of
from eic_bot.adapters.slack.views import form_view, written
from eic_bot.dialogs.messages import Control, FormField
from eic_bot.service.pressing import Press, packed
from tests.adapters.slack.rules import broken_by_modal
from tests.adapters.slack.shapes import controls, ours, spans, theirs
from tests.support.engine_height import english

VALUE = packed("s1", "s1:q", Control("do", "q", 2))
keys = st.sampled_from(
    [
        "action_id",
        "value",
        "selected_option",
        "values",
        "many:1",
        "selected_options",
        "callback_id",
        "private_metadata",
        "state",
        "written",
        "text",
    ]
)
anything = st.recursive(
    st.none() | st.integers() | st.sampled_from(("press:1", "choose:1", "save:1", "form", VALUE)) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=6),
    max_leaves=20,
)


@given(anything, anything)
def test_nothing_that_is_sent_can_break_the_reading(action: object, state: object) -> None:
    assert isinstance(press_of(action, state), Press | None)
    assert isinstance(written(action), tuple | None)
    assert isinstance(asked_form(state), Form | None)


@pytest.mark.parametrize(
    "state",
    [None, {}, {"values": None}, {"values": {"b": None}}, {"values": {"b": {"many:1": {"selected_options": [{}, 1]}}}}],
)
def test_a_save_without_boxes_saves_nothing_chosen(state: object) -> None:
    press = press_of({"action_id": "save:1", "value": VALUE}, state)
    assert press == Press("s1", "s1:q", Control((), "q", 2))


@pytest.mark.parametrize("action", ["many:1", "form:1", "other", ""])
def test_other_actions_are_no_presses(action: str) -> None:
    assert press_of({"action_id": action, "value": VALUE}, {}) is None


@given(spans, controls, spans, st.integers(-5, 9000))
def test_a_form_fits_or_there_is_no_button(label: object, control: Control, hint: object, most: int) -> None:
    form = form_of(FormField(label, control, hint, most), "s1", "s1:q")  # type: ignore[arg-type]
    if form is not None:
        assert asked_form(form.carried) == form
        assert broken_by_modal(form_view(form, english(), "en")) == []


def test_what_is_written_comes_back_with_its_control() -> None:
    control = Control("", "proud", 3)
    form = form_of(FormField(theirs("Proud of?"), control, ours("Short."), 60), "s1", "s1:proud")
    assert form is not None
    view = form_view(form, english(), "en")
    field = view["blocks"][0]
    sent = {**view, "state": {"values": {field["block_id"]: {field["element"]["action_id"]: {"value": "Our team"}}}}}
    assert written(sent) == (Press("s1", "s1:proud", control), "Our team")
    assert written({**sent, "callback_id": "another"}) is None
    assert written({**sent, "private_metadata": "[]"}) is None
    assert written(view) is None
