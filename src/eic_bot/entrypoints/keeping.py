"""What a running service does about people's data by itself: once a day it lets go of what is older than was agreed."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from eic_bot.errors import EicBotError
from eic_bot.service.house import House
from eic_bot.service.noticing import Notice
from eic_bot.service.ports import Transactions
from eic_bot.service.rights.retaining import DAY_MS, finish_departures, keep_all_to_it

FIRST_SECONDS, SECONDS = 60.0, 600.0
"""After a start, and then each time."""


async def keep_to_what_was_agreed(
    transactions: Transactions,
    house: House,
    now: Callable[[], int],
    say: Callable[[str], None],
    closing: asyncio.Event,
    first: float = FIRST_SECONDS,
) -> None:
    """Until the service stops. What fails is said, and tried again the next time."""
    wait, day = first, -1
    while not await is_over(closing, wait):
        wait = SECONDS
        try:
            await finish_departures(transactions)
            if now() // DAY_MS != day:
                await keep_all_to_it(transactions, house.library, house.round.kept_days, now())
                day = now() // DAY_MS
        except EicBotError as problem:
            text = f"letting go of what is older than agreed: {problem}"
            say(Notice("retention.waits", text, error=type(problem).__name__))


async def is_over(closing: asyncio.Event, seconds: float) -> bool:
    """Whether the service stops before so long."""
    with suppress(TimeoutError):
        await asyncio.wait_for(closing.wait(), seconds)
    return closing.is_set()
