"""Who is to be reminded of a round, of all organisations."""

from collections.abc import Sequence

from sqlalchemy import Connection, Integer, bindparam, literal_column, select

from eic_bot.service.envelopes import Address
from eic_bot.service.rounds.records import DueReminder
from eic_bot.store.reaching import reached, usual_address
from eic_bot.store.statements import NOW
from eic_bot.store.tables.organisations import organisations
from eic_bot.store.tables.owners import addresses
from eic_bot.store.tables.rounds import members

FIRST_ADDRESS = usual_address(members, members.c.organisation, members.c.owner)
DUE = reached(
    select(
        organisations.c.name, addresses.c.channel, addresses.c.tenant, addresses.c.external, members.c.round,
        members.c.remind_at,
    )
    .join_from(members, organisations, organisations.c.id == members.c.organisation)
    .where(literal_column("members.remind_at IS NOT NULL"), members.c.remind_at <= NOW)
    .order_by(members.c.remind_at, members.c.owner)
    .limit(bindparam("most", type_=Integer)),
    FIRST_ADDRESS,
)  # fmt: skip


def due(connection: Connection, now: int, most: int) -> Sequence[DueReminder]:
    """Who is to be reminded by now, oldest first."""
    return [DueReminder(row[0], Address(*row[1:4]), row[4], row[5]) for row in DUE.rows(connection, now=now, most=most)]
