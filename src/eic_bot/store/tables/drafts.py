"""Packs that are being drafted: every revision, and each text once."""

from sqlalchemy import Column, Table, Text, UniqueConstraint

from eic_bot.store.tables.metadata import BIG, METADATA, belongs, identity, of_organisation, organisation

drafts = Table(
    "drafts",
    METADATA,
    identity(),
    organisation(),
    Column("pack", Text, nullable=False),
    Column("base", Text, nullable=False),
    Column("begun_by", Text, nullable=False),
    Column("begun_at", BIG, nullable=False),
    of_organisation(),
    UniqueConstraint("pack", "organisation"),
    UniqueConstraint("id", "organisation"),
    sqlite_autoincrement=True,
)

draft_revisions = Table(
    "draft_revisions",
    METADATA,
    Column("draft", BIG, primary_key=True, autoincrement=False),
    Column("revision", BIG, primary_key=True, autoincrement=False),
    organisation(primary_key=True),
    Column("actor", Text, nullable=False),
    Column("at", BIG, nullable=False),
    Column("what", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("undo", Text, nullable=False),
    Column("redo", Text, nullable=False),
    Column("files", Text, nullable=False),
    belongs("draft", "drafts"),
    sqlite_with_rowid=False,
)
"""``files`` is a JSON object of digests by path; ``undo`` and ``redo`` are JSON lists of revisions."""

draft_texts = Table(
    "draft_texts",
    METADATA,
    Column("draft", BIG, primary_key=True, autoincrement=False),
    Column("digest", Text, primary_key=True),
    organisation(primary_key=True),
    Column("text", Text, nullable=False),
    belongs("draft", "drafts"),
    sqlite_with_rowid=False,
)
