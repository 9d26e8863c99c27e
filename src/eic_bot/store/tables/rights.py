"""What people are owed of their data: who asked to be forgotten, how long things are kept, and complaints."""

from sqlalchemy import CheckConstraint, Column, Index, Table, Text

from eic_bot.store.tables.metadata import BIG, METADATA, belongs, identity, of_organisation, organisation, partial

departures = Table(
    "departures",
    METADATA,
    identity(),
    organisation(),
    Column("at", BIG, nullable=False),
    Column("mode", Text, nullable=False),
    Column("owner", BIG),
    belongs("owner", "owners"),
    CheckConstraint("mode IN ('erased', 'anonymous')", name="mode"),
    Index("ix_departures_organisation", "organisation", "id"),
    partial("ix_departures_open", "id", where="owner IS NOT NULL"),
    sqlite_autoincrement=True,
)
"""That somebody was erased, and not who. ``owner`` is a new one to whom their addresses belong while what we sent
there is taken back; NULL once that is over.
"""

retention_settings = Table(
    "retention_settings",
    METADATA,
    Column("kind", Text, primary_key=True),
    organisation(primary_key=True),
    Column("days", BIG, nullable=False),
    of_organisation(),
    CheckConstraint("kind IN ('answers', 'notes', 'events', 'audit')", name="kind"),
    CheckConstraint("days > 0", name="days"),
    sqlite_with_rowid=False,
)
"""For how many days an organisation keeps something; without a row, until somebody says otherwise."""

retention_runs = Table(
    "retention_runs",
    METADATA,
    identity(),
    organisation(),
    Column("at", BIG, nullable=False),
    Column("kind", Text, nullable=False),
    Column("before", BIG, nullable=False),
    of_organisation(),
    Index("ix_retention_runs_organisation", "organisation", "kind", "before"),
    sqlite_autoincrement=True,
)
"""What is older than ``before`` may be removed: the only way past the guard of ``audit`` (see ``guards``)."""

complaints = Table(
    "complaints",
    METADATA,
    identity(),
    organisation(),
    Column("owner", BIG),
    Column("words", Text, nullable=False),
    Column("received_at", BIG, nullable=False),
    Column("due_on", Text, nullable=False),
    Column("closed_at", BIG),
    Column("outcome", Text, nullable=False),
    belongs("owner", "owners"),
    Index("ix_complaints_organisation", "organisation", "id"),
    Index("ix_complaints_owner", "owner", "organisation"),
    sqlite_autoincrement=True,
)
"""Complaints as they were made. ``due_on`` is the last day, ``YYYY-MM-DD``, for an answer; ``owner`` is NULL where an
operator wrote it down.
"""
