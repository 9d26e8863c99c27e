"""The full log: every request the stand-in got, every one it sent, and how each ended."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from typing import Literal

from eic_bot.simulator.slack.records import Json


@dataclass
class Entry:
    """One request and its outcome; ``direction`` is seen from Slack."""

    number: int
    at: float
    direction: Literal["in", "out"]
    name: str
    team: str
    request: Json
    outcome: str = "under way"
    status: int | None = None
    reply: Json = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    seconds: float | None = None


class Journal:
    """All entries in order, and a way to wait for the next."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._changed = asyncio.Event()

    def begin(self, at: float, direction: Literal["in", "out"], name: str, team: str, request: Json) -> Entry:
        """Note a request that has just arrived or is about to be sent."""
        entry = Entry(len(self.entries) + 1, at, direction, name, team, request)
        self.entries.append(entry)
        self.touch()
        return entry

    def end(self, entry: Entry, outcome: str, *, status: int | None = None, reply: Json | None = None) -> None:
        """Note how it ended: ``ok``, Slack's word for the refusal, or what broke."""
        entry.outcome, entry.status, entry.reply = outcome, status, reply or {}
        self.touch()

    def calls(self, name: str | None = None, *, team: str | None = None) -> list[Entry]:
        """Give the Web API calls, perhaps of one method or one workspace."""
        return [one for one in self.of("in", name) if team in {None, one.team}]

    def of(self, direction: Literal["in", "out"], name: str | None = None) -> Iterator[Entry]:
        """Give the entries of one direction, perhaps of one name."""
        return (one for one in self.entries if one.direction == direction and name in {None, one.name})

    def refused(self) -> list[Entry]:
        """Give the calls that did not end well."""
        return [one for one in self.entries if one.direction == "in" and one.outcome != "ok"]

    def as_json(self, since: int = 0) -> list[Json]:
        """Give the entries after a number, for a page or another process."""
        return [asdict(one) for one in self.entries if one.number > since]

    def touch(self) -> None:
        """Wake everybody who waits for something to change."""
        self._changed.set()
        self._changed = asyncio.Event()

    async def until(self, holds: Callable[[], object], seconds: float = 5.0) -> None:
        """Wait until something holds; TimeoutError if it does not in time."""
        async with asyncio.timeout(seconds):
            while not holds():
                await self._changed.wait()
