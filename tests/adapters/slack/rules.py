"""What Slack takes, as a table: the fields of each block and element, and how long and how many.

Written from Slack's reference and from what others saw refused; nothing here is shared with the adapter. A length is
counted by the longest way that is known: in UTF-16, with the three characters of markup escaped.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from html import escape, unescape
from typing import Any, TypeAlias
from urllib.parse import urlsplit

Payload: TypeAlias = dict[str, Any]
Json: TypeAlias = Any
Rule: TypeAlias = Callable[[Json], Iterator[str]]

MOST_BLOCKS = {"message": 50, "modal": 100, "home": 100}
MOST_MESSAGE = 13200
MOST_MESSAGE_TEXT = 4000
MOST_CELLS = 10000
BLOCKS = {
    "message": ("actions", "context", "data_visualization", "header", "rich_text", "table"),
    "modal": ("input",),
    "home": ("actions", "context", "header", "rich_text"),
}
UNREADABLE = re.compile("[\ufff9-\ufffb\ufffe\uffff\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def length(text: str) -> int:
    """How long Slack may find it."""
    return len(escape(text, quote=False).encode("utf-16-le", "surrogatepass")) // 2


def text(most: int) -> Rule:
    """Some text that can be seen, and not more than so long."""

    def rule(found: Json) -> Iterator[str]:
        if not isinstance(found, str):
            yield f"{found!r} is not text"
        elif not found.strip():
            yield "there is nothing to see"
        elif length(found) > most:
            yield f"{length(found)} is more than {most} characters"
        elif UNREADABLE.search(found):
            yield "holds characters that nobody can read"

    return rule


def plain(most: int) -> Rule:
    """A text object in which nothing is interpreted, emoji included."""

    def rule(found: Json) -> Iterator[str]:
        yield from fields(found, {"type": exactly("plain_text"), "text": text(most), "emoji": exactly(False)})

    return rule


def exactly(*values: object) -> Rule:
    def rule(found: Json) -> Iterator[str]:
        if not any(found is one or (found == one and type(found) is type(one)) for one in values):
            yield f"{found!r} is none of {values}"

    return rule


def several(most: int, one: Rule, least: int = 1) -> Rule:
    def rule(found: Json) -> Iterator[str]:
        if not isinstance(found, list) or not least <= len(found) <= most:
            yield f"{len(found)} things, not {least} to {most}"
        for place, thing in enumerate(found):
            yield from (f"[{place}] {broken}" for broken in one(thing))

    return rule


def a(*kinds: str) -> Rule:
    """A block or an element of one of these kinds."""

    def rule(found: Json) -> Iterator[str]:
        kind = found.get("type")
        if kind not in kinds:
            yield f"a {kind} has no place here"
        else:
            yield from (f"{kind}: {broken}" for broken in fields(found, {"type": exactly(kind), **SHAPES[kind]}))

    return rule


def fields(found: Payload, known: dict[str, Rule]) -> Iterator[str]:
    """These fields and no others; one whose name ends in a question mark may be missing."""
    names = {name.rstrip("?"): rule for name, rule in known.items()}
    yield from (f"{name} is unknown" for name in found.keys() - names.keys())
    yield from (f"{name} is missing" for name in known if not name.endswith("?") and name not in found)
    for name in found.keys() & names.keys():
        yield from (f"{name}: {broken}" for broken in names[name](found[name]))


def shape(**known: Rule) -> Rule:
    def rule(found: Json) -> Iterator[str]:
        yield from fields(found, {name.replace("_maybe", "?"): one for name, one in known.items()})

    return rule


def option(found: Json) -> Iterator[str]:
    yield from fields(found, {"text": plain(75), "value": text(150)})


def address(found: Json) -> Iterator[str]:
    yield from text(3000)(found)
    if urlsplit(found).scheme not in ("http", "https"):
        yield f"{found!r} is not of the web"


def number(least: float, most: float) -> Rule:
    def rule(found: Json) -> Iterator[str]:
        if not isinstance(found, int | float) or not least <= found <= most:
            yield f"{found!r} is not between {least} and {most}"

    return rule


def series(found: Json) -> Iterator[str]:
    """Bars: every label named on the axis, and named once."""
    points = several(20, shape(label=text(20), value=number(-1e300, 1e300)))
    axis = shape(categories=several(20, text(20)))
    names = shape(type=exactly("bar"), series=several(6, shape(name=text(20), data=points)), axis_config=axis)
    yield from names(found)
    labels = [[point["label"] for point in one["data"]] for one in found["series"]]
    if any(one != found["axis_config"]["categories"] or len(set(one)) < len(one) for one in labels):
        yield "the bars are not those of the axis"


SECTION = a("rich_text_section")
SHAPES: dict[str, dict[str, Rule]] = {
    "header": {"text": plain(150)},
    "context": {"elements": several(10, plain(2000))},
    "rich_text": {"elements": several(100, a("rich_text_section", "rich_text_list"))},
    "rich_text_section": {"elements": several(100, a("text", "link"))},
    "rich_text_list": {
        "style": exactly("ordered"),
        "offset?": number(1, 1000),
        "elements": several(100, SECTION),
    },
    "text": {"text": text(3000), "style?": shape(bold=exactly(True))},
    "link": {"url": address, "text?": text(3000)},
    "actions": {"elements": several(25, a("button", "static_select", "checkboxes", "multi_static_select"))},
    "button": {
        "action_id": text(255),
        "text": plain(75),
        "value": text(2000),
        "style?": exactly("primary"),
        "accessibility_label?": text(75),
    },
    "static_select": {
        "action_id": text(255),
        "placeholder": plain(150),
        "options": several(100, option),
        "initial_option?": option,
    },
    "checkboxes": {
        "action_id": text(255),
        "options": several(10, option),
        "initial_options?": several(10, option),
    },
    "multi_static_select": {
        "action_id": text(255),
        "placeholder": plain(150),
        "options": several(100, option),
        "initial_options?": several(100, option),
    },
    "table": {
        "rows": several(100, several(20, a("raw_text"))),
        "column_settings": several(20, shape(is_wrapped=exactly(True))),
    },
    "raw_text": {"text": text(10000)},
    "data_visualization": {"title": text(50), "chart": series},
    "input": {
        "block_id": text(255),
        "label": plain(2000),
        "hint?": plain(2000),
        "element": a("plain_text_input"),
    },
    "plain_text_input": {"action_id": text(255), "multiline": exactly(True), "max_length": number(1, 3000)},
}
MODAL: dict[str, Rule] = {
    "type": exactly("modal"),
    "callback_id": text(255),
    "private_metadata": text(3000),
    "title": plain(24),
    "submit": plain(24),
    "close": plain(24),
    "blocks": several(MOST_BLOCKS["modal"], a(*BLOCKS["modal"])),
}


def broken_by_message(said: str, blocks: list[Payload]) -> list[str]:
    """Every rule that a message breaks."""
    found = [f"text: {one}" for one in text(MOST_MESSAGE_TEXT)(unescape(said))]
    if re.search(r"&(?!amp;|lt;|gt;)|[<>]", said):
        found.append("text: markup is not escaped")
    return [*found, *_broken(blocks, "message"), *_together(blocks)]


def broken_by_home(view: Payload) -> list[str]:
    return list(fields(view, {"type": exactly("home"), "blocks": lambda _: iter(())})) + _broken(view["blocks"], "home")


def broken_by_modal(view: Payload) -> list[str]:
    return list(fields(view, MODAL))


def _broken(blocks: list[Payload], surface: str) -> list[str]:
    found = list(several(MOST_BLOCKS[surface], a(*BLOCKS[surface]))(blocks))
    ids = Counter(
        element["action_id"] for block in blocks if block["type"] == "actions" for element in block["elements"]
    )
    found += [f"{id} is there more than once" for id, count in ids.items() if count > 1]
    for element in (one for block in blocks if block["type"] == "actions" for one in block["elements"]):
        options = element.get("options", [])
        initial = element.get("initial_options", [element["initial_option"]] if "initial_option" in element else [])
        if len({one["value"] for one in options}) < len(options) or not all(one in options for one in initial):
            found.append(f"{element['action_id']}: options that cannot be told apart")
    return found


def _together(blocks: list[Payload]) -> list[str]:
    """What counts for a message as a whole."""
    found = []
    weight = length(json.dumps(blocks, ensure_ascii=False, separators=(",", ":"), allow_nan=False))
    if weight > MOST_MESSAGE:
        found.append(f"{weight} is more than {MOST_MESSAGE} in all blocks")
    tables = [block for block in blocks if block["type"] == "table"]
    cells = sum(length(cell["text"]) for table in tables for row in table["rows"] for cell in row)
    if len(tables) > 1 or cells > MOST_CELLS:
        found.append(f"{len(tables)} tables with {cells} characters")
    if any(len({len(row) for row in table["rows"]}) > 1 for table in tables):
        found.append("a table has rows of several lengths")
    if sum(block["type"] == "data_visualization" for block in blocks) > 2:
        found.append("more than two charts")
    return found
