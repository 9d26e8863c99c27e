"""Owners of sessions - a person or a room - and the addresses where they are reached."""

from sqlalchemy import CheckConstraint, Column, Index, Table, Text, UniqueConstraint

from eic_bot.store.tables.metadata import BIG, METADATA, belongs, identity, of_organisation, organisation

owners = Table(
    "owners",
    METADATA,
    identity(),
    organisation(),
    Column("kind", Text, nullable=False),
    Column("language", Text),
    Column("pace", Text),
    Column("reads", Text),
    Column("focus", Text, nullable=False),
    Column("sequence", BIG, nullable=False),
    Column("round", BIG, nullable=False),
    Column("created_at", BIG, nullable=False),
    of_organisation(),
    belongs("round", "rounds"),
    UniqueConstraint("id", "organisation"),
    CheckConstraint("kind IN ('person', 'room')", name="kind"),
    sqlite_autoincrement=True,
)
"""``focus`` is a JSON list of session ids; ``round`` the one they answer in now; ``reads`` is *aloud* for who has
what is said read by a screen reader."""

addresses = Table(
    "addresses",
    METADATA,
    identity(),
    organisation(),
    Column("owner", BIG, nullable=False),
    Column("channel", Text, nullable=False),
    Column("tenant", Text, nullable=False),
    Column("external", Text, nullable=False),
    Column("reach", Text),
    Column("name", Text),
    belongs("owner", "owners"),
    UniqueConstraint("id", "organisation"),
    UniqueConstraint("channel", "tenant", "external"),
    Index("ix_addresses_owner", "owner", "organisation"),
    sqlite_autoincrement=True,
)
"""``reach`` is what the channel wrote down of how to write there; NULL where nothing is needed or nothing is known.

``name`` is what the platform calls whoever is there, where it says so.
"""
