"""A sitting at the terminal: greet, then take line after line until there are no more."""

import asyncio
import sys
import textwrap
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TextIO

from eic_bot.adapters.terminal import inbound
from eic_bot.service.envelopes import Inbound

TIMERS_EVERY = 1.0
"""Seconds between looks at the timers while nothing is typed."""


async def sit(
    person: str,
    dialog: str | None,
    *,
    run: str,
    lines: AsyncIterator[str | None],
    take: Callable[[Inbound], Awaitable[None]],
    idle: Callable[[], Awaitable[None]],
    clock: Callable[[], int],
) -> None:
    """Take everything a person types, one line at a time. A line of None is a moment in which nothing was typed."""
    await take(inbound.arrival(person, dialog, run=run, now=clock()))
    number = 0
    async for text in lines:
        if text is None:
            await idle()
            continue
        number += 1
        await take(inbound.line(person, text, run=run, number=number, now=clock()))


async def typed_lines(stream: TextIO) -> AsyncIterator[str | None]:
    """Lines as they are typed, and None about once a second in between.

    A daemon thread reads, so that Ctrl-C ends the program even while it waits for a line.
    """
    loop = asyncio.get_running_loop()
    queue: asyncio.Queue[str] = asyncio.Queue()

    def read() -> None:
        while True:
            text = stream.readline()
            loop.call_soon_threadsafe(queue.put_nowait, text)
            if not text:
                return

    threading.Thread(target=read, name="terminal-lines", daemon=True).start()
    while True:
        try:
            text = await asyncio.wait_for(queue.get(), TIMERS_EVERY)
        except TimeoutError:
            yield None
            continue
        if not text:
            return
        yield text


def print_message(text: str, width: int | None) -> None:
    """Print one message and a blank line; on a screen of that width, without breaking words."""
    lines = text.split("\n")
    if width is not None:
        lines = [piece for line in lines for piece in textwrap.wrap(line, width, break_long_words=False) or [""]]
    sys.stdout.write("\n".join(lines) + "\n\n")
    sys.stdout.flush()
