"""Who is to get the agenda of a workshop that is near, of all organisations."""

from collections.abc import Sequence

from sqlalchemy import Connection, Text, bindparam, cast, exists, func, literal, literal_column, select

from eic_bot.service.envelopes import Address
from eic_bot.service.rounds.records import DueAgenda
from eic_bot.store.reaching import reached, usual_address
from eic_bot.store.tables.inbox import inbox
from eic_bot.store.tables.nudges import nudges_sent
from eic_bot.store.tables.organisations import organisations
from eic_bot.store.tables.owners import addresses
from eic_bot.store.tables.rounds import round_roles, round_settings, rounds

FIRST_ADDRESS = usual_address(round_roles, round_roles.c.organisation, round_roles.c.owner)
ROUND = literal("agenda:") + cast(rounds.c.id, Text) + literal(":")
SENT = exists().where(
    nudges_sent.c.owner == round_roles.c.owner,
    nudges_sent.c.key == ROUND + round_settings.c.workshop,
    nudges_sent.c.organisation == round_roles.c.organisation,
)
HOUR = bindparam("hour", type_=Text)
OWNER = cast(round_roles.c.owner, Text) + literal(":")
LOOKED_AT = exists().where(
    inbox.c.channel == addresses.c.channel,
    inbox.c.tenant == addresses.c.tenant,
    inbox.c.key == ROUND + OWNER + round_settings.c.workshop + HOUR,
)
NEAR = reached(
    select(
        organisations.c.name, addresses.c.channel, addresses.c.tenant, addresses.c.external, rounds.c.id,
        round_roles.c.owner, round_settings.c.workshop, func.coalesce(organisations.c.title, ""),
    )
    .join_from(rounds, round_settings, round_settings.c.round == rounds.c.id)
    .join(round_roles, round_roles.c.round == rounds.c.id)
    .join(organisations, organisations.c.id == rounds.c.organisation)
    .where(
        literal_column("rounds.state IN ('answering', 'workshop')"),
        literal_column("round_roles.role IN ('sponsor', 'facilitator')"),
        round_settings.c.workshop >= bindparam("first", type_=Text),
        round_settings.c.workshop <= bindparam("last", type_=Text),
        ~SENT,
        ~LOOKED_AT,
    )
    .distinct()
    .order_by(rounds.c.id, round_roles.c.owner),
    FIRST_ADDRESS,
)  # fmt: skip


def near(connection: Connection, first: str, last: str, hour: str) -> Sequence[DueAgenda]:
    """Who leads a workshop on one of these days and has no agenda yet; days are ``YYYY-MM-DD``.

    Not those who were looked at in this hour.
    """
    found = NEAR.rows(connection, first=first, last=last, hour=f":{hour}")
    return [DueAgenda(row[0], Address(*row[1:4]), row[4], row[5], row[6], row[7]) for row in found]
