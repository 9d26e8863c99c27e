"""What the use cases of sharing need of the database, within a transaction of one organisation."""

from collections.abc import Collection, Sequence
from typing import Protocol

from eic_bot.model.comparison import ViewId
from eic_bot.service.sharing.records import (
    OwnList,
    OwnShared,
    Predecessor,
    PreElection,
    PublishedView,
    SharedBy,
    Shown,
)


class Sharing(Protocol):
    """What the scope's organisation shares and has been shown.

    Nothing here reads another organisation but ``views``, ``known``, ``sector_shown`` and ``predecessors``.
    """

    def council(self) -> str:
        """The organisation's code in the register; empty where nobody has said it."""

    def ended_on(self) -> str:
        """The day on which it ended and another took over; empty where it goes on."""

    def published(self) -> PublishedView | None:
        """Its newest official view that is published, of the whole organisation: never that of a service alone."""

    def shared(self) -> Sequence[OwnShared]:
        """What it shares now, newest year first; one view for each year."""

    def share(self, view: OwnShared, content: str, digest: str, today: str) -> OwnShared:
        """Share this instead of what was shared of that year; it gets its version, by its digest the one it had."""

    def withdraw(self, today: str, now: int, round: int | None = None) -> int:
        """Share nothing any more, or nothing of that round; how many views that were."""

    def views(self, first_year: int, last_year: int) -> Sequence[SharedBy]:
        """What councils share now of these years, of every organisation that goes on: shared views and no more."""

    def known(self, today: str) -> Collection[ViewId]:
        """Versions of views of every organisation that everybody may see, or once could."""

    def shown(self, year: int) -> Sequence[Shown]:
        """The groups of that year whose figures this organisation has been shown, newest first."""

    def ever_shown(self) -> Sequence[Shown]:
        """The groups of any year whose figures this organisation has been shown, newest first."""

    def remember(self, year: int, shown: Shown) -> None:
        """It has been shown these."""

    def sector_shown(self) -> Sequence[Shown]:
        """What has been shown of the whole sector by this deployment, newest first."""

    def remember_sector(self, shown: Shown) -> None:
        """These have been shown of the whole sector."""

    def lists(self) -> Sequence[OwnList]:
        """Its own lists, by name."""

    def keep_list(self, name: str, kept: OwnList) -> None:
        """Keep a list in the place of the one of that name."""

    def forget_list(self, name: str) -> bool:
        """Forget the list of that name; whether there was one."""

    def pre_election(self) -> PreElection | None:
        """The days in which nothing new is made public, where they were said."""

    def set_pre_election(self, days: PreElection | None) -> None:
        """These are the days now."""

    def publish_from(self, days: PreElection, today: str, after: str) -> None:
        """What is not public yet and would become so on one of those days, becomes so on the day after."""

    def analysts(self) -> Collection[int]:
        """Who of this organisation may see figures of the whole sector, by owner."""

    def set_analyst(self, owner: int, *, is_one: bool) -> None:
        """Whether somebody may see figures of the whole sector."""

    def end(self, successor: str, day: str, now: int) -> bool:
        """It ended on that day, and that organisation took over; False where it had ended before.

        Its people and rooms are reached in the other one from then on, as somebody new with nothing said. What was
        said stays, and is of the one that ended.
        """

    def predecessors(self) -> Sequence[Predecessor]:
        """Councils that this one took over from, with what they had published."""
