"""A council's Teams with the service behind it: both run here, and talk over loopback as they would over the net."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from pathlib import Path

from eic_bot.adapters.teams.addresses import ServiceHosts
from eic_bot.adapters.teams.configuration import Configuration
from eic_bot.adapters.teams.line import Surroundings, TeamsLine, open_teams
from eic_bot.adapters.teams.pictures import MOST_PIXELS
from eic_bot.adapters.teams.routes import PATH
from eic_bot.adapters.teams.tokens import FixedToken
from eic_bot.dialogs.dialog import Content
from eic_bot.entrypoints.web import Site, listening
from eic_bot.entrypoints.wiring import Running, housed
from eic_bot.exports.heatmap import heatmap
from eic_bot.model.answers import Answer
from eic_bot.service.delivery import clock, deliver_due
from eic_bot.service.envelopes import Address
from eic_bot.simulator.teams.people import Person
from eic_bot.simulator.teams.stand_in import APP_ID, StandIn
from eic_bot.simulator.teams.tenant import Tenant
from tests.support.hosting import DEMO, Taking, answers_of, free_port

COUNCIL = "5a3e0000-0000-4000-8000-00000000c001"
OTHER = "77b10000-0000-4000-8000-00000000c002"
NOWHERE = "88b10000-0000-4000-8000-00000000c003"
"""Of people who have not said which council they are of."""
BOUNDLESS = ((10**9, 1.0),)


class Office:
    """One council's tenant, and an eic-bot for it that delivers as it takes."""

    def __init__(self, teams: StandIn, url: str, content: Content, language: str = "en") -> None:
        self.teams, self.url, self.content = teams, url, content
        self.language = language
        self.now: Callable[[], int] = clock
        self.said: list[str] = []
        self.running: Running
        self.line: TeamsLine
        self._port = free_port()
        self._stack = AsyncExitStack()

    @property
    def tenant(self) -> Tenant:
        """The council."""
        return self.teams.tenant(COUNCIL)

    async def open(self) -> None:
        """Start the service."""
        stack = self._stack
        transactions, house = await stack.enter_async_context(
            housed(self.url, self.content, now=self.time, language=self.language)
        )
        token = FixedToken(self.teams.identity.give())
        draw = partial(heatmap, within=MOST_PIXELS)
        around = Surroundings(house.phrases, self.time, ServiceHosts(loopback=True), token, draw)
        self.line = await stack.enter_async_context(open_teams(self.configuration(), around))
        self.running = Running(transactions, house, self.line.channel, self.time)
        routes = self.line.routes(Taking(self.running).take)
        await stack.enter_async_context(listening(Site(port=self._port), routes, self.said.append, grace=2))
        self.teams.meet(f"http://127.0.0.1:{self._port}{PATH}")

    async def close(self) -> None:
        """Stop the service."""
        await self._stack.aclose()

    def configuration(self) -> Configuration:
        """What the settings would say."""
        return Configuration(
            APP_ID,
            password="made up",
            tenant=COUNCIL,
            allowed_tenants=frozenset({COUNCIL, OTHER, NOWHERE}),
            metadata_url=self.teams.metadata_url,
        )

    def time(self) -> int:
        """What the service takes for now."""
        return self.now()

    async def later(self, seconds: float) -> None:
        """Time goes on, and what is due then is delivered."""
        then = self.now() + round(seconds * 1000)
        self.now = lambda: then
        await deliver_due(self.running.transactions, self.line.channel, self.now)

    def address_of(self, person: Person) -> Address:
        """Where the service reaches somebody."""
        return Address("teams", person.user.tenant, person.user.aad)

    async def answers(self, person: Person) -> Mapping[str, Answer]:
        """What is kept of somebody's answers."""
        return await answers_of(self.running, self.address_of(person))

    def refused(self) -> list[str]:
        """What Teams did not take, or could not show."""
        return [line for line in self.teams.world.log if "refused" in line or "cannot be shown" in line]


@asynccontextmanager
async def office(folder: Path, *, content: Content = DEMO, language: str = "en") -> AsyncIterator[Office]:
    """An office, closed at the end."""
    async with StandIn() as teams:
        teams.throttle.conversation = teams.throttle.tenant = BOUNDLESS
        here = Office(teams, f"sqlite:///{folder / 'office.db'}", content, language)
        await here.open()
        try:
            yield here
        finally:
            await here.close()
