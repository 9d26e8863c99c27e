"""Somebody's own card: made, changed, paused, withdrawn, renewed."""

from dataclasses import replace
from datetime import UTC, datetime

from eic_bot.dialogs.peer_forms import with_topic
from eic_bot.dialogs.peer_requests import AskPeers, CardFound, PeerCard, PeerDone, PeerResult, peer_refused
from eic_bot.service.peers.limits import RENEW_BEFORE_MS, YEAR_MS
from eic_bot.service.peers.records import KeptCard
from eic_bot.service.records import Audited
from eic_bot.service.rounds.table import Table


def card(table: Table, asked: AskPeers) -> PeerResult:
    """The card as it is kept, or begun with what is known; with a topic, that one is added to what is looked at."""
    kept = table.tx.peers.card(table.me.id)
    found = kept.card if kept else begun(table)
    found = replace(found, council=table.title() or found.council)
    if asked.words:
        found = with_topic(found, asked.words)
    paused = kept.paused if kept else False
    return CardFound(found, kept is not None, paused, asks_council=not table.title())


def begun(table: Table) -> PeerCard:
    """What is known of somebody without a card."""
    in_a_year = datetime.fromtimestamp((table.changes.now + YEAR_MS) / 1000, UTC).date().isoformat()
    return PeerCard(name=table.me.called, council=table.title(), until=in_a_year)


def keep(table: Table, asked: AskPeers) -> PeerResult:
    """They saw it and said yes: from now on others can find it, for a year."""
    if asked.card is None:
        return peer_refused(asked, "no_card")
    kept, now = table.tx.peers.card(table.me.id), table.changes.now
    paused = kept.paused if kept else False
    channel = table.me.address.channel
    new = KeptCard(table.me.id, asked.card, channel, paused, now + YEAR_MS, now + YEAR_MS - RENEW_BEFORE_MS)
    table.tx.peers.keep(new)
    note(table, "peer.card-changed" if kept else "peer.card-shown", table.me.id)
    return PeerDone("keep")


def pause(table: Table, asked: AskPeers) -> PeerResult:
    """Nobody finds them for now, or they do again."""
    kept = table.tx.peers.card(table.me.id)
    if kept is None:
        return peer_refused(asked, "no_card")
    table.tx.peers.keep(replace(kept, paused=asked.act == "pause"))
    note(table, f"peer.{'paused' if asked.act == 'pause' else 'taken-up'}", table.me.id)
    return PeerDone(asked.act)


def renew(table: Table, asked: AskPeers) -> PeerResult:
    """It goes on for another year."""
    kept, now = table.tx.peers.card(table.me.id), table.changes.now
    if kept is None:
        return peer_refused(asked, "no_card")
    ends = datetime.fromtimestamp((now + YEAR_MS) / 1000, UTC).date().isoformat()
    card = replace(kept.card, until=max(kept.card.until, ends))
    table.tx.peers.keep(replace(kept, card=card, renew_by=now + YEAR_MS, ask_at=now + YEAR_MS - RENEW_BEFORE_MS))
    note(table, "peer.renewed", table.me.id)
    return PeerDone("renew")


def withdraw(table: Table, asked: AskPeers) -> PeerResult:
    """It is gone at once and everywhere: nobody finds it, and what waits for an answer ends."""
    peers = table.tx.peers
    had = peers.card(table.me.id) is not None
    peers.withdraw(table.me.id)
    peers.withdraw_consents(table.me.id)
    for one in peers.received(table.me.id):
        if peers.end(one.id, "unavailable"):
            peers.empty(one.id)
            table.tx.crossings.send(one.asker, "peer_unavailable", one.id, table.changes.now, channel=one.channel)
    for one in peers.agreed_unheard(table.me.id):
        peers.empty(one.id)
    if had:
        note(table, "peer.card-withdrawn", table.me.id)
    return PeerDone(asked.act)


def note(table: Table, action: str, subject: int) -> None:
    """Note that I did that; never a word of what was said."""
    table.changes.audit.append(Audited(str(table.me.id), action, f"peer {subject}"))
