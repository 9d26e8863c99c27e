"""One service with every way in there is, two councils in it, and what the second must never see of the first."""

import json
import sqlite3
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import aiohttp
from aiohttp import web
from cryptography.fernet import Fernet

from eic_bot.adapters.slack.configuration import Configuration as SlackConfiguration
from eic_bot.adapters.slack.line import Surroundings as OfSlack
from eic_bot.adapters.slack.line import open_slack
from eic_bot.adapters.slack.manifest import manifest
from eic_bot.adapters.teams.addresses import ServiceHosts
from eic_bot.adapters.teams.configuration import Configuration as TeamsConfiguration
from eic_bot.adapters.teams.line import Surroundings as OfTeams
from eic_bot.adapters.teams.line import open_teams
from eic_bot.adapters.teams.tokens import FixedToken
from eic_bot.admin.browsers import SESSION, mark_of
from eic_bot.admin.configuration import Configuration as ConsoleConfiguration
from eic_bot.admin.routes import routes as console_routes
from eic_bot.dialogs.inputs import Said
from eic_bot.dialogs.messages import Control
from eic_bot.entrypoints.drafting import ContentWorkshop
from eic_bot.entrypoints.lines import page_line
from eic_bot.entrypoints.press import press_at
from eic_bot.entrypoints.wiring import housed
from eic_bot.exports.heatmap import heatmap
from eic_bot.packs.bundled import bundled_pack
from eic_bot.screen.routes import routes as screen_routes
from eic_bot.service.admins.records import Held
from eic_bot.service.console.records import Person
from eic_bot.service.console.sessions import Lasting, begin
from eic_bot.service.delivery import clock
from eic_bot.service.envelopes import Address, Arrived, Event, Inbound
from eic_bot.service.house import House
from eic_bot.service.links.pages import give_page
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.pressing import packed
from eic_bot.service.records import Scope
from eic_bot.service.rights.complaining import complain
from eic_bot.service.tenancy import LOCAL, scope_of
from eic_bot.service.turn import turns
from eic_bot.simulator.slack import SlackStandIn, User, Workspace
from eic_bot.simulator.slack.app import App
from eic_bot.simulator.slack.signing import signed
from eic_bot.simulator.teams.events import envelope
from eic_bot.simulator.teams.stand_in import APP_ID
from eic_bot.simulator.teams.stand_in import StandIn as TeamsStandIn
from eic_bot.store.sealing import SealedVault
from eic_bot.store.tables.metadata import METADATA
from tests.adapters.slack.test_many_workspaces import Hall
from tests.store.support import rows
from tests.support.hosting import DEMO, PHRASES

THEIRS, OURS = "5a3e0000-0000-4000-8000-00000000c001", "77b10000-0000-4000-8000-00000000c002"
"""Tenants of Teams: of the first council, and of the second."""
SECRET = "zebracrossing"
"""It stands in whatever the first council wrote; nothing that the second is given may hold it."""
WALK = ("hello", "bins", f"comment {SECRET}", "1 do")
Json = dict[str, Any]


@dataclass
class Everything:
    """The service, and somebody of the second council who has the ids of the first one's people."""

    site: str
    url: Path
    transactions: Transactions
    house: House
    slack: SlackStandIn
    teams: TeamsStandIn
    browser: aiohttp.ClientSession
    app: web.Application
    hall: Hall
    towns: list[Workspace]
    people: list[User]
    number: int = 0
    their_link: str = ""
    our_link: str = ""

    @property
    def theirs(self) -> str:
        """The first council."""
        return f"slack:{self.towns[0].id}"

    @property
    def ours(self) -> str:
        """The second."""
        return f"slack:{self.towns[1].id}"

    async def take(self, inbound: Inbound) -> str:
        """As a process takes it; what is to be said waits in the outbox."""
        scope = scope_of(inbound.address)
        return (await self.transactions.run(scope, lambda tx: turns(tx, [inbound], self.house, clock())))[0]

    async def say(self, address: Address, event: Event) -> None:
        self.number += 1
        await self.take(Inbound(f"seed:{self.number}", address, event, clock()))

    async def begin(self) -> None:
        """The first council writes, in both apps, on a page and in the console; the second has said hello."""
        scope = Scope(self.theirs)
        await self.transactions.run(scope, lambda tx: tx.join(f"teams:{THEIRS}"))
        here = Address("slack", self.towns[0].id, self.people[0].id)
        for address in (here, Address("teams", THEIRS, self.aad)):
            await self.say(address, Arrived())
            for text in WALK:
                await self.say(address, Said(address.external, text))
        await self.say(here, Said(here.external, "new round"))

        def more(tx: Transaction) -> str:
            [owner] = tx.owners([here], clock())
            tx.entitle(f"{SECRET} Council")
            tx.called({here: f"{SECRET} Ana"})
            complain(tx, owner.id, SECRET, "operator", clock())
            return give_page(tx, owner.id, clock())

        self.their_link = await self.transactions.run(scope, more)
        our = Address("slack", self.towns[1].id, self.people[1].id)
        await self.say(our, Arrived())

        def page(tx: Transaction) -> str:
            [owner] = tx.owners([our], clock())
            return give_page(tx, owner.id, clock())

        self.our_link = await self.transactions.run(Scope(self.ours), page)
        person = Person("https://id.example", "mal", "Mal", "mal@id.example", (Held(self.ours, "admin"),))
        await self.transactions.run(LOCAL, lambda tx: begin(tx, mark_of("mal"), person, Lasting(), clock()))

    @property
    def aad(self) -> str:
        """Somebody's object id, which we give to our own person too."""
        return self.teams.tenant(OURS).user("Mal").user.aad

    def their_sessions(self) -> list[str]:
        """What a button of theirs names."""
        asked = f"SELECT id FROM sessions WHERE organisation = {self.their_number}"
        return [str(one) for (one,) in rows(self.url, asked)]

    @property
    def their_number(self) -> int:
        return int(rows(self.url, f"SELECT id FROM organisations WHERE name = '{self.theirs}'")[0][0])

    def press(self) -> str:
        """A button of theirs, as it travels."""
        session = self.their_sessions()[0]
        return packed(session, f"{session}:q", Control("do", "waste.rounds.1", 1))

    def kept(self) -> list[object]:
        """All that is kept of the first council."""
        number = self.their_number
        with closing(sqlite3.connect(self.url)) as opened:
            return [
                (
                    table.name,
                    opened.execute(f"SELECT * FROM {table.name} WHERE {_whose(table.name)} = {number}").fetchall(),
                )
                for table in METADATA.sorted_tables
            ]

    def told(self) -> str:
        """All that anybody else was or will be told."""
        asked = f"SELECT message FROM outbox WHERE organisation <> {self.their_number}"
        return "\n".join(str(one) for (one,) in rows(self.url, asked))

    # --- ways in ---

    async def ask(
        self, method: str, path: str, data: object = None, cookie: str = "", headers: Mapping[str, str] | None = None
    ) -> str:
        """What came back, with its headers."""
        sent = {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "navigate", "Origin": self.site, **(headers or {})}
        sent |= {"Cookie": cookie} if cookie else {}
        asked = self.browser.request(method, f"{self.site}{path}", data=data, headers=sent, allow_redirects=False)
        async with asked as answer:
            assert answer.status != 500, (method, path, answer.status)
            return f"{answer.status} {dict(answer.headers)} {await answer.text(errors='replace')}"

    async def from_slack(self, payload: Json, *, form: bool) -> str:
        """Well signed by Slack, for the second council's workspace."""
        body = (urlencode(payload) if form else json.dumps(payload)).encode()
        kind = "application/x-www-form-urlencoded" if form else "application/json"
        headers = {"Content-Type": kind, **signed(self.slack.app.signing_secret, body, int(time.time()))}
        return await self.ask("POST", "/slack/events", body, headers=headers)

    async def from_teams(self, activity: Json) -> str:
        """With a good token of the Bot Connector."""
        token = self.teams.identity.mint(self.teams.service_url)
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        return await self.ask("POST", "/api/messages", json.dumps(activity).encode(), headers=headers)

    def activity(self, kind: str = "message", tenant: str = OURS) -> Json:
        """Of our own person; with another tenant, who says to be of that."""
        person = self.teams.tenant(OURS).user("Mal")
        found = envelope(self.teams.world, self.teams.service_url, person.chat, person.user, kind)
        if tenant != OURS:
            found["channelData"] = {"tenant": {"id": tenant}}
        return found


def _whose(table: str) -> str:
    return "id" if table == "organisations" else "organisation"


@asynccontextmanager
async def everything(folder: Path, port: int) -> AsyncIterator[Everything]:
    """Until the end of the block."""
    site, url = f"http://127.0.0.1:{port}", folder / "everything.db"
    slack_app = App.from_manifest(manifest(PHRASES, f"https://127.0.0.1:{port}", many=True))
    slack_app.request_url = slack_app.command_url = f"{site}/slack/events"
    slack_app.redirect_urls = [f"{site}/slack/oauth_redirect"]
    async with AsyncExitStack() as stack:
        slack = await stack.enter_async_context(SlackStandIn(slack_app))
        slack.pacing.enabled, slack.outgoing.retries = False, ()
        teams = await stack.enter_async_context(TeamsStandIn())
        opened = housed(f"sqlite:///{url}", DEMO, site=site)
        transactions, house = await stack.enter_async_context(opened)
        browser = await stack.enter_async_context(aiohttp.ClientSession())
        vault = SealedVault(transactions, (Fernet.generate_key().decode(),), clock)
        given = SlackConfiguration(
            signing_secret=slack_app.signing_secret,
            client_id=slack_app.client_id,
            client_secret=slack_app.client_secret,
            api_url=slack.api_url,
        )
        around = OfSlack(PHRASES, clock, lambda _: None, heatmap, vault)
        slack_line = await stack.enter_async_context(open_slack(given, around))
        asked = TeamsConfiguration(
            APP_ID, password="made up", tenant=THEIRS, allowed_tenants=frozenset({THEIRS, OURS}),
            metadata_url=teams.metadata_url,
        )  # fmt: skip
        token = FixedToken(teams.identity.give())
        of_teams = OfTeams(PHRASES, clock, ServiceHosts(loopback=True), token, heatmap)
        teams_line = await stack.enter_async_context(open_teams(asked, of_teams))
        app = web.Application()
        towns = [slack.workspace("Westshire"), slack.workspace("Eastshire")]
        people = [town.user("Ana", is_admin=True) for town in towns]
        hall = Hall(slack, url, port, None, slack_line, browser, [0])  # type: ignore[arg-type]  # nothing is delivered
        here = Everything(site, url, transactions, house, slack, teams, browser, app, hall, towns, people)
        page = page_line(transactions, house, site)
        assert page.routes is not None
        press = press_at(f"sqlite:///{url}", transactions, house.library, clock)
        workshop = ContentWorkshop({"demo": bundled_pack("demo")}, PHRASES, press)
        console = ConsoleConfiguration("127.0.0.1", site, development=True)
        app.add_routes([
            *slack_line.routes(here.take),
            *teams_line.routes(here.take),
            *page.routes(here.take),
            *screen_routes(transactions, house, clock),
            *console_routes(console, transactions, house, clock, lambda _: None, None, workshop),
        ])  # fmt: skip
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await runner.setup()
        stack.push_async_callback(runner.cleanup)
        await web.TCPSite(runner, "127.0.0.1", port).start()
        for town, person in zip(towns, people, strict=True):
            await hall.install(town, person)
        await here.begin()
        yield here


def signed_in() -> str:
    """The cookie of an admin of the second council."""
    return f"{SESSION}=mal"
