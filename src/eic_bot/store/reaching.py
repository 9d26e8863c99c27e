"""Where somebody is reached: on the channel they named, else where they were last, else where they were first seen."""

from sqlalchemy import ColumnElement, FromClause, case, func, select

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
    apps = func.min(case((addresses.c.channel != WEB, addresses.c.id)))
    found = select(func.coalesce(apps, func.min(addresses.c.id)))
    found = found.where(addresses.c.organisation == organisation, addresses.c.owner == owner)
    return found.correlate(table).scalar_subquery()
