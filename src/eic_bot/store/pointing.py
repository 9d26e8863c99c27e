"""Every column that points at an owner, and how it points at another: for two owners who become one.

The columns are found in the tables themselves, so that a new table cannot be forgotten. Where both have a row that
only one of them can have, that of who stays stands. What needs more than that is done by hand, in ``joining``.
"""

from collections.abc import Iterator, Sequence

from sqlalchemy import BigInteger, Table, and_, bindparam, delete, exists, update

from eic_bot.model.value import value
from eic_bot.store.statements import ORGANISATION, Prepared
from eic_bot.store.tables import (
    METADATA,
    addresses,
    departures,
    former_owners,
    link_codes,
    link_misses,
    linked_people,
    members,
    nudge_settings,
    outbox,
    owners,
    peer_cards,
    respondent_people,
)

FORMER = bindparam("former", type_=BigInteger)
OWNER = bindparam("whose", type_=BigInteger)
BY_HAND = (
    *(addresses, outbox, respondent_people, members, peer_cards, nudge_settings),
    *(linked_people, link_codes, link_misses, former_owners, departures),
)
"""Departures are of people who are nobody any more."""


@value
class Moving:
    """What becomes of one column: rows that can go over do, what is left of them is deleted."""

    name: str
    move: Prepared
    drop: Prepared | None


def _columns() -> Iterator[tuple[Table, str, str]]:
    """Every column that points at an owner, with the one that says of which organisation."""
    for table in METADATA.sorted_tables:
        for pointer in sorted(table.foreign_key_constraints, key=lambda one: str(one.name)):
            if pointer.referred_table is owners and table not in BY_HAND:
                organisation, owner = pointer.column_keys
                yield table, organisation, owner


def _moving(table: Table, organisation: str, owner: str) -> Moving:
    ours = table.c[organisation].is_not_distinct_from(ORGANISATION)
    theirs = and_(ours, table.c[owner] == FORMER)
    moved = update(table).values({owner: OWNER}).where(theirs)
    name = f"{table.name}.{owner}"
    if owner not in table.primary_key.columns:
        return Moving(name, Prepared(moved), None)
    twin = table.alias("twin")
    same = [twin.c[one.name] == one for one in table.primary_key.columns if one.name != owner]
    moved = moved.where(~exists().where(twin.c[owner] == OWNER, *same))
    return Moving(name, Prepared(moved), Prepared(delete(table).where(theirs)))


MOVING: Sequence[Moving] = tuple(_moving(*one) for one in _columns())
