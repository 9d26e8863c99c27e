"""Which council an organisation is, who took over from it, what it shares, and what it has been shown of others."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
OPEN = "withdrawn_at IS NULL"
KNOWN = "known_from IS NOT NULL"


def upgrade() -> None:
    """To the newer schema. There is no way back but the backup."""
    _councils()
    _successions()
    _shared_views()
    _shown_groups()
    _own_lists()
    _pre_elections()
    _analysts()


def _of_organisation(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name=op.f(f"fk_{table}_organisations"))


def _key(*columns: str, table: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def _councils() -> None:
    op.create_table(
        "councils",
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        _of_organisation("councils"),
        _key("organisation", table="councils"),
        sa.UniqueConstraint("code", name=op.f("uq_councils_code")),
        sqlite_with_rowid=False,
    )


def _successions() -> None:
    op.create_table(
        "successions",
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("successor", BIG, nullable=False),
        sa.Column("ended_on", sa.Text(), nullable=False),
        _of_organisation("successions"),
        sa.ForeignKeyConstraint(["successor"], ["organisations.id"], name=op.f("fk_successions_successor")),
        _key("organisation", table="successions"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_successions_successor", "successions", ["successor"], unique=False)


def _shared_views() -> None:
    op.create_table(
        "shared_views",
        sa.Column("year", BIG, autoincrement=False, nullable=False),
        sa.Column("version", BIG, autoincrement=False, nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("round", BIG, nullable=False),
        sa.Column("public_from", sa.Text(), nullable=True),
        sa.Column("known_from", sa.Text(), nullable=True),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("shared_at", BIG, nullable=False),
        sa.Column("withdrawn_at", BIG, nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation", "round"], ["rounds.organisation", "rounds.id"], name=op.f("fk_shared_views_rounds")
        ),
        sa.CheckConstraint("(content IS NULL) = (withdrawn_at IS NOT NULL)", name=op.f("ck_shared_views_content")),
        _key("year", "version", "organisation", table="shared_views"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_shared_views_known",
        "shared_views",
        ["known_from"],
        unique=False,
        sqlite_where=sa.text(KNOWN),
        postgresql_where=sa.text(KNOWN),
    )
    op.create_index(
        "uq_shared_views_open",
        "shared_views",
        ["organisation", "year"],
        unique=True,
        sqlite_where=sa.text(OPEN),
        postgresql_where=sa.text(OPEN),
    )


def _shown_groups() -> None:
    op.create_table(
        "shown_groups",
        sa.Column("id", BIG, sa.Identity(always=True), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("year", BIG, nullable=False),
        sa.Column("asked", sa.Text(), nullable=False),
        sa.Column("members", sa.Text(), nullable=False),
        sa.Column("shown_at", BIG, nullable=False),
        _of_organisation("shown_groups"),
        _key("id", table="shown_groups"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_shown_groups_organisation", "shown_groups", ["organisation", "year"], unique=False)


def _own_lists() -> None:
    op.create_table(
        "own_lists",
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("councils", sa.Text(), nullable=False),
        _of_organisation("own_lists"),
        _key("organisation", "name", table="own_lists"),
        sqlite_with_rowid=False,
    )


def _pre_elections() -> None:
    op.create_table(
        "pre_elections",
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("first", sa.Text(), nullable=False),
        sa.Column("poll", sa.Text(), nullable=False),
        _of_organisation("pre_elections"),
        _key("organisation", table="pre_elections"),
        sqlite_with_rowid=False,
    )


def _analysts() -> None:
    op.create_table(
        "analysts",
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("owner", BIG, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation", "owner"], ["owners.organisation", "owners.id"], name=op.f("fk_analysts_owners")
        ),
        _key("organisation", "owner", table="analysts"),
        sqlite_with_rowid=False,
    )
