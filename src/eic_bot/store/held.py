"""What is known of people who spoke lately, so that a file need not be asked again: its one writer is this process.

Who changes such a row either says here what it is now, or everything is forgotten (``statements.Prepared``). So it is
after every rollback, and where anybody else has written the file. See ADR 0044.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, TypeAlias

from eic_bot.model.answers import Answer
from eic_bot.service.envelopes import Address
from eic_bot.service.records import Changes, Snapshot, StoredSession

Row: TypeAlias = tuple[Any, ...]
TABLES = frozenset({"addresses", "owners", "rounds", "respondent_people", "linked_people", "sessions", "answers"})
"""What is held comes from these."""
HELD = "held"
"""Under this the writer's connection has it."""


@dataclass(slots=True)
class Held:
    """Rows as they would be read. Every key begins with the number of an organisation."""

    places: dict[tuple[int, Address], Row] = field(default_factory=dict)
    """Who is at an address, as ``owners.FIND`` gives it; what is newer stands in ``owners``."""
    owners: dict[tuple[int, int], Row] = field(default_factory=dict)
    """Language, pace, focus, sequence and way of reading, as they were kept last."""
    sessions: dict[tuple[int, str], StoredSession] = field(default_factory=dict)
    answers: dict[tuple[int, int], dict[str, Answer]] = field(default_factory=dict)
    """By respondent, the newest answer to each question, in the order in which they were given."""
    version: int | None = None
    """Of the file, as others have written it."""
    is_sole: bool = True
    """Whether this process alone writes; else nothing is held."""
    is_unsure: bool = False
    """Whether the transaction has changed more than it says here: what it writes is not held."""

    MOST: ClassVar[int] = 256
    """Of each kind; where there are more, all begins anew."""

    def forget(self) -> None:
        """Ask again for everything."""
        for kind in (self.places, self.owners, self.sessions, self.answers):
            kind.clear()
        self.is_unsure = True

    def begin(self, version: int) -> None:
        """A transaction on the file as others have left it."""
        most = max(len(self.places), len(self.sessions), len(self.answers))
        if version != self.version or most > self.MOST:
            self.forget()
        self.version, self.is_unsure = version, False

    def at(self, here: int, addresses: Collection[Address]) -> dict[Address, Row] | None:
        """Who is there; None where it is not known of all of them."""
        found: dict[Address, Row] = {}
        for address in addresses:
            row = self.places.get((here, address))
            if row is None:
                return None
            now = self.owners[here, row[3]]
            found[address] = (*row[:5], *now[:4], *row[9:16], now[4])
        return found

    def found_at(self, here: int, rows: Mapping[Address, Row]) -> None:
        """They were read; nothing is held of who has to be given a respondent first."""
        for address, row in rows.items() if self.is_sole else ():
            if row[11] is not None:
                self.places[here, address] = row
                self.owners[here, row[3]] = (*row[5:9], row[16])

    def of(
        self, here: int, sessions: Iterable[str], respondents: Iterable[int]
    ) -> tuple[dict[str, StoredSession], dict[int, dict[str, Answer]]]:
        """Those of the sessions that are known, and what those respondents said of whom it is known."""
        begun = {id: one for id in sessions if (one := self.sessions.get((here, id))) is not None}
        said = {one: dict(answers) for one in respondents if (answers := self.answers.get((here, one))) is not None}
        return begun, said

    def found(self, here: int, snapshot: Snapshot) -> None:
        """It was read."""
        if not self.is_sole:
            return
        self.sessions.update({(here, id): one for id, one in snapshot.sessions.items()})
        self.answers.update({(here, one): dict(said) for one, said in snapshot.answers.items()})

    def kept(self, here: int, changes: Changes, answers: Iterable[tuple[int, Answer]]) -> None:
        """They were written; ``answers`` as they will be read, each with its respondent."""
        if self.is_unsure or not self.is_sole:
            self.forget()
            return
        for id, one in changes.owners.items():
            if (here, id) in self.owners:
                self.owners[here, id] = (one.language, one.pace, json.dumps(one.focus), one.sequence, one.reads)
        for name, session in changes.sessions.items():
            was = self.sessions.pop((here, name), None)
            if was is not None and (was.owner, was.respondent) == (session.owner, session.respondent):
                self.sessions[here, name] = session  # what is new is read once, to be sure of whose it is
        for respondent, answer in answers:
            if (said := self.answers.get((here, respondent))) is not None:
                said.pop(answer.question, None)  # what is said anew stands last
                said[answer.question] = answer
