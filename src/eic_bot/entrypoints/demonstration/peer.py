"""Somebody in another council of the demonstration who is happy to talk. Nothing here is of anybody."""

from datetime import UTC, datetime

from eic_bot.dialogs.peer_requests import PeerCard, Topic
from eic_bot.model.pack import Pack
from eic_bot.service.envelopes import Address
from eic_bot.service.peers.limits import YEAR_MS
from eic_bot.service.peers.records import KeptCard
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Scope
from eic_bot.service.sharing.inventing import CHANNEL
from eic_bot.simulator.page.council import PEER, PEER_COUNCIL, PEER_LINE, PEER_REACH

SCOPE = Scope(f"{CHANNEL}:example-town")
MOST_TOPICS = 25


def seat_peer(tx: Transaction, pack: Pack, now: int) -> None:
    """In the scope of their council: they show a card for all that can be talked about."""
    [owner] = tx.owners([Address(CHANNEL, "example-town", "peer")], now)
    if tx.peers.card(owner.id) is not None:
        return
    until = datetime.fromtimestamp((now + YEAR_MS) / 1000, UTC).date().isoformat()
    topics = tuple(Topic(one) for one in list(pack.characteristics)[:MOST_TOPICS])
    card = PeerCard(PEER.name, PEER.role, PEER_COUNCIL, PEER_LINE, PEER_REACH, until=until, topics=topics)
    tx.peers.keep(KeptCard(owner.id, card, CHANNEL, paused=False, renew_by=now + YEAR_MS, ask_at=None))
