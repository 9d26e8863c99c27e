"""An organisation ends and another takes over: its people are reached there from then on, its history stays here.

The statements name both organisations, or the one that ended, by number: they are the scope's own, or those that it
took over from.
"""

from collections.abc import Mapping, Sequence

from sqlalchemy import (
    Connection,
    Integer,
    Text,
    bindparam,
    delete,
    func,
    insert,
    literal,
    literal_column,
    select,
    update,
)

from eic_bot.model.answers import Answer
from eic_bot.service.sharing.records import PastView, Predecessor
from eic_bot.store import answers, organisations, walls
from eic_bot.store.dialects import upsert
from eic_bot.store.known import Known
from eic_bot.store.statements import NOW, ORGANISATION, Prepared
from eic_bot.store.tables.organisations import organisations as organisation_rows
from eic_bot.store.tables.organisations import tenancies
from eic_bot.store.tables.outbox import DEAD, WAITING, outbox
from eic_bot.store.tables.owners import addresses, owners
from eic_bot.store.tables.rounds import respondents, round_settings, rounds
from eic_bot.store.tables.sharing import councils, successions
from eic_bot.store.tables.timers import timers
from eic_bot.store.tables.vault import vault

SUCCESSOR = bindparam("successor", type_=Integer)
PLACE = bindparam("place", type_=Integer)
ENDED = "ended:"
"""What stands before the tenant of an address that nobody is reached at any more."""

END = Prepared(
    upsert(successions)
    .values(organisation=ORGANISATION, successor=SUCCESSOR, ended_on=bindparam("day", type_=Text))
    .on_conflict_do_nothing()
    .returning(successions.c.organisation)
)
NAMED = Prepared(select(organisation_rows.c.name).where(organisation_rows.c.id == ORGANISATION))
TAKE_TENANCIES = Prepared(
    update(tenancies).values(organisation=SUCCESSOR).where(tenancies.c.organisation == ORGANISATION)
)
TAKE_NAME = Prepared(
    upsert(tenancies)
    .values(name=bindparam("name", type_=Text), organisation=SUCCESSOR)
    .on_conflict_do_update(index_elements=[tenancies.c.name], set_={"organisation": SUCCESSOR})
)
TAKE_SECRETS = Prepared(update(vault).values(organisation=SUCCESSOR).where(vault.c.organisation == ORGANISATION))
PEOPLE = Prepared(
    select(
        owners.c.id, owners.c.kind, func.coalesce(owners.c.language, ""), func.coalesce(owners.c.pace, ""),
        func.coalesce(owners.c.reads, ""),
        addresses.c.id, addresses.c.channel, addresses.c.tenant, addresses.c.external, addresses.c.reach,
        addresses.c.name,
    )
    .join_from(addresses, owners, owners.c.id == addresses.c.owner)
    .where(addresses.c.organisation == ORGANISATION)
    .order_by(owners.c.id, addresses.c.id)
)  # fmt: skip
LEAVE_ADDRESS = Prepared(
    update(addresses)
    .values(tenant=literal(ENDED) + addresses.c.tenant, reach=None)
    .where(addresses.c.organisation == ORGANISATION, addresses.c.id == PLACE)
)
ARRIVE = Prepared(
    insert(owners)
    .from_select(
        ["organisation", "kind", "language", "pace", "reads", "focus", "sequence", "round", "created_at"],
        select(
            SUCCESSOR, bindparam("kind", type_=Text), func.nullif(bindparam("language", type_=Text), ""),
            func.nullif(bindparam("pace", type_=Text), ""), func.nullif(bindparam("reads", type_=Text), ""),
            literal("[]"), literal(0), rounds.c.id, NOW,
        ).where(rounds.c.organisation == SUCCESSOR, literal_column("rounds.kind = 'solo'")),
    )
    .returning(owners.c.id)
)  # fmt: skip
SETTLE = Prepared(
    insert(addresses).values(
        organisation=SUCCESSOR,
        owner=PLACE,
        channel=bindparam("channel", type_=Text),
        tenant=bindparam("tenant", type_=Text),
        external=bindparam("external", type_=Text),
        reach=bindparam("reach", type_=Text),
        name=bindparam("name", type_=Text),
    )
)
SILENCE = Prepared(
    update(outbox)
    .values(status=literal_column(str(DEAD)), last_error="the organisation ended")
    .where(outbox.c.organisation == ORGANISATION, literal_column(WAITING))
)
STOP_TIMERS = Prepared(delete(timers).where(timers.c.organisation == ORGANISATION))

PREDECESSORS = Prepared(
    select(
        organisation_rows.c.id, organisation_rows.c.name, func.coalesce(organisation_rows.c.title, ""),
        func.coalesce(councils.c.code, ""), successions.c.ended_on,
    )
    .join_from(successions, organisation_rows, organisation_rows.c.id == successions.c.organisation)
    .outerjoin(councils, councils.c.organisation == successions.c.organisation)
    .where(successions.c.successor == ORGANISATION)
    .order_by(successions.c.ended_on, organisation_rows.c.id)
)  # fmt: skip
PAST = Prepared(
    select(round_settings.c.official, round_settings.c.published_at, round_settings.c.pack, round_settings.c.version)
    .join_from(round_settings, rounds, rounds.c.id == round_settings.c.round)
    .where(
        round_settings.c.organisation == ORGANISATION,
        literal_column("round_settings.published_at IS NOT NULL"),
        round_settings.c.official.is_not(None),
        literal_column("rounds.state IN ('published', 'closed')"),
    )
    .order_by(round_settings.c.published_at)
)
RESPONDENTS = Prepared(
    select(respondents.c.id).where(respondents.c.round == PLACE, respondents.c.organisation == ORGANISATION)
)


def end(connection: Connection, known: Known, organisation: int, successor: str, day: str, now: int) -> bool:
    """It ended on that day; False where it had ended before, or is the one that takes over."""
    with walls.open_for(connection, "a council that takes over"):
        return _end(connection, known, organisation, successor, day, now)


def _end(connection: Connection, known: Known, organisation: int, successor: str, day: str, now: int) -> bool:
    heir = organisations.find_or_make(connection, known, successor, now)
    if heir == organisation or not END.rows(connection, organisation=organisation, successor=heir, day=day):
        return False
    both = {"organisation": organisation, "successor": heir}
    [(name,)] = NAMED.rows(connection, organisation=organisation)
    _move_people(connection, organisation, heir, now)
    for statement in (TAKE_TENANCIES, TAKE_SECRETS):
        statement.rows(connection, **both)
    TAKE_NAME.rows(connection, name=name, successor=heir)
    for statement in (SILENCE, STOP_TIMERS):
        statement.rows(connection, organisation=organisation)
    for place, number in list(known.organisations.items()):
        if number == organisation:
            known.organisations[place] = heir
    return True


def _move_people(connection: Connection, organisation: int, heir: int, now: int) -> None:
    """Each is somebody new there, with nothing said; what they said stays where it was said."""
    moved: dict[int, int] = {}
    for id, kind, language, pace, reads, place, channel, tenant, external, reach, name in PEOPLE.rows(
        connection, organisation=organisation
    ):
        LEAVE_ADDRESS.rows(connection, organisation=organisation, place=place)
        if id not in moved:
            [(moved[id],)] = ARRIVE.rows(
                connection, successor=heir, kind=kind, language=language, pace=pace, reads=reads, now=now
            )
        SETTLE.rows(
            connection, successor=heir, place=moved[id], channel=channel, tenant=tenant, external=external,
            reach=reach, name=name,
        )  # fmt: skip


def predecessors(connection: Connection, organisation: int) -> Sequence[Predecessor]:
    """Councils that this one took over from, with the official views that they had published."""
    with walls.open_for(connection, "councils it took over from"):
        return [
            Predecessor(name, title, code, day, tuple(_past(connection, id)))
            for id, name, title, code, day in PREDECESSORS.rows(connection, organisation=organisation)
        ]


def _past(connection: Connection, ended: int) -> Sequence[PastView]:
    return [
        PastView(at, pack, version, _agreed(connection, ended, official))
        for official, at, pack, version in PAST.rows(connection, organisation=ended)
    ]


def _agreed(connection: Connection, ended: int, place: int) -> Mapping[str, Answer]:
    ids = [row[0] for row in RESPONDENTS.rows(connection, organisation=ended, place=place)]
    said = answers.found(ids, answers.finding(ended, ids).rows(connection)) if ids else {}
    return next(iter(said.values()), {})
