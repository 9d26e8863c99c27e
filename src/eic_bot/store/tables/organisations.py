"""Organisations: the councils, and the ``local`` one of solo use."""

from sqlalchemy import Column, Table, Text, UniqueConstraint

from eic_bot.store.tables.metadata import BIG, METADATA, identity

organisations = Table(
    "organisations",
    METADATA,
    identity(),
    Column("name", Text, nullable=False),
    Column("created_at", BIG, nullable=False),
    UniqueConstraint("name"),
    sqlite_autoincrement=True,
)
"""``name`` is the text id under which a scope names it; every other table uses the number."""
