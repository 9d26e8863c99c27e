"""What a screen reader meets on Slack and on Teams, in order: each text, and each control by its accessible name.

``python -m tests.access.hearing`` writes the recorded orders anew; then read the difference.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from eic_bot.adapters.slack.render import rendered as in_slack
from eic_bot.adapters.slack.texts import Block
from eic_bot.adapters.teams.render import drawn as in_teams
from eic_bot.dialogs.messages import Choices, Message
from eic_bot.entrypoints.wiring import read_pack
from tests.languages.phrases.playing import PLACES
from tests.support.engine_height import Loop, english
from tests.support.samples import SAMPLES
from tests.support.shapes import message, options, ours

FOLDER = Path(__file__).parent / "reading"
LANGUAGES = ("en", "cy")
MENUS = ("static_select", "multi_static_select")


def slack_heard(message: Message) -> Iterator[str]:
    """A line for each thing in the postings of a message; its kind before it."""
    for number, posting in enumerate(in_slack(message, english()), 1):
        yield f"-- posting {number}"
        for block in posting.blocks:
            yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block["type"]:
        case "header":
            yield f"heading: {block['text']['text']}"
        case "rich_text":
            for section in block["elements"]:
                yield from _section(section)
        case "actions":
            for element in block["elements"]:
                yield from _element(element)
        case "table":
            yield from (f"row: {' | '.join(cell['text'] for cell in row)}" for row in block["rows"])
        case other:
            yield f"{other}: {block.get('title', '')}"


def _section(section: Block) -> Iterator[str]:
    if section["type"] == "rich_text_list":
        for number, one in enumerate(section["elements"], 1 + section.get("offset", 0)):
            yield f"listed: {number}. {''.join(run['text'] for run in one['elements'])}"
        return
    runs = [run.get("text") or run.get("url", "") for run in section["elements"]]
    kind = "link" if any(run["type"] == "link" for run in section["elements"]) else "text"
    yield f"{kind}: {''.join(runs)}"


def _element(element: Block) -> Iterator[str]:
    if element["type"] == "button":
        yield f"button: {element.get('accessibility_label', element['text']['text'])}"
        return
    yield f"{element['type']}: {element.get('placeholder', {}).get('text', '')}"
    yield from (f"  option: {one['text']['text']}" for one in element["options"])


def teams_heard(message: Message) -> Iterator[str]:
    """A line for each thing in the cards of a message; its kind before it."""
    for number, showing in enumerate(in_teams(message, english()), 1):
        card = showing.card or {}
        yield f"-- card {number}, in {card['lang']}"
        for block in card["body"]:
            yield from _body(block)


def _body(block: Block) -> Iterator[str]:
    match block["type"]:
        case "TextBlock":
            yield f"{block.get('style', 'text')}: {block['text']}"
        case "RichTextBlock":
            yield f"text: {''.join(run['text'] for run in block['inlines'])}"
        case "ActionSet":
            yield from (f"button: {one.get('tooltip', one['title'])}" for one in block["actions"])
        case "Input.ChoiceSet":
            kind = "ticks" if block.get("isMultiSelect") else "menu" if block["style"] == "compact" else "radio"
            yield f"{kind}: {block['label']}"
            yield from (f"  option: {one['title']}" for one in block["choices"])
        case "Input.Text":
            yield f"field: {block['label']}"
        case "Table":
            for row in block["rows"]:
                cells = [run["text"] for cell in row["cells"] for item in cell["items"] for run in item["inlines"]]
                yield f"row: {' | '.join(cells)}"
        case other:
            yield f"{other}: {block.get('title', '')}"


def controls(heard: Iterator[str]) -> Iterator[list[str]]:
    """The names of what can be pressed or filled in, for each posting or card.

    Boxes to tick have no field for a name in a posting of Slack: theirs is what stands just before them.
    """
    found: list[str] = []
    before = ""
    for line in heard:
        kind, _, name = line.partition(": ")
        if line.startswith("-- "):
            if found:
                yield found
            found = []
        elif kind in ("button", "radio", "ticks", "menu", "field", "checkboxes", *MENUS):
            found.append(name if kind != "checkboxes" else before)
        before = name
    if found:
        yield found


@cache
def prompts() -> Mapping[str, Message]:
    """Every kind of question as it is put, in each language, as everybody reads it and read aloud."""
    found = {}
    for language in LANGUAGES:
        for place, at in PLACES.items():
            if at.before:
                continue
            for aloud in (False, True):
                pace = "statement" if aloud else at.pace
                loop = Loop(read_pack(at.pack), english(), "Ana", 0, language=language, pace=pace, aloud=aloud)
                loop.arrive(at.dialog)
                mode = " aloud" if aloud else ""
                found[f"{place} {language}{mode}"] = spoken(loop.said[-1], aloud=aloud)
    return found


def spoken(message: Message, *, aloud: bool) -> Message:
    """The message as the service puts it for somebody with a screen reader."""
    shape = {name: getattr(message, name) for name in ("key", "parts", "session", "revision", "actions")}
    return Message(**shape, actions_label=message.actions_label, aloud=aloud)


def kinds() -> Mapping[str, Message]:
    """Every kind of card, as everybody sees it and read aloud, and every kind of question."""
    plain = SAMPLES | {"menu": message(Choices(options(12), ours("Which one?")))}
    aloud = {f"{name} aloud": spoken(one, aloud=True) for name, one in plain.items()}
    return plain | aloud | dict(prompts())


def orders() -> Mapping[str, str]:
    """What is recorded: for each platform the reading order of every kind."""
    found = {}
    for name, heard in (("slack", slack_heard), ("teams", teams_heard)):
        lines = [line for kind, one in kinds().items() for line in (f"== {kind}", *heard(one), "")]
        found[name] = "\n".join(lines)
    return found


if __name__ == "__main__":
    for name, order in orders().items():
        FOLDER.joinpath(f"{name}.txt").write_text(order, "utf-8")
