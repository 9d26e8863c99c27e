"""The alarm: fires timers as they come due, unless the clock has just jumped."""

import asyncio
import time
from collections.abc import Callable

from eic_bot.errors import EicBotError
from eic_bot.model.value import value
from eic_bot.service.clockwatch import ClockWatch
from eic_bot.service.house import House
from eic_bot.service.looking import BLIND, Looks
from eic_bot.service.noticing import Fired, Notice, Notices, unnoticed
from eic_bot.service.ports import Transactions
from eic_bot.service.timers import fire_due

EVERY = 1.0
"""Seconds between looks at the timers."""


@value
class Alarm:
    """Wakes sessions until it is closed."""

    transactions: Transactions
    house: House
    ring: Callable[[], None]
    """Somebody was woken: there is something to deliver."""
    say: Callable[[str], None]
    now: Callable[[], int]
    steady: Callable[[], float] = time.monotonic
    every: float = EVERY
    looks: Looks = BLIND
    """How rooms are looked at before something is posted there."""
    notices: Notices = unnoticed

    async def work(self, closing: asyncio.Event) -> None:
        """Until closing."""
        watch = ClockWatch(self.now(), self.steady())
        while not closing.is_set():
            if jumped := watch.jump(self.now(), self.steady()):
                text = f"the clock jumped by {jumped:+.0f} seconds: timers wait until it is steady for a minute"
                self.say(Notice("clock.jumped", text, seconds=round(jumped)))
            if watch.is_steady(self.steady()):
                await self._fire()
            try:
                await asyncio.wait_for(closing.wait(), self.every)
            except TimeoutError:
                continue

    async def _fire(self) -> None:
        try:
            if fired := await fire_due(self.transactions, self.house, self.now(), looks=self.looks):
                self.notices(Fired(fired))
                self.ring()
        except EicBotError as problem:
            self.say(Notice("timers.wait", f"timers wait: {problem}", error=type(problem).__name__))
