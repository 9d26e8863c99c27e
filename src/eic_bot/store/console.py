"""Sessions of the console: a few rows, found by a hash of what the browser keeps."""

import json
from collections.abc import Collection, Sequence

from sqlalchemy import Connection, Text, bindparam, delete, insert, select, update

from eic_bot.service.admins.records import Held
from eic_bot.service.console.records import ConsoleSession, Person
from eic_bot.store.statements import NOW, ORGANISATION, Across, Prepared, Row, is_ours, storable
from eic_bot.store.tables.console import console_logins, console_sessions
from eic_bot.store.tables.metadata import BIG

MARK = bindparam("mark", type_=Text)
ENDS = bindparam("ends", type_=BIG)

EXPECT = Prepared(
    insert(console_logins).values(
        mark=MARK, organisation=ORGANISATION, back=bindparam("back", type_=Text), ends_at=ENDS
    )
)
EXPECTED = Prepared(
    delete(console_logins)
    .where(console_logins.c.mark == MARK, is_ours(console_logins))
    .returning(console_logins.c.back, console_logins.c.ends_at)
)
FORGET_LOGINS = Across("what has expired", delete(console_logins).where(console_logins.c.ends_at <= NOW))
FORGET_SESSIONS = Across("what has expired", delete(console_sessions).where(console_sessions.c.ends_at <= NOW))
KEEP = Prepared(
    insert(console_sessions).values(
        mark=MARK,
        organisation=ORGANISATION,
        issuer=bindparam("issuer", type_=Text),
        subject=bindparam("subject", type_=Text),
        name=bindparam("name", type_=Text),
        mail=bindparam("mail", type_=Text),
        claimed=bindparam("claimed", type_=Text),
        began_at=bindparam("began", type_=BIG),
        last_at=bindparam("last", type_=BIG),
        ends_at=ENDS,
    )
)
SESSION = select(
    console_sessions.c.mark, console_sessions.c.issuer, console_sessions.c.subject, console_sessions.c.name,
    console_sessions.c.mail, console_sessions.c.claimed, console_sessions.c.began_at, console_sessions.c.last_at,
    console_sessions.c.ends_at,
)  # fmt: skip
FIND = Prepared(
    SESSION.where(console_sessions.c.mark == MARK, is_ours(console_sessions), console_sessions.c.ends_at > NOW)
)
OPEN = Prepared(
    SESSION.where(is_ours(console_sessions), console_sessions.c.ends_at > NOW).order_by(console_sessions.c.began_at)
)
PROLONG = Prepared(
    update(console_sessions)
    .values(ends_at=ENDS)
    .where(console_sessions.c.mark == MARK, is_ours(console_sessions))
)  # fmt: skip
END = Prepared(
    delete(console_sessions)
    .where(console_sessions.c.mark == MARK, is_ours(console_sessions))
    .returning(console_sessions.c.mark)
)


class SqlConsoleSessions:
    """The port ``ConsoleSessions`` on one connection."""

    def __init__(self, connection: Connection, organisation: int) -> None:
        self._connection, self._here = connection, organisation

    def expect(self, mark: str, back: str, expires: int, now: int) -> None:
        """Somebody went to the identity provider."""
        FORGET_LOGINS.rows(self._connection, now=now)
        self._rows(EXPECT, mark=mark, back=back, ends=expires)

    def expected(self, mark: str, now: int) -> str | None:
        """They came back: once."""
        for back, ends in self._rows(EXPECTED, mark=mark):
            return str(back) if ends > now else None
        return None

    def keep(self, session: ConsoleSession) -> None:
        """Somebody is signed in; what has ended goes."""
        FORGET_SESSIONS.rows(self._connection, now=session.began)
        who = session.person
        texts = {"issuer": who.issuer, "subject": who.subject, "name": who.name, "mail": who.mail}
        self._rows(
            KEEP,
            mark=session.mark,
            **{name: storable(text) for name, text in texts.items()},
            claimed=json.dumps([[one.organisation, one.role] for one in who.claimed]),
            began=session.began,
            last=session.last,
            ends=session.ends,
        )

    def find(self, mark: str, now: int) -> ConsoleSession | None:
        """The session of that browser, unless it has ended."""
        return next(map(_session, self._rows(FIND, mark=mark, now=now)), None)

    def prolong(self, mark: str, ends: int) -> None:
        """It ends at that time if nothing happens until then."""
        self._rows(PROLONG, mark=mark, ends=ends)

    def open(self, now: int) -> Sequence[ConsoleSession]:
        """All that have not ended, oldest first."""
        return [_session(row) for row in self._rows(OPEN, now=now)]

    def end(self, marks: Collection[str]) -> Collection[str]:
        """These have ended; which of them there were."""
        return {str(row[0]) for mark in marks for row in self._rows(END, mark=mark)}

    def _rows(self, statement: Prepared, **parameters: object) -> list[Row]:
        return statement.rows(self._connection, organisation=self._here, **parameters)


def _session(row: Row) -> ConsoleSession:
    mark, issuer, subject, name, mail, claimed, began, last, ends = row
    held = tuple(Held(organisation, role) for organisation, role in json.loads(claimed))
    return ConsoleSession(mark, Person(issuer, subject, name, mail, held), began, last, ends)
