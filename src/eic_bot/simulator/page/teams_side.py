"""Teams as the page uses it: what stands where, and what people do there."""

import asyncio
from collections.abc import Iterator, Sequence

from eic_bot.simulator.page import council
from eic_bot.simulator.page.council import Somebody
from eic_bot.simulator.page.declining import Declined, unknown
from eic_bot.simulator.page.service import Json, Place
from eic_bot.simulator.page.side import Press, Said, Seen, Talk
from eic_bot.simulator.page.teams_shown import said_of, stand
from eic_bot.simulator.teams.line import Delivery
from eic_bot.simulator.teams.people import FAILED, UNREACHABLE, Person
from eic_bot.simulator.teams.stand_in import StandIn
from eic_bot.simulator.teams.world import Conversation, Shown

AGAIN_S, MOST_TRIES = 2.0, 60


class TeamsSide:
    """The council's tenant."""

    def __init__(self, teams: StandIn) -> None:
        self.teams = teams
        tenant = self._tenant = teams.tenant(council.TENANT)
        self._people: dict[str, Person] = {}
        self._roles: dict[str, str] = {}
        for one in council.TEAMS_PEOPLE:
            person = tenant.user(one.name)
            self._people[person.user.id], self._roles[person.user.id] = person, one.role
        everybody = list(self._people.values())
        self._channels = [tenant.channel(one.team, one.name, everybody) for one in council.TEAMS_CHANNELS]
        self._behind: set[asyncio.Task[None]] = set()
        self._mending: asyncio.TimerHandle | None = None

    def people(self) -> Sequence[Json]:
        """Everybody: id, name, role."""
        return [{"id": id, "name": one.user.name, "role": self._roles[id]} for id, one in self._people.items()]

    def places(self) -> Sequence[Json]:
        """Everybody's own chat, and the channels."""
        return [*self._places()]

    def talk(self, place: str, person: str | None = None) -> Talk:
        """What stands there."""
        where = self._place(place)
        reader = person or next(iter(where.members), "")
        return Talk([self._said(one, reader) for one in where.messages.values() if not one.deleted])

    def seen(self) -> Seen:
        """What to compare to know whether something changed."""
        return {one.id: stand(one) for one in self._all()}

    def address(self, person: str) -> Place:
        """Where the service reaches somebody."""
        user = self._person(person).user
        return ("teams", user.tenant, user.aad)

    async def seed(self) -> None:
        """The app was given to everybody, and is in the channels."""
        first = next(iter(self._people.values()))
        for channel in self._channels:
            await first.install(channel)
        for person in self._people.values():
            for delivery in await person.install():
                self._until_taken(delivery)

    async def enter(self, somebody: Somebody) -> str:
        """Somebody new is there, and in the channels; the app is given to them too."""
        person = self._tenant.user(somebody.name)
        self._people[person.user.id], self._roles[person.user.id] = person, somebody.role
        for channel in self._channels:
            channel.members[person.user.id] = person.user
        for delivery in await person.install():
            self._until_taken(delivery)
        return person.user.id

    async def open(self, place: str, person: str) -> None:
        """Nobody is told of it in Teams."""
        self._place(place)
        self._person(person)

    async def say(self, place: str, person: str, text: str, thread: str | None = None) -> None:
        """Write there; to the bot alone, or so that it does not hear it."""
        delivery = await self._person(person).say(text, self._place(place), thread)
        if delivery is not None:
            self._until_taken(delivery)

    async def mention(self, place: str, person: str, text: str) -> None:
        """Write to the bot by name."""
        self._until_taken(await self._person(person).mention(self._place(place), text))

    async def press(self, press: Press) -> str | None:
        """Press a button of a card; the words shown beside it where no card takes its place."""
        person, where = self._person(press.person), self._place(press.place)
        shown = where.messages.get(press.message)
        if shown is None or shown.deleted:
            raise unknown("message", press.message)
        do = person.submit if press.action.get("type") == "Action.Submit" else person.execute
        filled = {name: _typed(value) for name, value in press.inputs.items()}
        try:
            done = await do(shown, press.action, filled, where)
        except LookupError as no:
            raise Declined(str(no.args[0]), "Take what the card offers now.") from no
        if done.toast in (FAILED, UNREACHABLE):
            raise Declined(done.toast, "Wait until the service and the network are back, and do it again.", 200)
        return done.toast

    async def redeliver(self) -> str:
        """The last activity once more, with the same id."""
        if not self.teams.line.deliveries:
            raise Declined("Nothing has happened in Teams yet.", "Write something first.")
        again = await self.teams.line.again(self.teams.line.deliveries[-1])
        if again.status != 200:
            raise Declined(UNREACHABLE, "Wait until the service and the network are back.", 200)
        return str(again.activity["type"])

    def cut(self, seconds: float) -> None:
        """Nothing gets through, either way."""
        if self._mending is not None:
            self._mending.cancel()
        self.teams.faults.cut = True
        self._mending = asyncio.get_running_loop().call_later(seconds, self._mend)

    async def close(self) -> None:
        """Give up what is tried again and again."""
        for task in self._behind:
            task.cancel()
        await asyncio.gather(*self._behind, return_exceptions=True)

    def _mend(self) -> None:
        self.teams.faults.cut = False

    def _until_taken(self, delivery: Delivery) -> None:
        """Teams tries again until it is taken, for a while."""
        if delivery.status == 200:
            return

        async def again() -> None:
            tried = delivery
            for _ in range(MOST_TRIES):
                await asyncio.sleep(AGAIN_S)
                tried = await self.teams.line.again(tried)
                if tried.status == 200:
                    return

        task = asyncio.create_task(again())
        self._behind.add(task)
        task.add_done_callback(self._behind.discard)

    def _person(self, id: str) -> Person:
        if id not in self._people:
            raise unknown("person", id)
        return self._people[id]

    def _place(self, id: str) -> Conversation:
        for one in self._all():
            if one.id == id:
                return one
        raise unknown("place", id)

    def _all(self) -> Iterator[Conversation]:
        yield from (one.chat for one in self._people.values())
        yield from self._channels

    def _places(self) -> Iterator[Json]:
        for id, one in self._people.items():
            yield {"id": one.chat.id, "kind": "private", "name": one.user.name, "person": id}
        for channel in self._channels:
            name = f"{(channel.team or {}).get('name')} / {channel.name}"
            yield {"id": channel.id, "kind": "channel", "name": name, "person": None}

    def _said(self, shown: Shown, reader: str) -> Said:
        bot = self.teams.world.bot
        name = str(bot["name"]) if shown.sender == bot["id"] else self._person(shown.sender).user.name
        return said_of(shown, name, shown.seen_by(reader), by_bot=shown.sender == bot["id"])


def _typed(value: object) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else str(value)
