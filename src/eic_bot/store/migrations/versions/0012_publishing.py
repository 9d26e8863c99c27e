"""Which version of a pack is in force, and how it came to that."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOVING = "state = 'moving'"


def upgrade() -> None:
    """To the newer schema. There is no way back but the backup."""
    op.create_table(
        "packs_in_force",
        sa.Column("pack", sa.Text(), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("since", BIG, nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name=op.f("fk_packs_in_force_organisations")),
        sa.PrimaryKeyConstraint("pack", "organisation", name=op.f("pk_packs_in_force")),
        sqlite_with_rowid=False,
    )
    _publications()
    op.create_index("ix_sessions_version", "sessions", ["pack", "version", "organisation", "id"], unique=False)


def _publications() -> None:
    op.create_table(
        "publications",
        sa.Column("id", BIG, sa.Identity(always=True), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("pack", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("second", sa.Text(), nullable=True),
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("movers", sa.Text(), nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.Column("since", BIG, nullable=True),
        sa.Column("moved", BIG, nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name=op.f("fk_publications_organisations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publications")),
        sa.UniqueConstraint("id", "organisation", name=op.f("uq_publications_id_organisation")),
        sa.CheckConstraint("act IN ('begun', 'published', 'rolled_back')", name=op.f("ck_publications_act")),
        sa.CheckConstraint("state IN ('proposed', 'moving', 'done', 'overtaken')", name=op.f("ck_publications_state")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_publications_pack", "publications", ["pack", "organisation", "id"], unique=False)
    op.create_index(
        "ix_publications_moving",
        "publications",
        ["id"],
        unique=False,
        sqlite_where=sa.text(MOVING),
        postgresql_where=sa.text(MOVING),
    )
