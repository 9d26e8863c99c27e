"""Who looks after an organisation, and what of its messages failed."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
IN_FORCE = sa.text("revoked_at IS NULL")


def upgrade() -> None:
    """To the newer schema. There is no way back but the backup."""
    op.create_table(
        "admins",
        sa.Column("id", BIG, sa.Identity(always=True), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("tenant", sa.Text(), nullable=False),
        sa.Column("external", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("granted_by", sa.Text(), nullable=False),
        sa.Column("granted_at", BIG, nullable=False),
        sa.Column("revoked_by", sa.Text(), nullable=True),
        sa.Column("revoked_at", BIG, nullable=True),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name=op.f("fk_admins_organisations")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_admins")),
        sa.CheckConstraint("role IN ('admin', 'editor', 'viewer')", name=op.f("ck_admins_role")),
        sa.CheckConstraint("(revoked_by IS NULL) = (revoked_at IS NULL)", name=op.f("ck_admins_revoked")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_admins_organisation", "admins", ["organisation", "id"], unique=False)
    op.create_index(
        "uq_admins_who",
        "admins",
        ["channel", "tenant", "external", "organisation"],
        unique=True,
        sqlite_where=IN_FORCE,
        postgresql_where=IN_FORCE,
    )
    op.create_index(
        "ix_outbox_dead",
        "outbox",
        ["organisation", "owner"],
        unique=False,
        sqlite_where=sa.text("status = 3"),
        postgresql_where=sa.text("status = 3"),
    )
