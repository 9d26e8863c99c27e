"""What the use cases of rounds need of the database, within a transaction of one organisation."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from eic_bot.model.answers import Answer
from eic_bot.service.rounds.records import Known, Member, Round, State


class Rounds(Protocol):
    """The rounds of the scope's organisation, in which at most one is open."""

    def title(self) -> str:
        """What people call the organisation; empty where nobody has said it."""

    def languages(self) -> tuple[str, ...]:
        """Those that the organisation speaks in its channels, the first one first; none where it has not said."""

    def speak(self, languages: Sequence[str]) -> None:
        """The scope's organisation speaks these from now on."""

    def newest(self) -> Round | None:
        """The round that is open, locked until the end; else the last that was."""

    def live(self, round: int, session: str) -> tuple[State, int] | None:
        """The state of that round and the revision of that session, neither locked; None where one is missing."""

    def make(self, new: Round, now: int) -> Round:
        """Keep a new round; it gets its number. Fails where one is open."""

    def change(self, round: Round) -> None:
        """Keep its state, its roles and where its official view is."""

    def begin_official(self, round: Round, now: int) -> Round:
        """Give it a place for the official view."""

    def members(self, round: int) -> Sequence[Member]:
        """Everybody who was asked, by owner."""

    def keep(self, round: int, members: Sequence[Member]) -> None:
        """These as they are now."""

    def everyone(self) -> Sequence[Known]:
        """Every person of the organisation on every channel, by owner."""

    def enter(self, owners: Sequence[int], round: int | None) -> None:
        """From now on they answer in that round; None for solo use. To be seen by asking for the owners again."""

    def leave(self, round: int) -> None:
        """Nobody answers in that round any more."""

    def said(self, round: int, threshold: int = 0) -> Mapping[int, Mapping[str, Answer]]:
        """The current answers by respondent; none where there are fewer respondents than the threshold."""

    def said_by(self, round: int, owner: int) -> Mapping[str, Answer]:
        """The current answers of one person in that round."""

    def agreed(self, place: int) -> Mapping[str, Answer]:
        """The official view that is kept there."""

    def hand_over_official(self, round: int, owner: int) -> None:
        """Whoever enters the official view from now on."""

    def cut(self, round: int, owner: int, number: int, now: int) -> None:
        """Keep what somebody said under a new pseudonym, ``number``, that nothing leads to.

        Gone are: the link, the old pseudonym with its answers and their times, the sessions of the round and their
        timers, what was put to the person there, and what the platform was owed for it.
        """

    def mix(self, round: int, draw: Callable[[], int], now: int) -> None:
        """Keep all that was handed in of an anonymous round under new pseudonyms, as ``draw`` gives them.

        Nothing in the rows tells then which of them were written together.
        """
