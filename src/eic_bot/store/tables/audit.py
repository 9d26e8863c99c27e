"""Who did what: append-only, kept in the same transaction as what was done."""

from sqlalchemy import Column, Index, Table, Text

from eic_bot.store.tables.metadata import BIG, METADATA, identity, of_organisation, organisation

audit = Table(
    "audit",
    METADATA,
    identity(),
    organisation(),
    Column("at", BIG, nullable=False),
    Column("actor", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
    of_organisation(),
    Index("ix_audit_organisation", "organisation", "id"),
    sqlite_autoincrement=True,
)
