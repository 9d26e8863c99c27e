"""``eic-bot demo``: the real service in a pretend Slack and Teams, on this machine alone, gone when it ends."""

import asyncio
import os
import secrets
import socket
import tempfile
import time
import webbrowser
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from aiohttp import web

from eic_bot.adapters.slack.manifest import manifest
from eic_bot.adapters.slack.routes import EVENTS
from eic_bot.adapters.teams.routes import PATH
from eic_bot.entrypoints.demonstration.orders import LANGUAGE, Orders
from eic_bot.entrypoints.demonstration.process import ServiceProcess
from eic_bot.entrypoints.processes import stoppable
from eic_bot.locale.phrases import bundled_phrases
from eic_bot.simulator.page.clock import MovedClock
from eic_bot.simulator.page.council import TENANT
from eic_bot.simulator.page.demonstration import Demonstration
from eic_bot.simulator.page.routes import Page
from eic_bot.simulator.page.slack_side import SlackSide
from eic_bot.simulator.page.teams_side import TeamsSide
from eic_bot.simulator.page.tour import Pace, Tour
from eic_bot.simulator.slack.app import App
from eic_bot.simulator.slack.stand_in import SlackStandIn
from eic_bot.simulator.teams.stand_in import StandIn

STARTING = "Starting the service, a pretend Slack and a pretend Teams: some seconds."
MONTH_S = 31 * 24 * 3600.0
Say = Callable[[str], None]


def demo(*, is_opened: bool, tour: bool, say: Say) -> bool:
    """Run it until Ctrl-C or SIGTERM, or play the tour to its end; whether all went as it should."""
    done = asyncio.run(_until_stopped(_tour(say) if tour else _demo(is_opened, say)))
    if done is None:
        say("Everything is stopped and removed.")
    return not tour if done is None else done


async def _until_stopped(doing: Coroutine[object, object, bool]) -> bool | None:
    """What comes of it; None where Ctrl-C ended it, wherever it was. All is closed in its order either way."""
    async with stoppable() as closing:
        task, over = asyncio.create_task(doing), asyncio.create_task(closing.wait())
        await asyncio.wait({task, over}, return_when=asyncio.FIRST_COMPLETED)
        over.cancel()
        if task.done():
            return task.result()
        task.cancel()
        await asyncio.wait({task})
        return None if task.cancelled() else task.result()


async def _demo(is_opened: bool, say: Say) -> bool:  # noqa: FBT001 - as asked for
    say(STARTING)
    async with demonstration() as shown, page_open(shown, secrets.token_urlsafe(24)) as address:
        say(f"{address}\nOpen it in a browser. Everything is on this machine and gone at the end: Ctrl-C.")
        if is_opened and has_browser(os.environ):
            await asyncio.to_thread(webbrowser.open, address)
        await asyncio.Event().wait()
    return True


@asynccontextmanager
async def demonstration() -> AsyncIterator[Demonstration]:
    """Both platforms and the service between, seeded; all of it is gone at the end."""
    clock = MovedClock()
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="eic-bot-"))
        service = ServiceProcess(Path(folder) / "demo.db")
        stack.push_async_callback(service.stop)
        await service.prepare()  # it reads its program while the platforms open
        app = App.from_manifest(manifest(bundled_phrases(LANGUAGE), "https://demo.invalid"))
        slack = SlackSide(await stack.enter_async_context(SlackStandIn(app, clock)))
        teams = TeamsSide(await stack.enter_async_context(StandIn(clock=clock.now)))
        stack.push_async_callback(teams.close)
        teams.teams.identity.clock = time.time  # whoever checks tokens goes by the wall's clock
        shown = Demonstration(slack, teams, service, clock)
        service.orders, service.reached = _orders(slack, teams, clock), _reached(app, teams)
        await shown.start()
        yield shown


def _orders(slack: SlackSide, teams: TeamsSide, clock: MovedClock) -> Callable[[str], Orders]:
    identity = teams.teams.identity
    token, port = identity.give(MONTH_S), _free_port()
    return lambda database: Orders(
        database=database,
        pack="demo",
        moved_ms=clock.moved_ms,
        port=port,
        slack_api_url=slack.slack.api_url,
        slack_bot_token=slack.installed.bot_token,
        slack_signing_secret=slack.slack.app.signing_secret,
        teams_app_id=identity.app_id,
        teams_tenant=TENANT,
        teams_metadata_url=teams.teams.metadata_url,
        teams_token=token,
    )


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
        return port


def _reached(app: App, teams: TeamsSide) -> Callable[[str], None]:
    def reached(address: str) -> None:
        app.request_url = app.command_url = f"{address}{EVENTS}"
        teams.teams.meet(f"{address}{PATH}")

    return reached


@asynccontextmanager
async def page_open(shown: Demonstration, token: str) -> AsyncIterator[str]:
    """The page until the end of the block; its address."""
    tour, over = Tour(shown), asyncio.Event()
    runner = web.AppRunner(Page(shown, tour, over).application(token), access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    watching = asyncio.create_task(shown.live.watch(over))
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/{token}/"
    finally:
        over.set()
        await tour.stop()
        await watching
        await runner.cleanup()


def has_browser(environment: Mapping[str, str]) -> bool:
    """Whether there is somebody before a screen: one who came over the network has it elsewhere."""
    if "SSH_CONNECTION" in environment:
        return False
    return os.name == "nt" or "DISPLAY" in environment or "WAYLAND_DISPLAY" in environment or _is_mac()


def _is_mac() -> bool:
    return os.uname().sysname == "Darwin"


async def _tour(say: Say) -> bool:
    """The tour in the terminal, as quickly as it goes."""
    say(STARTING)
    async with demonstration() as shown:
        problem = await Tour(shown).play(Pace(), say)
    say("\nAll was as it should be." if problem is None else f"\n{problem}")
    return problem is None
