"""The press of a database, and those it takes over to the version in force."""

import asyncio
from collections.abc import Callable
from functools import partial

from eic_bot.entrypoints.keeping import is_over
from eic_bot.entrypoints.settings import read_settings
from eic_bot.entrypoints.wiring import copied_before
from eic_bot.errors import EicBotError
from eic_bot.service.content import Library
from eic_bot.service.noticing import Notice
from eic_bot.service.ports import Transactions
from eic_bot.service.publishing.operating import Press

AT_ONCE = 1000
"""Sessions that go over before it is said how many did."""
PAUSE_SECONDS = 5.0
"""Before it is tried again what the database could not do."""


def press_at(url: str, transactions: Transactions, library: Library, now: Callable[[], int]) -> Press:
    """The press of a database; it copies a file before it changes what is in force."""
    return Press(
        transactions, library, now, partial(copied_before, url), read_settings().publishing_by_two, AT_ONCE
    )  # fmt: skip


async def go_on(press: Press, closing: asyncio.Event, say: Callable[[str], None], pause: float = PAUSE_SECONDS) -> None:
    """Let those go over who were left where a process ended half-way; while the database is away, a little later."""
    while not closing.is_set():
        try:
            if not await press.go_on():
                return
        except EicBotError as problem:
            text = f"going over to the version in force: {problem}"
            say(Notice("publishing.waits", text, error=type(problem).__name__))
            await is_over(closing, pause)
