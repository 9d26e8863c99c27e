"""Barriers and innovations, what was shown of their numbers, and what the sector body answers."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TO_OTHERS = "reach <> 'private'"
SHARED = "reach = 'councils'"


def upgrade() -> None:
    """To the newer schema. There is no way back but the backup."""
    _barriers()
    _me_toos()
    _figures()
    _sector_replies()
    _reply_receivers()
    _innovations()


def _id() -> sa.Column[int]:
    return sa.Column("id", BIG, sa.Identity(always=True), nullable=False)


def _organisation() -> sa.Column[int]:
    return sa.Column("organisation", BIG, autoincrement=False, nullable=False)


def _text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _of_owner(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["organisation", "owner"], ["owners.organisation", "owners.id"], name=op.f(f"fk_{table}_owners")
    )


def _of_organisation(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name=op.f(f"fk_{table}_organisations"))


def _partial(name: str, table: str, columns: list[str], where: str) -> None:
    op.create_index(name, table, columns, unique=False, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def _barriers() -> None:
    op.create_table(
        "barriers",
        _id(),
        _organisation(),
        *_text("token"),
        sa.Column("owner", BIG, nullable=False),
        *_text("kind", "about", "characteristic", "words", "language", "reach"),
        sa.Column("will_talk", sa.Boolean(), nullable=False),
        sa.Column("created_at", BIG, nullable=False),
        _of_owner("barriers"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_barriers")),
        sa.UniqueConstraint("token", name=op.f("uq_barriers_token")),
        sa.CheckConstraint("reach IN ('private', 'sector', 'councils')", name=op.f("ck_barriers_reach")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_barriers_owner", "barriers", ["owner", "organisation"], unique=False)
    _partial("ix_barriers_ours", "barriers", ["organisation", "characteristic", "token"], TO_OTHERS)
    _partial("ix_barriers_shared", "barriers", ["characteristic", "token"], SHARED)
    _partial("ix_barriers_group", "barriers", ["kind", "characteristic"], TO_OTHERS)


def _me_toos() -> None:
    op.create_table(
        "me_toos",
        *_text("barrier"),
        sa.Column("owner", BIG, autoincrement=False, nullable=False),
        _organisation(),
        sa.Column("created_at", BIG, nullable=False),
        _of_owner("me_toos"),
        sa.PrimaryKeyConstraint("barrier", "owner", "organisation", name=op.f("pk_me_toos")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_me_toos_owner", "me_toos", ["owner", "organisation"], unique=False)


def _figures() -> None:
    op.create_table(
        "figures",
        *_text("figure"),
        sa.Column("number", BIG, autoincrement=False, nullable=False),
        _organisation(),
        *_text("members"),
        sa.Column("shown_at", BIG, nullable=False),
        _of_organisation("figures"),
        sa.PrimaryKeyConstraint("figure", "number", "organisation", name=op.f("pk_figures")),
        sa.UniqueConstraint("figure", "number", name=op.f("uq_figures_figure_number")),
        sqlite_with_rowid=False,
    )


def _sector_replies() -> None:
    op.create_table(
        "sector_replies",
        _id(),
        _organisation(),
        *_text("kind", "characteristic", "words", "language"),
        sa.Column("created_at", BIG, nullable=False),
        _of_organisation("sector_replies"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sector_replies")),
        sqlite_autoincrement=True,
    )


def _reply_receivers() -> None:
    op.create_table(
        "reply_receivers",
        sa.Column("reply", BIG, autoincrement=False, nullable=False),
        sa.Column("owner", BIG, autoincrement=False, nullable=False),
        _organisation(),
        _of_owner("reply_receivers"),
        sa.PrimaryKeyConstraint("reply", "owner", "organisation", name=op.f("pk_reply_receivers")),
        sqlite_with_rowid=False,
    )


def _innovations() -> None:
    op.create_table(
        "innovations",
        _id(),
        _organisation(),
        *_text("token"),
        sa.Column("owner", BIG, nullable=False),
        *_text("characteristic"),
        sa.Column("level", BIG, nullable=False),
        *_text("did", "changed", "differently", "contact", "council", "language", "state", "because", "editor"),
        sa.Column("created_at", BIG, nullable=False),
        sa.Column("decided_at", BIG, nullable=True),
        _of_owner("innovations"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_innovations")),
        sa.UniqueConstraint("token", name=op.f("uq_innovations_token")),
        sa.CheckConstraint("state IN ('waits', 'approved', 'refused')", name=op.f("ck_innovations_state")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_innovations_owner", "innovations", ["owner", "organisation"], unique=False)
    _partial("ix_innovations_approved", "innovations", ["characteristic"], "state = 'approved'")
    _partial("ix_innovations_waiting", "innovations", ["id"], "state = 'waits'")
