"""A peer answers a request: only a yes introduces the two, and nobody is asked for a reason."""

from dataclasses import replace
from typing import cast

from eic_bot.dialogs.peer_requests import AskPeers, PeerDone, PeerResult, Reply, peer_refused
from eic_bot.service.crossings.records import Kind
from eic_bot.service.peers.asking import CARD
from eic_bot.service.peers.cards import note
from eic_bot.service.peers.records import Introduction, State
from eic_bot.service.rounds.table import Table


def answer(table: Table, asked: AskPeers) -> PeerResult:
    """Take it, once; the asker hears of it in their own organisation."""
    number, _, said = asked.words.partition(" ")
    reply = cast("Reply", said)
    one = table.tx.peers.introduction(int(number))
    if one is None or one.peer.owner != table.me.id or one.state != "asked" or one.told_at is None:
        return peer_refused(asked, "no_such_request")
    if reply == "yes":
        return _agree(table, asked, one)
    later = reply == "later"
    return _decline(table, asked, one, reply) if not later else _end(table, asked, one, "later", "peer_later", reply)


def _agree(table: Table, asked: AskPeers, one: Introduction) -> PeerResult:
    """Both have agreed: the peer gets the asker's card now, the asker gets theirs."""
    kept = table.tx.peers.card(table.me.id)
    if kept is None:
        return peer_refused(asked, "no_card")
    card = replace(kept.card, council=table.title() or kept.card.council, topics=(), shows_name=True)
    if not table.tx.peers.end(one.id, "agreed", CARD.dump_json(card).decode()):
        return peer_refused(asked, "no_such_request")
    table.tx.crossings.send(one.asker, "peer_agreed", one.id, table.changes.now, channel=one.channel)
    note(table, "peer.introduced", one.id)
    return PeerDone("answer", "yes", CARD.validate_json(one.asker_card))


def _decline(table: Table, asked: AskPeers, one: Introduction, reply: Reply) -> PeerResult:
    if reply == "report":
        table.tx.peers.block(table.me.id, one.asker.owner)
        note(table, "peer.reported", one.id)
    return _end(table, asked, one, "declined", "peer_declined", reply)


def _end(table: Table, asked: AskPeers, one: Introduction, state: State, kind: Kind, reply: Reply) -> PeerResult:
    if not table.tx.peers.end(one.id, state):
        return peer_refused(asked, "no_such_request")
    table.tx.peers.empty(one.id)
    table.tx.crossings.send(one.asker, kind, one.id, table.changes.now, channel=one.channel)
    note(table, f"peer.{state}", one.id)
    return PeerDone("answer", reply)
