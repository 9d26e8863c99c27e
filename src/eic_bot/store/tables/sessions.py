"""Sessions, without their answers."""

from sqlalchemy import Column, Index, Table, Text

from eic_bot.store.tables.metadata import BIG, METADATA, belongs, organisation

sessions = Table(
    "sessions",
    METADATA,
    Column("id", Text, primary_key=True),
    organisation(primary_key=True),
    Column("owner", BIG, nullable=False),
    Column("round", BIG, nullable=False),
    Column("dialog", Text, nullable=False),
    Column("pack", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("revision", BIG, nullable=False),
    Column("state", Text, nullable=False),
    Column("created_at", BIG, nullable=False),
    Column("updated_at", BIG, nullable=False),
    belongs("owner", "owners"),
    belongs("round", "rounds"),
    Index("ix_sessions_owner", "owner", "organisation"),
    Index("ix_sessions_version", "pack", "version", "organisation", "id"),
)
"""The respondent is not here but follows from owner and round, so that the link is cut in one place."""
