"""Packs that are being drafted: every revision, and each text once."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """To the newer schema. There is no way back but the backup."""
    op.create_table(
        "drafts",
        sa.Column("id", BIG, sa.Identity(always=True), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        *_text("pack", "base", "begun_by"),
        sa.Column("begun_at", BIG, nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name=op.f("fk_drafts_organisations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drafts")),
        sa.UniqueConstraint("pack", "organisation", name=op.f("uq_drafts_pack_organisation")),
        sa.UniqueConstraint("id", "organisation", name=op.f("uq_drafts_id_organisation")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "draft_revisions",
        sa.Column("draft", BIG, autoincrement=False, nullable=False),
        sa.Column("revision", BIG, autoincrement=False, nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        *_text("actor"),
        sa.Column("at", BIG, nullable=False),
        *_text("what", "subject", "undo", "redo", "files"),
        _of_draft("draft_revisions"),
        sa.PrimaryKeyConstraint("draft", "revision", "organisation", name=op.f("pk_draft_revisions")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "draft_texts",
        sa.Column("draft", BIG, autoincrement=False, nullable=False),
        *_text("digest"),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        *_text("text"),
        _of_draft("draft_texts"),
        sa.PrimaryKeyConstraint("draft", "digest", "organisation", name=op.f("pk_draft_texts")),
        sqlite_with_rowid=False,
    )


def _text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _of_draft(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["organisation", "draft"], ["drafts.organisation", "drafts.id"], name=op.f(f"fk_{table}_drafts")
    )
