"""Peers: cards of the scope's people, those of others that may be found, and consents of named contacts."""

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import (
    BigInteger,
    Connection,
    Integer,
    Text,
    bindparam,
    delete,
    exists,
    func,
    insert,
    literal_column,
    or_,
    select,
    true,
)

from eic_bot.dialogs.peer_requests import PeerCard, Topic
from eic_bot.service.crossings.records import Elsewhere
from eic_bot.service.envelopes import Address
from eic_bot.service.peers.limits import MONTH_MS
from eic_bot.service.peers.records import Candidate, DueConsent, KeptCard
from eic_bot.store.dialects import upsert
from eic_bot.store.introductions import SqlIntroductions
from eic_bot.store.reaching import reached, wanted_address
from eic_bot.store.statements import NOW, ORGANISATION, Across, Prepared, as_rows, given, is_ours
from eic_bot.store.tables.links import former_owners
from eic_bot.store.tables.organisations import organisations
from eic_bot.store.tables.owners import addresses
from eic_bot.store.tables.peers import introductions, peer_blocks, peer_cards, peer_topics
from eic_bot.store.tables.sharing import councils

OWNER = bindparam("owner", type_=BigInteger)
ASKER = bindparam("asker", type_=BigInteger)
MOST_CANDIDATES = 300

_WORDS = ("name", "role", "council", "line", "reach", "until")
_NUMBERS = ("shows_name", "often")
_KEPT = (*_WORDS, *_NUMBERS, "channel", "paused", "renew_by", "ask_at")
CARD = Prepared(select(*(peer_cards.c[name] for name in _KEPT)).where(is_ours(peer_cards), peer_cards.c.owner == OWNER))
TOPICS = Prepared(
    select(peer_topics.c.characteristic, peer_topics.c.level)
    .where(is_ours(peer_topics), peer_topics.c.owner == OWNER)
    .order_by(peer_topics.c.characteristic)
)
KEEP = Prepared(
    upsert(peer_cards)
    .values(
        organisation=ORGANISATION,
        owner=OWNER,
        **{name: bindparam(f"new_{name}", type_=peer_cards.c[name].type) for name in _KEPT},
    )
    .on_conflict_do_update(
        index_elements=[peer_cards.c.owner, peer_cards.c.organisation],
        set_={name: literal_column(f"excluded.{name}") for name in _KEPT},
    )
)
FORGET_TOPICS = Prepared(delete(peer_topics).where(is_ours(peer_topics), peer_topics.c.owner == OWNER))
FORGET_CARD = Prepared(delete(peer_cards).where(is_ours(peer_cards), peer_cards.c.owner == OWNER))
GIVEN_TOPICS = given(characteristic=Text, level=Integer)
KEEP_TOPICS = Prepared(
    insert(peer_topics).from_select(
        ["organisation", "owner", "characteristic", "level"],
        select(ORGANISATION, OWNER, GIVEN_TOPICS.c.characteristic, GIVEN_TOPICS.c.level).where(true()),
    )
)

TO_THEM = (introductions.c.peer == peer_cards.c.owner) & (
    introductions.c.peer_organisation == peer_cards.c.organisation
)
IS_WAITING = literal_column("introductions.state = 'asked'") & (introductions.c.expires_at > NOW)
WAITING = (
    select(func.count())
    .select_from(introductions)
    .where(TO_THEM, or_(IS_WAITING, introductions.c.told_at > NOW - MONTH_MS))
    .correlate(peer_cards)
    .scalar_subquery()
)
ASKED_BEFORE = exists().where(
    TO_THEM,
    introductions.c.owner == ASKER,
    or_(
        literal_column("introductions.state IN ('asked', 'agreed', 'declined')"),
        introductions.c.asked_at > NOW - MONTH_MS,
    ),
)
FORMERLY = select(former_owners.c.former).where(former_owners.c.owner == ASKER, is_ours(former_owners))
"""Whoever joins two accounts stays blocked as either."""
BLOCKED = exists().where(
    peer_blocks.c.owner == peer_cards.c.owner,
    peer_blocks.c.organisation == peer_cards.c.organisation,
    or_(peer_blocks.c.asker == ASKER, peer_blocks.c.asker.in_(FORMERLY)),
)
REACHED = exists().where(addresses.c.owner == peer_cards.c.owner, addresses.c.organisation == peer_cards.c.organisation)
"""Not where another council took over: there they are somebody new, and have not agreed to anything."""
TITLE = func.coalesce(func.nullif(organisations.c.title, ""), peer_cards.c.council)
CANDIDATES = Across(
    "peers who are happy to talk",
    select(
        peer_cards.c.organisation, peer_cards.c.owner, peer_cards.c.name, peer_cards.c.role, TITLE,
        peer_cards.c.line, peer_cards.c.shows_name, peer_cards.c.channel,
        func.coalesce(councils.c.code, ""), peer_topics.c.level, WAITING,
    )
    .join_from(
        peer_topics, peer_cards,
        (peer_cards.c.owner == peer_topics.c.owner) & (peer_cards.c.organisation == peer_topics.c.organisation),
    )
    .join(organisations, organisations.c.id == peer_cards.c.organisation)
    .outerjoin(councils, councils.c.organisation == peer_cards.c.organisation)
    .where(
        peer_topics.c.characteristic == bindparam("characteristic", type_=Text),
        peer_topics.c.organisation != ORGANISATION,
        literal_column("peer_cards.paused = 0"),
        peer_cards.c.renew_by > NOW,
        peer_cards.c.until >= bindparam("today", type_=Text),
        peer_cards.c.often > WAITING,
        ~ASKED_BEFORE,
        ~BLOCKED,
        REACHED,
    )
    .order_by(WAITING, peer_cards.c.owner)
    .limit(MOST_CANDIDATES)
)  # fmt: skip
"""Of other organisations, and only what each person agreed to show: no way to reach them is read."""

FIRST_ADDRESS = wanted_address(peer_cards, peer_cards.c.organisation, peer_cards.c.owner)
DUE = reached(
    select(
        organisations.c.name, addresses.c.channel, addresses.c.tenant, addresses.c.external, peer_cards.c.ask_at
    )
    .join_from(peer_cards, organisations, organisations.c.id == peer_cards.c.organisation)
    .where(literal_column("peer_cards.ask_at IS NOT NULL"), peer_cards.c.ask_at <= NOW)
    .order_by(peer_cards.c.ask_at, peer_cards.c.owner)
    .limit(bindparam("most", type_=BigInteger)),
    FIRST_ADDRESS,
)  # fmt: skip


def due(connection: Connection, now: int, most: int) -> Sequence[DueConsent]:
    """Who of all organisations is to be asked whether they are still happy to talk."""
    found = DUE.rows(connection, now=now, most=most)
    return [DueConsent(row[0], Address(*row[1:4]), row[4]) for row in found]


class SqlPeers(SqlIntroductions):
    """The port ``Peers`` on one connection."""

    def __init__(self, connection: Connection, organisation: int) -> None:
        super().__init__(connection, organisation)

    def card(self, owner: int) -> KeptCard | None:
        """The card of somebody of the organisation."""
        for row in self._rows(CARD, owner=owner):
            said = dict(zip(_KEPT, row, strict=True))
            topics = tuple(Topic(*topic) for topic in self._rows(TOPICS, owner=owner))
            words = {name: str(said[name]) for name in _WORDS}
            card = PeerCard(**words, shows_name=bool(said["shows_name"]), often=int(said["often"]), topics=topics)
            return KeptCard(owner, card, str(said["channel"]), bool(said["paused"]), said["renew_by"], said["ask_at"])
        return None

    def keep(self, card: KeptCard) -> None:
        """It as it is now, with its topics."""
        said = {f"new_{name}": getattr(card.card, name) for name in _WORDS}
        numbers = {
            "new_shows_name": int(card.card.shows_name), "new_often": card.card.often, "new_channel": card.channel,
            "new_paused": int(card.paused), "new_renew_by": card.renew_by, "new_ask_at": card.ask_at,
        }  # fmt: skip
        self._rows(KEEP, owner=card.owner, **said, **numbers)
        self._rows(FORGET_TOPICS, owner=card.owner)
        self._rows(KEEP_TOPICS, owner=card.owner, rows=as_rows(asdict(one) for one in card.card.topics))

    def withdraw(self, owner: int) -> None:
        """It is gone, from everywhere."""
        self._rows(FORGET_TOPICS, owner=owner)
        self._rows(FORGET_CARD, owner=owner)

    def candidates(self, characteristic: str, asker: int, now: int, today: str) -> Sequence[Candidate]:
        """Everybody of another organisation whom this asker may ask about that now."""
        found = self._rows(CANDIDATES, characteristic=characteristic, asker=asker, now=now, today=today)
        return [
            Candidate(
                Elsewhere(row[0], row[1]),
                PeerCard(row[2] if row[6] else "", row[3], row[4], row[5], shows_name=bool(row[6])),
                *row[7:],
            )
            for row in found
        ]
