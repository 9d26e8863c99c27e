"""Rounds of several people: found, made, changed, entered and left."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Integer,
    Text,
    bindparam,
    func,
    insert,
    literal_column,
    select,
    true,
    update,
)

from eic_bot.model.access import RoundRole
from eic_bot.model.answers import Answer
from eic_bot.service.envelopes import Address
from eic_bot.service.rounds.records import Known, Member, Round, State
from eic_bot.store import answers, cutting
from eic_bot.store.councils import speak, spoken
from eic_bot.store.dialects import upsert
from eic_bot.store.respondents import every_respondent, handed_in, respondents_of
from eic_bot.store.statements import NOW, ORGANISATION, Prepared, Row, as_list, as_rows, given, is_ours, listed
from eic_bot.store.tables.organisations import organisations
from eic_bot.store.tables.owners import addresses, owners
from eic_bot.store.tables.rounds import members, respondent_people, round_roles, round_settings, rounds
from eic_bot.store.tables.sessions import sessions

ROUND = bindparam("round", type_=Integer)
OWNER = bindparam("owner", type_=Integer)
OWNERS = listed("owners")
OVER: ColumnElement[int] = literal_column(
    "CASE WHEN rounds.state IN ('setup', 'answering', 'workshop', 'official') THEN 0 ELSE 1 END", Integer
)

TITLE = Prepared(select(func.coalesce(organisations.c.title, "")).where(organisations.c.id == ORGANISATION))

NEWEST = Prepared(
    select(
        rounds.c.id, rounds.c.kind, rounds.c.state, round_settings.c.pack, round_settings.c.version,
        round_settings.c.dialog, round_settings.c.workshop, round_settings.c.deadline, round_settings.c.threshold,
        round_settings.c.official, round_settings.c.published_at, round_settings.c.service,
    )
    .join_from(round_settings, rounds, rounds.c.id == round_settings.c.round)
    .where(round_settings.c.organisation == ORGANISATION)
    .order_by(OVER, rounds.c.id.desc())
    .limit(1)
    .with_for_update(of=rounds)
)  # fmt: skip
ROLES = Prepared(
    select(round_roles.c.role, round_roles.c.owner).where(is_ours(round_roles), round_roles.c.round == ROUND)
)

LIVE = Prepared(
    select(rounds.c.state, sessions.c.revision)
    .join_from(rounds, sessions, sessions.c.organisation == rounds.c.organisation)
    .where(is_ours(rounds), rounds.c.id == ROUND, sessions.c.id == bindparam("session", type_=Text))
)

MAKE = Prepared(
    insert(rounds)
    .values(
        organisation=ORGANISATION,
        kind=bindparam("kind", type_=Text),
        state=bindparam("state", type_=Text),
        label=bindparam("label", type_=Text),
        created_at=NOW,
    )
    .returning(rounds.c.id)
)
SET = Prepared(
    insert(round_settings).values(
        organisation=ORGANISATION,
        round=ROUND,
        pack=bindparam("pack", type_=Text),
        version=bindparam("version", type_=Text),
        dialog=bindparam("dialog", type_=Text),
        workshop=bindparam("workshop", type_=Text),
        deadline=bindparam("deadline", type_=Text),
        threshold=bindparam("threshold", type_=Integer),
        service=bindparam("service", type_=Text),
    )
)
CHANGE = Prepared(
    update(rounds).values(state=bindparam("new_state", type_=Text)).where(is_ours(rounds), rounds.c.id == ROUND)
)
RESET = Prepared(
    update(round_settings)
    .values(
        official=bindparam("place", type_=Integer),
        published_at=bindparam("at", type_=BigInteger),
    )
    .where(is_ours(round_settings), round_settings.c.round == ROUND)
)
GIVEN_ROLES = given(role=Text, owner=Integer)
GIVE = Prepared(
    upsert(round_roles)
    .from_select(
        ["organisation", "round", "role", "owner"],
        select(ORGANISATION, ROUND, GIVEN_ROLES.c.role, GIVEN_ROLES.c.owner).where(true()),
    )
    .on_conflict_do_update(
        index_elements=[round_roles.c.round, round_roles.c.role, round_roles.c.organisation],
        set_={"owner": literal_column("excluded.owner")},
    )
)

MEMBERS = Prepared(
    select(members.c.owner, members.c.state, members.c.answered_on, members.c.remind_at)
    .where(is_ours(members), members.c.round == ROUND)
    .order_by(members.c.owner)
)
KEPT = given(owner=Integer, state=Text, answered_on=Text, remind_at=Integer)
KEEP = Prepared(
    upsert(members)
    .from_select(
        ["organisation", "round", "owner", "state", "answered_on", "remind_at"],
        select(ORGANISATION, ROUND, KEPT.c.owner, KEPT.c.state, KEPT.c.answered_on, KEPT.c.remind_at).where(true()),
    )
    .on_conflict_do_update(
        index_elements=[members.c.owner, members.c.round, members.c.organisation],
        set_={name: literal_column(f"excluded.{name}") for name in ("state", "answered_on", "remind_at")},
    )
)

EVERYONE = Prepared(
    select(
        owners.c.id, addresses.c.channel, addresses.c.tenant, addresses.c.external,
        func.coalesce(addresses.c.name, ""),
    )
    .join_from(addresses, owners, owners.c.id == addresses.c.owner)
    .where(addresses.c.organisation == ORGANISATION, literal_column("owners.kind = 'person'"))
    .order_by(owners.c.id, addresses.c.id)
)  # fmt: skip

SOLO = (
    select(rounds.c.id)
    .where(rounds.c.organisation == ORGANISATION, literal_column("rounds.kind = 'solo'"))
    .scalar_subquery()
)
ENTER = Prepared(
    update(owners).values(round=func.coalesce(ROUND, SOLO)).where(is_ours(owners), owners.c.id.in_(OWNERS))
)
LEAVE = Prepared(update(owners).values(round=SOLO).where(is_ours(owners), owners.c.round == ROUND))

HAND_OVER = Prepared(
    update(respondent_people).values(owner=OWNER).where(is_ours(respondent_people), respondent_people.c.round == ROUND)
)


def in_row(row: Row, roles: Mapping[RoundRole, int]) -> Round:
    """The round that was found; ``row`` is as NEWEST has it."""
    id, mode, state, pack, version, dialog, workshop, deadline, threshold, official, published, service = row
    return Round(
        id, mode, state, pack, version, dialog, workshop, deadline, threshold, roles, official, published, service
    )


class SqlRounds:
    """The port ``Rounds`` on one connection."""

    def __init__(self, connection: Connection, organisation: int) -> None:
        self._connection, self._here = connection, organisation

    def title(self) -> str:
        """What people call the organisation."""
        return str(self._rows(TITLE)[0][0])

    def languages(self) -> tuple[str, ...]:
        """Those that the organisation speaks in its channels, the first one first."""
        return spoken(self._connection, self._here)

    def speak(self, languages: Sequence[str]) -> None:
        """The organisation speaks these from now on."""
        speak(self._connection, self._here, languages)

    def newest(self) -> Round | None:
        """The round that is open, locked until the end; else the last that was."""
        for row in self._rows(NEWEST):
            roles = {role: owner for role, owner in self._rows(ROLES, round=row[0])}  # noqa: C416  a row is a tuple
            return in_row(row, roles)
        return None

    def live(self, round: int, session: str) -> tuple[State, int] | None:
        """The state of that round, and the revision of that session."""
        return next(((row[0], row[1]) for row in self._rows(LIVE, round=round, session=session)), None)

    def make(self, new: Round, now: int) -> Round:
        """Keep a new round; it gets its number."""
        label = new.labelled(f"{new.mode} {new.workshop}")
        [(id,)] = self._rows(MAKE, kind=new.mode, state=new.state, label=label, now=now)
        self._rows(
            SET, round=id, pack=new.pack, version=new.version, dialog=new.dialog, workshop=new.workshop,
            deadline=new.deadline, threshold=new.threshold, service=new.service,
        )  # fmt: skip
        made = replace(new, id=id, official=None, published_at=None)
        self.change(made)
        return made

    def change(self, round: Round) -> None:
        """Keep its state, its roles and where its official view is."""
        self._rows(CHANGE, round=round.id, new_state=round.state)
        self._rows(RESET, round=round.id, place=round.official, at=round.published_at)
        self._rows(GIVE, round=round.id, rows=as_rows({"role": one, "owner": id} for one, id in round.roles.items()))

    def begin_official(self, round: Round, now: int) -> Round:
        """Give it a place for the official view."""
        label = round.labelled(f"official view {round.workshop}")
        [(id,)] = self._rows(MAKE, kind="named", state="view", label=label, now=now)
        begun = replace(round, official=id)
        self.change(begun)
        return begun

    def members(self, round: int) -> Sequence[Member]:
        """Everybody who was asked."""
        return [Member(*row) for row in self._rows(MEMBERS, round=round)]

    def keep(self, round: int, members: Sequence[Member]) -> None:
        """These as they are now."""
        rows = as_rows(
            {"owner": one.owner, "state": one.state, "answered_on": one.answered_on, "remind_at": one.remind_at}
            for one in members
        )
        self._rows(KEEP, round=round, rows=rows)

    def everyone(self) -> Sequence[Known]:
        """Every person of the organisation on every channel."""
        return [Known(row[0], Address(*row[1:4]), row[4] or row[3]) for row in self._rows(EVERYONE)]

    def enter(self, owners: Sequence[int], round: int | None) -> None:
        """From now on they answer in that round."""
        self._rows(ENTER, round=round, owners=as_list(owners))

    def leave(self, round: int) -> None:
        """Nobody answers in that round any more."""
        self._rows(LEAVE, round=round)

    def said(self, round: int, threshold: int = 0) -> Mapping[int, Mapping[str, Answer]]:
        """The current answers by respondent."""
        found = handed_in(self._connection, self._here, round)
        if not found or len(found) < threshold:
            return {}
        return answers.found(found, answers.finding(self._here, found).rows(self._connection))

    def said_by(self, round: int, owner: int) -> Mapping[str, Answer]:
        """The current answers of one person in that round."""
        found = respondents_of(self._connection, self._here, round, owner)
        said = answers.found(found, answers.finding(self._here, found).rows(self._connection)) if found else {}
        return next(iter(said.values()), {})

    def agreed(self, place: int) -> Mapping[str, Answer]:
        """The official view that is kept there."""
        found = every_respondent(self._connection, self._here, place)
        said = answers.found(found, answers.finding(self._here, found).rows(self._connection)) if found else {}
        return next(iter(said.values()), {})

    def hand_over_official(self, round: int, owner: int) -> None:
        """Whoever enters the official view from now on."""
        self._rows(HAND_OVER, round=round, owner=owner)

    def cut(self, round: int, owner: int, number: int, now: int) -> None:
        """Keep what somebody said under a new pseudonym that nothing leads to."""
        [respondent] = respondents_of(self._connection, self._here, round, owner)
        cutting.cut(self._connection, self._here, cutting.Cut(round, owner, respondent, number), now)

    def mix(self, round: int, draw: Callable[[], int], now: int) -> None:
        """Write what was handed in anew, all of it at once."""
        found = handed_in(self._connection, self._here, round)
        cutting.mix(self._connection, self._here, round, found, draw, now)

    def _rows(self, statement: Prepared, **parameters: object) -> list[Row]:
        return statement.rows(self._connection, organisation=self._here, **parameters)
