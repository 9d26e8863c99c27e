"""Figures of an organisation that people look at now and then."""

from collections.abc import Sequence

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Integer,
    Text,
    and_,
    bindparam,
    func,
    literal_column,
    not_,
    or_,
    select,
)

from eic_bot.service.console.records import BY_NAME, NOBODY_IN_IT, WITHOUT_NAME, Entry, Timers
from eic_bot.store.statements import NOW, ORGANISATION, Prepared, Row
from eic_bot.store.tables.audit import audit
from eic_bot.store.tables.nudges import pauses
from eic_bot.store.tables.timers import OPEN, timers

ACTOR, ACTION = bindparam("actor", type_=Text), bindparam("action", type_=Text)

TIMERS = Prepared(
    select(func.count(), func.count().filter(timers.c.due_at <= NOW)).where(
        literal_column(OPEN), timers.c.organisation == ORGANISATION
    )
)
PAUSED = Prepared(select(pauses.c.since).where(pauses.c.organisation == ORGANISATION))
IN_CHAT: ColumnElement[bool] = literal_column("substr(audit.actor, 1, 1) IN ('0','1','2','3','4','5','6','7','8','9')")
"""People in a conversation are noted by their number."""


def _begins(words: tuple[str, ...]) -> ColumnElement[bool]:
    return or_(*(audit.c.action.startswith(f"{one}.") for one in words))


NOTED = Prepared(
    select(audit.c.id, audit.c.at, audit.c.actor, audit.c.action, audit.c.subject, audit.c.before, audit.c.after)
    .where(
        audit.c.organisation == ORGANISATION,
        audit.c.id < bindparam("before", type_=BigInteger),
        or_(ACTOR == "", and_(audit.c.actor == ACTOR, or_(not_(IN_CHAT), _begins(BY_NAME)))),
        or_(ACTION == "", func.substr(audit.c.action, 1, func.length(ACTION)) == ACTION),
        or_(not_(IN_CHAT), _begins((*BY_NAME, *WITHOUT_NAME))),
    )
    .order_by(audit.c.id.desc())
    .limit(bindparam("most", type_=Integer))
)
NEWEST = 2**62
"""No entry has such a number."""


class SqlOverview:
    """The port ``Overview`` on one connection."""

    def __init__(self, connection: Connection, organisation: int) -> None:
        self._connection, self._here = connection, organisation

    def timers(self, now: int) -> Timers:
        """What sessions want to be woken for."""
        [(waiting, overdue)] = TIMERS.rows(self._connection, organisation=self._here, now=now)
        return Timers(waiting, overdue)

    def is_paused(self) -> bool:
        """Whether nothing goes out to the organisation."""
        return bool(PAUSED.rows(self._connection, organisation=self._here))

    def noted(self, before: int | None, most: int, actor: str = "", action: str = "") -> Sequence[Entry]:
        """The record of who did what, newest first."""
        asked = {"before": before or NEWEST, "most": most, "actor": actor, "action": action}
        return [_entry(row) for row in NOTED.rows(self._connection, organisation=self._here, **asked)]


def _entry(row: Row) -> Entry:
    id, at, actor, action, subject, before, after = row
    is_somebody = actor[:1].isdigit() and not action.startswith(tuple(f"{one}." for one in BY_NAME))
    if is_somebody and not action.startswith(NOBODY_IN_IT):
        return Entry(id, at, "", action, subject)
    return Entry(id, at, "" if is_somebody else actor, action, subject, before, after)
