"""What is sent unasked: settings, what was sent, and organisations to which nothing goes out."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
DUE = "next_at IS NOT NULL"


def upgrade() -> None:
    """To the newer schema. There is no way back but the backup."""
    _settings()
    _sent()
    op.create_table(
        "pauses",
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("since", BIG, nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name=op.f("fk_pauses_organisations")),
        sa.PrimaryKeyConstraint("organisation", name=op.f("pk_pauses")),
        sqlite_with_rowid=False,
    )


def _belongs(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["organisation", "owner"], ["owners.organisation", "owners.id"], name=op.f(f"fk_{table}_owners")
    )


def _settings() -> None:
    op.create_table(
        "nudge_settings",
        sa.Column("owner", BIG, autoincrement=False, nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("rhythm", sa.Text(), nullable=True),
        sa.Column("zone", sa.Text(), nullable=True),
        sa.Column("quiet_from", BIG, nullable=True),
        sa.Column("quiet_to", BIG, nullable=True),
        sa.Column("digest", BIG, nullable=False),
        sa.Column("topics", sa.Text(), nullable=False),
        sa.Column("away_until", BIG, nullable=False),
        sa.Column("away", sa.Text(), nullable=True),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("unanswered", BIG, nullable=False),
        sa.Column("next_at", BIG, nullable=True),
        _belongs("nudge_settings"),
        sa.PrimaryKeyConstraint("owner", "organisation", name=op.f("pk_nudge_settings")),
        sa.CheckConstraint("state IN ('unasked', 'asked', 'on', 'stopped')", name=op.f("ck_nudge_settings_state")),
        sa.CheckConstraint("away IN ('snooze', 'holiday')", name=op.f("ck_nudge_settings_away")),
        sa.CheckConstraint("audience IN ('own', 'others', 'unknown')", name=op.f("ck_nudge_settings_audience")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_nudge_settings_due",
        "nudge_settings",
        ["next_at"],
        unique=False,
        sqlite_where=sa.text(DUE),
        postgresql_where=sa.text(DUE),
    )


def _sent() -> None:
    op.create_table(
        "nudges_sent",
        sa.Column("owner", BIG, autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("sent_at", BIG, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        _belongs("nudges_sent"),
        sa.PrimaryKeyConstraint("owner", "key", "organisation", name=op.f("pk_nudges_sent")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_nudges_sent_owner", "nudges_sent", ["owner", "sent_at", "organisation"], unique=False)
