"""Published pack versions, which never change."""

from sqlalchemy import Column, Table, Text

from eic_bot.store.tables.metadata import BIG, METADATA, of_organisation, organisation

packs = Table(
    "packs",
    METADATA,
    organisation(primary_key=True),
    Column("pack", Text, primary_key=True),
    Column("version", Text, primary_key=True),
    Column("digest", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("published_at", BIG, nullable=False),
    of_organisation(),
)
