"""Rounds of several people, which council a workspace is of, and what people are called."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
OPEN = "state IN ('setup', 'answering', 'workshop', 'official')"
REMIND = "remind_at IS NOT NULL"


def upgrade() -> None:
    """To the newer schema. There is no way back but the backup."""
    op.add_column("organisations", sa.Column("title", sa.Text(), nullable=True))
    op.add_column("addresses", sa.Column("name", sa.Text(), nullable=True))
    op.create_index(
        "uq_rounds_open",
        "rounds",
        ["organisation"],
        unique=True,
        sqlite_where=sa.text(OPEN),
        postgresql_where=sa.text(OPEN),
    )
    op.create_index("ix_respondents_round", "respondents", ["round", "organisation"], unique=False)
    _tenancies()
    _round_settings()
    _round_roles()
    _members()


def _tenancies() -> None:
    op.create_table(
        "tenancies",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name=op.f("fk_tenancies_organisations")),
        sa.PrimaryKeyConstraint("name", "organisation", name=op.f("pk_tenancies")),
        sa.UniqueConstraint("name", name=op.f("uq_tenancies_name")),
        sqlite_with_rowid=False,
    )


def _belongs(table: str, column: str, to: str, name: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["organisation", column], [f"{to}.organisation", f"{to}.id"], name=op.f(f"fk_{table}_{name or to}")
    )


def _round_settings() -> None:
    op.create_table(
        "round_settings",
        sa.Column("round", BIG, autoincrement=False, nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("pack", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("dialog", sa.Text(), nullable=False),
        sa.Column("workshop", sa.Text(), nullable=False),
        sa.Column("deadline", sa.Text(), nullable=False),
        sa.Column("threshold", BIG, nullable=False),
        sa.Column("official", BIG, nullable=True),
        sa.Column("published_at", BIG, nullable=True),
        _belongs("round_settings", "round", "rounds"),
        _belongs("round_settings", "official", "rounds", "official"),
        sa.PrimaryKeyConstraint("round", "organisation", name=op.f("pk_round_settings")),
        sqlite_with_rowid=False,
    )


def _round_roles() -> None:
    op.create_table(
        "round_roles",
        sa.Column("round", BIG, autoincrement=False, nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("owner", BIG, nullable=False),
        _belongs("round_roles", "round", "rounds"),
        _belongs("round_roles", "owner", "owners"),
        sa.PrimaryKeyConstraint("round", "role", "organisation", name=op.f("pk_round_roles")),
        sa.CheckConstraint("role IN ('sponsor', 'super_user', 'facilitator')", name=op.f("ck_round_roles_role")),
        sqlite_with_rowid=False,
    )


def _members() -> None:
    op.create_table(
        "members",
        sa.Column("owner", BIG, autoincrement=False, nullable=False),
        sa.Column("round", BIG, autoincrement=False, nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("answered_on", sa.Text(), nullable=True),
        sa.Column("remind_at", BIG, nullable=True),
        _belongs("members", "owner", "owners"),
        _belongs("members", "round", "rounds"),
        sa.PrimaryKeyConstraint("owner", "round", "organisation", name=op.f("pk_members")),
        sa.CheckConstraint("state IN ('invited', 'accepted', 'declined', 'submitted')", name=op.f("ck_members_state")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_members_round", "members", ["round", "organisation"], unique=False)
    op.create_index(
        "ix_members_remind",
        "members",
        ["remind_at"],
        unique=False,
        sqlite_where=sa.text(REMIND),
        postgresql_where=sa.text(REMIND),
    )
