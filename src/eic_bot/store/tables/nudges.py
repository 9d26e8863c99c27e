"""What is sent unasked: how each person and room wants it, what they were sent and why, and who gets nothing now."""

from sqlalchemy import CheckConstraint, Column, Index, Table, Text

from eic_bot.store.tables.metadata import BIG, METADATA, belongs, of_organisation, organisation, partial

nudge_settings = Table(
    "nudge_settings",
    METADATA,
    Column("owner", BIG, primary_key=True, autoincrement=False),
    organisation(primary_key=True),
    Column("state", Text, nullable=False),
    Column("rhythm", Text),
    Column("zone", Text),
    Column("quiet_from", BIG),
    Column("quiet_to", BIG),
    Column("digest", BIG, nullable=False),
    Column("topics", Text, nullable=False),
    Column("away_until", BIG, nullable=False),
    Column("away", Text),
    Column("audience", Text, nullable=False),
    Column("unanswered", BIG, nullable=False),
    Column("next_at", BIG),
    belongs("owner", "owners"),
    CheckConstraint("state IN ('unasked', 'asked', 'on', 'stopped')", name="state"),
    CheckConstraint("away IN ('snooze', 'holiday')", name="away"),
    CheckConstraint("audience IN ('own', 'others', 'unknown')", name="audience"),
    partial("ix_nudge_settings_due", "next_at", where="next_at IS NOT NULL"),
    sqlite_with_rowid=False,
)
"""``rhythm`` and ``zone`` are NULL for the usual; ``quiet_from`` and ``quiet_to`` are minutes since midnight.

``topics`` are names with commas between. ``audience`` is who was in a room when that was last seen.
"""

nudges_sent = Table(
    "nudges_sent",
    METADATA,
    Column("owner", BIG, primary_key=True, autoincrement=False),
    Column("key", Text, primary_key=True),
    organisation(primary_key=True),
    Column("sent_at", BIG, nullable=False),
    Column("kind", Text, nullable=False),
    Column("facts", Text, nullable=False),
    belongs("owner", "owners"),
    Index("ix_nudges_sent_owner", "owner", "sent_at", "organisation"),
    sqlite_with_rowid=False,
)
"""Nudges and reminders. ``facts`` is a JSON object of what each was sent for: never an answer of a person."""

pauses = Table(
    "pauses",
    METADATA,
    organisation(primary_key=True),
    Column("since", BIG, nullable=False),
    of_organisation(),
    sqlite_with_rowid=False,
)
"""Organisations to which nothing goes out."""
