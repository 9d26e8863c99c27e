"""Both platforms, the service behind them, the clock and the network: all that the page shows and moves."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from math import ceil

from eic_bot.simulator.page import council
from eic_bot.simulator.page.clock import MovedClock
from eic_bot.simulator.page.declining import Declined, unknown
from eic_bot.simulator.page.live import Live
from eic_bot.simulator.page.service import Json, Service
from eic_bot.simulator.page.side import PLATFORMS, Side
from eic_bot.simulator.page.slack_side import SlackSide
from eic_bot.simulator.page.teams_side import TeamsSide

LONGEST_CUT = 60.0
MOST_MINUTES = 366 * 24 * 60
AFTER_MS = 1_000
"""How long after a timer's time the clock is put, so that it is over."""


class Demonstration:
    """One council on two platforms."""

    def __init__(self, slack: SlackSide, teams: TeamsSide, service: Service, clock: MovedClock) -> None:
        self.slack, self.teams, self.service, self.clock = slack, teams, service, clock
        self.sides: Mapping[str, Side] = {"slack": slack, "teams": teams}
        self.live = Live(lambda: {name: side.seen() for name, side in self.sides.items()})
        self.language = next(iter(council.LANGUAGES))
        """Which one the people speak."""
        self._cut_until = 0.0
        self._moving = asyncio.Lock()

    @property
    def organisation(self) -> str:
        """The council, as the service knows it; its people in Teams belong to it too."""
        return f"slack:{self.slack.installed.team_id}"

    def side(self, platform: object) -> Side:
        """One of the platforms."""
        if platform not in PLATFORMS:
            raise unknown("platform", platform)
        return self.sides[str(platform)]

    @property
    def is_cut(self) -> bool:
        """Whether nothing gets through just now."""
        return asyncio.get_running_loop().time() < self._cut_until

    def state(self) -> Json:
        """What there is, and how it is."""
        return {
            "now": iso(self.clock.now()),
            "clock_moved_ms": self.clock.moved_ms,
            "language": self.language,
            "languages": {code: one.name for code, one in council.LANGUAGES.items()},
            "network": "cut" if self.is_cut else "up",
            "service": "running" if self.service.is_running else "stopped",
            "platforms": {
                name: {"people": [*side.people()], "places": [*side.places()]} for name, side in self.sides.items()
            },
        }

    async def start(self) -> None:
        """The service runs, and the people have met it."""
        await self.service.start()
        await self.slack.seed()
        await self.service.administer(self.organisation, "name", title=council.NAME)
        await self.service.administer(self.organisation, "join", tenancy=f"teams:{council.TENANT}")
        await self.teams.seed()
        await self.service.prepare()

    async def speak(self, language: object) -> None:
        """The council speaks that language first, and its people say so to the bot, and hello."""
        chosen = council.LANGUAGES.get(str(language))
        if chosen is None:
            raise unknown("language", language)
        self.language = str(language)
        others = [one for one in council.LANGUAGES if one != self.language]
        await self.service.administer(self.organisation, "languages", languages=" ".join((self.language, *others)))
        for side in self.sides.values():
            for place in [one for one in side.places() if one["kind"] == "private"]:
                for text in (chosen.name, chosen.greeting):
                    await side.say(place["id"], place["person"], text)
        self.live.tell({"what": "language"})

    async def end_round(self) -> None:
        """Whatever round is open is over, so that another can begin."""
        await self.service.administer(self.organisation, "close")

    async def move_to(self, where: str) -> None:
        """The clock to just after the next timer, or after midnight."""
        match where:
            case "next":
                due = await self.service.next_due()
                if due is None:
                    raise Declined(
                        "Nobody is waiting for the clock: no timer is set.",
                        "Begin an assessment and stop in the middle, or type later.",
                    )
                await self.move_by(max(0, due + AFTER_MS - self.clock.milliseconds()))
            case "midnight":
                await self.move_by(ceil(seconds_to_midnight(self.clock.now()) * 1000))
            case _:
                raise unknown("time", where)

    async def move_by(self, milliseconds: int) -> None:
        """The clock forward: here, on the platforms and in the service."""
        if not 0 <= milliseconds <= MOST_MINUTES * 60_000:
            raise Declined("The clock goes forward only, and a year at most.", "Give minutes from 0 to 527040.")
        async with self._moving:
            self.clock.move(self.clock.moved_ms + milliseconds)
            await self.service.move(self.clock.moved_ms)
        self.live.tell({"what": "clock"})

    def cut(self, seconds: float) -> None:
        """Cut the network between the platforms and the service for so many seconds."""
        if not 0 < seconds <= LONGEST_CUT:
            raise Declined("The network can be cut for a minute at most.", "Give seconds from 1 to 60.")
        loop = asyncio.get_running_loop()
        self._cut_until = loop.time() + seconds
        for side in self.sides.values():
            side.cut(seconds)
        self.live.tell({"what": "network"})
        loop.call_later(seconds + 0.05, self.live.tell, {"what": "network"})

    async def restart(self) -> None:
        """Kill the service as a power cut would, and start it again on what it has kept."""
        async with self._moving:
            await self.service.kill()
            self.live.tell({"what": "service"})
            await self.service.start()
            self.live.tell({"what": "service"})

    def plain(self, platform: object, place: str, person: str | None = None) -> str:
        """A conversation as plain text, as a screen reader reads it."""
        talk = self.side(platform).talk(place, person)
        return "\n\n".join(f"{one.name}:\n{one.text}" for one in talk.messages) + "\n"


def iso(seconds: float) -> str:
    """A moment as JSON has it."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def seconds_to_midnight(now: float) -> float:
    """How long until one minute past the next midnight of UTC."""
    moment = datetime.fromtimestamp(now, UTC)
    after = datetime.combine(moment.date() + timedelta(days=1), datetime.min.time(), UTC) + timedelta(minutes=1)
    return (after - moment).total_seconds()
