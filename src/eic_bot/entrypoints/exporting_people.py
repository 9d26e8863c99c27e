"""``eic-bot person export``, a folder with a page to read and the same for machines; ``eic-bot export records``."""

import json
from pathlib import Path

from eic_bot.entrypoints.exporting import write_out
from eic_bot.entrypoints.speaking import phrases_in_use
from eic_bot.errors import OperatorError
from eic_bot.exports import as_html
from eic_bot.exports.person_page import person_page
from eic_bot.locale.phrases import FluentPhrases
from eic_bot.service.delivery import clock
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Scope
from eic_bot.service.rights.exporting import organisational_record, person_parts, person_record
from eic_bot.service.rights.finding import find_person
from eic_bot.service.rights.records import Person
from eic_bot.store.database import open_reader

PAGE, RECORD = "person.html", "person.json"


def export_person(url: str, organisation: str, typed: str, out: Path, language: str) -> None:
    """Write both files; they are for that person alone, and in the language they chose, or in that one."""
    at, phrases = clock(), phrases_in_use(language)

    def read(tx: Transaction) -> dict[str, bytes]:
        found = find_person(tx, typed)
        if found is None:
            raise OperatorError(f"Nobody in {organisation}, or more than one, is called {typed}.")
        record = person_record(organisation, found, person_parts(tx, found), at)
        written = json.dumps(record, ensure_ascii=False, indent=2, default=str)
        spoken = _spoken(tx, found, phrases)
        page = as_html.write(person_page(found.title, record, spoken), spoken.language)
        return {RECORD: f"{written}\n".encode(), PAGE: page}

    with open_reader(url) as reader:
        files = reader.read(Scope(organisation), read)
    try:
        out.mkdir(mode=0o700, parents=True)
        for name, content in files.items():
            (out / name).write_bytes(content)
            (out / name).chmod(0o600)
    except OSError as error:
        raise OperatorError(f"Cannot write {out}: {error.strerror}. Name a new folder with --out.") from None
    print(f"All that is kept of {typed} is in {out}: {PAGE} to read, {RECORD} for machines. It is theirs alone.")


def _spoken(tx: Transaction, person: Person, phrases: FluentPhrases) -> FluentPhrases:
    """Sentences in the language the person chose; else in the first of their organisation, else as they are."""
    owner = next(filter(None, map(tx.known, person.addresses)), None)
    chosen = owner.language if owner else None
    return phrases.speaking(chosen or next(iter(tx.rounds.languages()), phrases.language))


def export_records(url: str, organisation: str, out: Path | None) -> None:
    """Write what an organisation has as such."""
    with open_reader(url) as reader:
        record = reader.read(Scope(organisation), lambda tx: organisational_record(tx, clock()))
    write_out([json.dumps(record, ensure_ascii=False, indent=2, default=str).encode(), b"\n"], "json", out)
