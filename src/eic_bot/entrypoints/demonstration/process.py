"""The demonstration's service seen from the page: started, killed, and read from its database."""

import asyncio
import json
import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from eic_bot.dialogs.session import session_to_json
from eic_bot.entrypoints.asking import asked_of_service
from eic_bot.entrypoints.demonstration.child import Child
from eic_bot.entrypoints.demonstration.orders import MOVED, Orders
from eic_bot.service.archiving import KINDS
from eic_bot.service.duties import MOST
from eic_bot.service.envelopes import Address
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Letter, Scope
from eic_bot.service.sessions import restored
from eic_bot.service.tenancy import scope_of
from eic_bot.store.database import open_reader

T = TypeVar("T")

LISTENING = re.compile(r"listening on (http://\S+)")
MOST_LETTERS = 100
ANY_TIME = 2**62


class ServiceProcess:
    """The port ``Service`` of the page."""

    orders: Callable[[str], Orders]
    """What it is told at each start, for this database."""
    reached: Callable[[str], None]
    """Told the address at which the service listens, at each start."""

    def __init__(self, file: Path) -> None:
        """``file`` is where its database is."""
        self._database = f"sqlite:///{file}"
        self._child: Child | None = None
        self._spare: Child | None = None
        self._lives = 0
        self.log: list[str] = []
        """What the service said to its operator, of all its lives."""

    @property
    def is_running(self) -> bool:
        """Whether the platforms reach it."""
        return self._child is not None and self._child.is_running

    @property
    def lives(self) -> int:
        """How often it was started."""
        return self._lives

    async def prepare(self) -> None:
        """Have a process ready that has read its program, for the next start to be quick."""
        self._spare = self._spare or await Child.spawned(self.log.append)

    async def start(self) -> None:
        """Until the platforms reach it."""
        await self.prepare()
        self._child, self._spare = self._spare, None
        assert self._child is not None  # noqa: S101 - it was prepared
        await self._child.tell(self.orders(self._database).model_dump_json())
        self._lives += 1
        self.reached((await self._child.until(LISTENING))[1])

    async def kill(self) -> None:
        """At once, and without a word."""
        await self.prepare()
        if self._child is not None:
            await self._child.end(kill=True)

    async def stop(self) -> None:
        """As SIGTERM does; for good."""
        children = [one for one in (self._spare, self._child) if one is not None]
        await asyncio.gather(*[one.end(kill=one is self._spare) for one in children])

    async def move(self, moved_ms: int) -> None:
        """Its clock goes so many milliseconds before the wall's from now on."""
        if self._child is not None and self._child.is_running:
            await self._child.tell(str(moved_ms))
            await self._child.until(re.compile(f"{MOVED}{moved_ms}$"))

    async def session(self, place: tuple[str, str, str]) -> dict[str, Any] | None:
        """What the engine keeps of somebody's conversation."""
        address = Address(*place)
        return await self._read_in(scope_of(address), lambda tx: session_of(tx, address))

    async def outbox(self) -> Sequence[dict[str, Any]]:
        """The newest messages on their way out and delivered."""
        letters = await self._read_in(Scope(None), lambda tx: tx.newest_letters(MOST_LETTERS))
        return [row_of(letter) for letter in letters]

    async def administer(self, organisation: str, what: str, **words: str) -> Sequence[str]:
        """Have an operator's wish done by the running service."""
        return await asked_of_service(self._database, {"do": what, "organisation": organisation, "words": words})

    async def next_due(self) -> int | None:
        """When the next timer is due that somebody waits for: not that by which a conversation is archived."""
        timers = await self._read_in(Scope(None), lambda tx: tx.due_timers(ANY_TIME, MOST))
        return next((one.due for one in timers if one.kind not in KINDS), None)

    async def _read_in(self, scope: Scope, work: Callable[[Transaction], T]) -> T:
        """Read what is committed, beside the service that may be writing."""

        def read() -> T:
            with open_reader(self._database) as reader:
                return reader.read(scope, work)

        return await asyncio.to_thread(read)


def session_of(tx: Transaction, address: Address) -> dict[str, Any] | None:
    """The session on top, with the answers; what is not open any more is not shown."""
    owner = tx.known(address)
    if owner is None or not owner.focus:
        return None
    found = tx.snapshot(owner.focus, [owner.respondent])
    kept = found.sessions.get(owner.focus[-1])
    if kept is None:
        return None
    session: dict[str, Any] = json.loads(session_to_json(restored(kept, found.answers.get(owner.respondent, {}))))
    return session


def row_of(letter: Letter) -> dict[str, Any]:
    """A message of the outbox as a row of the page."""
    at = datetime.fromtimestamp(letter.due / 1000, UTC)
    return {
        "id": letter.id,
        "channel": letter.channel,
        "does": letter.operation,
        "state": letter.state,
        "tries": letter.attempts,
        "due or delivered": at.isoformat(timespec="seconds").replace("+00:00", "Z"),
        "why": letter.why or "",
    }
