"""Any message at all is taken by Slack, and nothing of it is lost; what is pressed comes back as it was meant."""

import json
from collections.abc import Iterator
from html import unescape

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from slack_sdk.models.blocks import Block as OfficialBlock

from eic_bot.adapters.slack.controls import press_of
from eic_bot.adapters.slack.render import Posting, rendered, without_native
from eic_bot.adapters.slack.texts import Block
from eic_bot.adapters.slack.views import home_view
from eic_bot.dialogs.messages import Choices, Control, Ladder, Message, Paragraph
from eic_bot.dialogs.plain import plain
from eic_bot.rendering.texts import is_blank
from tests.adapters.slack.rules import UNREADABLE, broken_by_home, broken_by_message
from tests.support.engine_height import english
from tests.support.shapes import AT_THE_LIMITS, chart, message, messages, options, rung, spans_of, table, theirs

NEWER_THAN_THE_SDK = ("data_visualization",)
"""Blocks that Slack has and slack_sdk does not know."""
NOT_WORDS = {"*", "[]"}
"""Of the plain form: the mark of what is chosen, which is a word here; an answer in which there is nothing to see."""
BETWEEN = str.maketrans("", "", ",.;:")
"""What stands between things where they are told one after the other."""
SEEN = ("text", "label", "title", "name", "url", "accessibility_label", "alt_text")
THOROUGH = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],  # shrinking messages of this size takes minutes
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)


def strings(found: object, key: str = "") -> Iterator[str]:
    """Everything that can be read or heard of blocks, in order."""
    if isinstance(found, dict):
        for name, value in found.items():
            yield from strings(value, name)
    elif isinstance(found, list):
        for value in found:
            yield from strings(value, key)
    elif isinstance(found, str) and key in SEEN:
        yield found


def without_spaces(text: str) -> str:
    return "".join(UNREADABLE.sub("", text).split()).casefold()


def lost(words: str, *where: str) -> list[str]:
    """The words that are nowhere to be seen."""
    found = {without_spaces(word) for word in words.split() if not is_blank(UNREADABLE.sub("", word))}
    return [word for word in found if not any(word in place for place in where)]


def check(found: Message, postings: tuple[Posting, ...]) -> None:
    for posting in postings:
        assert broken_by_message(posting.text, posting.blocks) == []
        json.dumps([posting.text, posting.blocks], ensure_ascii=False).encode()
        for block in posting.blocks:
            check_officially(block)
    blocks = without_spaces("".join(text for posting in postings for text in strings(posting.blocks)))
    text = without_spaces("".join(unescape(posting.text) for posting in postings))
    for words in {span.text for span in spans_of(found)}:
        assert lost(words, blocks, text) == []
    assert set(lost(plain(found).translate(BETWEEN), text.translate(BETWEEN))) <= NOT_WORDS


def check_officially(block: Block) -> None:
    """By the validators of slack_sdk."""
    if block["type"] not in NEWER_THAN_THE_SDK:
        parsed = OfficialBlock.parse(block)
        assert parsed is not None
        parsed.validate_json()
        parsed.to_dict()


@given(messages)
@THOROUGH
def test_any_message_is_within_the_limits_and_nothing_is_lost(found: Message) -> None:
    check(found, rendered(found, english()))


@given(messages)
@THOROUGH
def test_the_same_without_tables_and_charts(found: Message) -> None:
    postings = without_native(found, english())
    check(found, postings)
    kinds = {block["type"] for posting in postings for block in posting.blocks}
    assert kinds <= {"actions", "context", "header", "rich_text"}


@given(messages)
@THOROUGH
def test_any_message_can_be_a_home(found: Message) -> None:
    view = home_view(found, english())
    assert broken_by_home(view) == [] or not view["blocks"]
    blocks = [block for posting in without_native(found, english()) for block in posting.blocks]
    assert view["blocks"] == blocks or len(view["blocks"]) == 100


@pytest.mark.parametrize("name", AT_THE_LIMITS)
def test_at_every_limit(name: str) -> None:
    found = AT_THE_LIMITS[name]
    check(found, rendered(found, english()))
    check(found, without_native(found, english()))
    view = home_view(found, english())
    assert broken_by_home(view) == [] or not view["blocks"]


def kinds_in(found: Message) -> list[str]:
    """The kinds of all blocks and of the elements that can be pressed, in order."""
    blocks = [block for posting in rendered(found, english()) for block in posting.blocks]
    return [
        kind
        for block in blocks
        for kind in (
            [element["type"] for element in block["elements"]] if block["type"] == "actions" else [block["type"]]
        )
    ]


def elements_in(found: Message) -> list[Block]:
    return [
        element
        for posting in rendered(found, english())
        for block in posting.blocks
        if block["type"] == "actions"
        for element in block["elements"]
    ]


@pytest.mark.parametrize(
    ("found", "kinds"),
    [
        (message(Choices(options(5))), ["button"] * 5),
        (message(Choices(options(6))), ["static_select"]),
        (message(Choices(options(2, "l" * 60))), ["static_select"]),
        (message(Choices(options(2, "l" * 80))), ["rich_text", "button", "button"]),
        (message(Choices(options(6, "l" * 80))), ["rich_text", "static_select"]),
        (message(Choices(options(10), many=True)), ["checkboxes", "button"]),
        (message(Choices(options(11), many=True)), ["multi_static_select", "button"]),
        (message(table(3, 3)), ["rich_text", "table"]),
        (message(chart(6)), ["data_visualization"]),
        (message(chart(7)), ["rich_text", "table"]),
    ],
)
def test_choices_are_what_fits_them(found: Message, kinds: list[str]) -> None:
    assert kinds_in(found) == kinds


def test_a_ladder_is_one_message_with_a_row_for_each_level() -> None:
    (posting,) = rendered(
        message(Ladder(tuple(rung(level) for level in (1, 2, 3, 4)), theirs("Is this so?"))), english()
    )
    assert [block["type"] for block in posting.blocks] == ["rich_text", *["rich_text", "actions"] * 4]
    heard = [element["accessibility_label"] for element in posting.blocks[4]["elements"]]
    assert heard[0] == "Level 2, Title 2: Plan 0"


def test_every_button_carries_its_own_control() -> None:
    choices = options(5)
    for found in (Choices(choices), Choices(options(40)), Choices(options(3, "l" * 90))):
        carried = [
            press_of(action, {})
            for element in elements_in(message(found))
            for action in (
                [{**element, "selected_option": one} for one in element["options"]]
                if "options" in element
                else [element]
            )
        ]
        assert [press.control for press in carried if press] == [choice.control for choice in found.choices]
        assert {(press.session, press.key) for press in carried if press} == {("s1", "s1:q")}


@pytest.mark.parametrize("count", [3, 20])
def test_what_is_ticked_is_saved_together(count: int) -> None:
    boxes, save = elements_in(message(Choices(options(count), many=True)))
    ticked = {"values": {"AbC": {boxes["action_id"]: {"selected_options": boxes["options"][1:3]}}}}
    press = press_of(save, ticked)
    assert press is not None
    assert press.control == Control(("v1", "v2"), "q")
    assert press_of(boxes, ticked) is None


def test_what_is_chosen_is_said_in_words_on_its_button() -> None:
    chosen = tuple(type(one)(one.label, one.control, chosen=place == 1) for place, one in enumerate(options(3)))
    first, second, _ = elements_in(message(Choices(chosen)))
    assert (second["text"]["text"], second["style"]) == ("Option 1 (chosen)", "primary")
    assert "style" not in first
    boxes = elements_in(message(Choices(chosen, many=True)))[0]
    assert boxes["initial_options"] == [boxes["options"][1]]


def test_a_message_that_fits_says_exactly_its_plain_form() -> None:
    (posting,) = rendered(message(Paragraph(theirs("<!channel> & co")), Choices(options(2))), english())
    assert posting.text == "&lt;!channel&gt; &amp; co\n1. Option 0\n2. Option 1"


def test_a_message_without_words_is_not_sent() -> None:
    assert rendered(message(), english()) == ()
    assert rendered(message(Paragraph(theirs(" \u200b\x00"))), english()) == ()
