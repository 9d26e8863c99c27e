"""``eic-bot export``: taking out what is kept, also while another eic-bot is running."""

import asyncio
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from eic_bot.dialogs.messages import Theirs, words
from eic_bot.dialogs.privacy import organisation_in
from eic_bot.entrypoints.asking import asked_of_service
from eic_bot.entrypoints.operating import ask
from eic_bot.entrypoints.speaking import phrases_in_use
from eic_bot.errors import OperatorError
from eic_bot.exports import FORMATS
from eic_bot.locale.phrases import FluentPhrases
from eic_bot.model.pack import Pack
from eic_bot.model.text import worded
from eic_bot.service.content import Library
from eic_bot.service.delivery import clock
from eic_bot.service.flat_answers import COLUMNS, rows
from eic_bot.service.flat_rows import Row, records_of, rows_of
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Scope
from eic_bot.service.rights.exporting import note_answers_taken_out
from eic_bot.service.rights.operating import OPERATOR
from eic_bot.service.tenancy import LOCAL
from eic_bot.store.addresses import is_postgresql
from eic_bot.store.database import open_database, open_reader

if TYPE_CHECKING:
    from eic_bot.exports.result_records import Assessed

TEXT = frozenset({"json", "csv", "txt", "ics"})
"""Formats that may go to a screen."""


def export_answers(url: str, form: str, out: Path | None, language: str) -> None:
    """Write every current answer of this computer to a file, or to the screen."""
    note = words(phrases_in_use(language).say("independent"))
    _note_taken_out(url)
    with open_reader(url) as reader:
        reader.read(LOCAL, lambda tx: _write_answers(tx, rows(tx.answers(), note), form, out, language))


def export_handed_in(url: str, form: str, out: Path | None, language: str, organisation: str, reader: str) -> None:
    """Write what was handed in to the newest round of an organisation, for the one who may read it; it is noted."""
    lines = asyncio.run(ask(url, organisation, "answers", {"reader": reader}))
    if lines and lines[0].startswith("No:"):
        raise OperatorError(lines[0].removeprefix("No: ").capitalize())
    found = rows_of(COLUMNS, map(json.loads, lines))
    with open_reader(url) as opened:
        opened.read(Scope(organisation), lambda tx: _write_answers(tx, found, form, out, language))


def _write_answers(tx: Transaction, found: Iterable[Row], form: str, out: Path | None, language: str) -> None:
    if form in FORMATS:
        write_out(FORMATS[form](COLUMNS, found), form, out)
        return
    from eic_bot.exports import as_pdf
    from eic_bot.exports.answer_pages import answer_pages

    phrases = phrases_in_use(language)
    pages = answer_pages(records_of(COLUMNS, found), packs_of(tx), phrases)
    write_out([as_pdf.write(pages, language, footer=words(phrases.say("independent")), is_wide=True)], form, out)


@dataclass(frozen=True)
class Whose:
    """Whose results: those of a person, or of all that are named; with an organisation, its published view."""

    person: str | None = None
    organisation: str | None = None
    service: str = ""


def export_results(url: str, form: str, out: Path | None, language: str, whose: Whose) -> None:
    """Write where everybody's characteristics stand, one person's, or a council's; pages and pictures are of one."""
    from eic_bot.exports import result_records

    phrases = phrases_in_use(language)
    found = _assessed(url, whose, phrases)
    if form in FORMATS:
        note = words(phrases.say("independent"))
        columns, flat = result_records.columns(found), result_records.records(found, language, note)
        write_out(FORMATS[form](columns, rows_of(columns, flat)), form, out)
        return
    from eic_bot.exports.result_pages import official_title, own_title, result_pages, result_table

    one = _only(found, whose.person)
    title = own_title(one.person, phrases) if one.person else official_title(one.organisation, phrases)
    if form == "png":
        from eic_bot.exports.heatmap import heatmap

        write_out([heatmap(result_table(title, one.pack, one.found, phrases), language)], form, out)
        return
    from eic_bot.exports import as_pdf

    pages = result_pages(title, one.pack, one.found, phrases)
    write_out([as_pdf.write(pages, language, footer=_footer(one, phrases), is_wide=True)], form, out)


def export_brief(
    url: str, form: Literal["pdf", "txt"], out: Path | None, language: str, whose: Whose, contact: str
) -> None:
    """Write the one page for councillors."""
    from eic_bot.exports.brief import brief

    phrases = phrases_in_use(language)
    one = _only(_assessed(url, whose, phrases), whose.person)
    council = "" if one.organisation == LOCAL.organisation else one.organisation
    page = brief(council, one.pack, one.found, phrases, contact=contact)
    if form == "txt":
        write_out(["\n\n".join(words(part.text) for part in page).encode() + b"\n"], form, out)
        return
    from eic_bot.exports import as_pdf

    write_out([as_pdf.write(page, language, footer=_footer(one, phrases), is_large=True)], form, out)


def _assessed(url: str, whose: Whose, phrases: FluentPhrases) -> "tuple[Assessed, ...]":
    from eic_bot.exports.result_records import assessed

    def read(tx: Transaction) -> "tuple[Assessed, ...]":
        rows = (row for row in tx.answers() if whose.person is None or row.person == whose.person)
        return tuple(assessed(rows, packs_of(tx)))

    if whose.organisation is None:
        _note_taken_out(url, whose.person or "")
    with open_reader(url) as reader:
        if whose.organisation is not None:
            return reader.read(Scope(whose.organisation), lambda tx: (_official(tx, whose, phrases),))
        return reader.read(LOCAL, read)


def _note_taken_out(url: str, person: str = "") -> None:
    """Before anybody's own answers are read, the audit has it. Whoever has no database is told so, and none is made."""
    with open_reader(url):
        asyncio.run(_noted(url, person, clock()))


async def _noted(url: str, person: str, now: int) -> None:
    if not is_postgresql(url):
        with suppress(FileNotFoundError, ConnectionRefusedError):
            wish = {"do": "note_answers", "organisation": LOCAL.organisation, "words": {"person": person}}
            await asked_of_service(url, wish)
            return
    async with open_database(url, "eic-bot export") as transactions:
        await transactions.run(LOCAL, lambda tx: note_answers_taken_out(tx, person, OPERATOR, now))


def _official(tx: Transaction, whose: Whose, phrases: FluentPhrases) -> "Assessed":
    """The newest published view of a whole organisation, or of that service of it."""
    from eic_bot.exports.result_records import Assessed
    from eic_bot.service.history.reading import views

    found = [one for one in views(tx, packs_of(tx)) if one.round.service == whose.service]
    if not found:
        of = f"{whose.service} in {whose.organisation}" if whose.service else whose.organisation
        raise OperatorError(f"There is no published view of {of!r} here.")
    name = words(organisation_in(phrases, tx.rounds.title() or whose.organisation or "", whose.service))
    return Assessed("", name, f"official view {found[-1].round.workshop}", found[-1].pack, found[-1].answers)


def packs_of(tx: Transaction) -> Callable[[str, str], Pack]:
    """Every version of a pack that is kept."""
    library = Library()
    return lambda pack, version: library.content(tx, pack, version).pack


def _only(found: "Sequence[Assessed]", person: str | None) -> "Assessed":
    if len(found) == 1:
        return found[0]
    if not found:
        whose = "anybody" if person is None else f"a person {person!r}"
        raise OperatorError(f"There are no answers of {whose} here. `eic-bot export answers` shows whose there are.")
    names = ", ".join(sorted({one.person for one in found}))
    raise OperatorError(f"Pages and pictures are of one person. Name one with --person. There are: {names}.")


def _footer(one: "Assessed", phrases: FluentPhrases) -> str:
    title = worded(one.pack.manifest.title, phrases.language)
    return words(
        phrases.say(
            "report-footer",
            independent=phrases.say("independent"),
            title=Theirs(title.text, title.language),
            version=one.pack.version,
        )
    )


def write_out(pieces: Iterable[bytes], form: str, out: Path | None) -> None:
    """To the file, or to the screen."""
    if out is None:
        if form not in TEXT and sys.stdout.isatty():
            raise OperatorError(f"{form} is nothing for a screen. Name a file with --out.")
        sys.stdout.buffer.writelines(pieces)
        sys.stdout.flush()
        return
    try:
        with out.open("wb") as file:
            file.writelines(pieces)
    except OSError as error:
        raise OperatorError(f"Cannot write {out}: {error.strerror}. Name another file with --out.") from None
