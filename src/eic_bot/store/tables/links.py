"""Apps of one person: codes that join two accounts, who was somebody before, and pages on the web."""

from sqlalchemy import Column, Index, Table, Text, UniqueConstraint

from eic_bot.store.tables.metadata import BIG, METADATA, belongs, organisation

link_codes = Table(
    "link_codes",
    METADATA,
    Column("digest", Text, primary_key=True),
    organisation(primary_key=True),
    Column("owner", BIG, nullable=False),
    Column("expires_at", BIG, nullable=False),
    belongs("owner", "owners"),
    UniqueConstraint("digest"),
    Index("ix_link_codes_owner", "owner", "organisation"),
    sqlite_with_rowid=False,
)
"""``digest`` stands for a code that was shown to its owner once; who reads the database cannot use it."""

link_misses = Table(
    "link_misses",
    METADATA,
    Column("owner", BIG, primary_key=True, autoincrement=False),
    organisation(primary_key=True),
    Column("count", BIG, nullable=False),
    Column("since", BIG, nullable=False),
    belongs("owner", "owners"),
    sqlite_with_rowid=False,
)
"""How many codes that are none somebody has typed since then."""

linked_people = Table(
    "linked_people",
    METADATA,
    Column("owner", BIG, primary_key=True, autoincrement=False),
    organisation(primary_key=True),
    Column("address", BIG, nullable=False),
    belongs("owner", "owners"),
    belongs("address", "addresses"),
    sqlite_with_rowid=False,
)
"""Where somebody with several addresses was last."""

former_owners = Table(
    "former_owners",
    METADATA,
    Column("former", BIG, primary_key=True, autoincrement=False),
    organisation(primary_key=True),
    Column("owner", BIG, nullable=False),
    Column("at", BIG, nullable=False),
    belongs("former", "owners", "fk_former_owners_former"),
    belongs("owner", "owners"),
    Index("ix_former_owners_owner", "owner", "organisation"),
    sqlite_with_rowid=False,
)
"""Under which numbers somebody was kept before they were joined: the record of who did what still has them."""

page_links = Table(
    "page_links",
    METADATA,
    Column("mark", Text, primary_key=True),
    organisation(primary_key=True),
    Column("address", BIG, nullable=False),
    Column("made_at", BIG, nullable=False),
    Column("ends_at", BIG, nullable=False),
    belongs("address", "addresses"),
    UniqueConstraint("mark"),
    Index("ix_page_links_address", "address", "organisation"),
    sqlite_with_rowid=False,
)
"""``mark`` is a hash of what the link carries; what was revoked is gone."""
