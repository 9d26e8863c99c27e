"""What the database itself refuses, whoever asks: changing answers, published packs and the audit."""

from sqlalchemy import DDL, Table, event

from eic_bot.store.tables.answers import answers, erasures
from eic_bot.store.tables.audit import audit
from eic_bot.store.tables.packs import packs

UNLESS_ERASED = (
    "WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE organisation = OLD.organisation AND respondent = OLD.respondent) "
)
"""Erasing a person notes the respondent in ``erasures`` first; then, and only then, their answers can go."""


def refuse(table: Table, action: str, unless: str = "") -> str:
    """A trigger that refuses the action on the table."""
    name = f"{table.name}_refuse_{action.lower()}"
    message = f"{table.name} are append-only: {action} refused"
    return f"CREATE TRIGGER {name} BEFORE {action} ON {table.name} {unless}BEGIN SELECT RAISE(ABORT, '{message}'); END"


GUARDS = (
    (answers, refuse(answers, "UPDATE")),
    (answers, refuse(answers, "DELETE", UNLESS_ERASED)),
    (erasures, refuse(erasures, "UPDATE")),
    (erasures, refuse(erasures, "DELETE")),
    (packs, refuse(packs, "UPDATE")),
    (audit, refuse(audit, "UPDATE")),
    (audit, refuse(audit, "DELETE")),
)

for table, trigger in GUARDS:
    guard = DDL(trigger)  # type: ignore[no-untyped-call]
    event.listen(table, "after_create", guard.execute_if(dialect="sqlite"))
