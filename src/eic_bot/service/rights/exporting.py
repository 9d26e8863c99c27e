"""Everything that is kept of one person, to be given to them."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from eic_bot.service.envelopes import Address
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Audited
from eic_bot.service.rights.finding import find_person
from eic_bot.service.rights.records import Part, Person

_JSON = frozenset(
    {"value", "message", "state", "focus", "facts", "asker_card", "peer_card", "card", "body", "claimed", "content"}
)
"""Columns that hold JSON."""


def person_parts(tx: Transaction, person: Person) -> Sequence[Part]:
    """Table by table, as it is kept; those with nothing in them too, so that one sees what was looked for."""
    return tx.rights.about(person)


def note_export(tx: Transaction, person: Person, by: str, now: int) -> None:
    """That somebody was given a person's data."""
    tx.audit([Audited(by, "person.exported", subject_of(person))], now)


def note_answers_taken_out(tx: Transaction, whose: str, by: str, now: int) -> None:
    """That single answers were taken out of this computer's own: somebody's, or with an empty name everybody's."""
    person = find_person(tx, whose) if whose else None
    subject = "everybody" if not whose else "somebody" if person is None else subject_of(person)
    tx.audit([Audited(by, "answers.taken-out", subject)], now)


def person_record(organisation: str, person: Person, parts: Sequence[Part], at: int) -> Mapping[str, Any]:
    """The same for a machine: times as in ISO 8601, what is kept as JSON as JSON."""
    return {
        "organisation": organisation,
        "person": {"called": list(person.names), "reached": [":".join(one) for one in person.addresses]},
        "taken": shown_time(at),
        "tables": {
            one.table: {"how": one.how, "stays": one.stays, "rows": [readable(row) for row in one.rows]}
            for one in parts
        },
    }


def own_record(tx: Transaction, address: Address, now: int) -> tuple[Person, Mapping[str, Any]] | None:
    """All that is kept of whoever is reached there, for themselves; that they took it is noted. None of nobody."""
    person = find_person(tx, ":".join(address))
    if person is None or not person.owner:
        return None
    record = person_record(tx.home or "", person, person_parts(tx, person), now)
    note_export(tx, person, str(person.owner), now)
    return person, record


def organisational_record(tx: Transaction, at: int) -> Mapping[str, Any]:
    """What the organisation can give out about itself. The words of an official view may name somebody."""
    found = {name: [readable(row) for row in rows] for name, rows in tx.rights.records().items()}
    return {"organisation": tx.home, "taken": shown_time(at), "records": found}


def take_out_record(tx: Transaction, by: str, now: int) -> Mapping[str, Any]:
    """The same, noted as taken out."""
    tx.audit([Audited(by, "records.taken-out", "organisation")], now)
    return organisational_record(tx, now)


def readable(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """One row for people and machines."""
    return {name: _value(name, value) for name, value in row.items()}


def shown_time(at: int) -> str:
    """A time in milliseconds of UTC since 1970, as one reads it."""
    return datetime.fromtimestamp(at / 1000, UTC).isoformat(timespec="seconds")


def subject_of(person: Person) -> str:
    """As the record of who did what names a person: a number that leads to nobody once they are erased."""
    return f"person {person.owner}" if person.owner else "somebody who signs in"


def _value(name: str, value: Any) -> Any:  # noqa: ANN401 - whatever a database holds
    if isinstance(value, int) and value > 0 and (name == "at" or name.endswith(("_at", "renew_by"))):
        return shown_time(value)
    if name in _JSON and isinstance(value, str):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value
