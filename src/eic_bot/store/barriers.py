"""Barriers: kept, found, shared and counted."""

import json
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Text,
    bindparam,
    delete,
    exists,
    insert,
    literal,
    literal_column,
    or_,
    select,
    update,
)

from eic_bot.model.barriers import BarrierKind, Reach
from eic_bot.service.barriers.ports import Councils
from eic_bot.service.barriers.records import Barrier
from eic_bot.service.crossings.records import Elsewhere
from eic_bot.store.dialects import upsert
from eic_bot.store.statements import NOW, ORGANISATION, Across, Asked, Prepared, Row, is_ours, storable, together
from eic_bot.store.tables.barriers import barriers, figures, me_toos

TOKEN = bindparam("token", type_=Text)
OWNER = bindparam("owner", type_=Integer)
CHARACTERISTIC = bindparam("characteristic", type_=Text)
MOST = bindparam("most", type_=Integer)
FIGURE = bindparam("figure", type_=Text)
IS_SHARED: ColumnElement[bool] = literal_column("barriers.reach = 'councils'")
WILL_TALK: ColumnElement[bool] = literal_column("barriers.will_talk")
IS_OURS_TO_SEE: ColumnElement[bool] = literal_column("barriers.reach <> 'private'")

ROW = (
    barriers.c.token, barriers.c.owner, barriers.c.kind, barriers.c.about, barriers.c.characteristic,
    barriers.c.words, barriers.c.language, barriers.c.reach, barriers.c.will_talk,
)  # fmt: skip
TOLD = exists().where(me_toos.c.barrier == barriers.c.token, me_toos.c.owner == OWNER, is_ours(me_toos))

KEEP = Prepared(
    insert(barriers).values(
        organisation=ORGANISATION,
        token=TOKEN,
        owner=OWNER,
        kind=bindparam("kind", type_=Text),
        about=bindparam("about", type_=Text),
        characteristic=CHARACTERISTIC,
        words=bindparam("words", type_=Text),
        language=bindparam("language", type_=Text),
        reach=bindparam("reach", type_=Text),
        will_talk=literal_column("false"),
        created_at=NOW,
    )
)
OF = Prepared(
    select(*ROW)
    .where(is_ours(barriers), barriers.c.owner == OWNER)
    .order_by(barriers.c.created_at.desc(), barriers.c.id.desc())
)
OURS = Prepared(
    select(*ROW)
    .where(
        barriers.c.organisation == ORGANISATION,
        barriers.c.characteristic == CHARACTERISTIC,
        barriers.c.owner != OWNER,
        IS_OURS_TO_SEE,
    )
    .order_by(barriers.c.token)
    .limit(MOST)
)
SHARED = Across(
    "barriers that councils share",
    select(*ROW, TOLD)
    .where(IS_SHARED, barriers.c.characteristic == CHARACTERISTIC, barriers.c.organisation != ORGANISATION)
    .order_by(barriers.c.token)
    .limit(MOST),
)
FIND = Across(
    "barriers that councils share",
    select(*ROW, TOLD, is_ours(barriers)).where(barriers.c.token == TOKEN, or_(is_ours(barriers), IS_SHARED)),
)
FORGET = Prepared(
    delete(barriers)
    .where(barriers.c.token == TOKEN, is_ours(barriers), barriers.c.owner == OWNER)
    .returning(barriers.c.id)
)
OFFER_TALK = Prepared(
    update(barriers)
    .values(will_talk=literal_column("true"))
    .where(barriers.c.token == TOKEN, is_ours(barriers), barriers.c.owner == OWNER)
    .where(barriers.c.reach == literal(Reach.COUNCILS.value))
    .returning(barriers.c.id)
)
WHOSE = Across(
    "barriers that councils share",
    select(barriers.c.organisation, barriers.c.owner).where(
        barriers.c.token == TOKEN, IS_SHARED, barriers.c.organisation != ORGANISATION, WILL_TALK
    ),
)
SAY_ME_TOO = Prepared(
    upsert(me_toos)
    .values(organisation=ORGANISATION, barrier=TOKEN, owner=OWNER, created_at=NOW)
    .on_conflict_do_nothing()
)
NEWEST_ME_TOO = Prepared(
    select(me_toos.c.barrier)
    .where(me_toos.c.owner == OWNER, is_ours(me_toos))
    .order_by(me_toos.c.created_at.desc(), me_toos.c.barrier)
    .limit(1)
)
TAKE_BACK = Prepared(
    delete(me_toos)
    .where(me_toos.c.barrier == TOKEN, is_ours(me_toos), me_toos.c.owner == OWNER)
    .returning(me_toos.c.barrier)
)
SAID = Across("barriers that councils share", select(me_toos.c.organisation).where(me_toos.c.barrier == TOKEN))
SHOWN = Across(
    "barriers that councils share",
    select(figures.c.members).where(figures.c.figure == FIGURE).order_by(figures.c.number),
)
SHOW = Prepared(
    upsert(figures)
    .values(
        organisation=ORGANISATION,
        figure=FIGURE,
        number=bindparam("number", type_=Integer),
        members=bindparam("members", type_=Text),
        shown_at=NOW,
    )
    .on_conflict_do_nothing()
)


class SqlBarriers:
    """The port ``Barriers`` on one connection."""

    def __init__(self, connection: Connection, organisation: int) -> None:
        self._connection, self._here = connection, organisation

    @property
    def here(self) -> int:
        """The number of the scope's organisation."""
        return self._here

    def keep(self, barrier: Barrier, now: int) -> None:
        """Keep a new one."""
        self._rows(
            KEEP, now=now, token=barrier.token, owner=barrier.owner, kind=barrier.kind.value, about=barrier.about,
            characteristic=barrier.characteristic, words=storable(barrier.words), language=barrier.language,
            reach=barrier.reach.value,
        )  # fmt: skip

    def of(self, owner: int) -> Sequence[Barrier]:
        """Those somebody reported, the newest first."""
        return [_barrier(row) for row in self._rows(OF, owner=owner)]

    def ours(self, characteristic: str, but: int, most: int) -> Sequence[Barrier]:
        """Those of the organisation that are not private, without one person's."""
        return [_barrier(row) for row in self._rows(OURS, characteristic=characteristic, owner=but, most=most)]

    def shared(self, characteristic: str, owner: int, most: int) -> Sequence[Barrier]:
        """Those other organisations share with councils."""
        found = self._rows(SHARED, characteristic=characteristic, owner=owner, most=most)
        return [_barrier((row[0], 0, *row[2:])) for row in found]

    def find(self, token: str, owner: int) -> Barrier | None:
        """One that the organisation has, or that another one shares with councils."""
        for row in self._rows(FIND, token=token, owner=owner):
            return _barrier((row[0], row[1] if row[10] else 0, *row[2:10]))
        return None

    def forget(self, token: str, owner: int) -> bool:
        """Delete somebody's own."""
        return bool(self._rows(FORGET, token=token, owner=owner))

    def offer_talk(self, token: str, owner: int) -> bool:
        """Whose it is may be introduced from now on."""
        return bool(self._rows(OFFER_TALK, token=token, owner=owner))

    def whose(self, token: str) -> Elsewhere | None:
        """Who of another organisation may be introduced to those whom it blocks as well."""
        return next((Elsewhere(*row) for row in self._rows(WHOSE, token=token)), None)

    def say_me_too(self, token: str, owner: int, now: int) -> None:
        """Somebody says me too."""
        self._rows(SAY_ME_TOO, token=token, owner=owner, now=now)

    def newest_me_too(self, owner: int) -> str:
        """The token of what somebody said me too to last."""
        return next((str(token) for (token,) in self._rows(NEWEST_ME_TOO, owner=owner)), "")

    def take_me_too_back(self, token: str, owner: int) -> bool:
        """They do not; whether they did."""
        return bool(self._rows(TAKE_BACK, token=token, owner=owner))

    def said_me_too(self, tokens: Collection[str]) -> Mapping[str, Councils]:
        """Which organisations said me too to these."""
        asked = [Asked(SAID, {"token": token}) for token in tokens]
        found = together(self._connection, asked) if asked else []
        return {token: frozenset(id for (id,) in rows) for token, rows in zip(tokens, found, strict=True) if rows}

    def shown(self, figure: str) -> Sequence[Councils]:
        """Who was counted in what was shown of a figure."""
        return shown(self._connection, figure)

    def show(self, figure: str, number: int, councils: Councils, now: int) -> None:
        """Note that this is shown."""
        show(self._connection, self._here, figure, number, councils, now)

    def _rows(self, statement: Prepared, **parameters: object) -> list[Row]:
        return statement.rows(self._connection, organisation=self._here, **parameters)


def shown(connection: Connection, figure: str) -> Sequence[Councils]:
    """Who was counted in what was shown of a figure, the newest last."""
    return [frozenset(json.loads(members)) for (members,) in SHOWN.rows(connection, figure=figure)]


def show(connection: Connection, organisation: int, figure: str, number: int, councils: Councils, now: int) -> None:
    """Note that this is shown; nothing where another has noted that number at the same moment."""
    SHOW.rows(
        connection, organisation=organisation, figure=figure, number=number, members=json.dumps(sorted(councils)),
        now=now,
    )  # fmt: skip


def _barrier(row: Row) -> Barrier:
    token, owner, kind, about, characteristic, words, language, reach, will_talk, *told = row
    return Barrier(
        token, owner, BarrierKind(kind), about, characteristic, words, language, Reach(reach), bool(will_talk),
        bool(told and told[0]),
    )  # fmt: skip
