"""The courier of a channel: takes what is due to the platform, many addresses at once, each in its order."""

import asyncio
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from eic_bot.errors import EicBotError
from eic_bot.service.bell import Bell
from eic_bot.service.delivery import EVERYONE, LOST, clock
from eic_bot.service.envelopes import Address, Delivered, GivenBack, Outbound, Outcome, Receipt, Refused, TryLater
from eic_bot.service.limits import LEASE_MS, USABLE, Limits
from eic_bot.service.noticing import Notice, Notices, tried, unnoticed
from eic_bot.service.pacing import Pacing
from eic_bot.service.ports import Channel, Transaction, Transactions
from eic_bot.service.refusals import Refusals
from eic_bot.service.retrying import judged

POLL = 1.0
"""Seconds between looks at the outbox when nobody rings."""
SHORTEST = 0.05
"""Seconds that must be left of a lease to begin a try."""


@dataclass(frozen=True, slots=True)
class Depot:
    """What all couriers of a process share."""

    transactions: Transactions
    channels: Sequence[str]
    """The channels that have a courier here or in another process."""
    chance: Callable[[], float]
    """Something between 0 and 1, for waits that differ from one another."""
    say: Callable[[str], None]
    """Where an operator reads what goes wrong."""
    now: Callable[[], int] = clock
    poll: float = POLL
    refused: Refusals = field(default_factory=Refusals)
    """Shared, for the next address may be another courier's."""
    notices: Notices = unnoticed


class Courier:
    """Delivers for one channel until it is closed."""

    def __init__(self, depot: Depot, channel: Channel, bell: Bell) -> None:
        """``bell`` is rung when there may be something to deliver, and when it is time to close."""
        self._depot, self._channel, self._bell = depot, channel, bell
        self._pacing = Pacing(channel.limits)
        self._flying: dict[int, tuple[Address, asyncio.Task[None]]] = {}
        self._outcomes: list[tuple[Outbound, Outcome]] = []

    async def work(self, closing: asyncio.Event, grace: float) -> None:
        """Until closing, and then for so many seconds as long as something is due."""
        loop = asyncio.get_running_loop()
        ends: float | None = None
        while ends is None or loop.time() < ends:
            is_more = await self._round()
            if closing.is_set():
                ends = loop.time() + grace if ends is None else ends
                if not (is_more or self._flying or self._outcomes):
                    break
            if not is_more or self._is_full():
                await self._bell.heard(min(self._depot.poll, ends - loop.time()) if ends else self._depot.poll)
        await self._land()

    def _is_full(self) -> bool:
        return len(self._flying) >= self._channel.limits.at_once

    async def _round(self) -> bool:
        """Note what came back and claim what is due, in one transaction; whether there may be more to do at once."""
        started = asyncio.get_running_loop().time()
        outcomes, self._outcomes = self._outcomes, []
        most = self._channel.limits.at_once - len(self._flying)
        resting = {*self._pacing.resting(started), *self._full_tenants()}
        try:
            claimed = await self._depot.transactions.run(
                EVERYONE, partial(self._exchange, outcomes=outcomes, most=most, resting=resting)
            )
        except EicBotError as problem:
            # What came back is not forgotten: unnoted, it would be sent again.
            self._outcomes = outcomes + self._outcomes
            text = f"delivery for {self._channel.name} waits: {problem}"
            self._depot.say(
                Notice("delivery.waits", text, "error", channel=self._channel.name, error=type(problem).__name__)
            )
            await asyncio.sleep(self._depot.poll)
            return False
        for one in by_turns(claimed):
            self._start(one, started)
        return bool(self._outcomes) or len(claimed) == most

    def _exchange(
        self, tx: Transaction, *, outcomes: Sequence[tuple[Outbound, Outcome]], most: int, resting: set[str]
    ) -> Sequence[Outbound]:
        now = self._depot.now()
        settled = [(one.id, outcome) for one, outcome in outcomes if not self._is_redirected(tx, one, outcome, now)]
        if settled:
            tx.receipts(settled, now)
        return tx.claim(self._channel.name, now, most, resting) if most else []

    def _is_redirected(self, tx: Transaction, one: Outbound, outcome: Outcome, now: int) -> bool:
        """Whether a refused message goes to another address of its person."""
        if isinstance(outcome, Delivered):
            self._depot.refused.forget(one.id)
        if not isinstance(outcome, Refused):
            return False
        if not outcome.is_final:
            refused = self._depot.refused.add(one.id, one.address)
            if tx.redirect(one.id, refused, self._depot.channels, now):
                return True
        self._depot.refused.forget(one.id)
        then = "It goes out when they are heard from again, or with" if outcome.closes else "To try again:"
        text = (
            f"message {one.id} for {self._channel.name} could not be delivered: {outcome.why}."
            f" {then} eic-bot outbox retry {one.id}"
        )
        channel = self._channel.name
        self._depot.say(Notice("delivery.refused", text, "warning", channel=channel, message=one.id, why=outcome.why))
        return False

    def _full_tenants(self) -> set[str]:
        count = Counter(address.tenant for address, _ in self._flying.values())
        return {tenant for tenant, number in count.items() if number >= self._channel.limits.tenant_at_once}

    def _start(self, one: Outbound, claimed_at: float) -> None:
        if one.id in self._flying:
            return  # the clock jumped past our own lease, which is ours again
        now = asyncio.get_running_loop().time()
        if one.address.tenant in self._full_tenants():
            self._outcomes.append((one, GivenBack(0)))
            return
        slot = self._pacing.reserve(one.address, now, one.operation)
        if not slot.is_soon:
            self._outcomes.append((one, GivenBack(round((slot.at - now) * 1000))))
            return
        task = asyncio.create_task(self._fly(one, slot.at, claimed_at))
        self._flying[one.id] = one.address, task

    async def _fly(self, one: Outbound, at: float, claimed_at: float) -> None:
        loop = asyncio.get_running_loop()
        await asyncio.sleep(max(0.0, at - loop.time()))
        began = loop.time()
        left = seconds_left(self._channel.limits, claimed_at, began)
        outcome = GivenBack(0) if left < SHORTEST else self._judged(one, await _sent(self._channel, one, left))
        self._depot.notices(tried(one, outcome, loop.time() - began))
        del self._flying[one.id]
        self._outcomes.append((one, outcome))
        self._bell.ring()

    def _judged(self, one: Outbound, receipt: Receipt) -> Receipt:
        judgement = judged(one, receipt, self._channel.limits, self._depot.chance())
        if isinstance(receipt, TryLater) and receipt.whole_tenant:
            wait = judgement.wait_ms if isinstance(judgement, TryLater) else receipt.wait_ms
            self._pacing.rest(one.address.tenant, asyncio.get_running_loop().time() + (wait or 0) / 1000)
        return judgement

    async def _land(self) -> None:
        """Stop what is still under way - whether it arrived is unknown - and note what is known."""
        for _, task in self._flying.values():
            task.cancel()
        if self._outcomes:
            noting = partial(self._exchange, outcomes=self._outcomes, most=0, resting=set())
            try:
                await self._depot.transactions.run(EVERYONE, noting)
            except EicBotError as problem:
                text = f"what {self._channel.name} took last is not noted, and is sent again: {problem}"
                facts = {"channel": self._channel.name, "error": type(problem).__name__}
                self._depot.say(Notice("delivery.not_noted", text, "error", **facts))


def by_turns(claimed: Iterable[Outbound]) -> Iterator[Outbound]:
    """The newest, the oldest, the second newest ...: where a tenant has room for a part, neither end waits for ever."""
    rest = deque(sorted(claimed, key=lambda one: one.id))
    while rest:
        yield rest.pop()
        if rest:
            yield rest.popleft()


def seconds_left(limits: Limits, claimed_at: float, now: float) -> float:
    """How long a try may take: what the channel allows, and never past the usable part of the lease."""
    return min(limits.timeout_ms / 1000, claimed_at + LEASE_MS / 1000 * USABLE - now)


async def _sent(channel: Channel, one: Outbound, seconds: float) -> Receipt:
    """One try, bounded: whatever goes wrong is a reason to try later. The reason never has the message's words."""
    if one.is_lost:
        return LOST
    try:
        async with asyncio.timeout(seconds):
            return await channel.send(one)
    except TimeoutError:
        return TryLater(None, f"{channel.name} did not answer in time")
    except Exception as problem:  # noqa: BLE001 - one bad message must not end the delivery of all others
        return TryLater(None, f"{channel.name}: {type(problem).__name__}")
