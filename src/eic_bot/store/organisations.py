"""Organisations by name: found, or made with the round of solo use."""

from sqlalchemy import Connection, Text, and_, bindparam, insert, literal, or_, select

from eic_bot.store.dialects import upsert
from eic_bot.store.known import Known
from eic_bot.store.statements import NOW, ORGANISATION, Across
from eic_bot.store.tables.organisations import organisations, tenancies
from eic_bot.store.tables.rounds import rounds

NAME = bindparam("name", type_=Text)

JOINED = select(tenancies.c.organisation).where(tenancies.c.name == NAME).scalar_subquery()
FIND = Across(
    "a transaction's own organisation",
    select(organisations.c.id).where(
        or_(organisations.c.id == JOINED, and_(organisations.c.name == NAME, JOINED.is_(None)))
    ),
)
"""By its own name, or by that of a workspace or tenant that joined it."""

MAKE = Across(
    "a transaction's own organisation",
    upsert(organisations).values(name=NAME, created_at=NOW).on_conflict_do_nothing().returning(organisations.c.id),
)

MAKE_SOLO_ROUND = Across(
    "a new organisation",
    insert(rounds).values(
        organisation=ORGANISATION,
        kind=literal("solo"),
        state=literal("open"),
        label=literal("solo"),
        created_at=NOW,
    ),
)


def find(connection: Connection, known: Known, name: str) -> int | None:
    """The organisation's number, if there is such an organisation."""
    number = known.organisations.get(name)
    if number is None:
        for (number,) in FIND.rows(connection, name=name):
            known.organisations[name] = number
    return number


def find_or_make(connection: Connection, known: Known, name: str, now: int) -> int:
    """The organisation's number; a new one begins with its solo round."""
    number = find(connection, known, name)
    if number is None:
        made = MAKE.rows(connection, name=name, now=now)
        if not made:  # another replica was quicker, and has committed: it is seen now
            return find_or_make(connection, known, name, now)
        [(number,)] = made
        MAKE_SOLO_ROUND.rows(connection, organisation=number, now=now)
        known.organisations[name] = number
    return number
