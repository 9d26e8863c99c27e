"""The long-running processes: what comes in, delivery and timers, started together and stopped in order."""

import asyncio
import os
import random
import signal
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, nullcontext, suppress
from functools import partial
from importlib.metadata import version
from typing import Protocol

from aiohttp import web

from eic_bot.dialogs.dialog import Content
from eic_bot.entrypoints.desk import open_desk
from eic_bot.entrypoints.keeping import keep_to_what_was_agreed
from eic_bot.entrypoints.press import go_on, press_at
from eic_bot.entrypoints.web import Site, listening
from eic_bot.entrypoints.wiring import housed
from eic_bot.model.value import value
from eic_bot.service.alarm import Alarm
from eic_bot.service.bell import Bell
from eic_bot.service.courier import Courier, Depot
from eic_bot.service.delivery import clock
from eic_bot.service.dispatch import dispatched
from eic_bot.service.envelopes import Inbound
from eic_bot.service.gathering import Gatherer
from eic_bot.service.house import House
from eic_bot.service.looking import looks_of
from eic_bot.service.noticing import Notice, Notices, taking, unnoticed
from eic_bot.service.ports import Channel, Transactions
from eic_bot.service.publishing.beginning import waiting
from eic_bot.service.tenancy import LOCAL, scope_of
from eic_bot.service.turn import turns
from eic_bot.store.database import hearing

TURNS_GRACE, DELIVERY_GRACE = 3.0, 6.0
"""Seconds in which a process that was told to stop finishes its turns, then delivers what it can: ten with the rest."""

Take = Callable[[Inbound], Awaitable[str]]
Hear = Callable[[Callable[[], None]], AbstractAsyncContextManager[None]]


class Intake(Protocol):
    """The way in of a channel."""

    async def listen(self, take: Take, closing: asyncio.Event) -> None:
        """Take events until closing; return when those in hand have been answered."""


@value
class Line:
    """A channel that is configured: its way out and, in a process that takes events, its ways in."""

    channel: Channel
    intake: Intake | None = None
    routes: Callable[[Take], Sequence[web.AbstractRouteDef]] | None = None
    """Where the platform calls, in the web application of the process."""


OpenLines = Callable[[Transactions, House], AbstractAsyncContextManager[Sequence[Line]]]
OpenWatch = Callable[[Transactions, asyncio.Event], AbstractAsyncContextManager[None]]
OpenPages = Callable[[Transactions, House], AbstractAsyncContextManager[Sequence[web.AbstractRouteDef]]]


@value
class Process:
    """What a process is to do."""

    name: str
    """As one types it: ``serve``, ``work``."""
    open_lines: OpenLines
    site: Site = Site()
    takes_events: bool = True
    has_workers: bool = True
    say: Callable[[str], None] = lambda text: print(text, file=sys.stderr, flush=True)
    now: Callable[[], int] = clock
    """The time by which everything happens, in milliseconds of UTC since 1970."""
    steady: Callable[[], float] = time.monotonic
    """A clock that only goes on, in seconds: by it, ``now`` is known to have been put forward or back."""
    open_pages: OpenPages | None = None
    """How to open the console, where there is to be one."""
    notices: Notices = unnoticed
    """Who is told what the process notices of itself."""
    watched: OpenWatch | None = None
    """How to open what an operator watches it by, on an address of its own."""
    asks_language: bool = False
    """Whether somebody new is asked which language they want, where the pack claims several."""
    started: Callable[[], None] = lambda: None
    """What is done once it takes what comes."""


def run(process: Process, url: str, content: Content, language: str, kept_days: int | None) -> None:
    """Until SIGTERM or Ctrl-C."""
    asyncio.run(_run(process, url, content, language, kept_days))


async def _run(process: Process, url: str, content: Content, language: str, kept_days: int | None) -> None:
    doing = f"eic-bot {process.name}"
    opened = housed(
        url,
        content,
        language=language,
        kept_days=kept_days,
        now=process.now,
        doing=doing,
        site=process.site.public,
        asks_language=process.asks_language,
    )
    async with (
        opened as (transactions, house),
        open_desk(url, transactions, house, process.say, process.now),
        process.open_lines(transactions, house) as lines,
        stoppable() as closing,
        process.watched(transactions, closing) if process.watched else nullcontext(),
    ):
        text = f"{doing}: started as process {os.getpid()}; {_described(process, lines)}"
        process.say(Notice("process.started", text, process=os.getpid(), version=version("eic-bot")))
        if (in_force := await transactions.run(LOCAL, lambda tx: waiting(tx, content))) is not None:
            process.say(_not_published(content, in_force))
        async with asyncio.TaskGroup() as beside:
            if process.has_workers:
                beside.create_task(go_on(press_at(url, transactions, house.library, process.now), closing, process.say))
                beside.create_task(keep_to_what_was_agreed(transactions, house, process.now, process.say, closing))
            await work(process, lines, transactions, house, closing, partial(hearing, url))
    process.say(Notice("process.stopped", f"{doing}: stopped; what still waits is sent after the next start"))


async def work(
    process: Process,
    lines: Sequence[Line],
    transactions: Transactions,
    house: House,
    closing: asyncio.Event,
    hear: Hear = lambda _: nullcontext(),
) -> None:
    """Intake first, then the workers: what the last turns said is still delivered, if it can be in time.

    With ``hear`` they also wake when another process has left something to be delivered.
    """
    bells = [Bell() for _ in lines] if process.has_workers else []
    couriers = _couriers(process, lines, bells, transactions) if bells else []
    intake_over = asyncio.Event()

    async def take_all(inputs: Sequence[Inbound]) -> Sequence[str]:
        scope = scope_of(inputs[0].address)
        return await dispatched(transactions, scope, lambda tx: turns(tx, inputs, house, process.now()), couriers)

    gatherer = Gatherer(take_all)

    async def take(inbound: Inbound) -> str:
        with taking(inbound, process.notices):
            return await gatherer.take(inbound)

    heard = hear(partial(_ring, bells)) if bells else nullcontext()
    async with heard, asyncio.TaskGroup() as workers:
        if process.has_workers:
            for courier in couriers:
                workers.create_task(courier.work(intake_over, DELIVERY_GRACE))
            workers.create_task(_alarm(process, lines, bells, transactions, house).work(intake_over))
        async with _pages(process, transactions, house) as pages:
            await _take_events(process, lines if process.takes_events else (), pages, take, closing)
        text = f"eic-bot {process.name}: stopping; nothing new is taken, finishing within 10 seconds"
        process.say(Notice("process.stopping", text))
        intake_over.set()
        _ring(bells)


def _couriers(
    process: Process, lines: Sequence[Line], bells: Sequence[Bell], transactions: Transactions
) -> Sequence[Courier]:
    """One for each channel."""
    channels = [line.channel.name for line in lines]
    depot = Depot(transactions, channels, random.random, process.say, process.now, notices=process.notices)
    return [Courier(depot, line.channel, bell) for line, bell in zip(lines, bells, strict=True)]


def _screens(process: Process, transactions: Transactions, house: House) -> Sequence[web.AbstractRouteDef]:
    from eic_bot.screen.routes import routes

    return routes(transactions, house, process.now)


def _alarm(
    process: Process, lines: Sequence[Line], bells: Sequence[Bell], transactions: Transactions, house: House
) -> Alarm:
    """What is due by the clock becomes turns, after which the couriers are rung for."""
    looks, ring = looks_of(line.channel for line in lines), partial(_ring, bells)
    say, now, steady, notices = process.say, process.now, process.steady, process.notices
    return Alarm(transactions, house, ring, say, now, steady, looks=looks, notices=notices)


@asynccontextmanager
async def _pages(
    process: Process, transactions: Transactions, house: House
) -> AsyncIterator[Sequence[web.AbstractRouteDef]]:
    """What people see in a browser, of a process that is called over the web."""
    screens = _screens(process, transactions, house) if process.takes_events and process.site.public else ()
    if process.open_pages is None or not process.takes_events:
        yield screens
        return
    async with process.open_pages(transactions, house) as console:
        yield [*screens, *console]


async def _take_events(
    process: Process, lines: Sequence[Line], pages: Sequence[web.AbstractRouteDef], take: Take, closing: asyncio.Event
) -> None:
    routes = [*pages, *(route for line in lines if line.routes for route in line.routes(take))]
    async with AsyncExitStack() as stack:
        if routes:
            await stack.enter_async_context(listening(process.site, routes, process.say, TURNS_GRACE))
        intakes = await stack.enter_async_context(asyncio.TaskGroup())
        for line in lines:
            if line.intake is not None:
                intakes.create_task(_listen(line.intake, take, closing))
        process.started()
        await closing.wait()


async def _listen(intake: Intake, take: Take, closing: asyncio.Event) -> None:
    """An intake that does not end by itself is ended: its events were not acknowledged and come again."""
    listening = asyncio.create_task(intake.listen(take, closing))
    over = asyncio.create_task(closing.wait())
    await asyncio.wait({listening, over}, return_when=asyncio.FIRST_COMPLETED)
    over.cancel()
    with suppress(TimeoutError):
        await asyncio.wait_for(listening, TURNS_GRACE)


def _ring(bells: Sequence[Bell]) -> None:
    for bell in bells:
        bell.ring()


def _not_published(content: Content, in_force: str) -> str:
    pack, version = content.pack.id, content.pack.version
    text = f"pack {pack} {version} is at hand and not published: people meet {in_force}. See: eic-bot pack publish"
    return Notice("pack.not_published", text)


def _described(process: Process, lines: Sequence[Line]) -> str:
    channels = ", ".join(line.channel.name for line in lines) or "none configured"
    workers = "with delivery and timers" if process.has_workers else "without workers"
    return f"channels: {channels}; {workers}; stop it with Ctrl-C or SIGTERM"


@asynccontextmanager
async def stoppable() -> AsyncIterator[asyncio.Event]:
    """An event that is set by SIGTERM and Ctrl-C."""
    closing, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, closing.set)
    try:
        yield closing
    finally:
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)


def always(*lines: Line) -> OpenLines:
    """These lines, which need no opening."""

    @asynccontextmanager
    async def opened(transactions: Transactions, house: House) -> AsyncIterator[Sequence[Line]]:
        del transactions, house
        yield lines

    return opened
