"""Whom somebody finds and why: by what peers say of themselves and what is public of their council, nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest

from eic_bot.dialogs.peer_requests import AskPeers, FoundPeer, PeersFound, Wish
from eic_bot.model.peering import Offered, Wanted, fitting
from eic_bot.model.register import Council
from eic_bot.model.shared_view import shared_view
from eic_bot.service.ports import Transaction
from eic_bot.service.sharing.records import SHARED_VIEW, OwnShared
from eic_bot.service.tenancy import scope_of
from tests.peers.town import COUNCIL, TOPIC, Town, town

LEEDS = Council("LDS", "Leeds", "england", "metropolitan_district", region="Yorkshire")
CALDERDALE = Council("CLD", "Calderdale", "england", "metropolitan_district", region="Yorkshire")
YORK = Council("YOR", "York", "england", "unitary", region="Yorkshire")
CORNWALL = Council("CON", "Cornwall", "england", "unitary", region="South West")
CARDIFF = Council("CRF", "Cardiff", "wales", "unitary", region="Wales")


def offer(
    peer: int, council: Council | None, level: int | None = None, public: int | None = None, waiting: int = 0
) -> Offered:
    return Offered(peer, council.name if council else "Elsewhere", council, level, public, waiting)


EVERYBODY = (offer(1, CALDERDALE, 1), offer(2, YORK, 3), offer(3, CORNWALL), offer(4, CARDIFF, None, 4), offer(5, None))


@pytest.mark.parametrize(
    ("wanted", "found", "missed"),
    [
        (Wanted(), [1, 3, 2], False),
        (Wanted(2), [1, 4, 2], False),
        (Wanted(2, insists=True), [4, 2], False),
        (Wanted(near=True), [1, 2], False),
        (Wanted(like=True), [1], False),
        (Wanted(place="wales"), [4], False),
        (Wanted(place="south west"), [3], False),
        (Wanted(place="unitary"), [4, 3, 2], False),
        (Wanted(place="scotland"), [1, 3, 2], True),
    ],
)
def test_at_most_three_are_picked_by_fit_and_shown_by_name(wanted: Wanted, found: list[int], *, missed: bool) -> None:
    fits, others = fitting(EVERYBODY, wanted, LEEDS, 3)
    assert ([one.peer for one in fits], others) == (found, missed)


def test_who_was_asked_least_is_picked_of_those_who_fit_alike() -> None:
    alike = [offer(one, CORNWALL, waiting=5 - one) for one in range(1, 6)]
    fits, _ = fitting(alike, Wanted(), LEEDS, 3)
    assert {one.peer for one in fits} == {3, 4, 5}


def test_without_a_council_of_our_own_nothing_is_near_or_alike() -> None:
    fits, _ = fitting(EVERYBODY, Wanted(), None, 3)
    assert {(one.near, one.same_type) for one in fits} == {("", False)}


async def shared(here: Town, person: str, level: int, public_from: str | None) -> None:
    """Their council shares that it stands there."""
    view = SHARED_VIEW.dump_json(replace(shared_view(COUNCIL.pack, {}), positions={TOPIC: level})).decode()

    def work(tx: Transaction) -> None:
        [owner] = tx.owners([here.address(person)], here.now)
        assert tx.be_council("CLD", here.now)
        tx.sharing.share(OwnShared(2027, 1, owner.round, public_from, here.now), view, "digest", "2027-03-01")

    await here.bot.transactions.run(scope_of(here.address(person)), work)


@pytest.mark.parametrize(
    ("public_from", "wanted", "is_public"),
    [("2027-02-01", 2, True), ("2027-02-01", 3, False), ("2027-03-02", 2, False), (None, 1, False)],
)
async def test_a_level_counts_only_where_the_official_view_is_public(
    tmp_path: Path, public_from: str | None, wanted: int, *, is_public: bool
) -> None:
    async with town(tmp_path) as here:
        await here.show("bob")
        await shared(here, "bob", 2, public_from)
        found = await here.act("ana", AskPeers("find", TOPIC, wish=Wish(wanted)))
        assert isinstance(found, PeersFound)
        [one] = found.peers
        assert isinstance(one, FoundPeer)
        assert (one.is_public, one.reaches, one.level) == (is_public, False, None)
