"""Who is signed in to the console, and who is about to be."""

from sqlalchemy import Column, Index, Table, Text

from eic_bot.store.tables.metadata import BIG, METADATA, of_organisation, organisation

console_logins = Table(
    "console_logins",
    METADATA,
    Column("mark", Text, primary_key=True),
    organisation(primary_key=True),
    Column("back", Text, nullable=False),
    Column("ends_at", BIG, nullable=False),
    of_organisation(),
    Index("ix_console_logins_ends", "ends_at"),
    sqlite_with_rowid=False,
)
"""``mark`` is a hash of what the browser keeps meanwhile; each is good once."""

console_sessions = Table(
    "console_sessions",
    METADATA,
    Column("mark", Text, primary_key=True),
    organisation(primary_key=True),
    Column("issuer", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("mail", Text, nullable=False),
    Column("claimed", Text, nullable=False),
    Column("began_at", BIG, nullable=False),
    Column("last_at", BIG, nullable=False),
    Column("ends_at", BIG, nullable=False),
    of_organisation(),
    Index("ix_console_sessions_ends", "ends_at"),
    sqlite_with_rowid=False,
)
"""All are in the organisation ``local``: one person may look after several. ``claimed`` is JSON, the roles that the
identity provider spoke of; what has ended is gone.
"""
