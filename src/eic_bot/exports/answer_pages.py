"""Answers as pages: every question with the words it was asked in, what was said to it, and the notes beside it."""

from collections.abc import Callable, Iterable
from itertools import groupby

from eic_bot.dialogs.messages import Heading, Paragraph, Spans, Table, Theirs
from eic_bot.dialogs.phrases import Phrases
from eic_bot.model.pack import Pack
from eic_bot.model.text import worded
from eic_bot.service.flat_rows import Record

PackOf = Callable[[str, str], Pack]
"""The pack with that id and version."""


def answer_pages(
    records: Iterable[Record], pack_of: PackOf, phrases: Phrases
) -> tuple[Heading | Paragraph | Table, ...]:
    """The title, and a table for each person and round, in the order of the records."""
    parts: list[Heading | Paragraph | Table] = [Heading(phrases.say("report-answers-title"))]
    for (person, _), held in groupby(records, key=lambda one: (str(one["person"]), str(one["round"]))):
        title = (Theirs(person, phrases.language),) if person else phrases.say("report-no-name")
        parts += [Heading(title), _table(title, held, pack_of, phrases)]
    if len(parts) == 1:
        parts.append(Paragraph(phrases.say("report-nothing")))
    return tuple(parts)


def _table(caption: Spans, records: Iterable[Record], pack_of: PackOf, phrases: Phrases) -> Table:
    header = (
        phrases.say("report-question"),
        phrases.say("report-statement"),
        phrases.say("report-answer"),
        phrases.say("report-notes"),
    )
    return Table(caption, header, tuple(_row(one, pack_of, phrases) for one in records))


def _row(record: Record, pack_of: PackOf, phrases: Phrases) -> tuple[Spans, ...]:
    language = str(record["language"])
    notes = [str(record[name]) for name in ("reason", "comment", "evidence") if record[name] is not None]
    return (
        (Theirs(str(record["question"]), language),),
        (Theirs(str(record["wording"]), language),),
        _said(record, pack_of, phrases),
        (Theirs("\n".join(notes), language),),
    )


def _said(record: Record, pack_of: PackOf, phrases: Phrases) -> Spans:
    if record["no_answer"] is not None:
        return phrases.say(f"no-answer-{str(record['no_answer']).replace('_', '-')}")
    value = record["value"]
    if value is None:
        return phrases.say("never-asked")
    if isinstance(value, list):
        return (Theirs("; ".join(value), str(record["language"])),)
    label = pack_of(str(record["pack"]), str(record["version"])).scale.label.get(str(value))
    if label is None:
        return (Theirs(str(value), str(record["language"])),)
    found = worded(label.label, phrases.language)
    return (Theirs(found.text, found.language),)
