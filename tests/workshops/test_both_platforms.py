"""One council with people in Slack and in Teams at once: each platform has a room, and both see the same workshop."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import pytest

from eic_bot.adapters.teams.addresses import ServiceHosts
from eic_bot.adapters.teams.line import Surroundings, open_teams
from eic_bot.adapters.teams.routes import PATH
from eic_bot.adapters.teams.tokens import FixedToken
from eic_bot.entrypoints.web import Site, listening
from eic_bot.entrypoints.wiring import Running
from eic_bot.service.delivery import deliver_due
from eic_bot.service.envelopes import Address
from eic_bot.service.records import Scope
from eic_bot.simulator.slack.records import Message
from eic_bot.simulator.teams.people import Person
from eic_bot.simulator.teams.stand_in import StandIn
from eic_bot.simulator.teams.world import Shown
from tests.adapters.slack.office import Office, office
from tests.adapters.slack.playing import usable
from tests.adapters.teams.office import BOUNDLESS, COUNCIL
from tests.adapters.teams.office import Office as TeamsOffice
from tests.support.hosting import Taking, free_port
from tests.workshops.preparing import prepare


class Council:
    """Ana and Ben in Slack, Cai and Dee in Teams; one service, one database."""

    def __init__(self, slack: Office, teams: StandIn, running: Running) -> None:
        self.slack, self.teams, self._running = slack, teams, running
        tenant = teams.tenant(COUNCIL)
        self.in_slack = {name: slack.workspace.user(name) for name in ("Ana", "Ben")}
        users = {name: tenant.user(name) for name in ("Cai", "Dee")}
        self.channel = slack.workspace.channel("round", *self.in_slack.values(), private=True, with_bot=True)
        self.room = tenant.group("Round", list(users.values()))
        self.in_teams = {name: Person(one.user, teams.world, teams.line) for name, one in users.items()}

    async def delivered(self) -> None:
        """What one platform's people did is seen on the other."""
        for running in (self.slack.running, self._running):
            await deliver_due(running.transactions, running.channel, self.slack.now)

    @property
    def posted(self) -> list[Message]:
        return [one for one in self.slack.workspace.from_bot(self.channel) if not one.deleted]

    @property
    def shown(self) -> list[str]:
        bot = self.teams.world.bot["id"]
        found: list[Shown] = [one for one in self.room.messages.values() if one.sender == bot and not one.deleted]
        return [one.text if one.card is None else str(one.card["speak"]) for one in found]

    async def press_in_slack(self, who: str, label: str) -> None:
        one = next(one for each in self.posted[::-1] for one in usable(each) if one.label.startswith(label))
        assert isinstance(one.message, Message)
        await self.slack.workspace.press(self.in_slack[who], one.message, one.action)
        await self.delivered()

    async def mention_in_teams(self, who: str, text: str) -> None:
        await self.in_teams[who].mention(self.room, text)
        await self.delivered()


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Council]:
    async with AsyncExitStack() as stack:
        slack = await stack.enter_async_context(office(folder, over="socket"))
        tenancy = f"slack:{slack.installed.team_id}"
        transactions, house = slack.running.transactions, slack.running.house
        ana = Address("slack", slack.installed.team_id, "U-first")
        await transactions.run(Scope(tenancy), lambda tx: tx.owners([ana], slack.now()))
        assert await transactions.run(Scope(tenancy), lambda tx: tx.join(f"teams:{COUNCIL}"))
        teams = await stack.enter_async_context(StandIn())
        teams.throttle.conversation = teams.throttle.tenant = BOUNDLESS
        around = Surroundings(house.phrases, slack.time, ServiceHosts(loopback=True), FixedToken(teams.identity.give()))
        configuration = TeamsOffice(teams, "", slack.content).configuration()
        line = await stack.enter_async_context(open_teams(configuration, around))
        running, port = Running(transactions, house, line.channel, slack.time), free_port()
        routes = line.routes(Taking(running).take)
        await stack.enter_async_context(listening(Site(port=port), routes, slack.said.append, grace=2))
        teams.meet(f"http://127.0.0.1:{port}{PATH}")
        yield Council(slack, teams, running)


@pytest.fixture
async def council(tmp_path: Path) -> AsyncIterator[Council]:
    async with opened(tmp_path) as found:
        for person in found.in_teams.values():
            await person.install()
        await found.in_teams["Cai"].install(found.room)
        addresses = {name: found.slack.address_of(user) for name, user in found.in_slack.items()}
        addresses |= {name: Address("teams", COUNCIL, one.user.aad) for name, one in found.in_teams.items()}

        def set_now(now: int) -> None:
            found.slack.now = lambda: now

        await prepare(found.slack.running, addresses, set_now)
        await found.delivered()
        yield found


async def test_people_in_slack_and_teams_are_in_one_workshop(council: Council) -> None:
    await council.slack.workspace.mention(council.in_slack["Ben"], council.channel, "start workshop")
    await council.delivered()
    assert council.shown == []
    await council.mention_in_teams("Cai", "start workshop")
    assert council.shown[-1] == council.posted[-1].text
    assert council.shown[-1].startswith("Item 1 of 43")
    await council.mention_in_teams("Dee", "pull out 1")
    assert "5 answers that nearly all gave" in council.posted[-1].text
    await council.press_in_slack("Ben", "Agree on all")
    assert council.shown[-2] == "Role of the authority: 5 answers agreed."
    assert "Said alone: Not yet 3, Do 1." in council.shown[-1]
    await council.press_in_slack("Ben", "Do")
    assert not any("Said alone: Not yet 3" in one for one in council.shown)
    await council.mention_in_teams("Cai", "park")
    assert council.posted[-2].text.endswith("Parked.")
    assert council.shown[-1] == council.posted[-1].text
