"""Answers: append-only, small, each with the words that were on the screen."""

from sqlalchemy import Boolean, Column, Index, Table, Text, UniqueConstraint

from eic_bot.store.tables.metadata import BIG, METADATA, belongs, identity, of_organisation, organisation

questions = Table(
    "questions",
    METADATA,
    identity(),
    organisation(),
    Column("name", Text, nullable=False),
    of_organisation(),
    UniqueConstraint("id", "organisation"),
    UniqueConstraint("name", "organisation"),
    sqlite_autoincrement=True,
)
"""``name`` is the question's id in the pack; an answer keeps the number instead."""

wordings = Table(
    "wordings",
    METADATA,
    identity(),
    organisation(),
    Column("question", BIG, nullable=False),
    Column("pack", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("text", Text, nullable=False),
    belongs("question", "questions"),
    UniqueConstraint("id", "organisation"),
    UniqueConstraint("question", "pack", "version", "language", "digest", "organisation"),
    sqlite_autoincrement=True,
)
"""A question as it was shown: one row for all who saw it so. ``digest`` stands for ``text`` in the key."""

answers = Table(
    "answers",
    METADATA,
    organisation(primary_key=True),
    Column("respondent", BIG, primary_key=True, autoincrement=False),
    Column("question", BIG, primary_key=True, autoincrement=False),
    Column("revision", BIG, primary_key=True, autoincrement=False),
    Column("number", BIG, nullable=False),
    Column("value", Text),
    Column("no_answer", Text),
    Column("reason", Text),
    Column("comment", Text),
    Column("evidence", Text),
    Column("confidence", Text),
    Column("set_aside", Boolean, nullable=False),
    Column("at", BIG, nullable=False),
    Column("wording", BIG, nullable=False),
    Column("confirmed", Boolean),
    Column("suggested_by", BIG),
    belongs("respondent", "respondents"),
    belongs("question", "questions"),
    belongs("wording", "wordings"),
    sqlite_with_rowid=False,
)
"""``number`` counts a respondent's answers in the order given; ``value`` is JSON; ``confirmed``: it is still so.

``suggested_by`` is the colleague who suggested it; a number that leads to nobody once they are erased.
"""

erasures = Table(
    "erasures",
    METADATA,
    identity(),
    organisation(),
    Column("respondent", BIG, nullable=False),
    Column("at", BIG, nullable=False),
    Column("actor", Text, nullable=False),
    of_organisation(),
    Index("ix_erasures_respondent", "respondent", "organisation"),
    sqlite_autoincrement=True,
)
"""Whose answers may be deleted: the only way past the guard of ``answers`` (see ``guards``)."""
