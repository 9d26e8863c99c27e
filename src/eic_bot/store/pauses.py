"""Organisations to which nothing goes out."""

from collections.abc import Collection

from sqlalchemy import Connection, delete, select

from eic_bot.store.dialects import upsert
from eic_bot.store.statements import NOW, ORGANISATION, Prepared
from eic_bot.store.tables.nudges import pauses
from eic_bot.store.tables.organisations import organisations

EVERY = Prepared(
    select(organisations.c.name)
    .join_from(pauses, organisations, organisations.c.id == pauses.c.organisation)
    .order_by(organisations.c.name)
)
PAUSE = Prepared(
    upsert(pauses)
    .values(organisation=ORGANISATION, since=NOW)
    .on_conflict_do_nothing()
    .returning(pauses.c.organisation)
)
UNPAUSE = Prepared(delete(pauses).where(pauses.c.organisation == ORGANISATION).returning(pauses.c.organisation))


def every(connection: Connection) -> Collection[str]:
    """Their names."""
    return [str(name) for (name,) in EVERY.rows(connection)]


def pause(connection: Connection, organisation: int, now: int) -> bool:
    """Nothing goes out to it from now on; whether that was not so already."""
    return bool(PAUSE.rows(connection, organisation=organisation, now=now))


def unpause(connection: Connection, organisation: int) -> bool:
    """What waits goes out; whether it was paused."""
    return bool(UNPAUSE.rows(connection, organisation=organisation))
