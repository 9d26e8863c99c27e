"""What a round leads to: the plan and the room it is followed up in, and answers that were confirmed."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
ASK = "ask_at IS NOT NULL"
STATES = "state IN ('to_do', 'done', 'stuck', 'later', 'removed')"


def upgrade() -> None:
    """To the newer schema. There is no way back but the backup."""
    op.create_index("ix_round_settings_organisation", "round_settings", ["organisation", "round"], unique=False)
    op.add_column("answers", sa.Column("confirmed", sa.Boolean(), nullable=True))
    _plan_actions()
    _plan_priorities()
    _plan_rooms()


def _belongs(table: str, column: str, to: str, name: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["organisation", column], [f"{to}.organisation", f"{to}.id"], name=op.f(f"fk_{table}_{name or to}")
    )


def _plan_actions() -> None:
    op.create_table(
        "plan_actions",
        sa.Column("number", BIG, autoincrement=False, nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("round", BIG, nullable=False),
        sa.Column("characteristic", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("owner", BIG, nullable=True),
        sa.Column("called", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("revision", BIG, nullable=False),
        sa.Column("said_by", BIG, nullable=True),
        sa.Column("ask_at", BIG, nullable=True),
        sa.Column("posted", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        _belongs("plan_actions", "round", "rounds"),
        _belongs("plan_actions", "owner", "owners"),
        _belongs("plan_actions", "said_by", "owners", "said_by"),
        sa.PrimaryKeyConstraint("number", "organisation", name=op.f("pk_plan_actions")),
        sa.CheckConstraint(STATES, name=op.f("ck_plan_actions_state")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_plan_actions_round", "plan_actions", ["round", "organisation"], unique=False)
    op.create_index("ix_plan_actions_organisation", "plan_actions", ["organisation", "number"], unique=False)
    where = sa.text(ASK)
    op.create_index(
        "ix_plan_actions_ask", "plan_actions", ["ask_at"], unique=False, sqlite_where=where, postgresql_where=where
    )


def _plan_priorities() -> None:
    op.create_table(
        "plan_priorities",
        sa.Column("round", BIG, autoincrement=False, nullable=False),
        sa.Column("characteristic", sa.Text(), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        _belongs("plan_priorities", "round", "rounds"),
        sa.PrimaryKeyConstraint("round", "characteristic", "organisation", name=op.f("pk_plan_priorities")),
        sqlite_with_rowid=False,
    )


def _plan_rooms() -> None:
    op.create_table(
        "plan_rooms",
        sa.Column("round", BIG, autoincrement=False, nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("room", BIG, nullable=False),
        sa.Column("thread", sa.Text(), nullable=True),
        sa.Column("asked_by", BIG, nullable=False),
        _belongs("plan_rooms", "round", "rounds"),
        _belongs("plan_rooms", "room", "owners"),
        _belongs("plan_rooms", "asked_by", "owners", "asked_by"),
        sa.PrimaryKeyConstraint("round", "organisation", name=op.f("pk_plan_rooms")),
        sqlite_with_rowid=False,
    )
