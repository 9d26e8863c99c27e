"""Innovations: what councils did and share, once an editor agrees."""

from sqlalchemy import CheckConstraint, Column, Index, Table, Text, UniqueConstraint

from eic_bot.store.tables.metadata import BIG, METADATA, belongs, identity, organisation, partial

innovations = Table(
    "innovations",
    METADATA,
    identity(),
    organisation(),
    Column("token", Text, nullable=False),
    Column("owner", BIG, nullable=False),
    Column("characteristic", Text, nullable=False),
    Column("level", BIG, nullable=False),
    Column("did", Text, nullable=False),
    Column("changed", Text, nullable=False),
    Column("differently", Text, nullable=False),
    Column("contact", Text, nullable=False),
    Column("council", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("because", Text, nullable=False),
    Column("editor", Text, nullable=False),
    Column("created_at", BIG, nullable=False),
    Column("decided_at", BIG),
    belongs("owner", "owners"),
    UniqueConstraint("token"),
    CheckConstraint("state IN ('waits', 'approved', 'refused')", name="state"),
    Index("ix_innovations_owner", "owner", "organisation"),
    partial("ix_innovations_approved", "characteristic", where="state = 'approved'"),
    partial("ix_innovations_waiting", "id", where="state = 'waits'"),
    sqlite_autoincrement=True,
)
"""What is taken back is deleted. ``council`` is what others read of whose it is, as its author saw it."""
