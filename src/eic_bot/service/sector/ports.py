"""What the sector body's use cases need of the database."""

from collections.abc import Sequence
from typing import Protocol

from eic_bot.model.barriers import BarrierGroup
from eic_bot.service.barriers.ports import Councils
from eic_bot.service.sector.records import DueReply, Reported, SectorReply


class Sector(Protocol):
    """What councils let the sector body know, and what it answers."""

    def reported(self) -> Sequence[Reported]:
        """In the system scope: every barrier that is not private, without its words."""

    def words(self, group: BarrierGroup) -> Sequence[tuple[int, str]]:
        """What was written of a group that may be counted, with the organisation's number, in the order of tokens."""

    def peers(self, now: int, today: str) -> Sequence[tuple[str, int | None]]:
        """For which characteristics somebody is happy to talk, and the level they say they have reached."""

    def shown(self, figure: str) -> Sequence[Councils]:
        """Who was counted in what was shown of a figure, the newest last."""

    def show(self, figure: str, number: int, councils: Councils, now: int) -> None:
        """Note that this is shown."""

    def reply(self, group: BarrierGroup, words: str, language: str, now: int) -> bool:
        """In the system scope: keep an answer for all who reported such a barrier or said me too; whether any did."""

    def due_replies(self, now: int, most: int) -> Sequence[DueReply]:
        """In the system scope: who has not got an answer yet that is due by now, the oldest first."""

    def put_off_reply(self, reply: int, owner: int, due: int) -> None:
        """In the scope of the person's organisation: they get that answer then."""

    def take_reply(self, reply: int, owner: int) -> SectorReply | None:
        """In the scope of the person's organisation: the answer is theirs now; None where they took all back."""
