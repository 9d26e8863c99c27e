"""Who looks after an organisation, now and before."""

from sqlalchemy import CheckConstraint, Column, Index, Table, Text

from eic_bot.store.tables.metadata import BIG, METADATA, identity, of_organisation, organisation, partial

admins = Table(
    "admins",
    METADATA,
    identity(),
    organisation(),
    Column("channel", Text, nullable=False),
    Column("tenant", Text, nullable=False),
    Column("external", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("granted_by", Text, nullable=False),
    Column("granted_at", BIG, nullable=False),
    Column("revoked_by", Text),
    Column("revoked_at", BIG),
    of_organisation(),
    CheckConstraint("role IN ('admin', 'editor', 'viewer')", name="role"),
    CheckConstraint("(revoked_by IS NULL) = (revoked_at IS NULL)", name="revoked"),
    Index("ix_admins_organisation", "organisation", "id"),
    partial("uq_admins_who", "channel", "tenant", "external", "organisation", where="revoked_at IS NULL", unique=True),
    sqlite_autoincrement=True,
)
"""Channel, tenant and external are an address; or somebody as they sign in, who has none: see ``Granted``.

What was revoked stays, as history.
"""
