"""What the use cases of data rights need of the database."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from eic_bot.service.rights.records import Aged, Complaint, Departure, Kind, Mode, Part, Person, TheirRound


class Rights(Protocol):
    """The people of the scope's organisation, and what is kept of them."""

    def about(self, person: Person) -> Sequence[Part]:
        """All that is kept of a person, table by table."""

    def held(self, person: Person) -> Collection[str]:
        """The roles that the person holds in a round that is open."""

    def rounds_of(self, person: Person) -> Sequence[TheirRound]:
        """The rounds in which they have answers of their own; none where their link is cut."""

    def drop_answers(self, respondent: int, now: int) -> None:
        """What was said under that pseudonym is gone, and the pseudonym with it."""

    def keep_labels(self, round: int, respondent: int, worded: Collection[str], now: int) -> None:
        """Of what was said only the labels stay, under a new pseudonym that nothing leads to.

        ``worded`` are the questions that are answered in words of one's own.
        """

    def erase(self, person: Person, mode: Mode, now: int) -> Mapping[str, int]:
        """All else of the person goes, as each table's rule has it; how many rows, by table.

        What we sent to them is to be deleted on the platform: that is put into the outbox.
        """

    def departures(self) -> Sequence[Departure]:
        """Those of whom we are still taking messages back; in the system scope."""

    def finish(self, departure: int) -> bool:
        """Their addresses go, once nothing waits to be taken back; whether that was done."""

    def days(self) -> Mapping[Kind, int]:
        """For how many days the organisation keeps what; only what was said."""

    def keep_for(self, kind: Kind, days: int | None) -> None:
        """From now on for so many days; None for no limit."""

    def begin_run(self, kind: Kind, before: int, now: int) -> None:
        """Note that what is older goes."""

    def aged(self, kind: Kind, before: int) -> int:
        """How much is older."""

    def let_go(self, kind: Kind, before: int, after: str, most: int, now: int) -> Aged:
        """The next chunk of what is older is gone. Not for notes: see ``strip``."""

    def strippable(self, before: int, most: int) -> Sequence[TheirRound]:
        """Pseudonyms of rounds published before then whose answers still have words beside them."""

    def strip(self, one: TheirRound, worded: Collection[str], now: int) -> None:
        """Of these answers only the labels stay; whose they were does not change."""

    def records(self) -> Mapping[str, Sequence[Mapping[str, object]]]:
        """What the organisation has as such, by subject: nothing that leads to a person."""

    def complain(self, owner: int | None, words: str, due_on: str, now: int) -> int:
        """Keep a complaint; its number."""

    def complaints(self, *, closed: bool = False) -> Sequence[Complaint]:
        """Those that wait for an answer, oldest first; with ``closed`` all."""

    def close_complaint(self, id: int, outcome: str, now: int) -> bool:
        """It was answered; False where it was, or is not there."""
