"""Outgoing messages on their way: claimed one at a time for each address, settled by receipts."""

from collections.abc import Collection, Sequence
from typing import assert_never

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Text,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal,
    literal_column,
    null,
    or_,
    select,
    update,
)

from eic_bot.dialogs.messages import ONCE
from eic_bot.service.envelopes import UNDER, Address, Delivered, GivenBack, Outbound, Outcome, Refused, TryLater
from eic_bot.service.limits import LEASE_MS, LONGEST_MS
from eic_bot.store.dialects import ClockOfLeases
from eic_bot.store.outbox import MESSAGE, OURS, WAITING
from eic_bot.store.statements import NOW, Prepared, Row, as_list, as_rows, given, listed
from eic_bot.store.tables.admins import admins
from eic_bot.store.tables.nudges import pauses
from eic_bot.store.tables.outbox import DEAD, DONE, LEASED, READY, outbox
from eic_bot.store.tables.owners import addresses

SETTLED = given(
    id=Integer, status=Integer, next_at=Integer, last_error=Text, reference=Text, sent_at=Integer, untried=Integer,
)  # fmt: skip
IDS = listed("ids")
WORKER = bindparam("worker", type_=Text)
CLOSED = "closed: "
"""So the reason begins where it was the address that was closed: the message goes out when it opens."""

EARLIER, SENT, HEAD = outbox.alias("earlier"), outbox.alias("sent"), outbox.alias("head")
# As in the index, like `WAITING`.
WAITING_EARLIER: ColumnElement[bool] = literal_column("earlier.status < 2")

HEAD_OF_LINE = ~exists().where(
    EARLIER.c.address == outbox.c.address, WAITING_EARLIER, EARLIER.c.sequence < outbox.c.sequence
)
CLOCK = ClockOfLeases()
# A time much further ahead than anybody sets was set by a clock that has been put back since: it is over. A whole
# lease of margin, as a claim that waited for another's commit still reads the moment at which it began.
FREE = or_(
    outbox.c.status == READY, outbox.c.lease_until <= CLOCK, outbox.c.lease_until > CLOCK + 2 * LEASE_MS
)  # fmt: skip
IS_DUE = or_(outbox.c.next_at <= NOW, outbox.c.next_at > NOW + LONGEST_MS)

REFERENCE = (
    select(SENT.c.reference)
    .where(
        SENT.c.address == outbox.c.address, SENT.c.key == outbox.c.key, SENT.c.reference.is_not(None),
        SENT.c.sequence < outbox.c.sequence,
    )
    .order_by(SENT.c.sequence.desc())
    .limit(1)
    .correlate(outbox)
    .scalar_subquery()
)  # fmt: skip

# Where it belongs to a message of ours, by that one's key: what the platform calls it is known by now.
ANSWERED = (
    select(SENT.c.reference)
    .where(
        SENT.c.address == outbox.c.address, SENT.c.key == func.substr(outbox.c.thread, len(UNDER) + 1),
        SENT.c.reference.is_not(None), SENT.c.sequence < outbox.c.sequence,
    )
    .order_by(SENT.c.sequence.desc())
    .limit(1)
    .correlate(outbox)
    .scalar_subquery()
)  # fmt: skip
# Values and no joins, so that PostgreSQL looks up the one and does not go through all of them.
PAUSED_SINCE = (
    select(pauses.c.since).where(pauses.c.organisation == outbox.c.organisation).correlate(outbox).scalar_subquery()
)
ROLE = (
    select(admins.c.role)
    .where(
        admins.c.channel == addresses.c.channel,
        admins.c.tenant == addresses.c.tenant,
        admins.c.external == addresses.c.external,
        admins.c.organisation == outbox.c.organisation,
        literal_column("admins.revoked_at IS NULL"),
    )
    .correlate(outbox, addresses)
    .scalar_subquery()
)
# An admin is answered all the same: it is they who have to see how it is, and let go out what waits.
GOES_OUT = or_(PAUSED_SINCE.is_(None), literal_column("'admin'") == ROLE)

# In the order of the key but not by it, for that would go through all that was ever delivered.
# Of the lock only PostgreSQL knows: what another worker is just claiming is passed over.
_TAKEN_ALONG = (
    outbox.c.id, outbox.c.mark, addresses.c.channel, addresses.c.tenant, addresses.c.external,
    outbox.c.sequence, outbox.c.operation, outbox.c.key, outbox.c.message, outbox.c.attempts + 1,
    case((outbox.c.operation == "send", outbox.c.reference), else_=func.coalesce(outbox.c.reference, REFERENCE)),
    outbox.c.thread, addresses.c.reach, case((outbox.c.thread.like(f"{UNDER}%"), ANSWERED), else_=null()),
)  # fmt: skip
_DUE = (
    select(*_TAKEN_ALONG)
    .join_from(outbox, addresses, addresses.c.id == outbox.c.address)
    .where(
        WAITING, IS_DUE, FREE, HEAD_OF_LINE, OURS, GOES_OUT,
        outbox.c.channel == bindparam("channel", type_=Text),
        addresses.c.tenant.not_in(listed("resting", Text)),
    )
    .limit(bindparam("most", type_=Integer))
    .with_for_update(of=outbox, skip_locked=True)
)  # fmt: skip
# What waits for nothing but its turn: neither what changes nor what answers the one before, whose name of the platform
# is not known yet.
BEHIND = Prepared(
    select(*_TAKEN_ALONG, HEAD.c.id)
    .join_from(HEAD, outbox, outbox.c.address == HEAD.c.address)
    .join(addresses, addresses.c.id == outbox.c.address)
    .where(
        HEAD.c.id.in_(IDS), HEAD.c.lease_owner == WORKER, WAITING, IS_DUE, OURS,
        outbox.c.status == READY,
        outbox.c.sequence > HEAD.c.sequence,
        outbox.c.key != HEAD.c.key,
        func.coalesce(outbox.c.thread, "") != literal(UNDER) + HEAD.c.key,
        ~exists().where(
            EARLIER.c.address == HEAD.c.address, WAITING_EARLIER,
            EARLIER.c.sequence > HEAD.c.sequence, EARLIER.c.sequence < outbox.c.sequence,
        ),
    )
    .with_for_update(of=outbox, skip_locked=True)
)  # fmt: skip
_BY_AGE: ColumnElement[int] = literal_column("outbox.id + 0", Integer)
NEWEST, OLDEST = Prepared(_DUE.order_by(_BY_AGE.desc())), Prepared(_DUE.order_by(_BY_AGE))

LEASE = Prepared(
    update(outbox)
    .values(status=LEASED, attempts=outbox.c.attempts + 1, lease_owner=WORKER, lease_until=CLOCK + LEASE_MS)
    .where(outbox.c.id.in_(IDS))
)

READ_ONCE = and_(SETTLED.c.status == DONE, outbox.c.key.like(f"%:{ONCE}"), outbox.c.channel != "web")
"""A page on the web shows what is kept here: there it was not read by being delivered."""
SETTLE = Prepared(
    update(outbox)
    .values(
        status=SETTLED.c.status,
        next_at=func.coalesce(SETTLED.c.next_at, outbox.c.next_at),
        attempts=outbox.c.attempts - func.coalesce(SETTLED.c.untried, 0),
        last_error=func.coalesce(SETTLED.c.last_error, outbox.c.last_error),
        reference=func.coalesce(SETTLED.c.reference, outbox.c.reference),
        sent_at=SETTLED.c.sent_at,
        message=case((READ_ONCE, null()), else_=outbox.c.message),
        lease_owner=null(),
        lease_until=null(),
    )
    .where(outbox.c.id == SETTLED.c.id, outbox.c.status == LEASED, outbox.c.lease_owner == WORKER, OURS)
)

CLOSE = Prepared(
    update(addresses)
    .values(reach=null())
    .where(addresses.c.id.in_(select(outbox.c.address).where(outbox.c.id.in_(IDS))))
)

GIVE_BACK = Prepared(
    update(outbox)
    .values(status=READY, lease_owner=null(), lease_until=null())
    .where(WAITING, outbox.c.status == LEASED)
)


def claim(
    connection: Connection,
    organisation: int | None,
    worker: str,
    channel: str,
    now: int,
    most: int,
    resting: Collection[str],
) -> list[Outbound]:
    """The first waiting message of each address, where it is due and nobody else has it.

    Half of them the newest: who has just written is answered beside a thousand nudges that wait.
    """
    found: list[Row] = []
    for due, share in ((NEWEST, most // 2), (OLDEST, most - most // 2)):
        rows = due.rows(
            connection, organisation=organisation, channel=channel, now=now, most=share, resting=as_list(resting)
        )
        _lease(connection, worker, rows, now)
        found += rows
        if len(rows) < share:
            break
    return [_outbound(row) for row in found]


def claim_behind(
    connection: Connection, organisation: int | None, worker: str, heads: Collection[int], now: int
) -> dict[int, Outbound]:
    """The next in line behind each of these, which this worker has."""
    rows = BEHIND.rows(connection, organisation=organisation, worker=worker, now=now, ids=as_list(heads))
    _lease(connection, worker, rows, now)
    return {row[-1]: _outbound(row[:-1]) for row in rows}


def _lease(connection: Connection, worker: str, rows: Collection[Row], now: int) -> None:
    if rows:
        LEASE.rows(connection, worker=worker, now=now, ids=as_list(row[0] for row in rows))


def settle(
    connection: Connection,
    organisation: int | None,
    worker: str,
    receipts: Sequence[tuple[int, Outcome]],
    now: int,
) -> None:
    """Note what became of messages; nothing where this worker's lease was taken over."""
    rows = as_rows({"id": id, **_settled(receipt, now)} for id, receipt in receipts)
    SETTLE.rows(connection, organisation=organisation, worker=worker, rows=rows)
    if closing := [id for id, receipt in receipts if isinstance(receipt, Refused) and receipt.closes]:
        CLOSE.rows(connection, ids=as_list(closing))


def give_back(connection: Connection) -> None:
    """All leases end: their workers are gone, as only who holds the lock file asks for this."""
    GIVE_BACK.rows(connection)


def _settled(receipt: Outcome, now: int) -> dict[str, object]:
    match receipt:
        case Delivered(reference):
            return {"status": DONE, "reference": reference, "sent_at": now}
        case TryLater(wait_ms, why, reference=reference):
            return {"status": READY, "next_at": now + (wait_ms or 0), "last_error": why, "reference": reference}
        case GivenBack(wait_ms):
            return {"status": READY, "next_at": now + wait_ms, "untried": 1}
        case Refused(why, closes=True):
            return {"status": DEAD, "last_error": f"{CLOSED}{why}"}
        case Refused(why):
            return {"status": DEAD, "last_error": why}
    assert_never(receipt)


def _outbound(row: Row) -> Outbound:
    id, mark, channel, tenant, external, sequence, operation, key, message, attempts, reference, *where = row
    thread, reach, under = where
    read = None if message is None else MESSAGE.validate_json(message)
    address = Address(channel, tenant, external)
    return Outbound(id, mark, address, sequence, operation, key, read, attempts, reference, thread, reach, under)
