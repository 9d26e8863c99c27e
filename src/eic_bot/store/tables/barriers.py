"""Barriers, who said me too, what was shown of their numbers, and what the sector body answered."""

from sqlalchemy import Boolean, CheckConstraint, Column, Index, Table, Text, UniqueConstraint

from eic_bot.store.tables.metadata import BIG, METADATA, belongs, identity, of_organisation, organisation, partial

barriers = Table(
    "barriers",
    METADATA,
    identity(),
    organisation(),
    Column("token", Text, nullable=False),
    Column("owner", BIG, nullable=False),
    Column("kind", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("characteristic", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("reach", Text, nullable=False),
    Column("will_talk", Boolean(create_constraint=False), nullable=False),
    Column("created_at", BIG, nullable=False),
    belongs("owner", "owners"),
    UniqueConstraint("token"),
    CheckConstraint("reach IN ('private', 'sector', 'councils')", name="reach"),
    Index("ix_barriers_owner", "owner", "organisation"),
    partial("ix_barriers_ours", "organisation", "characteristic", "token", where="reach <> 'private'"),
    partial("ix_barriers_shared", "characteristic", "token", where="reach = 'councils'"),
    partial("ix_barriers_group", "kind", "characteristic", where="reach <> 'private'"),
    sqlite_autoincrement=True,
)
"""What is taken back is deleted. ``token`` is what others know it by: drawn by lot, it says nothing of when."""

me_toos = Table(
    "me_toos",
    METADATA,
    Column("barrier", Text, primary_key=True),
    Column("owner", BIG, primary_key=True, autoincrement=False),
    organisation(primary_key=True),
    Column("created_at", BIG, nullable=False),
    belongs("owner", "owners"),
    Index("ix_me_toos_owner", "owner", "organisation"),
    sqlite_with_rowid=False,
)
"""Somebody of this organisation said me too to another's barrier, by its token; that it may be gone does no harm."""

figures = Table(
    "figures",
    METADATA,
    Column("figure", Text, primary_key=True),
    Column("number", BIG, primary_key=True, autoincrement=False),
    organisation(primary_key=True),
    Column("members", Text, nullable=False),
    Column("shown_at", BIG, nullable=False),
    of_organisation(),
    UniqueConstraint("figure", "number"),
    sqlite_with_rowid=False,
)
"""Which organisations were counted in what was shown, as a JSON list of their numbers: kept, and never shown.

A figure is the same for all who look; the organisation is that of who saw it anew first.
"""

sector_replies = Table(
    "sector_replies",
    METADATA,
    identity(),
    organisation(),
    Column("kind", Text, nullable=False),
    Column("characteristic", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("created_at", BIG, nullable=False),
    of_organisation(),
    sqlite_autoincrement=True,
)
"""Answers of the sector body to a group of barriers; an empty characteristic means all."""

reply_receivers = Table(
    "reply_receivers",
    METADATA,
    Column("reply", BIG, primary_key=True, autoincrement=False),
    Column("owner", BIG, primary_key=True, autoincrement=False),
    organisation(primary_key=True),
    Column("due_at", BIG, nullable=False, server_default="0"),
    belongs("owner", "owners"),
    Index("ix_reply_receivers_due", "due_at"),
    sqlite_with_rowid=False,
)
"""Who has not got an answer yet. Each is told in a turn of their own organisation, and the row goes with it."""
