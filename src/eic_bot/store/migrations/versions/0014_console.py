"""Who is signed in to the console, and who is about to be; the record of who did what by organisation."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """To the newer schema. There is no way back but the backup."""
    op.create_table(
        "console_logins",
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("back", sa.Text(), nullable=False),
        sa.Column("ends_at", BIG, nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name=op.f("fk_console_logins_organisations")),
        sa.PrimaryKeyConstraint("mark", "organisation", name=op.f("pk_console_logins")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_console_logins_ends", "console_logins", ["ends_at"], unique=False)
    op.create_table(
        "console_sessions",
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("mail", sa.Text(), nullable=False),
        sa.Column("claimed", sa.Text(), nullable=False),
        sa.Column("began_at", BIG, nullable=False),
        sa.Column("last_at", BIG, nullable=False),
        sa.Column("ends_at", BIG, nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name=op.f("fk_console_sessions_organisations")),
        sa.PrimaryKeyConstraint("mark", "organisation", name=op.f("pk_console_sessions")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_console_sessions_ends", "console_sessions", ["ends_at"], unique=False)
    op.create_index("ix_audit_organisation", "audit", ["organisation", "id"], unique=False)
