"""Peers and what crosses between organisations, on both databases: each side sees and changes only its own part."""

import asyncio
from dataclasses import replace

import pytest

from eic_bot.dialogs.peer_requests import FoundContact, PeerCard, Topic
from eic_bot.errors import EicBotError
from eic_bot.service.crossings.records import Elsewhere
from eic_bot.service.envelopes import Address
from eic_bot.service.peers.limits import MONTH_MS, WAITS_MS, YEAR_MS
from eic_bot.service.peers.records import Consent, Introduction, KeptCard
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Scope
from tests.store.support import rows

HERE, THERE, THIRD = Scope("terminal:here"), Scope("terminal:there"), Scope("terminal:third")
ASKER, PEER, OTHER = (Address("terminal", where, who) for where, who in (("here", "a"), ("there", "p"), ("third", "o")))
NOW = 1_800_000_000_000
TODAY = "2027-01-15"
TOPIC = "waste.rounds"
CARD = PeerCard("Pat", "Officer", "There", "Ask me", "pat@there.example", until="2099-12-31", topics=(Topic(TOPIC, 3),))


def owner(tx: Transaction, address: Address) -> int:
    return tx.owners([address], NOW)[0].id


def shows(tx: Transaction) -> int:
    id = owner(tx, PEER)
    tx.peers.keep(KeptCard(id, CARD, "terminal", False, NOW + YEAR_MS, NOW + YEAR_MS))
    return id


def asks(tx: Transaction) -> int:
    me = owner(tx, ASKER)
    [found] = tx.peers.candidates(TOPIC, me, NOW, TODAY)
    asked = Introduction(
        0, Elsewhere(0, me), "terminal", found.peer, TOPIC, "How?", "{}", "", "asked", NOW, None, NOW + WAITS_MS
    )
    id = tx.peers.begin(asked)
    tx.crossings.send(found.peer, "peer_asked", id, NOW, channel="terminal", body="x")
    return id


def found(tx: Transaction) -> list[str]:
    return [one.card.name for one in tx.peers.candidates(TOPIC, owner(tx, ASKER), NOW, TODAY)]


async def test_a_card_is_kept_changed_and_gone(database: Transactions) -> None:
    id = await database.run(THERE, shows)
    kept = await database.run(THERE, lambda tx: tx.peers.card(id))
    assert kept == KeptCard(id, CARD, "terminal", False, NOW + YEAR_MS, NOW + YEAR_MS)
    other = replace(
        kept, card=replace(CARD, topics=(Topic("a"), Topic("b")), shows_name=False), paused=True, ask_at=None
    )
    await database.run(THERE, lambda tx: tx.peers.keep(other))
    assert await database.run(THERE, lambda tx: tx.peers.card(id)) == other
    assert await database.run(HERE, lambda tx: tx.peers.card(id)) is None
    await database.run(HERE, lambda tx: tx.peers.withdraw(id))
    assert await database.run(THERE, lambda tx: tx.peers.card(id)) == other
    await database.run(THERE, lambda tx: tx.peers.withdraw(id))
    assert await database.run(THERE, lambda tx: tx.peers.card(id)) is None


async def test_only_others_are_found_and_never_how_to_reach_them(database: Transactions) -> None:
    id = await database.run(THERE, shows)
    [one] = await database.run(HERE, lambda tx: tx.peers.candidates(TOPIC, owner(tx, ASKER), NOW, TODAY))
    assert (one.peer.owner, one.card.name, one.card.reach, one.level, one.waiting) == (id, "Pat", "", 3, 0)
    assert await database.run(THERE, lambda tx: tx.peers.candidates(TOPIC, id, NOW, TODAY)) == []
    assert await database.run(HERE, lambda tx: tx.peers.candidates("other", owner(tx, ASKER), NOW, TODAY)) == []
    await database.run(THERE, lambda tx: tx.entitle("There Council"))
    [one] = await database.run(HERE, lambda tx: tx.peers.candidates(TOPIC, owner(tx, ASKER), NOW, TODAY))
    assert one.card.council == "There Council"


@pytest.mark.parametrize(
    "change",
    [
        {"paused": True},
        {"renew_by": NOW},
        {"card": replace(CARD, until="2027-01-14")},
        {"card": replace(CARD, often=0)},
        {"card": replace(CARD, topics=(Topic("other"),))},
    ],
)
async def test_who_may_not_be_found_is_not(database: Transactions, change: dict[str, object]) -> None:
    id = await database.run(THERE, shows)
    assert await database.run(HERE, found) == ["Pat"]
    kept = await database.run(THERE, lambda tx: tx.peers.card(id))
    assert kept is not None
    await database.run(THERE, lambda tx: tx.peers.keep(replace(kept, **change)))  # type: ignore[arg-type]
    assert await database.run(HERE, found) == []


async def test_a_request_is_seen_by_both_sides_and_by_nobody_else(database: Transactions) -> None:
    peer = await database.run(THERE, shows)
    id = await database.run(HERE, asks)
    asker = await database.run(HERE, lambda tx: owner(tx, ASKER))
    for scope in (HERE, THERE):
        seen = await database.run(scope, lambda tx: tx.peers.introduction(id))
        assert seen is not None
        assert (seen.asker.owner, seen.peer.owner, seen.state, seen.told_at) == (asker, peer, "asked", None)
    assert await database.run(THIRD, lambda tx: tx.peers.introduction(id)) is None
    assert await database.run(THIRD, lambda tx: tx.peers.end(id, "withdrawn")) is False
    await database.run(HERE, lambda tx: tx.peers.told(id, NOW))  # the asker's side cannot say that
    assert await database.run(THERE, lambda tx: tx.peers.told_since(peer, NOW - MONTH_MS)) == 0
    await database.run(THERE, lambda tx: tx.peers.told(id, NOW))
    assert await database.run(THERE, lambda tx: tx.peers.told_since(peer, NOW - MONTH_MS)) == 1
    assert [one.id for one in await database.run(HERE, lambda tx: tx.peers.sent(asker))] == [id]
    assert [one.id for one in await database.run(THERE, lambda tx: tx.peers.received(peer))] == [id]
    assert await database.run(HERE, found) == []


async def test_of_a_yes_and_a_withdrawal_at_once_one_happens(database: Transactions, url: str) -> None:
    await database.run(THERE, shows)
    id = await database.run(HERE, asks)
    ended = await asyncio.gather(
        database.run(THERE, lambda tx: tx.peers.end(id, "agreed", "card")),
        database.run(HERE, lambda tx: tx.peers.end(id, "withdrawn")),
    )
    assert sorted(ended) == [False, True]
    [(state, card)] = rows(url, "SELECT state, peer_card FROM introductions")
    assert (state, card) == (("agreed", "card") if ended[0] else ("withdrawn", ""))
    unheard = await database.run(THERE, lambda tx: tx.peers.agreed_unheard(owner(tx, PEER)))
    assert [one.id for one in unheard] == ([id] if ended[0] else [])
    await database.run(HERE, lambda tx: tx.peers.empty(id))
    assert rows(url, "SELECT question, asker_card, peer_card FROM introductions") == [("", "", "")]


async def test_what_crosses_is_taken_by_the_other_side_once(database: Transactions, url: str) -> None:
    peer = await database.run(THERE, shows)
    id = await database.run(HERE, asks)
    [due] = await database.run(Scope(None), lambda tx: tx.due.crossings(NOW, 10))
    assert (due.organisation, due.address, due.due) == ("terminal:there", PEER, NOW)
    for scope in (HERE, THIRD):
        assert await database.run(scope, lambda tx: tx.crossings.find(due.id)) is None
        await database.run(scope, lambda tx: tx.crossings.take(due.id, NOW))
        await database.run(scope, lambda tx: tx.crossings.put_off(due.id, 0))
    crossing = await database.run(THERE, lambda tx: tx.crossings.find(due.id))
    assert crossing is not None
    assert (crossing.kind, crossing.subject, crossing.body) == ("peer_asked", id, "x")
    await database.run(THERE, lambda tx: tx.crossings.put_off(due.id, NOW + 1))
    assert await database.run(Scope(None), lambda tx: tx.due.crossings(NOW, 10)) == []
    await database.run(THERE, lambda tx: tx.crossings.take(due.id, NOW))
    assert await database.run(THERE, lambda tx: tx.crossings.find(due.id)) is None
    assert await database.run(Scope(None), lambda tx: tx.due.crossings(NOW + 1, 10)) == []
    assert rows(url, "SELECT body, to_owner FROM crossings") == [("", peer)]


async def test_nothing_crosses_to_somebody_who_is_not_of_that_organisation(database: Transactions) -> None:
    peer = await database.run(THERE, shows)

    def astray(tx: Transaction) -> None:
        owner(tx, ASKER)
        tx.crossings.send(Elsewhere(9_999, peer), "peer_asked", 1, NOW)

    with pytest.raises(EicBotError):
        await database.run(HERE, astray)


async def test_requests_end_and_consents_are_due_in_time(database: Transactions) -> None:
    await database.run(THERE, shows)
    id = await database.run(HERE, asks)
    system = Scope(None)
    assert await database.run(system, lambda tx: tx.due.ended_requests(NOW + WAITS_MS - 1, 9)) == []
    [ended] = await database.run(system, lambda tx: tx.due.ended_requests(NOW + WAITS_MS, 9))
    assert (ended.organisation, ended.address, ended.introduction) == ("terminal:here", ASKER, id)
    assert await database.run(system, lambda tx: tx.due.consents(NOW + YEAR_MS - 1, 9)) == []
    [due] = await database.run(system, lambda tx: tx.due.consents(NOW + YEAR_MS, 9))
    assert (due.organisation, due.address, due.due) == ("terminal:there", PEER, NOW + YEAR_MS)


async def test_who_is_blocked_finds_that_person_no_more(database: Transactions) -> None:
    peer = await database.run(THERE, shows)
    asker = await database.run(HERE, lambda tx: owner(tx, ASKER))
    for _ in range(2):
        await database.run(THERE, lambda tx: tx.peers.block(peer, asker))
    assert await database.run(THERE, lambda tx: tx.peers.blocks(peer, asker))
    assert not await database.run(HERE, lambda tx: tx.peers.blocks(peer, asker))
    assert await database.run(HERE, found) == []
    named = await database.run(THIRD, lambda tx: tx.peers.candidates(TOPIC, owner(tx, OTHER), NOW, TODAY))
    assert [one.card.name for one in named] == ["Pat"]


async def test_a_contact_agrees_once_for_a_year_to_one_card(database: Transactions) -> None:
    card = FoundContact("Zed", "Officer", "Somewhere", "z@somewhere.example")
    await database.run(HERE, lambda tx: owner(tx, ASKER))
    await database.run(HERE, lambda tx: tx.peers.invite(Consent("code", "pack:zed", card, "digest", NOW + 9)))
    who = await database.run(THERE, lambda tx: owner(tx, PEER))
    assert await database.run(THERE, lambda tx: tx.peers.invitation("other", NOW)) is None
    assert await database.run(THERE, lambda tx: tx.peers.invitation("code", NOW + 9)) is None
    found_one = await database.run(THERE, lambda tx: tx.peers.invitation("code", NOW))
    assert found_one == Consent("code", "pack:zed", card, "digest", NOW + 9)
    assert await database.run(THIRD, lambda tx: tx.peers.consented(["pack:zed"], NOW)) == set()
    await database.run(THERE, lambda tx: tx.peers.consent("code", who, NOW + YEAR_MS))
    assert await database.run(THIRD, lambda tx: tx.peers.consented(["pack:zed"], NOW)) == {("pack:zed", "digest")}
    assert await database.run(THIRD, lambda tx: tx.peers.consented(["pack:zed"], NOW + YEAR_MS)) == set()
    assert await database.run(HERE, lambda tx: tx.peers.invitation("code", NOW)) is None
    await database.run(HERE, lambda tx: tx.peers.withdraw_consents(who))
    assert await database.run(THIRD, lambda tx: tx.peers.consented(["pack:zed"], NOW)) == {("pack:zed", "digest")}
    await database.run(THERE, lambda tx: tx.peers.withdraw_consents(who))
    assert await database.run(THIRD, lambda tx: tx.peers.consented(["pack:zed"], NOW)) == set()
