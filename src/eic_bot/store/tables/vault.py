"""What only we may read: tokens of a workspace, and marks that are good once and for a while."""

from sqlalchemy import Column, Table, Text, UniqueConstraint

from eic_bot.store.tables.metadata import BIG, METADATA, of_organisation, organisation

vault = Table(
    "vault",
    METADATA,
    Column("name", Text, primary_key=True),
    organisation(primary_key=True),
    Column("sealed", Text, nullable=False),
    Column("expires_at", BIG),
    Column("kept_at", BIG, nullable=False),
    of_organisation(),
    UniqueConstraint("name"),
    sqlite_with_rowid=False,
)
"""``sealed`` can be opened with the key in the settings only; what has expired is as good as gone."""
