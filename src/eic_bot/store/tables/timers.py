"""When sessions want to be woken."""

from sqlalchemy import Column, ForeignKeyConstraint, Index, Table, Text, text

from eic_bot.store.tables.metadata import BIG, METADATA, belongs, identity, organisation

OPEN = text("fired_at IS NULL AND cancelled_at IS NULL")

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
    Index("ix_timers_due", "due_at", sqlite_where=OPEN),
    Index("uq_timers_kind", "session", "kind", "organisation", unique=True, sqlite_where=OPEN),
    sqlite_autoincrement=True,
)
"""``revision`` is what the timer was set for: a late one is told by it and does nothing."""
