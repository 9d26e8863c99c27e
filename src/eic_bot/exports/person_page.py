"""Everything about one person as a page to read, in words and in their language."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from eic_bot.dialogs.messages import Heading, PagePart, Paragraph, Spans, Table, Theirs
from eic_bot.dialogs.phrases import Phrases


def person_page(title: str, record: Mapping[str, Any], phrases: Phrases) -> tuple[PagePart, ...]:
    """The page; ``record`` is as the use case gives it to machines, and what is not there is said as well."""
    held = {name: part for name, part in record["tables"].items() if part["rows"]}
    empty = sorted(set(record["tables"]) - set(held))
    where, day = (Theirs(str(record[one]), phrases.language) for one in ("organisation", "taken"))
    return (
        Heading(phrases.say("kept-title", person=Theirs(title, phrases.language))),
        Paragraph(phrases.say("kept-lead", organisation=where, day=day)),
        Paragraph(phrases.say("kept-as-kept")),
        *(one for name, part in held.items() for one in _part(name, part, phrases)),
        Heading(phrases.say("kept-nothing")),
        *(Paragraph(phrases.say(f"kept-in-{name}")) for name in empty),
    )


def _part(name: str, part: Mapping[str, Any], phrases: Phrases) -> Iterator[PagePart]:
    about = phrases.say(f"kept-in-{name}")
    yield Heading(about)
    if part["stays"]:
        yield Paragraph(phrases.say("kept-stays", what=phrases.say(f"kept-stays-{name}")))
    rows: Sequence[Mapping[str, Any]] = part["rows"]
    header = tuple(phrases.say(f"kept-column-{column}") for column in rows[0])
    yield Table(about, header, tuple(tuple(_shown(one, phrases) for one in row.values()) for row in rows))


def _shown(value: object, phrases: Phrases) -> Spans:
    if value is None or value == "":
        return ()
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return (Theirs(text, phrases.language),)
