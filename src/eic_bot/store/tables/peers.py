"""People who are happy to talk, requests to them, and contacts named by others."""

from sqlalchemy import CheckConstraint, Column, ForeignKeyConstraint, Index, Table, Text, UniqueConstraint

from eic_bot.store.tables.metadata import BIG, METADATA, belongs, identity, of_organisation, organisation, partial

peer_cards = Table(
    "peer_cards",
    METADATA,
    Column("owner", BIG, primary_key=True, autoincrement=False),
    organisation(primary_key=True),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("council", Text, nullable=False),
    Column("line", Text, nullable=False),
    Column("reach", Text, nullable=False),
    Column("shows_name", BIG, nullable=False),
    Column("often", BIG, nullable=False),
    Column("until", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("paused", BIG, nullable=False),
    Column("renew_by", BIG, nullable=False),
    Column("ask_at", BIG),
    belongs("owner", "owners"),
    partial("ix_peer_cards_ask", "ask_at", where="ask_at IS NOT NULL"),
    sqlite_with_rowid=False,
)
"""What somebody agreed to show, word for word. ``until`` is a day; after ``renew_by`` nobody sees it."""

peer_topics = Table(
    "peer_topics",
    METADATA,
    Column("owner", BIG, primary_key=True, autoincrement=False),
    Column("characteristic", Text, primary_key=True),
    organisation(primary_key=True),
    Column("level", BIG),
    ForeignKeyConstraint(
        ["owner", "organisation"], ["peer_cards.owner", "peer_cards.organisation"], name="fk_peer_topics_peer_cards"
    ),
    Index("ix_peer_topics_characteristic", "characteristic"),
    sqlite_with_rowid=False,
)
"""``level`` is what the person themself says they have reached; NULL where they say nothing."""

introductions = Table(
    "introductions",
    METADATA,
    identity(),
    organisation(),
    Column("owner", BIG, nullable=False),
    Column("channel", Text, nullable=False),
    Column("peer_organisation", BIG, nullable=False),
    Column("peer", BIG, nullable=False),
    Column("characteristic", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("asker_card", Text, nullable=False),
    Column("peer_card", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("asked_at", BIG, nullable=False),
    Column("told_at", BIG),
    Column("expires_at", BIG, nullable=False),
    belongs("owner", "owners"),
    ForeignKeyConstraint(
        ["peer_organisation", "peer"], ["owners.organisation", "owners.id"], name="fk_introductions_peer"
    ),
    UniqueConstraint("id", "organisation"),
    CheckConstraint(
        "state IN ('asked', 'agreed', 'later', 'declined', 'expired', 'withdrawn', 'unavailable')", name="state"
    ),
    Index("ix_introductions_owner", "owner", "organisation"),
    Index("ix_introductions_peer", "peer", "peer_organisation"),
    partial("ix_introductions_expires", "expires_at", where="state = 'asked'"),
    sqlite_autoincrement=True,
)
"""Of the asker's ``organisation`` and the peer's: each side changes it in its own scope, and each only its part.

The cards are what both agreed to show each other. Once it is over, its words are emptied.
"""

peer_blocks = Table(
    "peer_blocks",
    METADATA,
    Column("owner", BIG, primary_key=True, autoincrement=False),
    Column("asker", BIG, primary_key=True, autoincrement=False),
    organisation(primary_key=True),
    belongs("owner", "owners"),
    sqlite_with_rowid=False,
)
"""Whose requests somebody wants no more of. ``asker`` is an owner of another organisation."""

contact_consents = Table(
    "contact_consents",
    METADATA,
    Column("code", Text, primary_key=True),
    organisation(primary_key=True),
    Column("contact", Text, nullable=False),
    Column("card", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("expires_at", BIG, nullable=False),
    Column("by_organisation", BIG),
    Column("by_owner", BIG),
    Column("until", BIG),
    of_organisation(),
    UniqueConstraint("code"),
    Index("ix_contact_consents_contact", "contact"),
    Index("ix_contact_consents_by", "by_owner", "by_organisation"),
    sqlite_with_rowid=False,
)
"""An invitation to a contact that somebody else named, and the consent that came of it.

``code`` is the digest of the words the person was given; ``card`` is what was shown to them, as JSON, and ``digest``
its fingerprint: another card of the same contact needs its own consent. Without ``until`` there is none yet.
"""
