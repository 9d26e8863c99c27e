"""Where somebody wants to be reached: on the channel they named, else where they were first seen."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, func, select, true

from eic_bot.store.statements import APART, Prepared
from eic_bot.store.tables.owners import addresses


def wanted_address(
    table: FromClause, organisation: ColumnElement[int], owner: ColumnElement[int]
) -> ColumnElement[int]:
    """The number of that address; ``table`` says the owner, and names the channel."""
    theirs = select(func.min(addresses.c.id)).where(
        addresses.c.organisation == organisation, addresses.c.owner == owner
    )
    named = theirs.where(addresses.c.channel == table.c.channel)
    return func.coalesce(named.correlate(table).scalar_subquery(), theirs.correlate(table).scalar_subquery())


def reached(waiting: Select[Any], place: ColumnElement[int]) -> Prepared:
    """What waits, with the address of that number."""
    return Prepared(waiting.join(addresses, addresses.c.id == place), postgresql=reached_apart(waiting, place))


def reached_apart(waiting: Select[Any], place: ColumnElement[int]) -> Select[Any]:
    """The same for PostgreSQL, which has to know the number before it goes to the address: see ``APART``."""
    wanted = select(place.label("place")).suffix_with(*APART).lateral("wanted")
    return waiting.join(wanted, true()).join(addresses, addresses.c.id == wanted.c.place)
