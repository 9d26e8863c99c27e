"""Two councils, one in Slack and one in Teams, over the wire: found, asked, agreed, introduced, each where they are."""

import html
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from operator import methodcaller
from pathlib import Path

from typing_extensions import override

from eic_bot.adapters.teams.addresses import ServiceHosts
from eic_bot.adapters.teams.line import Surroundings, open_teams
from eic_bot.adapters.teams.pictures import MOST_PIXELS
from eic_bot.adapters.teams.routes import PATH
from eic_bot.adapters.teams.tokens import FixedToken
from eic_bot.entrypoints.web import Site, listening
from eic_bot.entrypoints.wiring import Running
from eic_bot.exports.heatmap import heatmap
from eic_bot.service.delivery import deliver_due
from eic_bot.service.envelopes import Address
from eic_bot.service.tenancy import scope_of
from eic_bot.service.timers import fire_due
from eic_bot.simulator.slack.records import Message, User
from eic_bot.simulator.teams.stand_in import StandIn
from tests.adapters.slack.office import Office as SlackOffice
from tests.adapters.slack.office import office
from tests.adapters.slack.playing import usable
from tests.adapters.teams.office import BOUNDLESS
from tests.adapters.teams.office import Office as TeamsOffice
from tests.adapters.teams.playing import Player
from tests.peers.town import BEGINS, COUNCIL, HOUR
from tests.support.hosting import Taking


class SameHouse(TeamsOffice):
    """Teams, served by the service that serves Slack."""

    def __init__(self, teams: StandIn, slack: SlackOffice) -> None:
        super().__init__(teams, slack.url, COUNCIL)
        self.slack = slack

    @override
    async def open(self) -> None:
        house = self.slack.running.house
        token = FixedToken(self.teams.identity.give())
        draw = partial(heatmap, within=MOST_PIXELS)
        around = Surroundings(house.phrases, self.time, ServiceHosts(loopback=True), token, draw)
        self.line = await self._stack.enter_async_context(open_teams(self.configuration(), around))
        self.running = Running(self.slack.running.transactions, house, self.line.channel, self.time)
        routes = self.line.routes(Taking(self.running).take)
        await self._stack.enter_async_context(listening(Site(port=self._port), routes, self.said.append, grace=2))
        self.teams.meet(f"http://127.0.0.1:{self._port}{PATH}")


class Both:
    """The two councils: Ana's is in Slack, Bob's in Teams."""

    def __init__(self, slack: SlackOffice, teams: SameHouse) -> None:
        self.slack, self.teams, self.now = slack, teams, BEGINS
        self.ana: User = slack.workspace.user("Ana")
        person = teams.tenant.user("Bob")
        self.bob = Player(teams, person, cards=True, time=BEGINS)
        slack.now = teams.now = lambda: self.now

    async def begin(self) -> None:
        """Both have said hello, and it is known which councils they are of."""
        await self.slack.workspace.command(self.ana, None, "/eic")
        await self.bob.person.install()
        await self.entitle(self.slack.address_of(self.ana), "Leeds City Council")
        await self.entitle(self.teams.address_of(self.bob.person), "Calderdale Metropolitan Borough Council")

    async def entitle(self, address: Address, title: str) -> None:
        """That is what people call it."""
        await self.slack.running.transactions.run(scope_of(address), methodcaller("entitle", title))

    async def wait(self) -> None:
        """An hour goes on, and what is due happens."""
        self.now += HOUR
        running = self.slack.running
        await fire_due(running.transactions, running.house, self.now)
        for channel in (self.slack.line.channel, self.teams.line.channel):
            await deliver_due(running.transactions, channel, lambda: self.now)

    async def say(self, *texts: str) -> str:
        """Ana types, in Slack."""
        for text in texts:
            await self.slack.workspace.say(self.ana, text)
        return self.told()

    async def press(self, label: str) -> str:
        """Ana presses, in Slack."""
        messages = self.slack.workspace.from_bot(self.ana)[::-1]
        one = next(one for each in messages for one in usable(each) if one.label == label)
        assert isinstance(one.message, Message)
        await self.slack.workspace.press(self.ana, one.message, one.action)
        return self.told()

    def told(self) -> str:
        """The newest thing Ana was told."""
        return html.unescape(self.slack.workspace.from_bot(self.ana)[-1].text)

    def shown(self) -> str:
        """All that the newest message to Bob shows."""
        return repr(self.bob.person.last())


@asynccontextmanager
async def both(folder: Path) -> AsyncIterator[Both]:
    async with office(folder, over="socket", content=COUNCIL) as slack, StandIn() as stand_in:
        stand_in.throttle.conversation = stand_in.throttle.tenant = BOUNDLESS
        teams = SameHouse(stand_in, slack)
        await teams.open()
        try:
            yield Both(slack, teams)
        finally:
            await teams.close()


async def test_somebody_in_slack_and_somebody_in_teams_are_introduced_when_both_agree(tmp_path: Path) -> None:
    async with both(tmp_path) as here:
        await here.begin()
        bob = here.bob
        for text in ("happy to talk about the rounds", "Head of Waste", "none", "bob@calderdale.example", "hide name"):
            await bob.act(text)
        await bob.act("[Yes, show it]")
        assert "People in other councils can find you now." in here.shown()
        found = await here.say("peers for the rounds")
        assert "Head of Waste, Calderdale Metropolitan Borough Council" in found
        assert "Bob" not in found
        await here.say("1")
        preview = await here.say("Waste officer", "ana@leeds.example", "What helped?")
        assert "ana@leeds.example" in preview
        await here.press("Yes, send it")
        assert "What helped?" not in here.shown()
        await here.wait()
        assert "What helped?" in here.shown()
        assert "ana@leeds.example" not in here.shown()
        assert "bob@calderdale.example" not in here.told()
        await bob.act("[Yes, introduce us]")
        assert "ana@leeds.example" in here.shown()
        await here.wait()
        assert "bob@calderdale.example" in here.told()
        assert "You are introduced now." in here.told()
        assert here.teams.refused() == []
        assert here.slack.slack.journal.refused() == []
