"""Questions to colleagues: kept until they are over, found by whom they are of, by whom they are for, and by time."""

from collections.abc import Sequence
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import BigInteger, Connection, Text, bindparam, delete, insert, select, update

from eic_bot.model.answers import Given
from eic_bot.service.colleagues.records import DueSuggestion, Suggestion
from eic_bot.service.envelopes import Address
from eic_bot.store.cutting import unsay
from eic_bot.store.reaching import reached, usual_address
from eic_bot.store.statements import NOW, ORGANISATION, Prepared, Row, is_ours
from eic_bot.store.tables.colleagues import suggestions
from eic_bot.store.tables.organisations import organisations
from eic_bot.store.tables.owners import addresses

GIVEN: TypeAdapter[tuple[Given, ...]] = TypeAdapter(tuple[Given, ...])
ID = bindparam("suggestion", type_=BigInteger)
WHOSE = bindparam("owner", type_=BigInteger)
COLUMNS = (
    suggestions.c.id, suggestions.c.owner, suggestions.c.colleague, suggestions.c.round,
    suggestions.c.session, suggestions.c.pack, suggestions.c.version, suggestions.c.question, suggestions.c.state,
    suggestions.c.given, suggestions.c.comment, suggestions.c.due_for, suggestions.c.due_at,
    suggestions.c.expires_at,
)  # fmt: skip
GIVEN_AT = 9
"""Where ``given`` stands among them."""
CHANGING = {
    "state": bindparam("new_state", type_=Text),
    "given": bindparam("new_given", type_=Text),
    "comment": bindparam("new_comment", type_=Text),
    "due_for": bindparam("new_due_for", type_=BigInteger),
    "due_at": bindparam("new_due_at", type_=BigInteger),
    "expires_at": bindparam("new_expires_at", type_=BigInteger),
}

BEGIN = Prepared(
    insert(suggestions)
    .values(
        organisation=ORGANISATION, owner=WHOSE, colleague=bindparam("colleague", type_=BigInteger),
        round=bindparam("round", type_=BigInteger), session=bindparam("session", type_=Text),
        pack=bindparam("pack", type_=Text), version=bindparam("version", type_=Text),
        question=bindparam("question", type_=Text), **CHANGING,
    )
    .returning(suggestions.c.id)
)  # fmt: skip
FIND = Prepared(select(*COLUMNS).where(is_ours(suggestions), suggestions.c.id == ID))
SENT = Prepared(select(*COLUMNS).where(is_ours(suggestions), suggestions.c.owner == WHOSE).order_by(suggestions.c.id))
RECEIVED = Prepared(
    select(*COLUMNS).where(is_ours(suggestions), suggestions.c.colleague == WHOSE).order_by(suggestions.c.id)
)
KEEP = Prepared(update(suggestions).values(**CHANGING).where(is_ours(suggestions), suggestions.c.id == ID))
END = Prepared(delete(suggestions).where(is_ours(suggestions), suggestions.c.id == ID).returning(suggestions.c.id))

_ADDRESS = usual_address(suggestions, suggestions.c.organisation, suggestions.c.due_for)
DUE = reached(
    select(
        organisations.c.name, addresses.c.channel, addresses.c.tenant, addresses.c.external, suggestions.c.id,
        suggestions.c.due_at,
    )
    .join_from(suggestions, organisations, organisations.c.id == suggestions.c.organisation)
    .where(suggestions.c.due_at <= NOW)
    .order_by(suggestions.c.due_at, suggestions.c.id)
    .limit(bindparam("most", type_=BigInteger)),
    _ADDRESS,
)  # fmt: skip


def due(connection: Connection, now: int, most: int) -> Sequence[DueSuggestion]:
    """Those of all organisations of which something is to be said by now, oldest first."""
    found = DUE.rows(connection, now=now, most=most)
    return [DueSuggestion(row[0], Address(*row[1:4]), row[4], row[5]) for row in found]


class SqlColleagues:
    """The port ``Colleagues`` on one connection."""

    def __init__(self, connection: Connection, organisation: int) -> None:
        self._connection, self._here = connection, organisation

    def begin(self, new: Suggestion) -> int:
        """Keep it; its number."""
        given = {"round": new.round, "session": new.session, "pack": new.pack, "version": new.version}
        made = self._rows(
            BEGIN, owner=new.asker, colleague=new.colleague, question=new.question, **given, **_changing(new)
        )
        return int(made[0][0])

    def find(self, id: int) -> Suggestion | None:
        """That one, unless it is over."""
        return next(map(_suggestion, self._rows(FIND, suggestion=id)), None)

    def sent(self, asker: int) -> Sequence[Suggestion]:
        """All of an asker, oldest first."""
        return [_suggestion(row) for row in self._rows(SENT, owner=asker)]

    def received(self, colleague: int) -> Sequence[Suggestion]:
        """All to a colleague, oldest first."""
        return [_suggestion(row) for row in self._rows(RECEIVED, owner=colleague)]

    def keep(self, one: Suggestion) -> None:
        """It as it is now."""
        self._rows(KEEP, suggestion=one.id, **_changing(one))

    def end(self, id: int) -> bool:
        """It is over. False where it was over already."""
        return bool(self._rows(END, suggestion=id))

    def unsay(self, id: int, people: Sequence[int]) -> None:
        """What was said of it to these people goes."""
        unsay(self._connection, self._here, f"colleague:{id}:", people)

    def _rows(self, statement: Prepared, **parameters: object) -> list[Row]:
        return statement.rows(self._connection, organisation=self._here, **parameters)


def _changing(one: Suggestion) -> dict[str, object]:
    return {
        "new_state": one.state, "new_given": GIVEN.dump_json(one.given).decode(),
        "new_comment": one.comment, "new_due_for": one.due_for, "new_due_at": one.due_at,
        "new_expires_at": one.expires_at,
    }  # fmt: skip


def _suggestion(row: Row) -> Suggestion:
    read: list[Any] = [GIVEN.validate_json(one) if place == GIVEN_AT else one for place, one in enumerate(row)]
    return Suggestion(*read)
