"""Rules about all the blocks of one message or view together."""

import json
from collections.abc import Iterator

from eic_bot.simulator.slack.blockkit.grammar import Problem, by_type, items, walk
from eic_bot.simulator.slack.blockkit.layout import IN_HOMES, IN_MESSAGES, IN_MODALS

MOST_CHARACTERS = 13_200
"""Of all text in the blocks of a message. Not documented; measured at 13,202 (metabase/metabase#79908)."""

BLOCK_CHARACTERS = 125
"""What a block counts for beside its text. Not documented; a divider was measured at that (slackapi/bolt-js#2509)."""

MOST_TABLE_CHARACTERS = 10_000
MOST_CHARTS = 2

MESSAGE = items(by_type(IN_MESSAGES), least=0, most=50)
MODAL = items(by_type(IN_MODALS), least=1, most=100)
HOME = items(by_type(IN_HOMES), least=0, most=100)


def message_problems(blocks: object, at: str = "/blocks") -> Iterator[Problem]:
    """What Slack would say against the blocks of a message."""
    yield from MESSAGE(blocks, at)
    yield from together(blocks, at)
    charts = [pointer for block, pointer in walk(blocks, at) if block.get("type") == "data_visualization"]
    if len(charts) > MOST_CHARTS:
        yield Problem(charts[MOST_CHARTS], f"no more than {MOST_CHARTS} data_visualization blocks allowed")


def together(blocks: object, at: str) -> Iterator[Problem]:
    """Rules that hold on every surface: identifiers differ, and one element at most takes the focus."""
    yield from repeated(blocks, at, "block_id")
    yield from repeated(blocks, at, "action_id")
    focused = [pointer for element, pointer in walk(blocks, at) if element.get("focus_on_load") is True]
    if len(focused) > 1:
        yield Problem(focused[1], "only one element may have focus_on_load set to true")


def repeated(blocks: object, at: str, key: str) -> Iterator[Problem]:
    """A block id that a message has twice, or an action id that one block has twice.

    Slack keys what people chose by block and then by action, so an action id may return in another block.
    """
    found: set[tuple[str, object]] = set()
    for thing, pointer in walk(blocks, at):
        if key not in thing:
            continue
        place = "" if key == "block_id" else "/".join(pointer.split("/")[: at.count("/") + 2])
        one = (place, thing[key])
        if one in found:
            yield Problem(pointer, f"{key} `{thing[key]}` already exists")
        found.add(one)


def second_tables(blocks: object) -> bool:
    """Whether a message has more than the one table it may have, or more text in it than fits."""
    tables = [thing for thing, _ in walk(blocks) if thing.get("type") == "table"]
    return len(tables) > 1 or sum(map(rendered_characters, tables)) > MOST_TABLE_CHARACTERS


def characters(blocks: list[object]) -> int:
    """How many characters Slack counts in the blocks of a message: all text, and something for each further block."""
    return rendered_characters(blocks) + BLOCK_CHARACTERS * max(0, len(blocks) - 1)


def rendered_characters(value: object) -> int:
    """How many characters of text are in a value."""
    total = 0
    for thing, _ in walk(value):
        inner = (thing.get(key) for key in ("text", "alt_text", "caption", "title", "label"))
        total += sum(len(one) for one in inner if isinstance(one, str))
    return total


def bytes_of(value: object) -> int:
    """The size of a view as Slack counts it."""
    return len(json.dumps(value, ensure_ascii=False).encode())
