"""Requests between people of two organisations, and consents of contacts that others named.

Both are seen from the scope's side only: what it sent, what was sent to it, what its people agreed to.
"""

from collections.abc import Collection, Sequence

from pydantic import TypeAdapter
from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Text,
    bindparam,
    func,
    insert,
    literal,
    literal_column,
    or_,
    select,
    update,
)

from eic_bot.dialogs.peer_requests import FoundContact
from eic_bot.service.crossings.records import Elsewhere
from eic_bot.service.envelopes import Address
from eic_bot.service.peers.records import Consent, EndedRequest, Introduction, State
from eic_bot.store.dialects import upsert
from eic_bot.store.reaching import reached, wanted_address
from eic_bot.store.statements import NOW, ORGANISATION, Across, Prepared, Row, as_list, is_ours, listed
from eic_bot.store.tables.organisations import organisations
from eic_bot.store.tables.owners import addresses
from eic_bot.store.tables.peers import contact_consents, introductions, peer_blocks

OWNER = bindparam("owner", type_=BigInteger)
ID = bindparam("introduction", type_=BigInteger)
CODE = bindparam("code", type_=Text)
CONTACT: TypeAdapter[FoundContact] = TypeAdapter(FoundContact)
IS_ASKED: ColumnElement[bool] = literal_column("introductions.state = 'asked'")
SENT_BY_US = is_ours(introductions)
FOR_US = introductions.c.peer_organisation.is_not_distinct_from(ORGANISATION)
ALL = (
    introductions.c.id, introductions.c.organisation, introductions.c.owner, introductions.c.channel,
    introductions.c.peer_organisation, introductions.c.peer, introductions.c.characteristic,
    introductions.c.question, introductions.c.asker_card, introductions.c.peer_card, introductions.c.state,
    introductions.c.asked_at, introductions.c.told_at, introductions.c.expires_at,
)  # fmt: skip

BEGIN = Prepared(
    insert(introductions)
    .values(
        organisation=ORGANISATION,
        owner=OWNER,
        channel=bindparam("channel", type_=Text),
        peer_organisation=bindparam("peer_organisation", type_=BigInteger),
        peer=bindparam("peer", type_=BigInteger),
        characteristic=bindparam("characteristic", type_=Text),
        question=bindparam("question", type_=Text),
        asker_card=bindparam("asker_card", type_=Text),
        peer_card=literal(""),
        state=literal("asked"),
        asked_at=NOW,
        expires_at=bindparam("expires_at", type_=BigInteger),
    )
    .returning(introductions.c.id)
)
FIND = Prepared(select(*ALL).where(introductions.c.id == ID, or_(SENT_BY_US, FOR_US)))
SENT = Prepared(select(*ALL).where(SENT_BY_US, introductions.c.owner == OWNER, IS_ASKED).order_by(introductions.c.id))
RECEIVED = Prepared(select(*ALL).where(FOR_US, introductions.c.peer == OWNER, IS_ASKED).order_by(introductions.c.id))
UNHEARD = Prepared(
    select(*ALL)
    .where(
        FOR_US,
        introductions.c.peer == OWNER,
        literal_column("introductions.state = 'agreed'"),
        introductions.c.peer_card != "",
    )
    .order_by(introductions.c.id)
)
TOLD_SINCE = Prepared(
    select(func.count())
    .select_from(introductions)
    .where(FOR_US, introductions.c.peer == OWNER, introductions.c.told_at > bindparam("since", type_=BigInteger))
)
TOLD = Prepared(update(introductions).values(told_at=NOW).where(FOR_US, introductions.c.id == ID))
END = Prepared(
    update(introductions)
    .values(state=bindparam("new_state", type_=Text), peer_card=bindparam("new_card", type_=Text))
    .where(introductions.c.id == ID, or_(SENT_BY_US, FOR_US), IS_ASKED)
    .returning(introductions.c.id)
)
EMPTY = Prepared(
    update(introductions)
    .values(question="", asker_card="", peer_card="")
    .where(introductions.c.id == ID, or_(SENT_BY_US, FOR_US))
)

BLOCK = Prepared(
    upsert(peer_blocks)
    .values(organisation=ORGANISATION, owner=OWNER, asker=bindparam("asker", type_=BigInteger))
    .on_conflict_do_nothing()
)
BLOCKS = Prepared(
    select(peer_blocks.c.asker).where(
        is_ours(peer_blocks), peer_blocks.c.owner == OWNER, peer_blocks.c.asker == bindparam("asker", type_=BigInteger)
    )
)

_ADDRESS = wanted_address(introductions, introductions.c.organisation, introductions.c.owner)
ENDED = reached(
    select(organisations.c.name, addresses.c.channel, addresses.c.tenant, addresses.c.external, introductions.c.id)
    .join_from(introductions, organisations, organisations.c.id == introductions.c.organisation)
    .where(IS_ASKED, introductions.c.expires_at <= NOW)
    .order_by(introductions.c.expires_at, introductions.c.id)
    .limit(bindparam("most", type_=BigInteger)),
    _ADDRESS,
)

INVITE = Prepared(
    insert(contact_consents).values(
        organisation=ORGANISATION,
        code=CODE,
        contact=bindparam("contact", type_=Text),
        card=bindparam("card", type_=Text),
        digest=bindparam("digest", type_=Text),
        expires_at=bindparam("expires_at", type_=BigInteger),
    )
)
INVITATION = Across(
    "a contact's consent",
    select(
        contact_consents.c.code, contact_consents.c.contact, contact_consents.c.card, contact_consents.c.digest,
        contact_consents.c.expires_at,
    ).where(contact_consents.c.code == CODE, contact_consents.c.until.is_(None), contact_consents.c.expires_at > NOW)
)  # fmt: skip
"""Whoever has the words that were sent to the contact may see it, of whichever organisation they are."""
CONSENT = Across(
    "a contact's consent",
    update(contact_consents)
    .values(by_organisation=ORGANISATION, by_owner=OWNER, until=bindparam("until_then", type_=BigInteger))
    .where(contact_consents.c.code == CODE, contact_consents.c.until.is_(None)),
)
CONSENTED = Across(
    "a contact's consent",
    select(contact_consents.c.contact, contact_consents.c.digest).where(
        contact_consents.c.contact.in_(listed("contacts", Text)), contact_consents.c.until > NOW
    ),
)
WITHDRAW = Prepared(
    update(contact_consents)
    .values(until=0, card="")
    .where(contact_consents.c.by_owner == OWNER, contact_consents.c.by_organisation.is_not_distinct_from(ORGANISATION))
)


def ended(connection: Connection, now: int, most: int) -> Sequence[EndedRequest]:
    """Requests of all organisations that nobody answered in time."""
    found = ENDED.rows(connection, now=now, most=most)
    return [EndedRequest(row[0], Address(*row[1:4]), row[4]) for row in found]


def _introduction(row: Row) -> Introduction:
    id, organisation, owner, channel, peer_organisation, peer, *rest = row
    return Introduction(id, Elsewhere(organisation, owner), channel, Elsewhere(peer_organisation, peer), *rest)


class SqlIntroductions:
    """The part of the port ``Peers`` that is about requests and consents."""

    def __init__(self, connection: Connection, organisation: int) -> None:
        self._connection, self._here = connection, organisation

    def begin(self, asked: Introduction) -> int:
        """Keep a request of somebody of the organisation; its number."""
        [(id,)] = self._rows(
            BEGIN, owner=asked.asker.owner, channel=asked.channel, peer_organisation=asked.peer.organisation,
            peer=asked.peer.owner, characteristic=asked.characteristic, question=asked.question,
            asker_card=asked.asker_card, now=asked.asked_at, expires_at=asked.expires_at,
        )  # fmt: skip
        return int(id)

    def introduction(self, id: int) -> Introduction | None:
        """A request that somebody of the organisation sent or received."""
        return next((_introduction(row) for row in self._rows(FIND, introduction=id)), None)

    def sent(self, owner: int) -> Sequence[Introduction]:
        """Those of an asker that wait for an answer."""
        return [_introduction(row) for row in self._rows(SENT, owner=owner)]

    def received(self, owner: int) -> Sequence[Introduction]:
        """Those that wait for a peer."""
        return [_introduction(row) for row in self._rows(RECEIVED, owner=owner)]

    def agreed_unheard(self, peer: int) -> Sequence[Introduction]:
        """Those a peer said yes to, of which the asker has not been told."""
        return [_introduction(row) for row in self._rows(UNHEARD, owner=peer)]

    def told_since(self, owner: int, since: int) -> int:
        """How many a peer was told of since then."""
        return int(self._rows(TOLD_SINCE, owner=owner, since=since)[0][0])

    def told(self, id: int, now: int) -> None:
        """The peer knows of it."""
        self._rows(TOLD, introduction=id, now=now)

    def end(self, id: int, state: State, peer_card: str = "") -> bool:
        """It waits no longer. False where it did not wait any more."""
        return bool(self._rows(END, introduction=id, new_state=state, new_card=peer_card))

    def empty(self, id: int) -> None:
        """Forget its words and cards."""
        self._rows(EMPTY, introduction=id)

    def block(self, owner: int, asker: int) -> None:
        """Somebody wants no more requests of that asker."""
        self._rows(BLOCK, owner=owner, asker=asker)

    def blocks(self, owner: int, asker: int) -> bool:
        """Whether they said so."""
        return bool(self._rows(BLOCKS, owner=owner, asker=asker))

    def invite(self, consent: Consent) -> None:
        """Keep an invitation to a contact."""
        self._rows(
            INVITE, code=consent.code, contact=consent.contact, card=CONTACT.dump_json(consent.card).decode(),
            digest=consent.digest, expires_at=consent.expires_at,
        )  # fmt: skip

    def invitation(self, code: str, now: int) -> Consent | None:
        """The invitation with that digest of a code, until it is used or over."""
        for found, contact, card, digest, expires in self._rows(INVITATION, code=code, now=now):
            return Consent(found, contact, CONTACT.validate_json(card), digest, expires)
        return None

    def consent(self, code: str, owner: int, until: int) -> None:
        """Somebody of the organisation is that contact, and agrees until then."""
        self._rows(CONSENT, code=code, owner=owner, until_then=until)

    def consented(self, contacts: Collection[str], now: int) -> Collection[tuple[str, str]]:
        """Which contacts agreed to which card, by its digest."""
        return {(row[0], row[1]) for row in self._rows(CONSENTED, contacts=as_list(sorted(contacts)), now=now)}

    def withdraw_consents(self, owner: int) -> None:
        """Somebody of the organisation agrees to none any more."""
        self._rows(WITHDRAW, owner=owner)

    def _rows(self, statement: Prepared, **parameters: object) -> list[Row]:
        return statement.rows(self._connection, organisation=self._here, **parameters)
