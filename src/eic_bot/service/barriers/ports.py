"""What the use cases of barriers need of the database, within a transaction of one organisation."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol, TypeAlias

from eic_bot.service.barriers.records import Barrier
from eic_bot.service.crossings.records import Elsewhere

Councils: TypeAlias = frozenset[int]
"""Organisations by their numbers: to be counted, never to be shown."""


class Barriers(Protocol):
    """The barriers of the scope's organisation, and of others what they share with councils."""

    @property
    def here(self) -> int:
        """The number of the scope's organisation."""

    def keep(self, barrier: Barrier, now: int) -> None:
        """Keep a new one."""

    def of(self, owner: int) -> Sequence[Barrier]:
        """Those somebody reported, the newest first."""

    def ours(self, characteristic: str, but: int, most: int) -> Sequence[Barrier]:
        """Those of the organisation that are not private, without one person's, in the order of their tokens."""

    def shared(self, characteristic: str, owner: int, most: int) -> Sequence[Barrier]:
        """Those other organisations share with councils, in the order of their tokens."""

    def find(self, token: str, owner: int) -> Barrier | None:
        """One that the organisation has, or that another one shares with councils."""

    def forget(self, token: str, owner: int) -> bool:
        """Delete somebody's own; whether there was one."""

    def offer_talk(self, token: str, owner: int) -> bool:
        """Whose it is may be introduced from now on; whether there was one that others read."""

    def whose(self, token: str) -> Elsewhere | None:
        """Who of another organisation may be introduced to those whom it blocks as well; None where nobody may."""

    def say_me_too(self, token: str, owner: int, now: int) -> None:
        """Somebody says me too."""

    def newest_me_too(self, owner: int) -> str:
        """The token of what somebody said me too to last; empty where they did not."""

    def take_me_too_back(self, token: str, owner: int) -> bool:
        """They do not; whether they did."""

    def said_me_too(self, tokens: Collection[str]) -> Mapping[str, Councils]:
        """Which organisations said me too to these."""

    def shown(self, figure: str) -> Sequence[Councils]:
        """Who was counted in what was shown of a figure, the newest last."""

    def show(self, figure: str, number: int, councils: Councils, now: int) -> None:
        """Note that this is shown; nothing where another has noted that number at the same moment."""
