"""What a screen reader meets on every kind of card: in an order that is recorded, each control by its own name."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from eic_bot.dialogs.messages import Message, words
from tests.access.hearing import (
    FOLDER,
    MENUS,
    controls,
    kinds,
    orders,
    prompts,
    slack_heard,
    spoken,
    teams_heard,
)
from tests.adapters.slack.test_conversations import heard_in
from tests.support.transcripts import FILES, name_of

Heard = Callable[[Message], Iterator[str]]
on_each = pytest.mark.parametrize("heard", [slack_heard, teams_heard], ids=["slack", "teams"])
SEEN_ONLY = (*MENUS, "menu: ", "image", "data_visualization", "Chart")
EVERY_TENTH = FILES[::10]


@pytest.mark.parametrize("name", ["slack", "teams"])
def test_the_reading_order_of_every_kind_of_card_is_as_recorded(name: str) -> None:
    assert orders()[name] == FOLDER.joinpath(f"{name}.txt").read_text("utf-8")


@on_each
@pytest.mark.parametrize("kind", kinds())
def test_no_two_controls_of_a_card_have_the_same_name(heard: Heard, kind: str) -> None:
    for names in controls(heard(kinds()[kind])):
        assert [name for name, count in Counter(names).items() if count > 1 or not name.strip()] == []


@on_each
@pytest.mark.parametrize("file", EVERY_TENTH, ids=map(name_of, EVERY_TENTH))
def test_nor_in_conversations_whoever_reads(heard: Heard, file: object) -> None:
    for message in heard_in(next(one for one in FILES if one == file)):
        for aloud in (False, True):
            for names in controls(heard(spoken(message, aloud=aloud))):
                assert [name for name, count in Counter(names).items() if count > 1] == []


def words_in(name: str) -> set[str]:
    return {word.strip(",.:").casefold() for word in name.split()}


@on_each
def test_the_name_of_an_answer_says_which_statement_or_level_it_answers(heard: Heard) -> None:
    for kind, message in prompts().items():
        if not kind.startswith(("statement", "ladder")):
            continue
        commands = {words(one.label) for one in message.actions} | {"Save", "Cadw"}
        answers = [name for names in controls(heard(message)) for name in names if name not in commands]
        assert answers, kind
        assert [
            name for name in answers if "evel " not in name and "efel " not in name and not name[:1].isdigit()
        ] == []


@on_each
def test_read_aloud_the_place_comes_first_and_what_can_be_answered_last(heard: Heard) -> None:
    for kind, message in prompts().items():
        if not kind.endswith(" aloud"):
            continue
        lines = [line for line in heard(message) if not line.startswith("-- ")]
        assert any(mark in lines[0] for mark in ("1 of", "1 o ")), (kind, lines[0])
        commands = [place for place, line in enumerate(lines) if line.startswith(("button: Help", "button: Cymorth"))]
        assert commands, kind
        assert commands[0] < len(lines) - 1, kind


@on_each
def test_read_aloud_nothing_is_a_menu_or_a_picture(heard: Heard) -> None:
    for kind, message in kinds().items():
        if kind.endswith(" aloud"):
            assert [line for line in heard(message) if line.startswith(SEEN_ONLY)] == [], kind


def test_the_menu_and_the_chart_are_there_for_who_does_not_listen() -> None:
    """Or the test above could not fail."""
    lines = [line for message in kinds().values() for heard in (slack_heard, teams_heard) for line in heard(message)]
    for kind in ("static_select", "multi_static_select", "menu", "data_visualization", "Chart.VerticalBar"):
        assert any(line.startswith(f"{kind}: ") for line in lines), kind
