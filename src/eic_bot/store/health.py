"""How the service is for one organisation: what waits, what failed, what is late, who is silent."""

from sqlalchemy import BigInteger, ColumnElement, bindparam, exists, func, literal_column, select

from eic_bot.store.statements import NOW, ORGANISATION, Prepared, is_ours
from eic_bot.store.tables.nudges import pauses
from eic_bot.store.tables.outbox import outbox
from eic_bot.store.tables.rounds import members
from eic_bot.store.tables.sessions import sessions
from eic_bot.store.tables.timers import timers

BEFORE = bindparam("before", type_=BigInteger)
ROUND = bindparam("round", type_=BigInteger)
# As in the indexes.
IS_WAITING: ColumnElement[bool] = literal_column("outbox.status < 2")
IS_DEAD: ColumnElement[bool] = literal_column("outbox.status = 3")
IS_OPEN: ColumnElement[bool] = literal_column("timers.fired_at IS NULL AND timers.cancelled_at IS NULL")

PAUSED = Prepared(select(pauses.c.since).where(pauses.c.organisation == ORGANISATION))
WAITS = Prepared(
    select(func.count(), func.coalesce(func.min(outbox.c.created_at), 0)).where(
        IS_WAITING, outbox.c.next_at <= NOW, is_ours(outbox)
    )
)
DEAD = Prepared(
    select(func.count(), func.coalesce(func.min(outbox.c.created_at), 0)).where(
        IS_DEAD, outbox.c.organisation == ORGANISATION
    )
)
DEAD_LETTERS = Prepared(
    select(outbox.c.owner, func.count())
    .where(IS_DEAD, outbox.c.organisation == ORGANISATION)
    .group_by(outbox.c.owner)
    .order_by(func.count().desc(), outbox.c.owner)
)
LATE = Prepared(select(func.count()).select_from(timers).where(IS_OPEN, timers.c.due_at < BEFORE, is_ours(timers)))
SILENT = Prepared(
    select(members.c.owner)
    .where(
        members.c.round == ROUND,
        is_ours(members),
        literal_column("members.state = 'accepted'"),
        ~exists().where(
            sessions.c.owner == members.c.owner,
            sessions.c.organisation == members.c.organisation,
            sessions.c.round == members.c.round,
            sessions.c.updated_at >= BEFORE,
        ),
    )
    .order_by(members.c.owner)
)
