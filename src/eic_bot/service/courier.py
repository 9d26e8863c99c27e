"""The courier of a channel: takes what is due to the platform, many addresses at once, each in its order."""

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import field, replace
from functools import partial
from time import monotonic

from eic_bot.errors import EicBotError
from eic_bot.model.value import value
from eic_bot.service.bell import Bell
from eic_bot.service.delivery import EVERYONE, LOST, clock
from eic_bot.service.envelopes import Address, Delivered, GivenBack, Outbound, Outcome, Receipt, Refused, TryLater
from eic_bot.service.in_hand import SHORTEST, Came, Load, Room, by_turns, is_pressing, seconds_left, whole_try
from eic_bot.service.noticing import Notice, Notices, tried, unnoticed
from eic_bot.service.pacing import Pacing
from eic_bot.service.ports import Channel, Transaction, Transactions
from eic_bot.service.records import Scope
from eic_bot.service.refusals import Refusals
from eic_bot.service.retrying import judged
from eic_bot.service.tenancy import scope_of

POLL = 1.0
"""Seconds between looks at the outbox when nobody rings."""
TOGETHER = 0.02
"""Seconds that a receipt waits at most for another transaction to be noted in: it is the platform's word for what a
restart would otherwise send again."""


@value
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
    together: float = TOGETHER
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
        self._behind: dict[int, Outbound] = {}
        self._outcomes: list[Came] = []
        self._noting: asyncio.TimerHandle | None = None
        self._is_late, self._is_over = True, False
        self._asked = 0

    async def work(self, closing: asyncio.Event, grace: float) -> None:
        """Until closing, and then for so many seconds as long as something is due."""
        loop = asyncio.get_running_loop()
        ends: float | None = None
        while ends is None or loop.time() < ends:
            is_more = await self._round()
            if closing.is_set():
                ends = loop.time() + grace if ends is None else ends
                if not (is_more or self._flying or self._outcomes or self._asked):
                    break
            if not is_more or self._is_full():
                await self._bell.heard(min(self._depot.poll, ends - loop.time()) if ends else self._depot.poll)
        await self._land()

    def _is_full(self) -> bool:
        return len(self._flying) >= self._channel.limits.at_once

    def room(self, scope: Scope) -> Room:
        """What a transaction of that scope may note and claim for it: nothing while it has a round to make first."""
        self._asked += 1
        room = self._room()
        if room.resting or self._is_late or self._is_over or is_pressing(self._outcomes):
            return Room()
        here = [one for one in self._outcomes if scope_of(one[0].address) == scope]
        self._outcomes = [one for one in self._outcomes if scope_of(one[0].address) != scope]
        return replace(room, delivered=here)

    def note(self, tx: Transaction, room: Room) -> None:
        """What came back."""
        if room.delivered:
            tx.receipts([(one.id, outcome) for one, outcome in room.delivered], self._depot.now())

    def claim(self, tx: Transaction, room: Room) -> Load:
        """What is due and has room; to be given to ``hand`` when that is committed."""
        now, at = self._depot.now(), monotonic()
        claimed = tx.claim(self._channel.name, now, room.most, room.resting) if room.most else ()
        return Load(at, claimed, tx.claim_behind([one.id for one in claimed], now) if claimed else {})

    def hand(self, load: Load, room: Room) -> None:
        """Take this in hand, and look for more where there may be more. After its end, it is left to its lease."""
        self._asked -= 1
        for one, _ in room.delivered:
            self._depot.refused.forget(one.id)
        if not self._is_over and self._take(load, room):
            self._bell.ring()

    def give_up(self, room: Room) -> None:
        """Nothing was committed: what came back is still to be noted."""
        self._asked -= 1
        self._outcomes = [*room.delivered, *self._outcomes]
        self._bell.ring()

    def _room(self) -> Room:
        now = asyncio.get_running_loop().time()
        resting = frozenset({*self._pacing.resting(now), *self._full_tenants()})
        return Room(self._channel.limits.at_once - len(self._flying), resting)

    async def _round(self) -> bool:
        """Note what came back and claim what is due, in one transaction; whether there may be more to do at once."""
        room = self._room()
        outcomes, self._outcomes = self._outcomes, []
        self._is_late = self._is_late or is_pressing(outcomes)  # nobody else claims what this round may put off
        self._hurry()
        try:
            load = await self._depot.transactions.run(EVERYONE, partial(self._exchange, outcomes=outcomes, room=room))
        except EicBotError as problem:
            # What came back is not forgotten: unnoted, it would be sent again.
            self._outcomes = outcomes + self._outcomes
            text = f"delivery for {self._channel.name} waits: {problem}"
            self._depot.say(
                Notice("delivery.waits", text, "error", channel=self._channel.name, error=type(problem).__name__)
            )
            await asyncio.sleep(self._depot.poll)
            return False
        self._is_late = bool(room.resting) or len(load.claimed) == room.most
        return self._take(load, room)

    def _exchange(self, tx: Transaction, *, outcomes: Sequence[Came], room: Room) -> Load:
        now = self._depot.now()
        settled = [(one.id, outcome) for one, outcome in outcomes if not self._is_redirected(tx, one, outcome, now)]
        if settled:
            tx.receipts(settled, now)
        return self.claim(tx, room)

    def _take(self, load: Load, room: Room) -> bool:
        """Whether there may be more to do at once."""
        self._behind.update(load.behind)
        for one in by_turns(load.claimed):
            self._start(one, load.at)
        return is_pressing(self._outcomes) or len(load.claimed) == room.most

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

    def _start(self, one: Outbound, claimed_at: float, least: float = SHORTEST) -> None:
        if one.id in self._flying:
            return  # the clock jumped past our own lease, which is ours again
        now = asyncio.get_running_loop().time()
        if one.address.tenant in self._full_tenants() or self._is_full():
            self._give_back(one, 0)
            return
        slot = self._pacing.reserve(one.address, now, one.operation)
        if not slot.is_soon:
            self._give_back(one, slot.at - now)
            return
        task = asyncio.create_task(self._fly(one, slot.at, claimed_at, least))
        self._flying[one.id] = one.address, task

    def _give_back(self, one: Outbound, seconds: float) -> None:
        """With what is behind it."""
        self._outcomes.append((one, GivenBack(round(seconds * 1000))))
        if (behind := self._behind.pop(one.id, None)) is not None:
            self._give_back(behind, 0)

    async def _fly(self, one: Outbound, at: float, claimed_at: float, least: float) -> None:
        loop = asyncio.get_running_loop()
        await asyncio.sleep(max(0.0, at - loop.time()))
        began = loop.time()
        left = seconds_left(self._channel.limits, claimed_at, began)
        outcome = GivenBack(0) if left < least else self._judged(one, await _sent(self._channel, one, left))
        self._depot.notices(tried(one, outcome, loop.time() - began))
        del self._flying[one.id]
        self._outcomes.append((one, outcome))
        self._go_on(self._behind.pop(one.id, None), outcome, claimed_at)

    def _go_on(self, behind: Outbound | None, before: Outcome, claimed_at: float) -> None:
        """What stands behind goes when the one before it has arrived, and else back, to wait with it."""
        if behind is not None and isinstance(before, Delivered):
            self._start(behind, claimed_at, whole_try(self._channel.limits))
        elif behind is not None:
            self._give_back(behind, 0)
        if self._is_late or is_pressing(self._outcomes):
            self._bell.ring()
        elif self._noting is None:
            self._noting = asyncio.get_running_loop().call_later(self._depot.together, self._bell.ring)

    def _hurry(self) -> None:
        """Nobody waits to ring: what came back is noted now."""
        if self._noting is not None:
            self._noting.cancel()
        self._noting = None

    def _judged(self, one: Outbound, receipt: Receipt) -> Receipt:
        judgement = judged(one, receipt, self._channel.limits, self._depot.chance())
        if isinstance(receipt, TryLater) and receipt.whole_tenant:
            wait = judgement.wait_ms if isinstance(judgement, TryLater) else receipt.wait_ms
            self._pacing.rest(one.address.tenant, asyncio.get_running_loop().time() + (wait or 0) / 1000)
        return judgement

    async def _land(self) -> None:
        """Stop what is still under way - whether it arrived is unknown - and note what is known."""
        self._is_over = True
        self._hurry()
        for _, task in self._flying.values():
            task.cancel()
        while self._behind:
            self._give_back(self._behind.popitem()[1], 0)
        if self._outcomes:
            noting = partial(self._exchange, outcomes=self._outcomes, room=Room())
            try:
                await self._depot.transactions.run(EVERYONE, noting)
            except EicBotError as problem:
                text = f"what {self._channel.name} took last is not noted, and is sent again: {problem}"
                facts = {"channel": self._channel.name, "error": type(problem).__name__}
                self._depot.say(Notice("delivery.not_noted", text, "error", **facts))


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
