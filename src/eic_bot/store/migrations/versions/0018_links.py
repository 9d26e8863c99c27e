"""Apps of one person: codes that join two accounts, who was somebody before, and pages on the web."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """To the newer schema. There is no way back but the backup."""
    op.create_table(
        "link_codes",
        sa.Column("digest", sa.Text(), nullable=False),
        _organisation(),
        sa.Column("owner", BIG, nullable=False),
        sa.Column("expires_at", BIG, nullable=False),
        _belongs("owner", "owners", "fk_link_codes_owners"),
        sa.PrimaryKeyConstraint("digest", "organisation", name=op.f("pk_link_codes")),
        sa.UniqueConstraint("digest", name=op.f("uq_link_codes_digest")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_link_codes_owner", "link_codes", ["owner", "organisation"], unique=False)
    op.create_table(
        "link_misses",
        sa.Column("owner", BIG, autoincrement=False, nullable=False),
        _organisation(),
        sa.Column("count", BIG, nullable=False),
        sa.Column("since", BIG, nullable=False),
        _belongs("owner", "owners", "fk_link_misses_owners"),
        sa.PrimaryKeyConstraint("owner", "organisation", name=op.f("pk_link_misses")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "linked_people",
        sa.Column("owner", BIG, autoincrement=False, nullable=False),
        _organisation(),
        sa.Column("address", BIG, nullable=False),
        _belongs("owner", "owners", "fk_linked_people_owners"),
        _belongs("address", "addresses", "fk_linked_people_addresses"),
        sa.PrimaryKeyConstraint("owner", "organisation", name=op.f("pk_linked_people")),
        sqlite_with_rowid=False,
    )
    _former_owners()
    _page_links()


def _former_owners() -> None:
    op.create_table(
        "former_owners",
        sa.Column("former", BIG, autoincrement=False, nullable=False),
        _organisation(),
        sa.Column("owner", BIG, nullable=False),
        sa.Column("at", BIG, nullable=False),
        _belongs("former", "owners", "fk_former_owners_former"),
        _belongs("owner", "owners", "fk_former_owners_owners"),
        sa.PrimaryKeyConstraint("former", "organisation", name=op.f("pk_former_owners")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_former_owners_owner", "former_owners", ["owner", "organisation"], unique=False)


def _page_links() -> None:
    op.create_table(
        "page_links",
        sa.Column("mark", sa.Text(), nullable=False),
        _organisation(),
        sa.Column("address", BIG, nullable=False),
        sa.Column("made_at", BIG, nullable=False),
        sa.Column("ends_at", BIG, nullable=False),
        _belongs("address", "addresses", "fk_page_links_addresses"),
        sa.PrimaryKeyConstraint("mark", "organisation", name=op.f("pk_page_links")),
        sa.UniqueConstraint("mark", name=op.f("uq_page_links_mark")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_page_links_address", "page_links", ["address", "organisation"], unique=False)


def _organisation() -> sa.Column[int]:
    return sa.Column("organisation", BIG, autoincrement=False, nullable=False)


def _belongs(column: str, table: str, name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["organisation", column], [f"{table}.organisation", f"{table}.id"], name=op.f(name))
