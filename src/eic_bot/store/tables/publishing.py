"""Which version of a pack people meet, how it came to that, and where a publication stands."""

from sqlalchemy import CheckConstraint, Column, Index, Table, Text, UniqueConstraint

from eic_bot.store.tables.metadata import BIG, METADATA, identity, of_organisation, organisation, partial

packs_in_force = Table(
    "packs_in_force",
    METADATA,
    Column("pack", Text, primary_key=True),
    organisation(primary_key=True),
    Column("version", Text, nullable=False),
    Column("since", BIG, nullable=False),
    Column("actor", Text, nullable=False),
    of_organisation(),
    sqlite_with_rowid=False,
)
"""That of the ``local`` organisation is everybody's who has none of their own."""

publications = Table(
    "publications",
    METADATA,
    identity(),
    organisation(),
    Column("pack", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("before", Text),
    Column("act", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("second", Text),
    Column("token", Text, nullable=False),
    Column("movers", Text, nullable=False),
    Column("at", BIG, nullable=False),
    Column("since", BIG),
    Column("moved", BIG, nullable=False),
    of_organisation(),
    UniqueConstraint("id", "organisation"),
    CheckConstraint("act IN ('begun', 'published', 'rolled_back')", name="act"),
    CheckConstraint("state IN ('proposed', 'moving', 'done', 'overtaken')", name="state"),
    Index("ix_publications_pack", "pack", "organisation", "id"),
    partial("ix_publications_moving", "id", where="state = 'moving'"),
    sqlite_autoincrement=True,
)
"""Never deleted. ``movers`` is JSON: who goes over to it; ``since`` is NULL until it is in force."""
