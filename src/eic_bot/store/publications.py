"""Which version of a pack is in force, and how it came to that."""

import json
from collections.abc import Callable, Collection, Mapping, Sequence

from sqlalchemy import (
    BigInteger,
    Connection,
    Integer,
    Text,
    bindparam,
    case,
    delete,
    insert,
    literal_column,
    or_,
    select,
    update,
)

from eic_bot.service.publishing.records import Going, InForce, Movers, OpenRound, Publication, Standing
from eic_bot.service.tenancy import LOCAL
from eic_bot.store import going_over, standing
from eic_bot.store.dialects import upsert
from eic_bot.store.packs import EVERYBODY, PACK, VERSION
from eic_bot.store.statements import NOW, ORGANISATION, Across, Prepared, Row, is_ours
from eic_bot.store.tables.organisations import organisations
from eic_bot.store.tables.publishing import packs_in_force, publications

MOST = bindparam("most", type_=Integer)
ACTOR = bindparam("actor", type_=Text)
OWN = packs_in_force.c.organisation == ORGANISATION

IN_FORCE = Prepared(
    select(
        packs_in_force.c.version, packs_in_force.c.since, packs_in_force.c.actor, case((OWN, 1), else_=0).label("own")
    )
    .where(packs_in_force.c.pack == PACK, or_(OWN, packs_in_force.c.organisation == EVERYBODY))
    .order_by(case((OWN, 0), else_=1))
    .limit(1)
)  # fmt: skip
"""The organisation's own, else that of the whole deployment."""

_PUT = upsert(packs_in_force).values(pack=PACK, organisation=ORGANISATION, version=VERSION, since=NOW, actor=ACTOR)
PUT = Prepared(
    _PUT.on_conflict_do_update(
        index_elements=[packs_in_force.c.pack, packs_in_force.c.organisation],
        set_={name: _PUT.excluded[name] for name in ("version", "since", "actor")},
    )
)
LEAVE = Prepared(
    delete(packs_in_force).where(packs_in_force.c.pack == PACK, OWN).returning(packs_in_force.c.organisation)
)

NOTE = Prepared(
    insert(publications)
    .values(
        organisation=ORGANISATION, pack=PACK, version=VERSION, before=bindparam("before", type_=Text),
        act=bindparam("act", type_=Text), state=bindparam("state", type_=Text), actor=ACTOR,
        token=bindparam("token", type_=Text), movers=bindparam("movers", type_=Text),
        at=bindparam("at", type_=BigInteger), second=bindparam("second", type_=Text),
        since=bindparam("since", type_=BigInteger), moved=bindparam("moved", type_=BigInteger),
    )
    .returning(publications.c.id)
)  # fmt: skip
COLUMNS = (
    publications.c.id, publications.c.pack, publications.c.version, publications.c.before, publications.c.act,
    publications.c.state, publications.c.actor, publications.c.token, publications.c.movers, publications.c.at,
    publications.c.second, publications.c.since, publications.c.moved,
)  # fmt: skip
HISTORY = Prepared(
    select(*COLUMNS)
    .where(publications.c.pack == PACK, publications.c.organisation == ORGANISATION)
    .order_by(publications.c.id.desc())
    .limit(MOST)
)
CHANGE = Prepared(
    update(publications)
    .values(
        state=bindparam("new_state", type_=Text), second=bindparam("confirmed_by", type_=Text),
        since=bindparam("in_force_since", type_=BigInteger),
    )
    .where(is_ours(publications), publications.c.id == bindparam("publication", type_=BigInteger))
)  # fmt: skip
COUNT = Prepared(
    update(publications)
    .values(moved=publications.c.moved + bindparam("more", type_=BigInteger))
    .where(
        is_ours(publications),
        publications.c.id == bindparam("publication", type_=BigInteger),
        literal_column("publications.state = 'moving'"),
    )
    .returning(publications.c.id)
)
FIND = Prepared(
    select(*COLUMNS).where(is_ours(publications), publications.c.id == bindparam("publication", type_=BigInteger))
)
PROPOSED = Prepared(
    select(*COLUMNS)
    .where(
        publications.c.pack == PACK,
        publications.c.organisation == ORGANISATION,
        publications.c.token == bindparam("token", type_=Text),
        publications.c.state == literal_column("'proposed'"),
    )
    .order_by(publications.c.id.desc())
    .limit(1)
)
MOVING = Prepared(
    select(organisations.c.name, *COLUMNS)
    .join_from(publications, organisations, organisations.c.id == publications.c.organisation)
    .where(literal_column("publications.state = 'moving'"))
    .order_by(publications.c.id)
)
"""Seldom any."""
WITH_OWN = Across(
    "whom a version of a pack meets",
    select(organisations.c.name)
    .join_from(packs_in_force, organisations, organisations.c.id == packs_in_force.c.organisation)
    .where(packs_in_force.c.pack == PACK, organisations.c.name != LOCAL.organisation),
)


class SqlPublications:
    """The port ``Publications``, on one connection."""

    def __init__(
        self,
        connection: Connection,
        organisation: int,
        home: Callable[[int], int],
        known: dict[str, InForce | None],
    ) -> None:
        """``home`` makes the organisation where it is new; ``known`` is what the transaction has read already."""
        self._connection = connection
        self._here = organisation
        self._home = home
        self._known = known

    def in_force(self, pack: str) -> InForce | None:
        """The organisation's own version of a pack, else everybody's; read once in a transaction."""
        if pack not in self._known:
            rows = IN_FORCE.rows(self._connection, organisation=self._here, pack=pack)
            self._known[pack] = next(
                (InForce(pack, version, since, actor, bool(own)) for version, since, actor, own in rows), None
            )
        return self._known[pack]

    def put_in_force(self, pack: str, version: str, actor: str, now: int) -> None:
        """The organisation meets that version from now on."""
        self._known.clear()
        here = self._home(now)
        PUT.rows(self._connection, organisation=here, pack=pack, version=version, actor=actor, now=now)

    def leave_to_all(self, pack: str) -> bool:
        """The organisation has no version of its own any more; whether it had one."""
        self._known.clear()
        return bool(LEAVE.rows(self._connection, organisation=self._here, pack=pack))

    def note(self, new: Publication) -> int:
        """Keep how a version comes into force; its number."""
        [(id,)] = NOTE.rows(
            self._connection, organisation=self._home(new.at), pack=new.pack, version=new.version, before=new.before,
            act=new.act, state=new.state, actor=new.by, token=new.token, movers=_written(new.movers), at=new.at,
            second=new.second, since=new.since, moved=new.moved,
        )  # fmt: skip
        return int(id)

    def count(self, id: int, more: int) -> bool:
        """So many more sessions went over; False where nobody is to go over any more."""
        return bool(COUNT.rows(self._connection, organisation=self._here, publication=id, more=more))

    def find(self, id: int) -> Publication:
        """The one with that number."""
        [row] = FIND.rows(self._connection, organisation=self._here, publication=id)
        return publication_in(row)

    def change(self, publication: Publication) -> None:
        """Keep how far it is."""
        CHANGE.rows(
            self._connection, organisation=self._here, publication=publication.id, new_state=publication.state,
            confirmed_by=publication.second, in_force_since=publication.since,
        )  # fmt: skip

    def proposed(self, pack: str, token: str) -> Publication | None:
        """What waits for a second person under that token."""
        rows = PROPOSED.rows(self._connection, organisation=self._here, pack=pack, token=token)
        return next((publication_in(row) for row in rows), None)

    def moving(self) -> Sequence[tuple[str, Publication]]:
        """Those that sessions are still going over to, oldest first, each with its organisation."""
        return [(row[0], publication_in(row[1:])) for row in MOVING.rows(self._connection)]

    def with_own(self, pack: str) -> Collection[str]:
        """The organisations that meet a version of their own."""
        return [str(name) for (name,) in WITH_OWN.rows(self._connection, pack=pack)]

    def standing(self, pack: str) -> Sequence[Standing]:
        """Where all sessions of a pack stand."""
        return standing.sessions_of(self._connection, pack)

    def rounds(self, pack: str) -> Sequence[OpenRound]:
        """The open rounds on a pack."""
        return standing.rounds_of(self._connection, pack)

    def answered(self, pack: str, organisation: str | None) -> Mapping[str, int]:
        """How many answered each question, of one organisation or of all with no version of their own."""
        return standing.answered(self._connection, pack, organisation)

    def move_rounds(self, pack: str, to: str, dialogs: Collection[str], states: Collection[str]) -> int:
        """The organisation's open round in one of these states is on that version from now on; how many are."""
        return going_over.move_rounds(self._connection, self._here, pack, to, dialogs, states)

    def to_move(self, pack: str, version: str, to: str, after: str, most: int) -> Sequence[str]:
        """Sessions on a version that can go over to another, by their ids, those behind ``after``."""
        return going_over.to_move(self._connection, self._here, pack, version, to, after, most)

    def locked(self, sessions: Sequence[str], version: str, questions: Collection[str]) -> Sequence[Going]:
        """Those of them that are still on that version, with their owners locked until the end."""
        return going_over.locked(self._connection, self._here, sessions, version, questions)

    def history(self, pack: str, most: int) -> Sequence[Publication]:
        """Those of the scope's organisation, newest first."""
        rows = HISTORY.rows(self._connection, organisation=self._here, pack=pack, most=most)
        return [publication_in(row) for row in rows]


def publication_in(row: Row) -> Publication:
    """The publication in a row of ``COLUMNS``."""
    id, pack, version, before, act, state, actor, token, movers, at, second, since, moved = row
    return Publication(
        id, pack, version, before, act, state, actor, token, _read(movers), at, second, since, moved
    )  # fmt: skip


def _written(movers: Movers) -> str:
    return json.dumps({"whom": movers.whom, "organisations": movers.organisations})


def _read(movers: str) -> Movers:
    read = json.loads(movers)
    return Movers(read["whom"], tuple(read["organisations"]))
