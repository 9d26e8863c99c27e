"""Many workspaces install the app by themselves: each has its own sealed token, and its own people."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import aiohttp
import pytest
from cryptography.fernet import Fernet

from eic_bot.adapters.slack.configuration import Configuration
from eic_bot.adapters.slack.line import SlackLine, Surroundings, open_slack
from eic_bot.adapters.slack.manifest import manifest
from eic_bot.entrypoints.web import Site, listening
from eic_bot.entrypoints.wiring import Running, housed
from eic_bot.errors import OperatorError
from eic_bot.exports.heatmap import heatmap
from eic_bot.service.delivery import clock
from eic_bot.service.envelopes import Address, Delivered, Inbound, Outbound, Receipt, Refused
from eic_bot.service.tenancy import scope_of
from eic_bot.simulator.slack import SlackStandIn, User, Workspace
from eic_bot.simulator.slack.app import App
from eic_bot.store.sealing import SealedVault
from tests.adapters.slack.test_deliveries import nudge
from tests.hostile.words import HOSTILE
from tests.store.support import rows
from tests.support.hosting import DEMO, PHRASES

# Slack's SDK still asks aiohttp for this.
pytestmark = pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")
OLD, NEW = (Fernet.generate_key().decode() for _ in range(2))


@dataclass
class Hall:
    """A service that many workspaces install, and the browser of who installs it."""

    slack: SlackStandIn
    path: Path
    port: int
    running: Running
    line: SlackLine
    browser: aiohttp.ClientSession
    later: list[int]
    """Milliseconds that the service is ahead in time."""

    @property
    def site(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def asked(self) -> tuple[str, str]:
        """Press install: where Slack's page is, and the browser's cookie."""
        async with self.browser.get(f"{self.site}/slack/install", allow_redirects=False) as page:
            text = await page.text()
            cookie = page.headers["Set-Cookie"].partition(";")[0]
            return text.split('<a href="')[1].split('"')[0].replace("&amp;", "&"), cookie

    async def back(self, address: str, cookie: str) -> int:
        """Come back from Slack's page."""
        path = urlsplit(address)
        async with self.browser.get(f"{self.site}{path.path}?{path.query}", headers={"Cookie": cookie}) as page:
            return page.status

    async def install(self, workspace: Workspace, admin: User) -> None:
        """The whole way."""
        link, cookie = await self.asked()
        assert await self.back(workspace.approve(link, admin), cookie) == 200

    async def send(self, workspace: Workspace, user: User, text: str) -> Receipt:
        """Deliver one message, as a courier does."""
        address = Address("slack", workspace.id, user.id)
        receipt = await self.line.channel.send(Outbound(1, "m", address, 1, "send", "k", nudge("k", text), 1))
        await asyncio.gather(*[one.done.wait() for one in self.slack.outgoing.sent])  # it hears of its own message
        return receipt


@asynccontextmanager
async def hall(folder: Path, slack: SlackStandIn, port: int, keys: Sequence[str] = (OLD,)) -> AsyncIterator[Hall]:
    """The service, until the end of the block."""
    path, later = folder / "hall.db", [0]

    def now() -> int:
        return clock() + later[0]

    async with housed(f"sqlite:///{path}", DEMO, now=now) as (transactions, house), aiohttp.ClientSession() as browser:
        vault = SealedVault(transactions, keys, now)
        app = slack.app
        given = Configuration(
            signing_secret=app.signing_secret,
            client_id=app.client_id,
            client_secret=app.client_secret,
            api_url=slack.api_url,
        )
        async with open_slack(given, Surroundings(PHRASES, now, lambda _: None, heatmap, vault)) as line:
            running = Running(transactions, house, line.channel, now)

            async def take(inbound: Inbound) -> str:
                await running.take(inbound)
                return ""

            async with listening(Site(port=port), line.routes(take), lambda _: None, 1):
                yield Hall(slack, path, port, running, line, browser, later)
            await asyncio.sleep(0.05)  # connections that Slack kept open are closed by the next rounds of the loop


@pytest.fixture
async def slack(unused_tcp_port: int) -> AsyncIterator[SlackStandIn]:
    app = App.from_manifest(manifest(PHRASES, f"https://127.0.0.1:{unused_tcp_port}", many=True))
    assert app.rotation
    app.request_url = app.command_url = f"http://127.0.0.1:{unused_tcp_port}/slack/events"
    app.redirect_urls = [f"http://127.0.0.1:{unused_tcp_port}/slack/oauth_redirect"]
    async with SlackStandIn(app) as running:
        running.pacing.enabled = False
        running.outgoing.retries = ()
        yield running


async def test_two_workspaces_install_it_and_never_mix_though_their_people_have_the_same_ids(
    slack: SlackStandIn, tmp_path: Path, unused_tcp_port: int
) -> None:
    async with hall(tmp_path, slack, unused_tcp_port) as here:
        towns = [slack.workspace("Westshire"), slack.workspace("Eastshire")]
        people = [town.user("Ana", is_admin=True) for town in towns]
        twin = people[1]
        del towns[1].team.users[twin.id]
        twin.id = people[0].id
        towns[1].team.users[twin.id] = twin
        for town, admin in zip(towns, people, strict=True):
            await here.install(town, admin)
        for town, person, words in zip(towns, people, (["1", "do"], ["1", "plan", "review"]), strict=True):
            for text in ("hello", *words):
                await town.say(person, text)
        kept = []
        for town, person in zip(towns, people, strict=True):
            scope = scope_of(Address("slack", town.id, person.id))
            found = await here.running.transactions.run(scope, lambda tx: list(tx.answers()))
            kept.append([row.answer.value for row in found])
        assert kept == [["do"], ["plan", "review"]]
        assert "2 of 12" in towns[0].last(people[0]).text
        assert "3 of 12" in towns[1].last(people[1]).text
        assert slack.journal.refused() == []


def stored(folder: Path) -> bytes:
    """All that is on the disk."""
    return b"".join(file.read_bytes() for file in folder.iterdir() if file.is_file())


async def test_tokens_are_sealed_and_no_state_is_good_twice_or_late_or_for_another_browser(
    slack: SlackStandIn, tmp_path: Path, unused_tcp_port: int
) -> None:
    async with hall(tmp_path, slack, unused_tcp_port) as here:
        town = slack.workspace("Westshire")
        ana = town.user("Ana")
        link, cookie = await here.asked()
        address = town.approve(link, ana)
        assert await here.back(address, "slack-app-oauth-state=another") == 400
        assert await here.back(address, cookie) == 200
        assert await here.back(town.approve(link, ana), cookie) in (400, 401)
        link, cookie = await here.asked()
        here.later[0] = 601_000
        assert await here.back(town.approve(link, ana), cookie) in (400, 401)
        link, cookie = await here.asked()
        assert await here.back(town.approve(link, ana, allowed=False), cookie) in (200, 400, 401)
        assert len(slack.journal.calls("oauth.v2.access")) == 1
        secrets = [one for token in slack.platform.tokens.all() for one in (token.value, token.refresh) if one]
        assert secrets
        assert not any(secret.encode() in stored(tmp_path) for secret in secrets)


async def test_a_key_may_be_replaced_and_without_the_old_one_it_says_what_to_do(
    slack: SlackStandIn, tmp_path: Path, unused_tcp_port: int
) -> None:
    town = slack.workspace("Westshire")
    ana = town.user("Ana")
    async with hall(tmp_path, slack, unused_tcp_port) as here:
        await here.install(town, ana)
    async with hall(tmp_path, slack, unused_tcp_port, (NEW, OLD)) as here:
        assert isinstance(await here.send(town, ana, "hello"), Delivered)
    async with hall(tmp_path, slack, unused_tcp_port, (NEW,)) as here:
        with pytest.raises(OperatorError, match="Put the old key back"):
            await here.send(town, ana, "hello")


async def test_tokens_that_end_are_refreshed_by_delivery_alone_once_however_many_ask(
    slack: SlackStandIn, tmp_path: Path, unused_tcp_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    town = slack.workspace("Westshire")
    ana = town.user("Ana")
    async with hall(tmp_path, slack, unused_tcp_port) as here:
        await here.install(town, ana)
    real = time.time
    ahead = 11 * 3600
    monkeypatch.setattr("slack_sdk.oauth.token_rotation.async_rotator.time", lambda: real() + ahead)
    async with hall(tmp_path, slack, unused_tcp_port) as here:
        receipts = await asyncio.gather(*[here.send(town, ana, f"message {number}") for number in range(5)])
        assert [type(one) for one in receipts] == [Delivered] * 5
        assert len(slack.platform.tokens.all()) == 2
        assert slack.journal.refused() == []


async def test_after_it_was_taken_out_nothing_is_sent_and_a_new_installing_is_not_undone_by_old_news(
    slack: SlackStandIn, tmp_path: Path, unused_tcp_port: int
) -> None:
    async with hall(tmp_path, slack, unused_tcp_port) as here:
        town = slack.workspace("Westshire")
        ana = town.user("Ana")
        await here.install(town, ana)
        await town.uninstall()
        news = [one for one in slack.outgoing.sent if one.name == "app_uninstalled"]
        assert len(news) == 1
        assert news[0].taken
        assert isinstance(await here.send(town, ana, "hello?"), Refused)
        assert rows(here.path, "SELECT count(*) FROM vault") == [(0,)]
        for one in slack.outgoing.sent:
            one.payload["event_time"] -= 60
        await here.install(town, ana)
        assert isinstance(await here.send(town, ana, "hello"), Delivered)
        await slack.outgoing.redeliver(len(slack.outgoing.sent))
        assert isinstance(await here.send(town, ana, "hello again"), Delivered)


async def test_whatever_comes_back_from_installing_is_answered_and_whoever_asks_too_often_waits(
    slack: SlackStandIn, tmp_path: Path, unused_tcp_port: int
) -> None:
    async with hall(tmp_path, slack, unused_tcp_port) as here:
        for text in HOSTILE:
            query = urlencode({"state": text[:2000], "code": text[:2000], "error": text[:50]}, errors="replace")
            assert await here.back(f"{here.site}/slack/oauth_redirect?{query}", "slack-app-oauth-state=x") < 500
        statuses = [await here.back(f"{here.site}/slack/install", "") for _ in range(125)]
        assert set(statuses) == {200, 429}
        [(kept,)] = rows(here.path, "SELECT count(*) FROM vault")
        assert kept <= statuses.count(200), "nothing is kept but what waits for Slack's page"
