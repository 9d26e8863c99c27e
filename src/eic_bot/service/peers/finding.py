"""Finding people of other councils who are happy to talk about something."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from eic_bot.dialogs.peer_requests import AskPeers, FoundPeer, PeerResult, PeersFound, Topic
from eic_bot.model.peering import Offered, Wanted, fitting
from eic_bot.service.councils import date_of, the_council
from eic_bot.service.peers.contacts import contacts_for
from eic_bot.service.peers.levels import public_levels
from eic_bot.service.peers.limits import MOST_SHOWN
from eic_bot.service.peers.records import Candidate
from eic_bot.service.rounds.reminding import day_of
from eic_bot.service.rounds.table import Table


def find(table: Table, asked: AskPeers) -> PeerResult:
    """At most three, and why each fits. Those who paused, or were asked enough this month, are not among them."""
    candidates = {one.peer.owner: one for one in candidates_for(table, asked.words)}
    day = date_of(table.changes.now)
    wish = asked.wish
    wanted = Wanted(wish.level, wish.insists, wish.near, wish.like, wish.place)
    levels = public_levels(table, asked.words, [one.code for one in candidates.values()])
    offered = [_offered(table, one, day, levels.get(one.code)) for one in candidates.values()]
    own = table.council
    fits, missed = fitting(offered, wanted, own, MOST_SHOWN)
    peers = tuple(
        FoundPeer(
            one.peer,
            replace(candidates[one.peer].card, topics=(Topic(asked.words, candidates[one.peer].level),)),
            candidates[one.peer].level,
            reaches=one.reaches,
            is_public=one.is_public,
            same_type=one.same_type,
            near=one.near,
        )
        for one in fits
    )
    contacts = contacts_for(table, asked.words)[: MOST_SHOWN - len(peers)]
    return PeersFound(asked.words, peers, contacts, missed, wish.level)


def candidates_for(table: Table, characteristic: str) -> Sequence[Candidate]:
    """Everybody whom this person may ask about that now."""
    now = table.changes.now
    return table.tx.peers.candidates(characteristic, table.me.id, now, day_of(now))


def candidate(table: Table, characteristic: str, peer: int) -> Candidate | None:
    """That one, if they may still be asked."""
    return next((one for one in candidates_for(table, characteristic) if one.peer.owner == peer), None)


def _offered(table: Table, one: Candidate, day: date, public_level: int | None) -> Offered:
    known = the_council(table.setting, one.code, one.card.council, day)
    return Offered(one.peer.owner, one.card.council, known, one.level, public_level, one.waiting)
