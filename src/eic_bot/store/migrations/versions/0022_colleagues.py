"""Questions that are passed on to a colleague, and who suggested an answer."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
STATES = "state IN ('new', 'asked', 'suggested', 'declined', 'withdrawn')"


def upgrade() -> None:
    """To the newer schema. There is no way back but the backup."""
    op.add_column("answers", sa.Column("suggested_by", BIG, nullable=True))
    op.create_table(
        "suggestions",
        sa.Column("id", BIG, sa.Identity(always=True), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("owner", BIG, nullable=False),
        sa.Column("colleague", BIG, nullable=False),
        sa.Column("round", BIG, nullable=False),
        sa.Column("session", sa.Text(), nullable=False),
        sa.Column("pack", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("due_for", BIG, nullable=False),
        sa.Column("due_at", BIG, nullable=False),
        sa.Column("expires_at", BIG, nullable=False),
        sa.CheckConstraint(STATES, name=op.f("ck_suggestions_state")),
        sa.ForeignKeyConstraint(
            ["organisation", "colleague"], ["owners.organisation", "owners.id"], name="fk_suggestions_colleague"
        ),
        sa.ForeignKeyConstraint(
            ["organisation", "due_for"], ["owners.organisation", "owners.id"], name="fk_suggestions_due_for"
        ),
        sa.ForeignKeyConstraint(
            ["organisation", "owner"], ["owners.organisation", "owners.id"], name=op.f("fk_suggestions_owners")
        ),
        sa.ForeignKeyConstraint(
            ["organisation", "round"], ["rounds.organisation", "rounds.id"], name=op.f("fk_suggestions_rounds")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suggestions")),
        sa.UniqueConstraint("id", "organisation", name=op.f("uq_suggestions_id_organisation")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_suggestions_owner", "suggestions", ["owner", "organisation"], unique=False)
    op.create_index("ix_suggestions_colleague", "suggestions", ["colleague", "organisation"], unique=False)
    op.create_index("ix_suggestions_due", "suggestions", ["due_at"], unique=False)
