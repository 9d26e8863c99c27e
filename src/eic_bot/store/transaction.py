"""The port ``Transaction``, on one connection."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from sqlalchemy import Connection

from eic_bot.dialogs.messages import Message
from eic_bot.errors import BrokenPromiseError
from eic_bot.service.envelopes import Address, Inbound, Outbound, Outcome
from eic_bot.service.figures import Figures
from eic_bot.service.publishing.records import InForce
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
from eic_bot.store import (
    answers,
    audit,
    claims,
    councils,
    figures,
    inbox,
    letters,
    outbox,
    owners,
    packs,
    pauses,
    vault,
)
from eic_bot.store import sessions as kept_sessions
from eic_bot.store import timers as kept_timers
from eic_bot.store.due import SqlDue
from eic_bot.store.known import Known
from eic_bot.store.publications import SqlPublications
from eic_bot.store.respondents import handed_in
from eic_bot.store.rounds import SqlRounds
from eic_bot.store.statements import Row, Write, together, written
from eic_bot.store.subjects import Subjects


class SqlTransaction(Subjects):
    """One unit of work in one scope. Whoever makes it begins and ends the database's transaction."""

    def __init__(self, connection: Connection, scope: Scope, known: Known, worker: str) -> None:
        super().__init__(connection, scope, known)
        self._worker = worker
        self._locked: dict[Address, Row] = {}
        self._in_force: dict[str, InForce | None] = {}

    def take(self, inputs: Sequence[Inbound], now: int) -> Sequence[str | None]:
        """Note each event; None where it is new, else the result kept with it. Who they are from is locked with it."""
        home = self._home(now)
        asked = [inbox.taking(home, inputs, now), owners.finding(home, [one.address for one in inputs])]
        taken, locked = together(self._connection, asked)
        self._locked = owners.found(locked)
        return inbox.results(self._connection, home, inputs, taken)

    def owners(self, addresses: Sequence[Address], now: int, rooms: Collection[Address] = ()) -> Sequence[Owner]:
        """Who is reached there, in the order asked; made on first sight."""
        home = self._home(now)
        return owners.find_or_make(self._connection, home, self._name(), addresses, rooms, now, self._locked)

    def known(self, address: Address) -> Owner | None:
        """Who is reached there, for who only looks."""
        return owners.find(self._connection, self._here(), self._name(), address)

    def reached(self, reaches: Mapping[Address, str], now: int) -> None:
        """How to write to these addresses from now on; empty where nobody can."""
        ids = owners.reach(self._connection, self._here(), reaches)
        letters.revive(self._connection, self._here(), ids, now)

    def opened(self, reaches: Mapping[Address, str], now: int) -> Collection[Address]:
        """The same, for those alone that are closed; which these were."""
        found = owners.open_again(self._connection, self._here(), reaches)
        letters.revive(self._connection, self._here(), found.values(), now)
        return found.keys()

    def called(self, names: Mapping[Address, str]) -> None:
        """What the platforms call who is at these addresses."""
        owners.call(self._connection, self._here(), names)

    @property
    def rounds(self) -> SqlRounds:
        """The rounds of the scope's organisation."""
        self._locked = {}  # who answers where may change
        return SqlRounds(self._connection, self._here())

    def pause(self, now: int) -> bool:
        """Nothing goes out to the scope's organisation from now on; whether that was not so already."""
        return pauses.pause(self._connection, self._home(now), now)

    def unpause(self) -> bool:
        """What waits goes out; whether it was paused."""
        return pauses.unpause(self._connection, self._here())

    def shown(self, address: Address, key: str) -> Message | None:
        """The newest content of the message with that key that was put to an address."""
        return outbox.shown(self._connection, self._here(), address, key)

    def snapshot(self, sessions: Sequence[str], respondents: Sequence[int]) -> Snapshot:
        """The sessions of the scope, and all that the respondents said."""
        here = self._here()
        asked = [kept_sessions.finding(here, sessions), answers.finding(here, respondents)]
        open_ones, said = together(self._connection, asked)
        return Snapshot(kept_sessions.found(open_ones), answers.found(respondents, said))

    def save(self, changes: Changes) -> None:
        """Keep everything; where a session has moved on the whole transaction fails."""
        connection, here, now = self._connection, self._home(changes.now), changes.now
        self._locked = {}  # no longer as they were read
        writes = [
            *kept_sessions.keep(here, changes.sessions, now),
            *answers.keep(connection, self._known, here, changes.answers),
            *outbox.keep(here, changes.outgoing, now),
            *kept_timers.drop(here, changes.timers, now),
            *owners.keep(here, changes.owners),
            *inbox.keep(here, changes.results),
            *audit.keep(here, changes.audit, now),
        ]
        self._write(writes)
        kept_timers.make(connection, here, changes.timers)

    @property
    def due(self) -> SqlDue:
        """What the bot has to do by itself by now, for all organisations."""
        return SqlDue(self._connection)

    def figures(self, now: int) -> Figures:
        """What waits, was given up and is late, for all organisations together."""
        return figures.figures(self._connection, now)

    def due_timers(self, now: int, most: int) -> Sequence[DueTimer]:
        """Timers whose time has come, oldest first."""
        return kept_timers.due(self._connection, self._here_or_all(), now, most)

    def fired(self, timers: Sequence[int], now: int) -> None:
        """These timers have had their turn."""
        kept_timers.fire(self._connection, self._here(), timers, now)

    def claim(self, channel: str, now: int, most: int, resting: Collection[str] = ()) -> Sequence[Outbound]:
        """The first waiting message of each address of a channel, for this worker alone."""
        return claims.claim(self._connection, self._here_or_all(), self._worker, channel, now, most, resting)

    def claim_behind(self, heads: Collection[int], now: int) -> Mapping[int, Outbound]:
        """The next in line behind each of these claimed messages, for this worker alone as well."""
        return claims.claim_behind(self._connection, self._here_or_all(), self._worker, heads, now)

    def receipts(self, receipts: Sequence[tuple[int, Outcome]], now: int) -> None:
        """What became of claimed messages."""
        claims.settle(self._connection, self._here_or_all(), self._worker, receipts, now)

    def redirect(self, message: int, refused: Collection[Address], channels: Collection[str], now: int) -> bool:
        """Send a claimed message to another address of the same person, where there is one."""
        return letters.redirect(self._connection, self._worker, message, refused, channels, now)

    def letters(self, most: int) -> Sequence[Letter]:
        """Messages that are dead letters or wait."""
        return letters.find(self._connection, self._here_or_all(), most)

    def newest_letters(self, most: int) -> Sequence[Letter]:
        """The newest messages of the outbox, delivered or not."""
        return letters.newest(self._connection, self._here_or_all(), most)

    def release(self, messages: Collection[int], now: int) -> Sequence[int]:
        """These are due now."""
        return letters.release(self._connection, self._here_or_all(), messages, now)

    def drop(self, messages: Collection[int]) -> Sequence[int]:
        """These are forgotten."""
        return letters.drop(self._connection, self._here_or_all(), messages)

    @property
    def publications(self) -> SqlPublications:
        """Which version of a pack the scope's organisation meets."""
        return SqlPublications(self._connection, self._here_or_all() or 0, self._home, self._in_force)

    @property
    def home(self) -> str | None:
        """The name of the scope's organisation; None in the system scope."""
        return self._scope.organisation

    def publish(self, pack: Published, now: int) -> Published:
        """Keep a pack version, unless that version is kept already; the one that is kept."""
        return packs.keep(self._connection, self._home(now), pack, now)

    def published(self, pack: str, version: str) -> Published | None:
        """A kept pack version."""
        return packs.find(self._connection, self._here(), pack, version)

    def pack_versions(self, pack: str) -> Collection[str]:
        """Those that are kept."""
        return packs.versions(self._connection, self._here(), pack)

    def answers(self) -> Iterator[AnswerRow]:
        """Every current answer of the scope. To be read inside the transaction."""
        return answers.export(self._connection, self._here())

    def answers_in(self, round: int) -> Iterator[AnswerRow]:
        """Every current answer that was handed in to that round. To be read inside the transaction."""
        found = handed_in(self._connection, self._here(), round)
        return answers.export_of(self._connection, self._here(), found)

    def organisations(self) -> Sequence[Council]:
        """All that there are."""
        return councils.every(self._connection)

    def entitle(self, title: str) -> None:
        """People call the scope's organisation that."""
        councils.entitle(self._connection, self._here(), title)

    def be_council(self, code: str, now: int) -> bool:
        """The scope's organisation is that council of the register; False where another organisation is."""
        if councils.is_taken(self._connection, self._here(), code):
            return False
        councils.be(self._connection, self._home(now), code)
        return True

    def join(self, tenancy: str) -> bool:
        """That workspace or tenant belongs here from now on; False where people have begun in it elsewhere."""
        return councils.join(self._connection, self._known, self._here(), tenancy)

    def keep_sealed(self, name: str, sealed: str, expires: int | None, now: int) -> None:
        """Keep a sealed text under a name, in the place of the one before."""
        vault.keep(self._connection, self._home(now), name, sealed, expires, now)

    def sealed(self, name: str, now: int) -> str | None:
        """The sealed text of that name, unless it has expired."""
        return vault.find(self._connection, self._here(), name, now)

    def forget_sealed(self, name: str) -> bool:
        """Forget the text of that name; whether there was one."""
        return vault.forget(self._connection, self._here(), name)

    def every_sealed(self) -> Sequence[str]:
        """All sealed texts of all organisations; for workers."""
        return vault.every(self._connection)

    def reseal(self, sealed: str, anew: str) -> bool:
        """Keep the same secret sealed anew; False where it has changed since. For workers."""
        return vault.reseal(self._connection, sealed, anew)

    def audit(self, entries: Sequence[Audited], now: int) -> None:
        """Note who did what."""
        self._write([*audit.keep(self._home(now), entries, now)])

    def _write(self, writes: Sequence[Write]) -> None:
        if not writes:
            return
        kept = written(self._connection, [write.asked for write in writes])
        for write, rows in zip(writes, kept, strict=True):
            if write.rows is not None and rows != write.rows:
                raise BrokenPromiseError(write.problem)
