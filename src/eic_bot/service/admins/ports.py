"""What the use cases of admins need of the database."""

from collections.abc import Sequence
from typing import Protocol

from eic_bot.model.admins import AdminRole
from eic_bot.service.admins.records import Granted, Held
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
