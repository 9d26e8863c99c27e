"""Words on their way from one organisation to another."""

from sqlalchemy import Column, ForeignKeyConstraint, Index, Table, Text, UniqueConstraint

from eic_bot.store.tables.metadata import BIG, METADATA, identity, of_organisation, organisation, partial

crossings = Table(
    "crossings",
    METADATA,
    identity(),
    organisation(),
    Column("to_organisation", BIG, nullable=False),
    Column("to_owner", BIG, nullable=False),
    Column("channel", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", BIG, nullable=False),
    Column("body", Text, nullable=False),
    Column("due_at", BIG, nullable=False),
    Column("taken_at", BIG),
    of_organisation(),
    ForeignKeyConstraint(["to_organisation", "to_owner"], ["owners.organisation", "owners.id"], name="fk_crossings_to"),
    UniqueConstraint("id", "organisation"),
    Index("ix_crossings_to", "to_owner", "to_organisation"),
    partial("ix_crossings_due", "due_at", where="taken_at IS NULL"),
    sqlite_autoincrement=True,
)
"""``organisation`` sent it, and writes nothing more; ``to_organisation`` takes it, in its own scope, and empties it.

``channel`` is where the person wants it, empty for any; ``subject`` is what it is about; ``body`` is JSON.
"""
