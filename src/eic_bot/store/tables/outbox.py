"""Messages to be delivered, in order for each address."""

from sqlalchemy import CheckConstraint, Column, Table, Text, UniqueConstraint

from eic_bot.store.tables.metadata import BIG, METADATA, belongs, identity, organisation, partial

READY, LEASED, DONE, DEAD = range(4)
"""What ``status`` says. The indexes below hold what is neither done nor dead."""

WAITING = "status < 2"
FAILED = "status = 3"

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
    Column("thread", Text),
    belongs("owner", "owners"),
    belongs("address", "addresses"),
    UniqueConstraint("owner", "sequence", "organisation"),
    CheckConstraint("operation IN ('send', 'update', 'withdraw')", name="operation"),
    CheckConstraint("status BETWEEN 0 AND 3", name="status"),
    partial("ix_outbox_due", "channel", "next_at", where=WAITING),
    partial("ix_outbox_lane", "address", "sequence", where=WAITING),
    partial("ix_outbox_dead", "organisation", "owner", where=FAILED),
    partial("ix_outbox_reference", "address", "key", "sequence", where="reference IS NOT NULL"),
    sqlite_autoincrement=True,
)
"""``channel`` is that of the address, here for the index of what is due. ``mark`` is the same at every try;
``reference`` is the platform's own name for what was sent, ``thread`` that of the message it answers in a room.
"""
