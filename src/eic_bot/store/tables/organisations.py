"""Organisations: the councils, and the ``local`` one of solo use."""

from sqlalchemy import Column, Table, Text, UniqueConstraint

from eic_bot.store.tables.metadata import BIG, METADATA, identity, of_organisation, organisation

organisations = Table(
    "organisations",
    METADATA,
    identity(),
    Column("name", Text, nullable=False),
    Column("created_at", BIG, nullable=False),
    Column("title", Text),
    Column("languages", Text),
    UniqueConstraint("name"),
    sqlite_autoincrement=True,
)
"""``name`` is the text id under which a scope names it; every other table uses the number.

``title`` is what people call it, once somebody has said which council it is; ``languages`` those it speaks in its
channels, the first one first, with commas between; NULL where it has not said.
"""

tenancies = Table(
    "tenancies",
    METADATA,
    Column("name", Text, primary_key=True),
    organisation(primary_key=True),
    of_organisation(),
    UniqueConstraint("name"),
    sqlite_with_rowid=False,
)
"""Workspaces and tenants that belong to an organisation of another name."""
