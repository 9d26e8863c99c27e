"""Where somebody is reached: on the channel they named, else where they were last, else where they were first seen."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, case, func, select, true

from eic_bot.store.statements import APART, Prepared
from eic_bot.store.tables.links import linked_people
from eic_bot.store.tables.owners import addresses

WEB = "web"
"""A page that somebody opens tells them nothing until they do: only who has nothing else is reached there."""


def usual_address(table: FromClause, organisation: ColumnElement[int], owner: ColumnElement[int]) -> ColumnElement[int]:
    """The number of the address where somebody was last; ``table`` says who."""
    last = select(linked_people.c.address).join(addresses, addresses.c.id == linked_people.c.address)
    last = last.where(
        linked_people.c.organisation == organisation, linked_people.c.owner == owner, addresses.c.channel != WEB
    )
    return func.coalesce(last.correlate(table).scalar_subquery(), _first(table, organisation, owner))


def wanted_address(
    table: FromClause, organisation: ColumnElement[int], owner: ColumnElement[int]
) -> ColumnElement[int]:
    """The number of the address on the channel they named; ``table`` says the owner, and names the channel."""
    theirs = select(func.min(addresses.c.id)).where(
        addresses.c.organisation == organisation, addresses.c.owner == owner
    )
    named = theirs.where(addresses.c.channel == table.c.channel)
    return func.coalesce(named.correlate(table).scalar_subquery(), usual_address(table, organisation, owner))


def _first(table: FromClause, organisation: ColumnElement[int], owner: ColumnElement[int]) -> ColumnElement[int]:
    apps = func.min(case({addresses.c.channel != WEB: addresses.c.id}))  # a pair is shown as text first, Identity too
    found = select(func.coalesce(apps, func.min(addresses.c.id)))
    found = found.where(addresses.c.organisation == organisation, addresses.c.owner == owner)
    return found.correlate(table).scalar_subquery()


def reached(waiting: Select[Any], place: ColumnElement[int]) -> Prepared:
    """What waits, with the address of that number."""
    return Prepared(waiting.join(addresses, addresses.c.id == place), postgresql=reached_apart(waiting, place))


def reached_apart(waiting: Select[Any], place: ColumnElement[int]) -> Select[Any]:
    """The same for PostgreSQL, which has to know the number before it goes to the address: see ``APART``."""
    wanted = select(place.label("place")).suffix_with(*APART).lateral("wanted")
    return waiting.join(wanted, true()).join(addresses, addresses.c.id == wanted.c.place)
