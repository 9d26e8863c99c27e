"""Timers: one of each kind for a session; set, dropped, due, fired."""

from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Text,
    bindparam,
    insert,
    literal_column,
    select,
    update,
)

from eic_bot.service.envelopes import Address
from eic_bot.service.records import DroppedTimers, DueTimer, SetTimer
from eic_bot.store.reaching import reached_apart, usual_address
from eic_bot.store.statements import NOW, ORGANISATION, Asked, Prepared, Write, as_list, as_rows, given, is_ours, listed
from eic_bot.store.tables.organisations import organisations
from eic_bot.store.tables.owners import addresses, owners
from eic_bot.store.tables.timers import timers

KINDS = given(session=Text, kind=Text)
SET = given(session=Text, owner=Integer, kind=Text, due_at=Integer, revision=Integer)
IDS = listed("ids")

# Written as in the indexes, so that SQLite sees that it may use them.
OPEN: ColumnElement[bool] = literal_column("timers.fired_at IS NULL AND timers.cancelled_at IS NULL")

DROP = Prepared(
    update(timers)
    .values(cancelled_at=NOW)
    .where(
        is_ours(timers),
        timers.c.session == KINDS.c.session,
        timers.c.kind == KINDS.c.kind,
        OPEN,
    )
    .returning(timers.c.id)
)

MAKE = Prepared(
    insert(timers).from_select(
        ["organisation", "session", "owner", "kind", "due_at", "revision"],
        select(ORGANISATION, SET.c.session, SET.c.owner, SET.c.kind, SET.c.due_at, SET.c.revision),
    )
)

FIRST_ADDRESS = usual_address(timers, timers.c.organisation, timers.c.owner)

WAITING = (
    select(
        timers.c.id, organisations.c.name, addresses.c.channel, addresses.c.tenant, addresses.c.external,
        timers.c.session, timers.c.kind, timers.c.revision, timers.c.due_at,
    )
    .join_from(timers, organisations, organisations.c.id == timers.c.organisation)
    .where(OPEN, timers.c.due_at <= NOW, ORGANISATION.is_(None) | (timers.c.organisation == ORGANISATION))
    .order_by(timers.c.due_at, timers.c.id)
    .limit(bindparam("most", type_=Integer))
)  # fmt: skip

# With the owner, whom a turn locks before it touches timers: in another order the two could wait for each other.
DUE = Prepared(
    WAITING.join(addresses, addresses.c.id == FIRST_ADDRESS),
    postgresql=reached_apart(WAITING, FIRST_ADDRESS)
    .join(owners, owners.c.id == timers.c.owner)
    .with_for_update(of=(owners, timers), skip_locked=True),
)

FIRED = Prepared(update(timers).values(fired_at=NOW).where(is_ours(timers), timers.c.id.in_(IDS), OPEN))


def drop(organisation: int, changes: Sequence[SetTimer | DroppedTimers], now: int) -> Iterator[Write]:
    """What was set before is gone, for each kind of each session; before ``make``, which must see that it is."""
    if changes:
        kinds = as_rows({"session": session, "kind": kind} for session, kind in dict.fromkeys(map(_kind, changes)))
        yield Write(Asked(DROP, {"organisation": organisation, "now": now, "rows": kinds}), None)


def make(connection: Connection, organisation: int, changes: Sequence[SetTimer | DroppedTimers]) -> None:
    """What was set last holds, for each kind of each session, unless it was dropped again."""
    last = {_kind(change): change for change in changes}
    if new := [change for change in last.values() if isinstance(change, SetTimer)]:
        MAKE.rows(connection, organisation=organisation, rows=as_rows(map(_row, new)))


def due(connection: Connection, organisation: int | None, now: int, most: int) -> list[DueTimer]:
    """Timers whose time has come, oldest first."""
    rows = DUE.rows(connection, organisation=organisation, now=now, most=most)
    return [DueTimer(row[0], row[1], Address(*row[2:5]), *row[5:]) for row in rows]


def fire(connection: Connection, organisation: int, ids: Collection[int], now: int) -> None:
    """They have had their turn."""
    FIRED.rows(connection, organisation=organisation, now=now, ids=as_list(ids))


def _kind(change: SetTimer | DroppedTimers) -> tuple[str, str]:
    return change.session, change.timer.kind if isinstance(change, SetTimer) else change.kind


def _row(change: SetTimer) -> dict[str, object]:
    timer = change.timer
    return {
        "session": change.session, "owner": change.owner, "kind": timer.kind, "due_at": timer.due,
        "revision": timer.revision,
    }  # fmt: skip
