"""The record of who did what."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Text, insert, select

from eic_bot.service.records import Audited
from eic_bot.store.statements import NOW, ORGANISATION, Asked, Prepared, Write, as_rows, given
from eic_bot.store.tables.audit import audit

ENTRIES = given(actor=Text, action=Text, subject=Text, before=Text, after=Text)

KEEP = Prepared(
    insert(audit)
    .from_select(
        ["organisation", "at", "actor", "action", "subject", "before", "after"],
        select(
            ORGANISATION,
            NOW,
            ENTRIES.c.actor,
            ENTRIES.c.action,
            ENTRIES.c.subject,
            ENTRIES.c.before,
            ENTRIES.c.after,
        ),
    )
    .returning(audit.c.id)
)


def keep(organisation: int, entries: Sequence[Audited], now: int) -> Iterator[Write]:
    """Add these to the record."""
    if not entries:
        return
    rows = as_rows(
        {
            "actor": each.actor,
            "action": each.action,
            "subject": each.subject,
            "before": each.before,
            "after": each.after,
        }
        for each in entries
    )
    yield Write(Asked(KEEP, {"organisation": organisation, "now": now, "rows": rows}), None)
