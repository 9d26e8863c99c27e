"""People who are happy to talk, requests to them, named contacts, and words between organisations."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WAITS = "taken_at IS NULL"
ASK = "ask_at IS NOT NULL"
ASKED = "state = 'asked'"
STATES = "state IN ('asked', 'agreed', 'later', 'declined', 'expired', 'withdrawn', 'unavailable')"


def upgrade() -> None:
    """To the newer schema. There is no way back but the backup."""
    _crossings()
    _peer_cards()
    _peer_topics()
    _introductions()
    _peer_blocks()
    _contact_consents()


def _crossings() -> None:
    op.create_table(
        "crossings",
        sa.Column("id", BIG, sa.Identity(always=True), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("to_organisation", BIG, nullable=False),
        sa.Column("to_owner", BIG, nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", BIG, nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("due_at", BIG, nullable=False),
        sa.Column("taken_at", BIG, nullable=True),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name=op.f("fk_crossings_organisations")),
        sa.ForeignKeyConstraint(
            ["to_organisation", "to_owner"], ["owners.organisation", "owners.id"], name="fk_crossings_to"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_crossings")),
        sa.UniqueConstraint("id", "organisation", name=op.f("uq_crossings_id_organisation")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_crossings_due",
        "crossings",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text(WAITS),
        postgresql_where=sa.text(WAITS),
    )
    op.create_index("ix_crossings_to", "crossings", ["to_owner", "to_organisation"], unique=False)


def _peer_cards() -> None:
    op.create_table(
        "peer_cards",
        sa.Column("owner", BIG, autoincrement=False, nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("council", sa.Text(), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("reach", sa.Text(), nullable=False),
        sa.Column("shows_name", BIG, nullable=False),
        sa.Column("often", BIG, nullable=False),
        sa.Column("until", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("paused", BIG, nullable=False),
        sa.Column("renew_by", BIG, nullable=False),
        sa.Column("ask_at", BIG, nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation", "owner"], ["owners.organisation", "owners.id"], name=op.f("fk_peer_cards_owners")
        ),
        sa.PrimaryKeyConstraint("owner", "organisation", name=op.f("pk_peer_cards")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_peer_cards_ask",
        "peer_cards",
        ["ask_at"],
        unique=False,
        sqlite_where=sa.text(ASK),
        postgresql_where=sa.text(ASK),
    )


def _peer_topics() -> None:
    op.create_table(
        "peer_topics",
        sa.Column("owner", BIG, autoincrement=False, nullable=False),
        sa.Column("characteristic", sa.Text(), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("level", BIG, nullable=True),
        sa.ForeignKeyConstraint(
            ["owner", "organisation"], ["peer_cards.owner", "peer_cards.organisation"], name="fk_peer_topics_peer_cards"
        ),
        sa.PrimaryKeyConstraint("owner", "characteristic", "organisation", name=op.f("pk_peer_topics")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_peer_topics_characteristic", "peer_topics", ["characteristic"], unique=False)


def _introductions() -> None:
    op.create_table(
        "introductions",
        sa.Column("id", BIG, sa.Identity(always=True), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("owner", BIG, nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("peer_organisation", BIG, nullable=False),
        sa.Column("peer", BIG, nullable=False),
        sa.Column("characteristic", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("asker_card", sa.Text(), nullable=False),
        sa.Column("peer_card", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("asked_at", BIG, nullable=False),
        sa.Column("told_at", BIG, nullable=True),
        sa.Column("expires_at", BIG, nullable=False),
        sa.CheckConstraint(STATES, name=op.f("ck_introductions_state")),
        sa.ForeignKeyConstraint(
            ["organisation", "owner"], ["owners.organisation", "owners.id"], name=op.f("fk_introductions_owners")
        ),
        sa.ForeignKeyConstraint(
            ["peer_organisation", "peer"], ["owners.organisation", "owners.id"], name="fk_introductions_peer"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_introductions")),
        sa.UniqueConstraint("id", "organisation", name=op.f("uq_introductions_id_organisation")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_introductions_expires",
        "introductions",
        ["expires_at"],
        unique=False,
        sqlite_where=sa.text(ASKED),
        postgresql_where=sa.text(ASKED),
    )
    op.create_index("ix_introductions_owner", "introductions", ["owner", "organisation"], unique=False)
    op.create_index("ix_introductions_peer", "introductions", ["peer", "peer_organisation"], unique=False)


def _peer_blocks() -> None:
    op.create_table(
        "peer_blocks",
        sa.Column("owner", BIG, autoincrement=False, nullable=False),
        sa.Column("asker", BIG, autoincrement=False, nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation", "owner"], ["owners.organisation", "owners.id"], name=op.f("fk_peer_blocks_owners")
        ),
        sa.PrimaryKeyConstraint("owner", "asker", "organisation", name=op.f("pk_peer_blocks")),
        sqlite_with_rowid=False,
    )


def _contact_consents() -> None:
    op.create_table(
        "contact_consents",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("organisation", BIG, autoincrement=False, nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("card", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("expires_at", BIG, nullable=False),
        sa.Column("by_organisation", BIG, nullable=True),
        sa.Column("by_owner", BIG, nullable=True),
        sa.Column("until", BIG, nullable=True),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name=op.f("fk_contact_consents_organisations")),
        sa.PrimaryKeyConstraint("code", "organisation", name=op.f("pk_contact_consents")),
        sa.UniqueConstraint("code", name=op.f("uq_contact_consents_code")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_contact_consents_by", "contact_consents", ["by_owner", "by_organisation"], unique=False)
    op.create_index("ix_contact_consents_contact", "contact_consents", ["contact"], unique=False)
