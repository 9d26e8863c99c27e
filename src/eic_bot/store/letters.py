"""Messages that are not delivered: sent to another address, listed, released, dropped, held."""

from collections.abc import Collection
from typing import Literal

from sqlalchemy import (
    Connection,
    Integer,
    Text,
    bindparam,
    case,
    delete,
    exists,
    func,
    literal_column,
    null,
    or_,
    select,
    update,
)

from eic_bot.service.envelopes import Address
from eic_bot.service.records import Letter
from eic_bot.store.claims import CLOSED
from eic_bot.store.dialects import RING
from eic_bot.store.outbox import AT_ONCE, OURS, WAITING
from eic_bot.store.statements import NOW, Prepared, Row, as_list, as_rows, given, listed
from eic_bot.store.tables.organisations import organisations
from eic_bot.store.tables.outbox import DEAD, DONE, LEASED, READY, outbox
from eic_bot.store.tables.owners import addresses, owners

WANTED_MS = 7 * 86_400_000
"""What was to be said longer ago is not said when an address opens: it is about something that is over."""
REFUSED = given(channel=Text, tenant=Text, external=Text)
IDS = listed("ids")
HERE = addresses.alias("here")

OTHER = (
    select(func.min(addresses.c.id))
    .join_from(addresses, owners, owners.c.id == addresses.c.owner)
    .where(
        addresses.c.owner == outbox.c.owner,
        addresses.c.organisation == outbox.c.organisation,
        owners.c.kind == "person",
        addresses.c.id != outbox.c.address,
        addresses.c.channel.in_(listed("channels", Text)),
        ~exists().where(
            REFUSED.c.channel == addresses.c.channel,
            REFUSED.c.tenant == addresses.c.tenant,
            REFUSED.c.external == addresses.c.external,
        ),
    )
    .correlate(outbox)
    .scalar_subquery()
)

FIND_OTHER = Prepared(
    select(outbox.c.id, OTHER).where(
        outbox.c.id == bindparam("message", type_=Integer),
        outbox.c.status == LEASED,
        outbox.c.lease_owner == bindparam("worker", type_=Text),
        outbox.c.operation == "send",
    )
)
MOVE = Prepared(
    update(outbox)
    .values(
        address=bindparam("other", type_=Integer),
        channel=select(HERE.c.channel).where(HERE.c.id == bindparam("other")).scalar_subquery(),
        status=READY,
        next_at=NOW,
        lease_owner=null(),
        lease_until=null(),
        reference=null(),
    )
    .where(outbox.c.id == bindparam("message", type_=Integer))
)

LETTERS = (
    select(
        outbox.c.id, organisations.c.name, outbox.c.channel, outbox.c.operation, outbox.c.status, outbox.c.attempts,
        case(
            (outbox.c.sent_at.is_not(None), outbox.c.sent_at),
            (outbox.c.next_at > outbox.c.created_at, outbox.c.next_at),
            else_=outbox.c.created_at,
        ),
        outbox.c.last_error,
    )
    .join_from(outbox, organisations, organisations.c.id == outbox.c.organisation)
    .limit(bindparam("most", type_=Integer))
)  # fmt: skip
FIND = Prepared(
    LETTERS.where(outbox.c.status != DONE, OURS).order_by(case((outbox.c.status == DEAD, 0), else_=1), outbox.c.id)
)
FIND_NEWEST = Prepared(LETTERS.where(OURS).order_by(outbox.c.id.desc()))

NOT_UNDER_WAY = or_(outbox.c.status == READY, outbox.c.status == DEAD)
RELEASED = update(outbox).values(status=READY, next_at=NOW).where(outbox.c.id.in_(IDS), NOT_UNDER_WAY, OURS)
RELEASE = Prepared(RELEASED.returning(outbox.c.id), postgresql=RELEASED.returning(outbox.c.id, RING))
DROP = Prepared(delete(outbox).where(outbox.c.id.in_(IDS), NOT_UNDER_WAY, OURS).returning(outbox.c.id))
REVIVED = (
    update(outbox)
    .values(status=READY, next_at=AT_ONCE)
    .where(
        outbox.c.owner.in_(select(addresses.c.owner).where(addresses.c.id.in_(IDS))),
        outbox.c.address.in_(IDS),
        outbox.c.status == DEAD,
        outbox.c.last_error.startswith(CLOSED),
        outbox.c.created_at > NOW - WANTED_MS,
        OURS,
    )
)
REVIVE = Prepared(REVIVED.returning(outbox.c.id), postgresql=REVIVED.returning(outbox.c.id, RING))
HOLD = Prepared(
    update(outbox)
    .values(status=DEAD, last_error=bindparam("why", type_=Text), lease_owner=null(), lease_until=null())
    .where(WAITING)
    .returning(literal_column("1"))
)

STATES: dict[int, Literal["waits", "under way", "delivered", "dead"]] = {
    READY: "waits", LEASED: "under way", DONE: "delivered", DEAD: "dead",
}  # fmt: skip


def redirect(
    connection: Connection,
    worker: str,
    message: int,
    refused: Collection[Address],
    channels: Collection[str],
    now: int,
) -> bool:
    """Move a claimed message to the person's next address that did not refuse it, where there is one."""
    rows = as_rows(address._asdict() for address in refused)
    found = FIND_OTHER.rows(connection, message=message, worker=worker, rows=rows, channels=as_list(channels))
    if not found or found[0][1] is None:
        return False
    MOVE.rows(connection, message=message, other=found[0][1], now=now)
    return True


def find(connection: Connection, organisation: int | None, most: int) -> list[Letter]:
    """What is not delivered, dead letters first."""
    rows = FIND.rows(connection, organisation=organisation, most=most)
    return [_letter(row) for row in rows]


def newest(connection: Connection, organisation: int | None, most: int) -> list[Letter]:
    """The newest messages, delivered or not, the newest first."""
    return [_letter(row) for row in FIND_NEWEST.rows(connection, organisation=organisation, most=most)]


def _letter(row: Row) -> Letter:
    id, organisation, channel, operation, status, attempts, due, why = row
    return Letter(id, organisation, channel, operation, STATES[status], attempts, due, why)


def release(connection: Connection, organisation: int | None, ids: Collection[int], now: int) -> list[int]:
    """Due now; those under way are left alone."""
    rows = RELEASE.rows(connection, organisation=organisation, ids=as_list(ids), now=now)
    return sorted(row[0] for row in rows)


def drop(connection: Connection, organisation: int | None, ids: Collection[int]) -> list[int]:
    """Gone; those under way are left alone."""
    return sorted(row[0] for row in DROP.rows(connection, organisation=organisation, ids=as_list(ids)))


def revive(connection: Connection, organisation: int, addresses: Collection[int], now: int) -> None:
    """Due now is what died of its address being closed, as far as anybody may still want it."""
    if addresses:
        REVIVE.rows(connection, organisation=organisation, ids=as_list(addresses), now=now)


def hold(connection: Connection, why: str) -> int:
    """Nothing that waits is sent until somebody releases it; how many these are."""
    return len(HOLD.rows(connection, why=why))
