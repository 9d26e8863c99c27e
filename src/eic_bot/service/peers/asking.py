"""A request to a peer: written, seen as it goes out, sent, and taken back."""

from dataclasses import replace

from pydantic import TypeAdapter

from eic_bot.dialogs.commands.peers import LONGEST_NUMBER
from eic_bot.dialogs.messages import words
from eic_bot.dialogs.peer_requests import (
    AskPeers,
    OpenRequest,
    OpenRequests,
    PeerCard,
    PeerDone,
    PeerRequest,
    PeerResult,
    RequestReady,
    peer_refused,
)
from eic_bot.dialogs.peer_words import who
from eic_bot.service.crossings.records import Elsewhere
from eic_bot.service.peers.cards import begun, note
from eic_bot.service.peers.finding import candidate, candidates_for
from eic_bot.service.peers.limits import MOST_OPEN, WAITS_MS
from eic_bot.service.peers.records import Candidate, Introduction
from eic_bot.service.rounds.reminding import day_of
from eic_bot.service.rounds.table import Table

CARD: TypeAdapter[PeerCard] = TypeAdapter(PeerCard)
OURS = 0
"""Our own organisation: a transaction has no other, and knows its number."""


def ready(table: Table, asked: AskPeers) -> PeerResult:
    """Whom it goes to, and the asker's card as far as it is known."""
    wanted = _about(table, asked.wanted)
    if wanted is None or (found := _meant(table, wanted)) is None:
        return peer_refused(asked, "gone")
    if len(table.tx.peers.sent(table.me.id)) >= MOST_OPEN:
        return peer_refused(asked, "too_many", MOST_OPEN)
    own = _own_card(table)
    card = replace(own, council=table.title() or own.council, topics=(), line="", shows_name=True)
    named = table.mine.say("request-to-barrier") if wanted.barrier else who(table.mine, found.card)
    to = words(named).rstrip(".")
    return RequestReady(replace(wanted, to=to, card=card), asks_council=not table.title())


def _about(table: Table, wanted: PeerRequest | None) -> PeerRequest | None:
    """The same, with what it is about where only the barrier is known."""
    if wanted is None or not wanted.barrier or wanted.characteristic:
        return wanted
    one = table.tx.barriers.find(wanted.barrier, table.me.id)
    return replace(wanted, characteristic=one.characteristic) if one is not None and one.characteristic else None


def _meant(table: Table, wanted: PeerRequest) -> Candidate | None:
    """Whom it goes to, if they may still be asked: a peer who was found, or whoever shared a barrier."""
    if not wanted.barrier:
        return candidate(table, wanted.characteristic, wanted.peer)
    whose = table.tx.barriers.whose(wanted.barrier)
    return next((one for one in candidates_for(table, wanted.characteristic) if one.peer == whose), None)


def _own_card(table: Table) -> PeerCard:
    """Their own; else that of their newest request, else what is known."""
    kept, sent = table.tx.peers.card(table.me.id), table.tx.peers.sent(table.me.id)
    if kept is not None:
        return kept.card
    return CARD.validate_json(sent[-1].asker_card) if sent else begun(table)


def send(table: Table, asked: AskPeers) -> PeerResult:
    """It goes out as it was shown, if the peer can still be asked and this person has not asked too much."""
    wanted, now = asked.wanted, table.changes.now
    if wanted is None or (found := _meant(table, wanted)) is None:
        return peer_refused(asked, "gone")
    if len(table.tx.peers.sent(table.me.id)) >= MOST_OPEN:
        return peer_refused(asked, "too_many", MOST_OPEN)
    channel, card = table.me.address.channel, CARD.dump_json(wanted.card).decode()
    me = Elsewhere(OURS, table.me.id)
    new = Introduction(
        0, me, channel, found.peer, wanted.characteristic, wanted.question, card, "", "asked", now, None, now + WAITS_MS
    )
    id = table.tx.peers.begin(new)
    table.tx.crossings.send(found.peer, "peer_asked", id, now, channel=found.channel)
    note(table, "peer.asked", id)
    return PeerDone("send")


def mine(table: Table) -> PeerResult:
    """What this person asked, and what they were asked; each as long as it waits."""
    sent, received = table.tx.peers.sent(table.me.id), table.tx.peers.received(table.me.id)
    told = [one for one in received if one.told_at is not None]
    return OpenRequests(tuple(map(_open, sent)), tuple(map(_open, told)))


def take_back(table: Table, asked: AskPeers) -> PeerResult:
    """One of theirs is over; who was asked hears of it, if they knew."""
    number = asked.words.strip()
    id = int(number) if number.isdecimal() and len(number) <= LONGEST_NUMBER else 0
    found = next((one for one in table.tx.peers.sent(table.me.id) if one.id == id), None)
    if found is None or not table.tx.peers.end(found.id, "withdrawn"):
        return peer_refused(asked, "no_such_request")
    table.tx.peers.empty(found.id)
    if found.told_at is not None:
        table.tx.crossings.send(found.peer, "peer_withdrawn", found.id, table.changes.now)
    note(table, "peer.taken-back", found.id)
    return PeerDone("take_back")


def _open(one: Introduction) -> OpenRequest:
    return OpenRequest(one.id, one.characteristic, one.question, day_of(one.expires_at))
