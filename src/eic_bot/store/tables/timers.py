"""When sessions want to be woken."""

from sqlalchemy import Column, ForeignKeyConstraint, Table, Text

from eic_bot.store.tables.metadata import BIG, METADATA, belongs, identity, organisation, partial

OPEN = "fired_at IS NULL AND cancelled_at IS NULL"

timers = Table(
    "timers",
    METADATA,
    identity(),
    organisation(),
    Column("session", Text, nullable=False),
    Column("owner", BIG, nullable=False),
    Column("kind", Text, nullable=False),
    Column("due_at", BIG, nullable=False),
    Column("revision", BIG, nullable=False),
    Column("fired_at", BIG),
    Column("cancelled_at", BIG),
    belongs("owner", "owners"),
    ForeignKeyConstraint(["organisation", "session"], ["sessions.organisation", "sessions.id"]),
    partial("ix_timers_due", "due_at", where=OPEN),
    partial("uq_timers_kind", "session", "kind", "organisation", where=OPEN, unique=True),
    sqlite_autoincrement=True,
)
"""``revision`` is what the timer was set for: a late one is told by it and does nothing."""
