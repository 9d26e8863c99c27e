"""What all councils let the sector body know, and its answers: read and written by hand now and then, but the duty."""

from collections.abc import Sequence

from sqlalchemy import (
    BigInteger,
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
    union,
    update,
)

from eic_bot.model.barriers import BarrierGroup, BarrierKind
from eic_bot.service.barriers.ports import Councils
from eic_bot.service.envelopes import Address
from eic_bot.service.sector.records import DueReply, Reported, SectorReply
from eic_bot.store import barriers as kept
from eic_bot.store.reaching import reached, usual_address
from eic_bot.store.statements import NOW, ORGANISATION, Across, Prepared, is_ours, storable
from eic_bot.store.tables.barriers import barriers, me_toos, reply_receivers, sector_replies
from eic_bot.store.tables.organisations import organisations
from eic_bot.store.tables.owners import addresses
from eic_bot.store.tables.peers import peer_cards, peer_topics

KIND = bindparam("kind", type_=Text)
CHARACTERISTIC = bindparam("characteristic", type_=Text)
REPLY = bindparam("reply", type_=Integer)
OWNER = bindparam("owner", type_=Integer)
MAY_BE_COUNTED: ColumnElement[bool] = literal_column("barriers.reach <> 'private'")
IS_SHARED: ColumnElement[bool] = literal_column("barriers.reach = 'councils'")

REPORTED = Across(
    "the sector report",
    select(barriers.c.organisation, barriers.c.kind, barriers.c.characteristic, barriers.c.created_at)
    .where(MAY_BE_COUNTED)
    .order_by(barriers.c.kind, barriers.c.characteristic),
)


def _of_group(kind: ColumnElement[str], characteristic: ColumnElement[str]) -> ColumnElement[bool]:
    return (barriers.c.kind == kind) & or_(characteristic == "", barriers.c.characteristic == characteristic)


WORDS = Across(
    "the sector report",
    select(barriers.c.organisation, barriers.c.words)
    .where(MAY_BE_COUNTED, _of_group(KIND, CHARACTERISTIC))
    .order_by(barriers.c.token),
)
PEERS = Across(
    "the sector report",
    select(peer_topics.c.characteristic, peer_topics.c.level)
    .distinct()
    .join_from(
        peer_topics, peer_cards,
        (peer_cards.c.owner == peer_topics.c.owner) & (peer_cards.c.organisation == peer_topics.c.organisation),
    )
    .where(peer_cards.c.paused == literal(0), peer_cards.c.renew_by > NOW)
    .where(peer_cards.c.until >= bindparam("today", type_=Text))
)  # fmt: skip
REPLY_TO = Prepared(
    insert(sector_replies)
    .values(
        organisation=ORGANISATION, kind=KIND, characteristic=CHARACTERISTIC, words=bindparam("words", type_=Text),
        language=bindparam("language", type_=Text), created_at=NOW,
    )
    .returning(sector_replies.c.id)
)  # fmt: skip
CONCERNED = union(
    select(barriers.c.owner, barriers.c.organisation).where(MAY_BE_COUNTED, _of_group(KIND, CHARACTERISTIC)),
    select(me_toos.c.owner, me_toos.c.organisation)
    .join_from(me_toos, barriers, barriers.c.token == me_toos.c.barrier)
    .where(IS_SHARED, _of_group(KIND, CHARACTERISTIC)),
).subquery("concerned")
ADDRESS_TO = Across(
    "an answer of the sector body",
    insert(reply_receivers)
    .from_select(
        ["reply", "owner", "organisation", "due_at"], select(REPLY, CONCERNED.c.owner, CONCERNED.c.organisation, NOW)
    )
    .returning(reply_receivers.c.owner),
)
FIRST_ADDRESS = usual_address(reply_receivers, reply_receivers.c.organisation, reply_receivers.c.owner)
DUE = reached(
    select(
        organisations.c.name, addresses.c.channel, addresses.c.tenant, addresses.c.external, reply_receivers.c.reply,
        reply_receivers.c.owner, reply_receivers.c.due_at,
    )
    .join_from(reply_receivers, organisations, organisations.c.id == reply_receivers.c.organisation)
    .where(reply_receivers.c.due_at <= NOW)
    .order_by(reply_receivers.c.due_at, reply_receivers.c.reply, reply_receivers.c.owner)
    .limit(bindparam("most", type_=Integer)),
    FIRST_ADDRESS,
)  # fmt: skip
PUT_OFF = Prepared(
    update(reply_receivers)
    .values(due_at=bindparam("due", type_=BigInteger))
    .where(reply_receivers.c.reply == REPLY, reply_receivers.c.owner == OWNER, is_ours(reply_receivers))
)
TAKE = Prepared(
    delete(reply_receivers)
    .where(reply_receivers.c.reply == REPLY, reply_receivers.c.owner == OWNER, is_ours(reply_receivers))
    .returning(reply_receivers.c.reply)
)
SAID = Across(
    "an answer of the sector body",
    select(sector_replies.c.id, sector_replies.c.kind, sector_replies.c.characteristic, sector_replies.c.words,
           sector_replies.c.language).where(sector_replies.c.id == REPLY)
)  # fmt: skip
REPORTS = Prepared(
    select(barriers.c.id)
    .where(
        is_ours(barriers), barriers.c.owner == OWNER, MAY_BE_COUNTED, _of_group(KIND, CHARACTERISTIC),
    )
    .limit(1)
)  # fmt: skip
JOINS = Across(
    "an answer of the sector body",
    select(me_toos.c.barrier)
    .where(
        is_ours(me_toos), me_toos.c.owner == OWNER,
        exists().where(barriers.c.token == me_toos.c.barrier, IS_SHARED, _of_group(KIND, CHARACTERISTIC)),
    )
    .limit(1)
)  # fmt: skip


class SqlSector:
    """The port ``Sector`` on one connection."""

    def __init__(self, connection: Connection, organisation: int) -> None:
        self._connection, self._here = connection, organisation

    def reported(self) -> Sequence[Reported]:
        """Every barrier that is not private, without its words."""
        return [Reported(row[0], BarrierKind(row[1]), row[2], row[3]) for row in REPORTED.rows(self._connection)]

    def words(self, group: BarrierGroup) -> Sequence[tuple[int, str]]:
        """What was written of a group that may be counted, with the organisation's number."""
        of = {"kind": group.kind.value, "characteristic": group.characteristic}
        return [(organisation, words) for organisation, words in WORDS.rows(self._connection, **of)]

    def peers(self, now: int, today: str) -> Sequence[tuple[str, int | None]]:
        """For which characteristics somebody is happy to talk, and the level they say they have reached."""
        return [(place, level) for place, level in PEERS.rows(self._connection, now=now, today=today)]

    def shown(self, figure: str) -> Sequence[Councils]:
        """Who was counted in what was shown of a figure."""
        return kept.shown(self._connection, figure)

    def show(self, figure: str, number: int, councils: Councils, now: int) -> None:
        """Note that this is shown."""
        kept.show(self._connection, self._here, figure, number, councils, now)

    def reply(self, group: BarrierGroup, words: str, language: str, now: int) -> bool:
        """Keep an answer for all who reported such a barrier or said me too."""
        of = {"kind": group.kind.value, "characteristic": group.characteristic}
        [(id,)] = REPLY_TO.rows(
            self._connection, organisation=self._here, **of, words=storable(words), language=language, now=now
        )
        return bool(ADDRESS_TO.rows(self._connection, reply=id, now=now, **of))

    def due_replies(self, now: int, most: int) -> Sequence[DueReply]:
        """Who has not got an answer yet that is due by now, the oldest first."""
        found = DUE.rows(self._connection, now=now, most=most)
        return [DueReply(row[0], Address(*row[1:4]), row[4], row[5], row[6]) for row in found]

    def put_off_reply(self, reply: int, owner: int, due: int) -> None:
        """They get that answer then."""
        PUT_OFF.rows(self._connection, organisation=self._here, reply=reply, owner=owner, due=due)

    def take_reply(self, reply: int, owner: int) -> SectorReply | None:
        """The answer is theirs now; None where they took all back."""
        here = {"organisation": self._here, "owner": owner}
        if not TAKE.rows(self._connection, reply=reply, **here):
            return None
        for id, kind, characteristic, words, language in SAID.rows(self._connection, reply=reply):
            of = {"kind": kind, "characteristic": characteristic}
            if any(statement.rows(self._connection, **here, **of) for statement in (REPORTS, JOINS)):
                return SectorReply(id, BarrierGroup(BarrierKind(kind), characteristic), words, language)
        return None
