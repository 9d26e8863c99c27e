"""Outgoing messages: put at the end of their lanes, and read again. How they leave is in ``claims``."""

from collections.abc import Iterator, Sequence
from secrets import token_hex

from pydantic import TypeAdapter
from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    Text,
    bindparam,
    insert,
    literal,
    literal_column,
    or_,
    select,
    union_all,
)

from eic_bot.dialogs.messages import Message
from eic_bot.service.envelopes import Address
from eic_bot.service.records import Outgoing
from eic_bot.store.dialects import RING
from eic_bot.store.statements import (
    NOW,
    ORGANISATION,
    Asked,
    Prepared,
    Row,
    Write,
    as_rows,
    given,
    is_ours,
)
from eic_bot.store.tables.outbox import READY, outbox
from eic_bot.store.tables.owners import addresses

MESSAGE = TypeAdapter(Message)

PUT = given(
    owner=Integer, channel=Text, tenant=Text, external=Text, sequence=Integer, operation=Text, key=Text,
    message=Text, mark=Text, thread=Text,
)  # fmt: skip
AT_ONCE = literal(0)
"""Due whatever a clock says: those of two replicas may differ."""

PUT_THEM = insert(outbox).from_select(
        [
            "organisation", "owner", "address", "channel", "sequence", "operation", "key", "message", "mark",
            "thread", "status", "attempts", "next_at", "created_at",
        ],
        select(
            ORGANISATION, PUT.c.owner, addresses.c.id, PUT.c.channel, PUT.c.sequence, PUT.c.operation,
            PUT.c.key, PUT.c.message, PUT.c.mark, PUT.c.thread, literal(READY), literal(0), AT_ONCE, NOW,
        )
        .join_from(
            PUT,
            addresses,
            (addresses.c.channel == PUT.c.channel)
            & (addresses.c.tenant == PUT.c.tenant)
            & (addresses.c.external == PUT.c.external),
        )
        .where(is_ours(addresses)),
)  # fmt: skip
KEEP = Prepared(PUT_THEM.returning(outbox.c.id), postgresql=PUT_THEM.returning(outbox.c.id, RING))

# Written as in the indexes, so that SQLite sees that it may use them.
WAITING: ColumnElement[bool] = literal_column("outbox.status < 2")
OURS = or_(ORGANISATION.is_(None), outbox.c.organisation == ORGANISATION)


def _contents(which: ColumnElement[bool]) -> Select[Row]:
    return (
        select(outbox.c.message, outbox.c.sequence)
        .join_from(outbox, addresses, addresses.c.id == outbox.c.address)
        .where(
            is_ours(addresses),
            addresses.c.channel == bindparam("channel", type_=Text),
            addresses.c.tenant == bindparam("tenant", type_=Text),
            addresses.c.external == bindparam("external", type_=Text),
            outbox.c.key == bindparam("key", type_=Text),
            outbox.c.message.is_not(None),
            which,
        )
    )


_CONTENTS = union_all(_contents(literal_column("outbox.reference IS NOT NULL")), _contents(WAITING)).subquery(
    "contents"
)
"""What is there, and what is on its way: each by an index of its own."""
SHOWN = Prepared(select(_CONTENTS.c.message).order_by(_CONTENTS.c.sequence.desc()).limit(1))


def keep(organisation: int, outgoing: Sequence[Outgoing], now: int) -> Iterator[Write]:
    """Put these at the end of their lanes."""
    if not outgoing:
        return
    batch = token_hex(8)  # not once for the process: one that is forked, or a machine that is copied, would share it
    rows = as_rows(
        {
            **each.address._asdict(), "owner": each.owner, "sequence": each.sequence,
            "operation": each.operation, "key": each.key, "message": _written(each.message),
            "mark": f"{batch}{place}", "thread": each.thread,
        }
        for place, each in enumerate(outgoing)
    )  # fmt: skip
    asked = Asked(KEEP, {"organisation": organisation, "now": now, "rows": rows})
    yield Write(asked, len(outgoing), "a message goes to an address that is not of this organisation")


def shown(connection: Connection, organisation: int, address: Address, key: str) -> Message | None:
    """The newest content of the message with that key that was put to an address."""
    for (message,) in SHOWN.rows(connection, organisation=organisation, key=key, **address._asdict()):
        return MESSAGE.validate_json(message)
    return None


def _written(message: Message | None) -> str | None:
    return None if message is None else MESSAGE.dump_json(message).decode()
