"""Messages to be delivered, in order for each address."""

from sqlalchemy import CheckConstraint, Column, Index, Table, Text, UniqueConstraint, text

from eic_bot.store.tables.metadata import BIG, METADATA, belongs, identity, organisation

READY, LEASED, DONE, DEAD = range(4)
"""What ``status`` says. The indexes below hold what is neither done nor dead."""

WAITING = text("status < 2")

outbox = Table(
    "outbox",
    METADATA,
    identity(),
    organisation(),
    Column("owner", BIG, nullable=False),
    Column("address", BIG, nullable=False),
    Column("channel", Text, nullable=False),
    Column("sequence", BIG, nullable=False),
    Column("operation", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("message", Text),
    Column("mark", Text, nullable=False),
    Column("status", BIG, nullable=False),
    Column("attempts", BIG, nullable=False),
    Column("next_at", BIG, nullable=False),
    Column("lease_until", BIG),
    Column("lease_owner", Text),
    Column("last_error", Text),
    Column("reference", Text),
    Column("created_at", BIG, nullable=False),
    Column("sent_at", BIG),
    belongs("owner", "owners"),
    belongs("address", "addresses"),
    UniqueConstraint("owner", "sequence", "organisation"),
    CheckConstraint("operation IN ('send', 'update', 'withdraw')", name="operation"),
    CheckConstraint("status BETWEEN 0 AND 3", name="status"),
    Index("ix_outbox_due", "channel", "next_at", sqlite_where=WAITING),
    Index("ix_outbox_lane", "address", "sequence", sqlite_where=WAITING),
    Index("ix_outbox_reference", "address", "key", "sequence", sqlite_where=text("reference IS NOT NULL")),
    sqlite_autoincrement=True,
)
"""``channel`` is that of the address, here for the index of what is due. ``mark`` is the same at every try;
``reference`` is the platform's own name for what was sent.
"""
