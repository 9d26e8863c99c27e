"""What the use cases of links need of the database, within a transaction of one organisation."""

from collections.abc import Sequence
from typing import Protocol

from eic_bot.service.envelopes import Address
from eic_bot.service.links.records import AppOf, CodeOf, Joined, Put


class Links(Protocol):
    """The apps of the scope's people."""

    def keep_code(self, digest: str, owner: int, expires: int) -> None:
        """A code of somebody, in the place of any they had."""

    def code(self, digest: str, now: int) -> CodeOf | None:
        """Whose code that is, in whichever organisation; None where it is none, or too old."""

    def spend(self, owner: int) -> None:
        """Somebody's code is used."""

    def misses(self, owner: int, since: int) -> int:
        """How many codes that were none somebody has typed since then."""

    def miss(self, owner: int, since: int, now: int) -> None:
        """One more; what was before ``since`` no longer counts."""

    def apps(self, owner: int) -> Sequence[AppOf]:
        """Where somebody is, the first seen first."""

    def formers(self, owner: int) -> Sequence[int]:
        """Under which numbers somebody was kept before."""

    def would_drop(self, former: int, owner: int) -> bool:
        """Whether one of the two has handed in where the other has only begun."""

    def join(self, former: int, owner: int, now: int) -> Joined:
        """All that was the one's is the other's. Both are locked, and what they did so far is written."""

    def move_to(self, owner: int, address: Address) -> None:
        """Somebody with several apps is there now."""

    def part(self, owner: int, address: Address, now: int) -> None:
        """Whoever is there is somebody new; what was said stays with who they were."""

    def make_page(self, mark: str, owner: int, address: Address, now: int, ends: int) -> None:
        """A page on the web for somebody, at an address of its own."""

    def page(self, mark: str, now: int) -> Address | None:
        """Whose page that is, in whichever organisation; None where there is none, or it has ended."""

    def said(self, owner: int, address: Address) -> Sequence[Put]:
        """What was put to somebody there, newest first: the last few messages."""

    def revoke_pages(self, owner: int) -> int:
        """No page of theirs opens any more; how many there were."""
