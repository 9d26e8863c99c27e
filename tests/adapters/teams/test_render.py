"""Any message at all is taken by Teams, and nothing of it is lost; what is pressed comes back as it was meant."""

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, TypeAlias

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from jsonschema import Draft6Validator

from eic_bot.adapters.teams.controls import Written, press_of
from eic_bot.adapters.teams.render import Showing, drawn, rendered
from eic_bot.adapters.teams.texts import Block
from eic_bot.dialogs.messages import (
    Choice,
    Choices,
    Control,
    FormField,
    Heading,
    Ladder,
    Link,
    Message,
    Paragraph,
    Part,
    Rung,
)
from eic_bot.dialogs.plain import plain
from eic_bot.rendering.texts import is_blank
from eic_bot.service.pressing import Press
from eic_bot.simulator.teams.cards import flaws, walk
from eic_bot.simulator.teams.outgoing import Place, is_split, refusal
from eic_bot.simulator.teams.pressing import Ready, Unsent, press
from tests.support.engine_height import english
from tests.support.shapes import AT_THE_LIMITS, chart, message, messages, options, ours, rung, spans_of, table, theirs

Json: TypeAlias = Any
PLACE = Place(("29:ana",), "28:bot")
LARGEST = 25 * 1024
UNREADABLE = re.compile(
    "[\u2060\ufff9-\ufffb\ufffe\uffff\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
NOT_WORDS = {"*", "[]"}
"""Of the plain form: the mark of what is chosen, which is a word here; an answer in which there is nothing to see."""
BETWEEN = str.maketrans("", "", ",.;:")
"""What stands between things where they are told one after the other."""
SEEN = ("text", "label", "title", "x", "url", "placeholder")
"""Where words stand that are seen; what is only heard is checked by itself."""
OF_TEAMS = ("Chart.VerticalBar",)
"""Elements that Teams adds to Adaptive Cards 1.5; what is drawn in their place is checked instead."""
ANY_WORDS = ("text", "label", "title", "value", "id", "speak", "fallbackText", "errorMessage", "placeholder")
"""Where the schema takes any words."""
THOROUGH = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],  # shrinking messages of this size takes minutes
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)


@cache
def published() -> Draft6Validator:
    """The schema of Adaptive Cards 1.5."""
    schema = files("adaptive_cards").joinpath("schemas", "schema-1.5.json").read_text("utf-8")
    return Draft6Validator(json.loads(schema))


@cache
def refused_by_schema(sketch: str) -> list[str]:
    return [error.message for error in published().iter_errors(json.loads(sketch))]


def sketch(found: Json, key: str = "") -> Json:
    """The card as the schema knows it, without what Teams adds; of what is alike in a list, one is enough."""
    if isinstance(found, dict):
        if found.get("type") in OF_TEAMS:
            return sketch(found["fallback"])
        return {name: sketch(value, name) for name, value in found.items() if name not in ("msteams", "data")}
    if isinstance(found, list):
        return list({json.dumps(one): one for one in (sketch(one, key) for one in found)}.values())
    return "x" if isinstance(found, str) and key in ANY_WORDS else found


def strings(found: object, key: str = "") -> Iterator[str]:
    """Everything that can be read of a card, in order; what is drawn only in place of something else is left out."""
    if isinstance(found, dict):
        for name, value in found.items():
            if name not in ("fallback", "data", "fallbackText", "speak"):
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


def check(found: Message, showings: tuple[Showing, ...]) -> None:
    for showing in showings:
        assert refusal(showing.activity, PLACE) is None
        assert not is_split(showing.activity)
        if showing.card is not None:
            check_card(showing.card, showing.text)
    seen = without_spaces("".join(text for one in showings for text in strings(one.card)))
    text = without_spaces("".join(showing.text for showing in showings))
    for words in {span.text for span in spans_of(found)}:
        assert lost(words, seen, text) == []
    assert set(lost(plain(found).translate(BETWEEN), text.translate(BETWEEN))) <= NOT_WORDS


def check_card(card: Block, text: str) -> None:
    assert flaws(card) == []
    assert len(json.dumps(card)) <= LARGEST
    assert card["speak"] == card["fallbackText"] == text
    assert refused_by_schema(json.dumps(sketch(card))) == []
    actions = list(actions_in(card))
    assert len([one for one in actions if one.get("mode") != "secondary"]) <= 6
    for one in actions:
        check_action(one)
    asking = [one for _, one in walk(card["body"]) if str(one.get("type")).startswith("Input.")]
    assert len({one["verb"] for one in actions} - {"press"}) == (1 if asking else 0)


def check_action(one: Block) -> None:
    assert one["type"] == "Action.Execute"
    assert one["verb"] == one["data"]["verb"]
    assert one["fallback"]["type"] == "Action.Submit"
    same = ("title", "data", "associatedInputs")
    assert [one["fallback"][name] for name in same] == [one[name] for name in same]
    assert one["associatedInputs"] == ("none" if one["verb"] == "press" else "auto")


def actions_in(card: Block) -> Iterator[Block]:
    for block in card["body"]:
        yield from block["actions"] if block["type"] == "ActionSet" else ()


@given(messages)
@THOROUGH
def test_any_message_is_within_the_limits_and_nothing_is_lost(found: Message) -> None:
    check(found, rendered(found, english()))


@given(messages)
@THOROUGH
def test_the_same_always_as_cards(found: Message) -> None:
    showings = drawn(found, english())
    check(found, showings)
    assert all(showing.card is not None for showing in showings)


@pytest.mark.parametrize("name", AT_THE_LIMITS)
def test_at_every_limit(name: str) -> None:
    found = AT_THE_LIMITS[name]
    check(found, rendered(found, english()))


def card_of(*parts: Part, actions: tuple[Choice, ...] = ()) -> Block:
    (showing,) = drawn(message(*parts, actions=actions), english())
    return showing.card or {}


def kinds_in(card: Block) -> list[str]:
    return [block["type"] for block in card["body"]]


SAVED = ["Input.ChoiceSet", "ActionSet"]


@pytest.mark.parametrize(
    ("found", "kinds"),
    [
        (Choices(options(5, "Do")), ["ActionSet", "ActionSet"]),
        (Choices(options(6)), SAVED),
        (Choices(options(2, "l" * 60)), SAVED),
        (Choices(options(10), many=True), SAVED),
        (table(3, 3), ["RichTextBlock", "Table"]),
        (table(3, 9), ["RichTextBlock"] * 4),
        (chart(6), ["RichTextBlock", "Chart.VerticalBar"]),
        (chart(11), ["RichTextBlock", "Table"]),
    ],
)
def test_choices_and_tables_are_what_fits_them(found: Part, kinds: list[str]) -> None:
    assert kinds_in(card_of(found)) == kinds


def test_a_chart_shows_its_title_and_its_numbers_which_teams_would_keep_to_itself() -> None:
    title, drawn = card_of(chart(3))["body"]
    assert title["inlines"][0]["text"] == drawn["title"]
    assert drawn["showBarValues"]
    assert len(card_of(Heading(ours("A chart")), chart(3))["body"]) == 2, "it is said just before"


@pytest.mark.parametrize(("count", "label", "style"), [(10, "Do", "expanded"), (11, "Do", "compact")])
def test_what_is_long_is_listed_in_sight_and_many_short_things_in_a_menu(count: int, label: str, style: str) -> None:
    assert card_of(Choices(options(count, label)))["body"][0]["style"] == style
    assert card_of(Choices(options(count, label * 60)))["body"][0]["style"] == "expanded"


def test_a_row_of_buttons_is_no_wider_than_a_phone() -> None:
    for found in (Choices(options(5, "Understand it")), Choices(options(5, "l" * 25))):
        rows = [block["actions"] for block in card_of(found, actions=options(4, "Command"))["body"]]
        assert all(sum(len(one["title"]) * 8 + 34 for one in row) <= 320 for row in rows[:-1])


def test_commands_for_which_there_is_no_room_are_behind_the_button_for_more() -> None:
    card = card_of(Choices(options(5, "Do")), actions=options(4, "Command"))
    modes = [one.get("mode") for one in actions_in(card)]
    assert modes == [None] * 6 + ["secondary"] * 3
    assert [one.get("mode") for one in actions_in(card_of(Choices(options(2, "Do")), actions=options(4)))] == [None] * 6


def test_the_buttons_of_two_questions_are_in_two_cards() -> None:
    found = message(Choices(options(4, "Do")), Choices(options(3, "Do")), actions=options(2, "Command"))
    showings = rendered(found, english())
    check(found, showings)
    assert [len(list(actions_in(showing.card or {}))) for showing in showings] == [4, 5]


def test_paragraphs_alone_are_text() -> None:
    (showing,) = rendered(message(Paragraph(theirs("*One* & two")), Paragraph(ours("Three"))), english())
    assert showing.card is not None  # the ampersand
    (showing,) = rendered(message(Paragraph(theirs("*One*, two")), Paragraph(ours("Three"))), english())
    assert showing == Showing("*One*, two\nThree")
    assert showing.activity == {"type": "message", "text": "*One*, two\nThree", "textFormat": "plain"}
    (showing,) = drawn(message(Paragraph(theirs("*One*, two"))), english())
    assert showing.activity["summary"] == "*One*, two"
    assert "text" not in showing.activity


def test_a_message_without_words_is_not_sent() -> None:
    assert rendered(message(), english()) == ()
    assert rendered(message(Paragraph(theirs(" \u200b\x00"))), english()) == ()


# --- what is pressed --------------------------------------------------------------------------------------------------


def sent(card: Block, label: str, inputs: dict[str, str] | None = None) -> list[Press | Written]:
    """What comes back of a press, by either kind of action."""
    found = []
    for kind in ("Action.Execute", "Action.Submit"):
        ready = press(card, label, inputs or {}, kind)
        assert isinstance(ready, Ready)
        found.append(press_of(ready.data))
    assert found[0] == found[1]
    return found[0]


def test_every_button_carries_its_own_control() -> None:
    choices = options(5)
    card = card_of(Choices(choices), actions=options(2, "Command"))
    for choice in (*choices, *options(2, "Command")):
        assert sent(card, choice.label[0].text) == [Press("s1", "s1:q", choice.control)]


@pytest.mark.parametrize("found", [Choices(options(40)), Choices(options(3, "l" * 90)), Choices(options(120))])
def test_what_is_chosen_is_saved(found: Choices) -> None:
    carried = []
    for showing in drawn(message(found), english()):
        card = showing.card or {}
        field = card["body"][0]
        for choice in field["choices"]:
            carried += sent(card, "Save", {field["id"]: choice["value"]})
        assert press(card, "Save", {}, "Action.Execute") == Unsent("Choose first, then save.")
    assert carried == [Press("s1", "s1:q", choice.control) for choice in found.choices]


def test_two_things_that_mean_the_same_can_both_be_chosen() -> None:
    same = tuple(Choice(theirs(f"A long name {place} " * 4), Control("v", "q")) for place in range(3))
    card = card_of(Choices(same))
    values = [choice["value"] for choice in card["body"][0]["choices"]]
    assert len(set(values)) == 3
    assert [sent(card, "Save", {card["body"][0]["id"]: value}) for value in values] == [
        [Press("s1", "s1:q", Control("v", "q"))]
    ] * 3


def test_what_is_ticked_is_saved_together() -> None:
    ids = ("a,b", "c%2C", "d e", "ŵ")
    many = Choices(tuple(Choice(theirs(id), Control(id, "q", 2), id == "d e") for id in ids), many=True)
    card = card_of(many)
    field = card["body"][0]
    assert sent(card, "Save") == [Press("s1", "s1:q", Control(("d e",), "q", 2))]
    chosen = ",".join(choice["value"] for choice in field["choices"])
    assert sent(card, "Save", {field["id"]: chosen}) == [Press("s1", "s1:q", Control(ids, "q", 2))]


def ladder(chosen: int | None = None) -> Ladder:
    rungs = []
    for level in range(1, 13):
        choices = tuple(
            Choice(theirs(f"L{place}"), Control(f"l{place}", f"a.b.{level}", level), chosen=place == chosen)
            for place in range(3)
        )
        rungs.append(Rung(level, theirs("Title"), theirs("We plan."), choices))
    return Ladder(tuple(rungs), ours("Hint"))


def test_a_ladder_is_one_card_with_one_button_that_saves_all_that_changed() -> None:
    card = card_of(ladder(chosen=0))
    fields = [block for block in card["body"] if block["type"] == "Input.ChoiceSet"]
    assert fields[1]["label"] == "2. Title: We plan."
    assert len(list(actions_in(card))) == 1
    new = {field["id"]: field["choices"][1]["value"] for field in fields}
    levels = [one.control.question for one in sent(card, "Save", dict(reversed(new.items()))) if isinstance(one, Press)]
    assert levels == [f"a.b.{level}" for level in range(1, 13)]
    only = {fields[4]["id"]: fields[4]["choices"][2]["value"]}
    assert sent(card, "Save", only) == [Press("s1", "s1:q", Control("l2", "a.b.5", 5))]
    assert sent(card, "Save") == [Press("s1", "s1:q", Control("l0", "a.b.12", 12))]


def test_of_a_new_ladder_some_levels_can_be_saved_and_none_at_all_is_nothing() -> None:
    card = card_of(ladder())
    fields = [block for block in card["body"] if block["type"] == "Input.ChoiceSet"]
    assert sent(card, "Save") == []
    some = {field["id"]: field["choices"][1]["value"] for field in (fields[0], fields[2])}
    assert sent(card, "Save", some) == [
        Press("s1", "s1:q", Control("l1", "a.b.1", 1)),
        Press("s1", "s1:q", Control("l1", "a.b.3", 3)),
    ]


def test_what_is_written_comes_back_with_its_control() -> None:
    control = Control("", "proud", 3)
    card = card_of(FormField(theirs("Proud of?"), control, ours("Short."), 60))
    field = card["body"][0]
    assert (field["label"], field["maxLength"], field["isMultiline"], field["isRequired"]) == (
        "Proud of?",
        60,
        True,
        True,
    )
    assert sent(card, "Save", {field["id"]: "Our *team*"}) == [Written(Press("s1", "s1:q", control), "Our *team*")]
    complaint = Unsent("Write something first: up to 60 characters.")
    assert press(card, "Save", {}, "Action.Execute") == complaint
    assert press(card, "Save", {field["id"]: "x" * 61}, "Action.Execute") == complaint


def test_what_is_chosen_is_said_in_words_on_its_button() -> None:
    chosen = tuple(Choice(one.label, one.control, chosen=place == 1) for place, one in enumerate(options(3)))
    first, second, _ = actions_in(card_of(Choices(chosen)))
    assert (second["title"], second["style"]) == ("Option 1 (chosen)", "positive")
    assert "style" not in first


# --- nothing is interpreted -------------------------------------------------------------------------------------------

HOSTILE = "{{DATE(2026-01-01T00:00:00Z)}} {{{ <at>Ana</at> </AT> **bold** [click](https://evil.example) 1. x &lt;"


def everywhere(text: str) -> Message:
    """The text in every place where a message has words."""
    said = theirs(text)
    some = tuple(Choice(said, Control(f"v{place}", "q"), place == 0) for place in range(3))
    return message(
        Heading(said),
        Paragraph(said),
        Choices(some, said),
        Choices(some, said, many=True),
        Ladder((Rung(1, said, said, some, said),), said),
        FormField(said, Control("", "q"), said),
        table(1, 2, text),
        chart(2, text[:10], text),
        Link(said, "https://example.org"),
        actions=some,
    )


def test_hostile_words_are_words() -> None:
    for showing in drawn(everywhere(HOSTILE), english()):
        assert "{{" not in json.dumps(showing.activity)
        assert not re.search("</?at", json.dumps(showing.activity), re.IGNORECASE)
        for _, one in walk(showing.card):
            assert one.get("type") not in ("TextBlock", "FactSet")
            for choice in one.get("choices", ()):
                assert "](" not in choice["title"]


@pytest.mark.parametrize("text", ["What (we) do: level 1, Beautiful basics", "Data - & people's trust!"])
def test_a_heading_is_one_for_screen_readers(text: str) -> None:
    assert card_of(Heading(theirs(text)))["body"][0]["style"] == "heading"


@pytest.mark.parametrize(
    "text",
    ["*a*", "a_b_", "[a](b)", "1. a", "- a", "# a", "`a`", "~~a~~", "&amp;", "<b>", "http://a", "www.a.b", "\\a"],
)
def test_a_heading_that_could_be_markup_is_none(text: str) -> None:
    (block,) = card_of(Heading(theirs(text)))["body"]
    assert block["type"] == "RichTextBlock"
    assert block["inlines"][0]["text"] == text


@pytest.mark.parametrize("url", ["javascript:alert(1)", "http://a.example", "https://", "https://a b", "data:x"])
def test_only_safe_links_can_be_opened(url: str) -> None:
    assert "selectAction" not in json.dumps(card_of(Link(theirs("Guide"), url)))
    assert "selectAction" in json.dumps(card_of(Link(theirs("Guide"), "https://a.example/?b=1")))


def test_a_ladder_says_its_hint_only_to_those_who_type() -> None:
    card = card_of(Ladder((rung(1), rung(2)), (*theirs("Is this so?"), *ours(" Type nd."))))
    assert "Type nd." in card["speak"]
    assert "Type nd." not in "".join(strings(card))


def test_a_ladder_too_heavy_for_a_card_is_saved_in_parts() -> None:
    found = message(Ladder(tuple(rung(level, 20, "label " * 9) for level in range(1, 9)), ours("Hint")))
    showings = rendered(found, english())
    check(found, showings)
    assert len(showings) > 1


def test_a_long_text_stands_before_an_input_and_not_over_it() -> None:
    for part in (
        Choices(options(8), theirs("long " * 80)),
        FormField(theirs("long " * 80), Control("", "q"), theirs("hint " * 80)),
        Ladder((rung(1, text="long " * 80),), ours("Hint")),
    ):
        labels = [block["label"] for block in card_of(part)["body"] if block["type"].startswith("Input.")]
        assert all(len(label) <= 300 for label in labels)
