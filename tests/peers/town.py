"""Several councils around one running eic-bot, whose people ask each other at the height of the use cases."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from eic_bot.dialogs.peer_requests import AskPeers, PeerCard, PeerDone, PeerRequest, PeerResult, PeersFound, Topic
from eic_bot.dialogs.plain import plain
from eic_bot.entrypoints.stage import moment
from eic_bot.entrypoints.wiring import Running, read_pack, running
from eic_bot.service.delivery import deliver_due
from eic_bot.service.envelopes import Address, Delivered, Outbound, Receipt
from eic_bot.service.limits import Limits
from eic_bot.service.peers.acting import act_on_peers
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Changes
from eic_bot.service.rounds.table import Table
from eic_bot.service.tenancy import scope_of
from tests.support.transcripts import FOLDER

COUNCIL = read_pack(str(FOLDER / "packs" / "council"))
TOPIC = "waste.rounds"
BEGINS = moment("2027-03-01 10:00")
HOUR = 3_600_000
DAY = 24 * HOUR
LIVES: Mapping[str, str] = {"ana": "leeds", "abe": "leeds", "bob": "calderdale", "cat": "cornwall", "dan": "cornwall"}


@dataclass
class Wall:
    """What each person was told, oldest first."""

    told: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    name: str = "terminal"
    limits: Limits = Limits()

    async def send(self, outbound: Outbound) -> Receipt:
        """Keep it: the key, and all that can be read."""
        if outbound.message is not None:
            words = plain(outbound.message)
            self.told.setdefault(outbound.address.external, []).append((outbound.key, words))
        return Delivered()


@dataclass
class Town:
    """The people, and a clock that only the test moves."""

    bot: Running
    wall: Wall
    now: int = BEGINS

    def address(self, person: str) -> Address:
        """Where somebody is."""
        return Address("terminal", LIVES[person], person)

    async def act(self, person: str, asked: AskPeers) -> PeerResult:
        """Do it in a turn of theirs."""
        address = self.address(person)

        def work(tx: Transaction) -> PeerResult:
            [me] = tx.owners([address], self.now)
            changes = Changes(self.now)
            house = self.bot.house
            table = Table(tx, me, changes, house.phrases, house.language, COUNCIL, house.round)
            result = act_on_peers(table, asked)
            changes.owners[me.id] = table.me
            tx.save(changes)
            return result

        return await self.bot.transactions.run(scope_of(address), work)

    async def show(self, person: str, often: int = 2) -> None:
        """They let themself be found."""
        card = PeerCard(person.title(), "Officer", LIVES[person], "", f"reach-{person}", often=often,
                        until="2099-12-31", topics=(Topic(TOPIC),))  # fmt: skip
        assert isinstance(await self.act(person, AskPeers("keep", card=card)), PeerDone)

    async def found_by(self, person: str) -> Mapping[str, int]:
        """Whom they find, and by which number."""
        found = await self.act(person, AskPeers("find", TOPIC))
        assert isinstance(found, PeersFound)
        return {one.card.name.lower(): one.peer for one in found.peers}

    async def ask(self, person: str, peer: int) -> PeerResult:
        """They send a request."""
        card = PeerCard(person.title(), "Officer", LIVES[person], "", f"reach-{person}")
        return await self.act(person, AskPeers("send", wanted=PeerRequest(peer, TOPIC, "", "How?", card)))

    async def answer(self, person: str, request: int, reply: str) -> PeerResult:
        """They answer one."""
        return await self.act(person, AskPeers("answer", f"{request} {reply}"))

    async def wait(self, milliseconds: int) -> None:
        """Time goes on, and what is due happens."""
        self.now += milliseconds
        await self.bot.idle()
        await deliver_due(self.bot.transactions, self.wall, lambda: self.now)

    def told(self, person: str) -> Sequence[tuple[str, str]]:
        """What they were told: keys and words."""
        return self.wall.told.get(person, [])

    def asked_of(self, person: str) -> Sequence[int]:
        """The numbers of the requests they were told of."""
        return [int(key.split(":")[1]) for key, _ in self.told(person) if key.endswith(":asked")]


@asynccontextmanager
async def town(folder: Path, url: str = "") -> AsyncIterator[Town]:
    """On a new database in that folder, or at the address."""
    wall = Wall()
    held: list[Town] = []
    at = url or f"sqlite:///{folder / 'town.db'}"
    async with running(at, COUNCIL, wall, now=lambda: held[0].now if held else BEGINS) as bot:
        held.append(Town(bot, wall))
        yield held[0]
