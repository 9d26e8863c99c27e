"""What blocks a council, who may know of it, and what of it is counted together."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import NamedTuple


class BarrierKind(StrEnum):
    """What sort of thing is in the way."""

    LEGAL = "legal"
    PARTNERSHIP = "partnership"
    MONEY = "money"
    TIME = "time"
    SKILLS = "skills"
    DATA = "data"
    TECHNOLOGY = "technology"
    """Or its supplier."""
    CULTURE = "culture"
    """Or how risk is seen."""
    POLITICS = "politics"
    NATIONAL_POLICY = "national_policy"
    OTHER = "other"


class Reach(StrEnum):
    """Who may know of a barrier, from fewest to most."""

    PRIVATE = "private"
    SECTOR = "sector"
    """It is counted, and answered by the sector body; nobody else reads its words."""
    COUNCILS = "councils"
    """Other councils read its words as well, and not whose they are."""


class BarrierGroup(NamedTuple):
    """What the sector body answers together: a kind, of one characteristic or of all."""

    kind: BarrierKind
    characteristic: str = ""

    @property
    def name(self) -> str:
        """As it is written: ``legal`` or ``legal:data.trust``."""
        return f"{self.kind}:{self.characteristic}" if self.characteristic else str(self.kind)


def read_group(written: str) -> BarrierGroup | None:
    """The group that is written like that; None where there is no such kind."""
    kind, _, characteristic = written.strip().partition(":")
    if kind not in set(BarrierKind):
        return None
    return BarrierGroup(BarrierKind(kind), characteristic.strip())


def quarter_of(at: int) -> str:
    """The quarter of a moment in milliseconds of UTC since 1970: ``2027-Q1``."""
    day = datetime.fromtimestamp(at / 1000, UTC).date()
    return f"{day.year}-Q{(day.month - 1) // 3 + 1}"
