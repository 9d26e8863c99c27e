"""A council of several people who play a recorded conversation over the wires: in Slack, in Teams, or in both.

One service and one database serve all of them; what each is told is read where they read it. Only the sentence about
who else could read along differs by platform.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import product
from operator import methodcaller
from pathlib import Path
from typing import Any, Literal, TypeAlias

from eic_bot.adapters.teams.addresses import ServiceHosts
from eic_bot.adapters.teams.line import Surroundings, open_teams
from eic_bot.adapters.teams.routes import PATH
from eic_bot.adapters.teams.tokens import FixedToken
from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.messages import words
from eic_bot.entrypoints.others import ADMIN, ANALYST, COUNCIL, OTHERS
from eic_bot.entrypoints.stage import SECONDS_A_REPLY, moment, said_by
from eic_bot.entrypoints.web import Site, listening
from eic_bot.entrypoints.wiring import Running
from eic_bot.model.answers import Answer
from eic_bot.model.reading import plain_words
from eic_bot.service.admins.granting import grant
from eic_bot.service.delivery import deliver_due
from eic_bot.service.envelopes import Address
from eic_bot.service.records import Scope
from eic_bot.service.sharing.inventing import invent, scope_of_council
from eic_bot.service.tenancy import scope_of
from eic_bot.simulator.teams.people import Person
from eic_bot.simulator.teams.stand_in import StandIn
from eic_bot.transcripts.codes import Codes
from eic_bot.transcripts.kept import kept_lines
from eic_bot.transcripts.transcript import Exchange, Moment, Scene
from tests.adapters.slack.office import Office as SlackOffice
from tests.adapters.slack.office import office as office_in_slack
from tests.adapters.slack.playing import Player as InSlack
from tests.adapters.teams.office import BOUNDLESS, NOWHERE, OTHER
from tests.adapters.teams.office import COUNCIL as TENANT
from tests.adapters.teams.office import Office as TeamsOffice
from tests.adapters.teams.office import office as office_in_teams
from tests.adapters.teams.playing import Player as InTeams
from tests.support.acting import Actor
from tests.support.hosting import PHRASES, Taking, free_port

Where: TypeAlias = Literal["slack", "teams", "mixed"]
PLACES = {
    language: {
        name: words(PHRASES.speaking(language).say(f"notice-place-{name}")) for name in ("computer", "slack", "teams")
    }
    for language in ("en", "cy")
}
NOBODY = "(nobody)"
"""In the place of a council's title: nobody has said yet which it is."""
APPS = {
    language: {
        name: words(PHRASES.speaking(language).say(f"link-place-{name}")) for name in ("terminal", "slack", "teams")
    }
    for language in ("en", "cy")
}
"""What people call an app, by language."""
LITTLE = (" in ", " yn ")
"""Between a name and an app."""
AGREED = ("submit", "publish-yes")
"""Buttons that say yes."""
ACTIONS = ("accept", "decline", "submit", "publish", "change", "summary", "no_reminders")
"""Commands that are offered as buttons."""


@dataclass
class Seat:
    """Where somebody sits: who acts for them, and how they are reached."""

    platform: str
    actor: Actor[Any]
    address: Address
    texts: Callable[[], list[str]]
    heard: int = 0


@dataclass
class Council:
    """People, the services they talk to, and the time."""

    seats: Mapping[str, Seat]
    services: Sequence[Running]
    time: int
    presses: bool
    refused: Callable[[], Sequence[object]]
    codes: Codes = field(default_factory=Codes)
    pressed: list[str] = field(default_factory=list)
    """What was pressed where the conversation has it typed."""

    async def gather(self) -> None:
        """They have all said hello before; what was said to that is no part of the conversation."""
        for seat in self.seats.values():
            await seat.actor.arrive()
        await self._deliver()
        self._listen()

    async def surround(self, header: Mapping[str, str]) -> None:
        """What a header names is there: which council it is, others that share, an analyst, an admin."""
        service, now = self.services[0], self.time
        first = next(iter(self.seats.values())).address
        if COUNCIL in header:
            await service.transactions.run(scope_of(first), lambda tx: tx.be_council(header[COUNCIL], now))
        if ANALYST in header:
            one = self.seats[header[ANALYST]].address
            await service.transactions.run(
                scope_of(one), lambda tx: tx.sharing.set_analyst(tx.owners([one], now)[0].id, is_one=True)
            )
        if ADMIN in header:
            who = self.seats[header[ADMIN]].address
            await service.transactions.run(scope_of(who), lambda tx: grant(tx, who, "admin", "operator", now))
        for code in header.get(OTHERS, "").replace(",", " ").split():
            scope = scope_of_council(code)
            await service.transactions.run(
                scope,
                lambda tx, code=code: invent(tx, service.house.content(tx), code, now),  # type: ignore[misc]
            )

    async def play(self, scene: Scene) -> Scene:
        """Let it happen; the same scene as it went."""
        if isinstance(scene, Moment):
            first = next(iter(self.seats))
            bot, kept, told = await self._happen(first, self._until(scene.at))
            return Moment(scene.line, scene.at, bot, kept, told)
        if scene.person is None:  # the first of them comes in once more
            first = next(iter(self.seats))
            bot, kept, told = await self._happen(first, self.seats[first].actor.arrive())
            return Exchange(scene.line, None, scene.text, bot, kept, told)
        self.time += SECONDS_A_REPLY * 1000
        text = self.codes.typed(scene.text)
        text = self._as_pressed(self.seats[scene.person].actor, text) if self.presses else text
        bot, kept, told = await self._happen(scene.person, self.seats[scene.person].actor.act(text))
        return Exchange(scene.line, scene.person, scene.text, bot, kept, told)

    def expected(self, scene: Scene) -> Scene:
        """The scene as it is written, with the sentences of the platform each is on."""
        who = scene.person if isinstance(scene, Exchange) and scene.person else next(iter(self.seats))
        bot = [self._placed(text, who) for text in scene.bot]
        told = {one: [self._placed(text, one) for text in several] for one, several in scene.told.items()}
        if isinstance(scene, Moment):
            return Moment(scene.line, scene.at, bot, scene.kept, told)
        return Exchange(scene.line, scene.person, scene.text, bot, scene.kept, told)

    def _placed(self, text: str, who: str) -> str:
        for places in PLACES.values():
            text = text.replace(places["computer"], places[self.seats[who].platform])
        for apps in APPS.values():
            text = self._in_app(text, who, apps)
        return text

    def _in_app(self, text: str, who: str, apps: Mapping[str, str]) -> str:
        """Of two apps of one person, the one that is meant: that of somebody named, else the other one."""
        if apps["terminal"] not in text:
            return text
        for (name, seat), little in product(self.seats.items(), LITTLE):
            text = text.replace(f"{name}{little}{apps['terminal']}", f"{name}{little}{apps[seat.platform]}")
        other = next(seat for name, seat in self.seats.items() if name != who)
        return text.replace(apps["terminal"], apps[other.platform])

    async def _until(self, at: str) -> None:
        self.time = moment(at)
        for service in self.services:
            await service.idle()

    async def _happen(self, person: str, doing: Awaitable[None]) -> tuple[list[str], list[str], dict[str, list[str]]]:
        before = await self._answers(person)
        await doing
        await self._deliver()
        heard = self._listen()
        said = heard.pop(person, [])
        return said, kept_lines(before, await self._answers(person)), heard

    async def _deliver(self) -> None:
        """What somebody on one platform did is seen on the other."""
        for service in self.services:
            await deliver_due(service.transactions, service.channel, lambda: self.time)

    def _listen(self) -> dict[str, list[str]]:
        """What each was told since the last time; nobody who was told nothing."""
        found = {}
        for name, seat in self.seats.items():
            texts = seat.texts()
            if new := texts[seat.heard :]:
                found[name] = self.codes.hidden(new)
            seat.heard = len(texts)
        return found

    async def _answers(self, person: str) -> Mapping[str, Answer]:
        address = self.seats[person].address
        transactions = self.services[0].transactions
        return await transactions.run(scope_of(address), lambda tx: said_by(tx, address, self.time))

    def _as_pressed(self, actor: Actor[Any], text: str) -> str:
        """The button of the newest message that says the same, where there is one."""
        labels = {one.label for one in actor.newest()}
        said = plain_words(text)
        wanted = [words(PHRASES.say(f"action-{name}")) for name in PHRASES.command(said) if name in ACTIONS]
        if said == "yes":
            wanted += [words(PHRASES.say(f"action-{name}")) for name in AGREED]
        wanted += [one for one in labels if plain_words(one) == said]
        found = next((one for one in wanted if one in labels), None)
        if found is None:
            return text
        self.pressed.append(found)
        return f"[{found}]"


def _spoken_in_teams(player: InTeams) -> list[str]:
    def first() -> Iterator[str]:
        for one in player.messages():
            card = one.history[0] if one.history else one.card
            yield one.text if card is None else str(card["speak"])

    return list(first())


@asynccontextmanager
async def council(  # noqa: PLR0913 - one argument for each thing that can be set
    folder: Path,
    content: Content,
    people: Sequence[str],
    where: Where,
    *,
    start: int,
    presses: bool,
    homes: Mapping[str, Sequence[str]] | None = None,
    language: str = "en",
) -> AsyncIterator[Council]:
    """A council that has begun, closed at the end; with homes they are as many, each by its title with its people.

    The first is in Slack, and each of the others in a tenant of Teams.
    """
    async with AsyncExitStack() as stack:
        together = partial(_apart, homes=homes) if homes else _mixed
        opening = {"slack": _in_slack, "teams": _in_teams, "mixed": together}[where]
        here: Council = await opening(stack, folder, content, people, presses=presses, language=language)
        here.time = start
        await here.gather()
        for title, names in (homes or {}).items():
            if title == NOBODY:
                continue
            scope = scope_of(here.seats[names[0]].address)
            await here.services[0].transactions.run(scope, methodcaller("entitle", title))
        yield here


async def _in_slack(
    stack: AsyncExitStack, folder: Path, content: Content, people: Sequence[str], *, presses: bool, language: str
) -> Council:
    slack = await stack.enter_async_context(office_in_slack(folder, over="socket", content=content, language=language))
    seats = {}
    for name in people:
        player = InSlack(slack, slack.workspace.user(name), presses, 0)
        seats[name] = Seat("slack", player, slack.address_of(player.user), player.texts)
    here = Council(seats, [slack.running], 0, presses, slack.slack.journal.refused)
    slack.now = lambda: here.time
    return here


async def _in_teams(
    stack: AsyncExitStack, folder: Path, content: Content, people: Sequence[str], *, presses: bool, language: str
) -> Council:
    teams = await stack.enter_async_context(office_in_teams(folder, content=content, language=language))
    seats = {name: _seat_in_teams(teams, name, presses=presses) for name in people}
    here = Council(seats, [teams.running], 0, presses, teams.refused)
    teams.now = lambda: here.time
    return here


def _seat_in_teams(teams: TeamsOffice, name: str, *, presses: bool, tenant: str = TENANT) -> Seat:
    one = teams.teams.tenant(tenant).user(name)
    player = InTeams(teams, Person(one.user, teams.teams.world, teams.teams.line), presses, 0)
    return Seat("teams", player, teams.address_of(player.person), lambda: _spoken_in_teams(player))


async def _mixed(
    stack: AsyncExitStack, folder: Path, content: Content, people: Sequence[str], *, presses: bool, language: str
) -> Council:
    """Every second of them in Teams; the tenant belongs to the organisation of the workspace."""
    slack = await stack.enter_async_context(office_in_slack(folder, over="socket", content=content, language=language))
    transactions = slack.running.transactions
    scope, first = Scope(f"slack:{slack.installed.team_id}"), Address("slack", slack.installed.team_id, "U-first")
    await transactions.run(scope, lambda tx: tx.owners([first], 0))
    assert await transactions.run(scope, lambda tx: tx.join(f"teams:{TENANT}"))
    seated = {name: TENANT if place % 2 else None for place, name in enumerate(people)}
    return await _on_both(stack, slack, content, seated, presses=presses)


async def _apart(
    stack: AsyncExitStack,
    folder: Path,
    content: Content,
    people: Sequence[str],
    *,
    presses: bool,
    language: str,
    homes: Mapping[str, Sequence[str]],
) -> Council:
    """Each where their council is."""
    slack = await stack.enter_async_context(office_in_slack(folder, over="socket", content=content, language=language))
    tenants = dict(zip(homes, (None, TENANT, OTHER, NOWHERE), strict=False))
    seated = {name: tenants[title] for title, names in homes.items() for name in names}
    return await _on_both(stack, slack, content, {name: seated[name] for name in people}, presses=presses)


async def _on_both(
    stack: AsyncExitStack, slack: SlackOffice, content: Content, seated: Mapping[str, str | None], *, presses: bool
) -> Council:
    """Everybody by the tenant of Teams they sit in; None for Slack."""
    transactions, house = slack.running.transactions, slack.running.house
    stand_in = await stack.enter_async_context(StandIn())
    stand_in.throttle.conversation = stand_in.throttle.tenant = BOUNDLESS
    teams = TeamsOffice(stand_in, "", content)
    token = FixedToken(stand_in.identity.give())
    around = Surroundings(house.phrases, slack.time, ServiceHosts(loopback=True), token)
    teams.line = await stack.enter_async_context(open_teams(teams.configuration(), around))
    teams.running, port = Running(transactions, house, teams.line.channel, slack.time), free_port()
    routes = teams.line.routes(Taking(teams.running).take)
    await stack.enter_async_context(listening(Site(port=port), routes, slack.said.append, grace=2))
    stand_in.meet(f"http://127.0.0.1:{port}{PATH}")
    seats = {}
    for name, tenant in seated.items():
        if tenant is not None:
            seats[name] = _seat_in_teams(teams, name, presses=presses, tenant=tenant)
        else:
            player = InSlack(slack, slack.workspace.user(name), presses, 0)
            seats[name] = Seat("slack", player, slack.address_of(player.user), player.texts)
    services = [slack.running, teams.running]
    here = Council(seats, services, 0, presses, lambda: [*slack.slack.journal.refused(), *teams.refused()])
    slack.now = teams.now = lambda: here.time
    return here
