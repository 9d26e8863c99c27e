"""Pacing and waiting: plain arithmetic, with times and chance as arguments."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from eic_bot.service.envelopes import Delivered, GivenBack, Outbound, Receipt, Refused, TryLater
from eic_bot.service.limits import LONGEST_MS, Limits
from eic_bot.service.pacing import AHEAD, MANY, Pacing
from eic_bot.service.retrying import SLOWEST_MS, backoff_ms, judged
from tests.delivery.support import at


def tried(attempts: int) -> Outbound:
    return Outbound(1, "mark", at("ann"), 1, "send", "k", None, attempts)


def test_an_address_and_a_tenant_keep_their_pace() -> None:
    pacing = Pacing(Limits(address_per_second=1, tenant_per_second=4))
    slots = [pacing.reserve(at(who), 100.0).at for who in ("ann", "ben", "ann", "cat")]
    assert slots == [100.0, 100.25, 101.0, 101.25]
    assert pacing.reserve(at("dan", "T2"), 100.0).at == 100.0


@given(some.lists(some.tuples(some.sampled_from("abc"), some.sampled_from("TU"), some.floats(0, 3)), max_size=40))
def test_no_reserved_times_are_closer_than_the_pace(events: list[tuple[str, str, float]]) -> None:
    pacing, now = Pacing(Limits(address_per_second=2, tenant_per_second=5)), 0.0
    by_address: dict[str, list[float]] = {}
    by_tenant: dict[str, list[float]] = {}
    for who, tenant, passed in events:
        now += passed
        slot = pacing.reserve(at(who, tenant), now)
        assert slot.at >= now
        assert slot.is_soon == (slot.at <= now + AHEAD)
        if slot.is_soon:
            by_address.setdefault(who + tenant, []).append(slot.at)
            by_tenant.setdefault(tenant, []).append(slot.at)
    for lanes, gap in ((by_address, 0.5), (by_tenant, 0.2)):
        for times in lanes.values():
            assert all(later - sooner >= gap - 1e-9 for sooner, later in pairwise(times))


def test_a_tenant_that_rests_is_left_alone_and_others_are_not() -> None:
    pacing = Pacing(Limits(tenant_per_second=10))
    pacing.rest("T1", 130.0)
    pacing.rest("T1", 120.0)
    assert list(pacing.resting(100.0)) == ["T1"]
    assert not pacing.reserve(at("ann"), 100.0).is_soon
    assert pacing.reserve(at("ben", "T2"), 100.0).at == 100.0
    assert list(pacing.resting(130.0 - AHEAD)) == []
    assert [pacing.reserve(at(who), 130.0).at for who in ("ann", "ben", "cat")] == pytest.approx([130.0, 130.1, 130.2])


def test_times_that_are_over_are_forgotten() -> None:
    pacing = Pacing(Limits(address_per_second=1))
    for number in range(MANY + 2):
        pacing.reserve(at(f"p{number}"), number * 10.0)
    assert len(pacing._addresses) < 10


@given(some.integers(1, 10_000), some.floats(0, 1))
def test_waits_grow_to_a_bound_and_are_spread(attempts: int, chance: float) -> None:
    wait = backoff_ms(attempts, chance)
    assert 500 <= wait <= SLOWEST_MS
    assert backoff_ms(attempts, 0) <= wait <= backoff_ms(attempts, 1)
    assert backoff_ms(attempts, 1) == 2 * backoff_ms(attempts, 0)


@pytest.mark.parametrize(
    ("attempts", "receipt", "becomes"),
    [
        (1, Delivered("ts"), Delivered("ts")),
        (9, Refused("gone"), Refused("gone")),
        (1, TryLater(None, "500"), TryLater(1_000, "500")),
        (2, TryLater(None, "500"), TryLater(2_000, "500")),
        (1, TryLater(30_000, "429", whole_tenant=True), TryLater(33_000, "429", whole_tenant=True)),
        (1, TryLater(10 * LONGEST_MS, "429"), TryLater(LONGEST_MS, "429")),
        (3, TryLater(1, "500"), Refused("500; given up after 3 tries", is_final=True)),
        (6, TryLater(1, "500"), Refused("500; given up after 6 tries", is_final=True)),
    ],
)
def test_what_a_receipt_means(attempts: int, receipt: Receipt, becomes: Receipt | GivenBack) -> None:
    assert judged(tried(attempts), receipt, Limits(attempts=3), 1.0) == becomes
