"""Where somebody wants to be reached: on the channel they named, else where they were first seen."""

from sqlalchemy import ColumnElement, FromClause, func, select

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
