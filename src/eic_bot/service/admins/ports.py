"""What the use cases of admins need of the database."""

from collections.abc import Sequence
from typing import Protocol

from eic_bot.model.admins import AdminRole
from eic_bot.service.admins.records import DeadLetters, Granted, Held, OutboxState
from eic_bot.service.envelopes import Address


class Admins(Protocol):
    """Who looks after the scope's organisation."""

    def role_of(self, owner: int) -> AdminRole | None:
        """What a person of the organisation is, by any of their addresses."""

    def held(self, who: Sequence[Address]) -> Sequence[Held]:
        """The roles somebody with these names has, in all organisations; in the system scope.

        One in the organisation ``local`` is for all that there are.
        """

    def granted(self, *, past: bool = False) -> Sequence[Granted]:
        """Every role of the organisation, oldest first; with ``past`` also those that were revoked."""

    def grant(self, who: Address, role: AdminRole, by: str, now: int) -> int:
        """They have that role from now on. Whoever has one already has to lose it before."""

    def revoke(self, id: int, by: str, now: int) -> None:
        """That one is over; it is kept as history."""

    def paused_since(self) -> int | None:
        """Since when nothing goes out to the organisation; None where it does."""

    def outbox(self, now: int) -> OutboxState:
        """What of its messages is due and not delivered."""

    def late(self, before: int) -> int:
        """How many of its timers should have fired before then."""

    def dead_letters(self) -> Sequence[DeadLetters]:
        """By whom they were for, most first."""

    def silent(self, round: int, before: int) -> Sequence[int]:
        """Who takes part in a round, has not handed in, and has done nothing in it since then."""
