"""Events that were taken, by the platform's own id, with what was answered to them."""

from sqlalchemy import Column, Table, Text

from eic_bot.store.tables.metadata import BIG, METADATA, of_organisation, organisation

inbox = Table(
    "inbox",
    METADATA,
    Column("channel", Text, primary_key=True),
    Column("tenant", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    organisation(primary_key=True),
    Column("received_at", BIG, nullable=False),
    Column("result", Text),
    of_organisation(),
    sqlite_with_rowid=False,
)
