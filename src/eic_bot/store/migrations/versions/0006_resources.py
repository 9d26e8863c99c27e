"""What people and organisations said of resources."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """To the newer schema. There is no way back but the backup."""
    op.create_table(
        "resource_marks",
        sa.Column("owner", BIG, autoincrement=False, nullable=False),
        sa.Column("pack", sa.Text(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("resource", sa.Text(), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation", "owner"], ["owners.organisation", "owners.id"], name=op.f("fk_resource_marks_owners")
        ),
        sa.PrimaryKeyConstraint("owner", "pack", "mark", "resource", "organisation", name=op.f("pk_resource_marks")),
        sa.CheckConstraint("mark IN ('saved', 'useful')", name=op.f("ck_resource_marks_mark")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "resource_verdicts",
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("pack", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("resource", sa.Text(), nullable=False),
        sa.Column("at", BIG, nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation"], ["organisations.id"], name=op.f("fk_resource_verdicts_organisations")
        ),
        sa.PrimaryKeyConstraint("organisation", "pack", "verdict", "resource", name=op.f("pk_resource_verdicts")),
        sa.CheckConstraint("verdict IN ('not_for_us', 'in_use')", name=op.f("ck_resource_verdicts_verdict")),
        sqlite_with_rowid=False,
    )
