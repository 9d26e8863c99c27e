"""Questions that people pass on to a colleague, and what the colleague would answer."""

from sqlalchemy import CheckConstraint, Column, Index, Table, Text, UniqueConstraint

from eic_bot.store.tables.metadata import BIG, METADATA, belongs, identity, organisation

suggestions = Table(
    "suggestions",
    METADATA,
    identity(),
    organisation(),
    Column("owner", BIG, nullable=False),
    Column("colleague", BIG, nullable=False),
    Column("round", BIG, nullable=False),
    Column("session", Text, nullable=False),
    Column("pack", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("given", Text, nullable=False),
    Column("comment", Text, nullable=False),
    Column("due_for", BIG, nullable=False),
    Column("due_at", BIG, nullable=False),
    Column("expires_at", BIG, nullable=False),
    belongs("owner", "owners"),
    belongs("colleague", "owners", "fk_suggestions_colleague"),
    belongs("due_for", "owners", "fk_suggestions_due_for"),
    belongs("round", "rounds"),
    UniqueConstraint("id", "organisation"),
    CheckConstraint("state IN ('new', 'asked', 'suggested', 'declined', 'withdrawn')", name="state"),
    Index("ix_suggestions_owner", "owner", "organisation"),
    Index("ix_suggestions_colleague", "colleague", "organisation"),
    Index("ix_suggestions_due", "due_at"),
    sqlite_autoincrement=True,
)
"""``owner`` asks; ``given`` is JSON of what the colleague would answer. Whatever is over is deleted.

``due_at`` is when the next thing is said of it, or when it ends, and ``due_for`` to whom: where they were last.
"""
