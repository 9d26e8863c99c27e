"""Plans: found, added to, changed; and whose follow-up is due, of all organisations."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Integer,
    ScalarSelect,
    Text,
    bindparam,
    delete,
    func,
    insert,
    literal_column,
    select,
    true,
    update,
)

from eic_bot.model.plan import ActionState
from eic_bot.service.envelopes import Address
from eic_bot.service.plan.records import DueFollowUp, PlannedAction, PlanRoom
from eic_bot.store.dialects import upsert
from eic_bot.store.reaching import reached_apart, usual_address
from eic_bot.store.statements import APART, NOW, ORGANISATION, Prepared, Row, as_rows, given, is_ours, storable
from eic_bot.store.tables.organisations import organisations
from eic_bot.store.tables.owners import addresses
from eic_bot.store.tables.plan import plan_actions, plan_priorities, plan_rooms
from eic_bot.store.tables.rounds import round_roles

ROUND = bindparam("round", type_=BigInteger)
NUMBER = bindparam("number", type_=BigInteger)
COLUMNS = (
    plan_actions.c.number, plan_actions.c.round, plan_actions.c.characteristic, plan_actions.c.title,
    plan_actions.c.owner, plan_actions.c.called, plan_actions.c.due, plan_actions.c.state, plan_actions.c.revision,
    plan_actions.c.said_by, plan_actions.c.ask_at, plan_actions.c.posted, plan_actions.c.note,
)  # fmt: skip
CHANGING = {
    "title": bindparam("title", type_=Text), "characteristic": bindparam("characteristic", type_=Text),
    "owner": bindparam("owner", type_=BigInteger), "called": bindparam("called", type_=Text),
    "due": bindparam("due", type_=Text), "state": bindparam("new_state", type_=Text),
    "revision": bindparam("revision", type_=BigInteger), "said_by": bindparam("said_by", type_=BigInteger),
    "ask_at": bindparam("ask_at", type_=BigInteger), "posted": bindparam("posted", type_=Text),
    "note": bindparam("note", type_=Text),
}  # fmt: skip

ACTIONS = Prepared(select(*COLUMNS).where(is_ours(plan_actions), plan_actions.c.round == ROUND))
ACTION = Prepared(select(*COLUMNS).where(plan_actions.c.organisation == ORGANISATION, plan_actions.c.number == NUMBER))
LAST = select(func.coalesce(func.max(plan_actions.c.number), 0)).where(plan_actions.c.organisation == ORGANISATION)
ADD = Prepared(
    insert(plan_actions)
    .values(organisation=ORGANISATION, number=LAST.scalar_subquery() + 1, round=ROUND, **CHANGING)
    .returning(plan_actions.c.number)
)
KEEP = Prepared(
    update(plan_actions)
    .values(**CHANGING)
    .where(plan_actions.c.organisation == ORGANISATION, plan_actions.c.number == NUMBER)
)

PRIORITIES = Prepared(
    select(plan_priorities.c.characteristic)
    .where(is_ours(plan_priorities), plan_priorities.c.round == ROUND)
    .order_by(plan_priorities.c.characteristic)
)
FORGET = Prepared(delete(plan_priorities).where(is_ours(plan_priorities), plan_priorities.c.round == ROUND))
CHOSEN = given(characteristic=Text)
CHOOSE = Prepared(
    upsert(plan_priorities)
    .from_select(
        ["organisation", "round", "characteristic"], select(ORGANISATION, ROUND, CHOSEN.c.characteristic).where(true())
    )
    .on_conflict_do_nothing()
)

ROOM_OF: ColumnElement[bool] = plan_rooms.c.organisation == addresses.c.organisation
ROOM = Prepared(
    select(addresses.c.channel, addresses.c.tenant, addresses.c.external, plan_rooms.c.thread, plan_rooms.c.asked_by)
    .join_from(plan_rooms, addresses, (addresses.c.owner == plan_rooms.c.room) & ROOM_OF)
    .where(is_ours(plan_rooms), plan_rooms.c.round == ROUND)
    .order_by(addresses.c.id)
)
LEAVE = Prepared(delete(plan_rooms).where(is_ours(plan_rooms), plan_rooms.c.round == ROUND))
FOLLOW = Prepared(
    insert(plan_rooms).from_select(
        ["organisation", "round", "room", "thread", "asked_by"],
        select(
            ORGANISATION, ROUND, addresses.c.owner, bindparam("thread", type_=Text),
            bindparam("asked_by", type_=BigInteger),
        ).where(
            addresses.c.channel == bindparam("channel", type_=Text),
            addresses.c.tenant == bindparam("tenant", type_=Text),
            addresses.c.external == bindparam("external", type_=Text),
            is_ours(addresses),
        ),
    )
)  # fmt: skip

ROOM_ADDRESSES = addresses.alias("room_addresses")
SUPER_USER: ScalarSelect[int] = (
    select(round_roles.c.owner)
    .where(
        round_roles.c.organisation == plan_actions.c.organisation,
        round_roles.c.round == plan_actions.c.round,
        literal_column("round_roles.role = 'super_user'"),
    )
    .correlate(plan_actions)
    .scalar_subquery()
)
ITS_ROOM = addresses.alias("its_room")
FIRST_OF_ROOM = (
    select(func.min(ROOM_ADDRESSES.c.id))
    .join_from(
        plan_rooms,
        ROOM_ADDRESSES,
        (ROOM_ADDRESSES.c.organisation == plan_rooms.c.organisation) & (ROOM_ADDRESSES.c.owner == plan_rooms.c.room),
    )
    .where(plan_rooms.c.organisation == plan_actions.c.organisation, plan_rooms.c.round == plan_actions.c.round)
    .correlate(plan_actions)
    .scalar_subquery()
)
_ASKED = func.coalesce(plan_actions.c.owner, SUPER_USER)
FIRST_ADDRESS = usual_address(plan_actions, plan_actions.c.organisation, _ASKED)
ROOM_APART = select(FIRST_OF_ROOM.label("place")).suffix_with(*APART).lateral("wanted_room")
WAITING = (
    select(
        organisations.c.name, addresses.c.channel, addresses.c.tenant, addresses.c.external, plan_actions.c.number,
        plan_actions.c.ask_at, ITS_ROOM.c.channel, ITS_ROOM.c.tenant, ITS_ROOM.c.external, ITS_ROOM.c.reach,
    )
    .join_from(plan_actions, organisations, organisations.c.id == plan_actions.c.organisation)
    .where(literal_column("plan_actions.ask_at IS NOT NULL"), plan_actions.c.ask_at <= NOW)
    .order_by(plan_actions.c.ask_at, plan_actions.c.number)
    .limit(bindparam("most", type_=Integer))
)  # fmt: skip
DUE = Prepared(
    WAITING.outerjoin(ITS_ROOM, ITS_ROOM.c.id == FIRST_OF_ROOM).join(addresses, addresses.c.id == FIRST_ADDRESS),
    postgresql=reached_apart(
        WAITING.outerjoin(ROOM_APART, true()).outerjoin(ITS_ROOM, ITS_ROOM.c.id == ROOM_APART.c.place), FIRST_ADDRESS
    ),
)


def due(connection: Connection, now: int, most: int) -> Sequence[DueFollowUp]:
    """Whose follow-up is due by now, oldest first: who sees to it is asked, or else the super-user."""
    found = DUE.rows(connection, now=now, most=most)
    return [
        DueFollowUp(row[0], Address(*row[1:4]), row[4], row[5], None if row[6] is None else Address(*row[6:9]), row[9])
        for row in found
    ]


class SqlPlans:
    """The port ``Plans`` on one connection."""

    def __init__(self, connection: Connection, organisation: int) -> None:
        self._connection, self._here = connection, organisation

    def actions(self, round: int) -> Sequence[PlannedAction]:
        """All actions of a round's plan by number, those that were removed as well."""
        return [_action(row) for row in sorted(self._rows(ACTIONS, round=round), key=lambda row: row[0])]

    def action(self, number: int) -> PlannedAction | None:
        """The action with that number, of whichever round."""
        return next((_action(row) for row in self._rows(ACTION, number=number)), None)

    def add(self, action: PlannedAction) -> PlannedAction:
        """Keep a new one; it gets its number."""
        [(number,)] = self._rows(ADD, round=action.round, **_changing(action))
        return replace(action, number=number)

    def keep(self, action: PlannedAction) -> None:
        """This one as it is now."""
        self._rows(KEEP, number=action.number, **_changing(action))

    def priorities(self, round: int) -> Sequence[str]:
        """The characteristics that were chosen."""
        return [row[0] for row in self._rows(PRIORITIES, round=round)]

    def choose(self, round: int, characteristics: Sequence[str]) -> None:
        """These and no others are the priorities."""
        self._rows(FORGET, round=round)
        self._rows(CHOOSE, round=round, rows=as_rows({"characteristic": one} for one in characteristics))

    def room(self, round: int) -> PlanRoom | None:
        """Where the plan is followed up."""
        found = self._rows(ROOM, round=round)
        return next((PlanRoom(Address(*row[:3]), row[3], row[4]) for row in found), None)

    def follow(self, round: int, room: PlanRoom | None) -> None:
        """Follow it up there from now on, or nowhere."""
        self._rows(LEAVE, round=round)
        if room is not None:
            place = room.address._asdict()
            self._rows(FOLLOW, round=round, thread=room.thread, asked_by=room.asked_by, **place)

    def _rows(self, statement: Prepared, **parameters: object) -> list[Row]:
        return statement.rows(self._connection, organisation=self._here, **parameters)


def _action(row: Row) -> PlannedAction:
    number, round, characteristic, title, owner, called, due, state, revision, said_by, ask_at, posted, note = row
    return PlannedAction(
        number, round, characteristic, title, owner, called, due, ActionState(state), revision, said_by, ask_at,
        posted, note,
    )  # fmt: skip


def _changing(action: PlannedAction) -> dict[str, object]:
    found = {
        "title": action.title, "characteristic": action.characteristic, "owner": action.owner,
        "called": action.called, "due": action.due, "new_state": action.state.value, "revision": action.revision,
        "said_by": action.said_by, "ask_at": action.ask_at, "posted": action.posted, "note": action.note,
    }  # fmt: skip
    return {name: storable(value) for name, value in found.items()}
