"""Figures of the whole service; nothing of any one organisation."""

from sqlalchemy import ColumnElement, Connection, exists, func, literal_column, select

from eic_bot.service.figures import LATE_MS, Figures, Waiting
from eic_bot.store.health import BEFORE, IS_DEAD, IS_OPEN, IS_WAITING
from eic_bot.store.statements import NOW, Prepared
from eic_bot.store.tables.nudges import pauses
from eic_bot.store.tables.outbox import outbox
from eic_bot.store.tables.rounds import rounds
from eic_bot.store.tables.timers import timers

WAITING = Prepared(
    select(outbox.c.channel, func.count(), func.min(outbox.c.created_at))
    .where(IS_WAITING, outbox.c.next_at <= NOW, ~exists().where(pauses.c.organisation == outbox.c.organisation))
    .group_by(outbox.c.channel)
)
DEAD = Prepared(select(outbox.c.channel, func.count()).where(IS_DEAD).group_by(outbox.c.channel))
LATE = Prepared(
    select(func.count(), func.min(timers.c.due_at)).select_from(timers).where(IS_OPEN, timers.c.due_at < BEFORE)
)
# Official views are kept as rounds, too: their state is "view".
OF_COUNCILS: ColumnElement[bool] = literal_column("rounds.kind <> 'solo' AND rounds.state <> 'view'")
ROUNDS = Prepared(select(rounds.c.state, func.count()).where(OF_COUNCILS).group_by(rounds.c.state))


def figures(connection: Connection, now: int) -> Figures:
    """As things stand."""
    [(late, latest)] = LATE.rows(connection, before=now - LATE_MS)
    return Figures(
        waiting={channel: Waiting(count, oldest) for channel, count, oldest in WAITING.rows(connection, now=now)},
        dead={str(name): int(count) for name, count in DEAD.rows(connection)},
        late=late,
        latest=latest,
        rounds={str(name): int(count) for name, count in ROUNDS.rows(connection)},
    )
