"""What the use cases need from outside; ``store`` and the channels implement it.

A transaction is synchronous and set-based: it takes inputs, loads snapshots and saves results, a batch at a time.
"""

from collections.abc import Awaitable, Callable, Collection, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from eic_bot.dialogs.messages import Message
from eic_bot.service.admins.ports import Admins
from eic_bot.service.barriers.ports import Barriers
from eic_bot.service.colleagues.ports import Colleagues
from eic_bot.service.console.ports import ConsoleSessions, Overview
from eic_bot.service.crossings.ports import Crossings
from eic_bot.service.drafts.ports import Drafts
from eic_bot.service.due import WhatIsDue
from eic_bot.service.envelopes import Address, Inbound, Outbound, Outcome, Receipt
from eic_bot.service.figures import Figures
from eic_bot.service.history.ports import Histories
from eic_bot.service.innovations.ports import Innovations
from eic_bot.service.limits import Limits
from eic_bot.service.links.ports import Links
from eic_bot.service.nudges.ports import Nudges
from eic_bot.service.peers.ports import Peers
from eic_bot.service.plan.ports import Plans
from eic_bot.service.publishing.ports import Publications
from eic_bot.service.records import (
    AnswerRow,
    Audited,
    Changes,
    Council,
    DueTimer,
    Letter,
    Owner,
    Published,
    Scope,
    Snapshot,
)
from eic_bot.service.resources.ports import Marks
from eic_bot.service.rights.ports import Rights
from eic_bot.service.rounds.ports import Rounds
from eic_bot.service.sector.ports import Sector
from eic_bot.service.sharing.ports import Sharing

T = TypeVar("T")


class Transaction(Protocol):
    """One unit of work in one scope: all of it is kept, or nothing."""

    def take(self, inputs: Sequence[Inbound], now: int) -> Sequence[str | None]:
        """Note each event by (channel, tenant, key). None where it is new, else the result kept with it."""

    def owners(self, addresses: Sequence[Address], now: int, rooms: Collection[Address] = ()) -> Sequence[Owner]:
        """Who is reached there, locked until the end, in the order asked; made on first sight.

        A new owner gets the scope's organisation, its implicit solo round and a respondent of their own.
        Those in ``rooms`` are rooms, the others people.
        """

    def known(self, address: Address) -> Owner | None:
        """Who is reached there; None where nobody was seen yet."""

    def reached(self, reaches: Mapping[Address, str], now: int) -> None:
        """How to write to these addresses from now on; empty where nobody can.

        What could not be said at an address while it was closed is due once it is open, unless it is too old.
        """

    def opened(self, reaches: Mapping[Address, str], now: int) -> Collection[Address]:
        """The same, for those alone that are closed; which these were."""

    def called(self, names: Mapping[Address, str]) -> None:
        """What the platforms call who is at these addresses."""

    @property
    def admins(self) -> Admins:
        """Who looks after the scope's organisation."""

    @property
    def rounds(self) -> Rounds:
        """The rounds of the scope's organisation."""

    @property
    def barriers(self) -> Barriers:
        """The barriers of the scope's organisation, and what others share."""

    @property
    def innovations(self) -> Innovations:
        """The innovations of the scope's organisation, and what others share."""

    @property
    def sector(self) -> Sector:
        """What all organisations let the sector body know; in the system scope."""

    @property
    def nudges(self) -> Nudges:
        """What is sent unasked, in the scope's organisation."""

    def pause(self, now: int) -> bool:
        """Nothing goes out to the scope's organisation from now on; whether that was not so already."""

    def unpause(self) -> bool:
        """What waits goes out; whether it was paused."""

    @property
    def console(self) -> ConsoleSessions:
        """Who is signed in to the console; in the scope ``local``."""

    @property
    def overview(self) -> Overview:
        """Figures of the scope's organisation to look at."""

    @property
    def history(self) -> Histories:
        """The rounds that the scope's organisation has had."""

    @property
    def plan(self) -> Plans:
        """The plans of the scope's organisation."""

    @property
    def marks(self) -> Marks:
        """What people of the scope's organisation said of resources."""

    @property
    def sharing(self) -> Sharing:
        """What the scope's organisation shares and has been shown."""

    @property
    def crossings(self) -> Crossings:
        """Words from the scope's organisation to others, and from others to it."""

    @property
    def peers(self) -> Peers:
        """The people of the scope's organisation who are happy to talk, and whom others let it find."""

    @property
    def colleagues(self) -> Colleagues:
        """The questions that people of the scope's organisation passed on to each other."""

    @property
    def rights(self) -> Rights:
        """What is kept of the scope's organisation's people."""

    @property
    def links(self) -> Links:
        """The apps of the scope's people."""

    @property
    def drafts(self) -> Drafts:
        """The packs that the scope's organisation is drafting."""

    def shown(self, address: Address, key: str) -> Message | None:
        """The newest content of the message with that key that was put to an address."""

    def snapshot(self, sessions: Sequence[str], respondents: Sequence[int]) -> Snapshot:
        """The sessions with these ids that belong to the scope, and all that the respondents said."""

    def save(self, changes: Changes) -> None:
        """Keep everything. Raises BrokenPromiseError where a session has moved on since it was read."""

    @property
    def due(self) -> WhatIsDue:
        """What the bot has to do by itself by now, for all organisations; in the system scope."""

    def figures(self, now: int) -> Figures:
        """What waits, was given up and is late, for all organisations together; in the system scope."""

    def due_timers(self, now: int, most: int) -> Sequence[DueTimer]:
        """Timers whose time has come and that nobody has fired yet, oldest first."""

    def fired(self, timers: Sequence[int], now: int) -> None:
        """These timers have had their turn."""

    def claim(self, channel: str, now: int, most: int, resting: Collection[str] = ()) -> Sequence[Outbound]:
        """Waiting messages of a channel whose time has come, in order for each address, for this worker alone.

        None for tenants that are resting.
        """

    def claim_behind(self, heads: Collection[int], now: int) -> Mapping[int, Outbound]:
        """What is next in line behind each of these claimed messages, for this worker alone as well.

        It may go as soon as the one before it has arrived. None where it changes or answers that one, or is not due.
        """

    def receipts(self, receipts: Sequence[tuple[int, Outcome]], now: int) -> None:
        """What became of claimed messages."""

    def redirect(self, message: int, refused: Collection[Address], channels: Collection[str], now: int) -> bool:
        """Send a claimed message to another address of the same person, on one of these channels.

        Not to one that refused it; False where there is none.
        """

    def letters(self, most: int) -> Sequence[Letter]:
        """Messages that are dead letters or wait, dead letters first, oldest first."""

    def newest_letters(self, most: int) -> Sequence[Letter]:
        """The newest messages of the outbox, delivered or not, newest first."""

    def release(self, messages: Collection[int], now: int) -> Sequence[int]:
        """Dead letters and messages put off are due now; which of these it was done for."""

    def drop(self, messages: Collection[int]) -> Sequence[int]:
        """Forget dead letters and messages that wait; which of these it was done for."""

    @property
    def publications(self) -> Publications:
        """Which version of a pack the scope's organisation meets."""

    @property
    def home(self) -> str | None:
        """The name of the scope's organisation; None in the system scope."""

    def publish(self, pack: Published, now: int) -> Published:
        """Keep a pack version, unless that version is kept already; the one that is kept."""

    def published(self, pack: str, version: str) -> Published | None:
        """A kept pack version."""

    def pack_versions(self, pack: str) -> Collection[str]:
        """Those of that pack that are kept."""

    def answers(self) -> Iterator[AnswerRow]:
        """Every current answer of the scope: by respondent, then in the order given."""

    def answers_in(self, round: int) -> Iterator[AnswerRow]:
        """Every current answer that was handed in to that round: by respondent, then in the order given."""

    def organisations(self) -> Sequence[Council]:
        """All that there are; in the system scope."""

    def entitle(self, title: str) -> None:
        """People call the scope's organisation that."""

    def be_council(self, code: str, now: int) -> bool:
        """The scope's organisation is that council of the register; False where another organisation is."""

    def join(self, tenancy: str) -> bool:
        """That workspace or tenant belongs here from now on; False where people have begun in it elsewhere."""

    def keep_sealed(self, name: str, sealed: str, expires: int | None, now: int) -> None:
        """Keep a sealed text under a name, in the place of the one before."""

    def sealed(self, name: str, now: int) -> str | None:
        """The sealed text of that name, unless it has expired."""

    def forget_sealed(self, name: str) -> bool:
        """Forget the text of that name; whether there was one."""

    def every_sealed(self) -> Sequence[str]:
        """All sealed texts of all organisations; for workers."""

    def reseal(self, sealed: str, anew: str) -> bool:
        """Keep the same secret sealed anew; False where it has changed since. For workers."""

    def audit(self, entries: Sequence[Audited], now: int) -> None:
        """Note who did what."""


class Transactions(Protocol):
    """The way to the database."""

    def run(self, scope: Scope, work: Callable[[Transaction], T]) -> Awaitable[T]:
        """Do the work in one transaction; when this returns it is committed, when it raises nothing is kept."""


class Vault(Protocol):
    """Where secrets are kept sealed, by name."""

    async def put(self, scope: Scope, name: str, secret: str, *, expires: int | None = None) -> None:
        """Keep a secret, in the place of the one before; until ``expires``, in milliseconds of UTC since 1970."""

    async def get(self, scope: Scope, name: str) -> str | None:
        """The secret of that name, unless it has expired."""

    async def take(self, scope: Scope, name: str) -> str | None:
        """The secret of that name, which is gone then: of several who ask at once, one gets it."""

    async def forget(self, scope: Scope, name: str) -> None:
        """The secret of that name is gone."""


class Channel(Protocol):
    """A way to reach people."""

    @property
    def name(self) -> str:
        """The channel's name in addresses."""

    @property
    def limits(self) -> Limits:
        """How fast, how many at once, how long and how often."""

    async def send(self, outbound: Outbound) -> Receipt:
        """Do one thing on the channel and say what became of it."""
