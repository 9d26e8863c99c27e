"""What came of asking for one link."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Fine:
    """It answers."""


@dataclass(frozen=True, slots=True)
class Moved:
    """It says that it is somewhere else for good, and answers there."""

    address: str


@dataclass(frozen=True, slots=True)
class Dead:
    """It answers that nothing is there."""

    status: int


@dataclass(frozen=True, slots=True)
class Nameless:
    """Its host has no name any more."""

    host: str


@dataclass(frozen=True, slots=True)
class Untrusted:
    """It cannot show that it is who it says."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unreached:
    """Nothing can be told: it did not answer, or something other than it was asked."""

    reason: str


@dataclass(frozen=True, slots=True)
class Barred:
    """It answers, but not to programs."""

    status: int


@dataclass(frozen=True, slots=True)
class Forbidden:
    """It was not asked, because links must not lead there."""

    reason: str


@dataclass(frozen=True, slots=True)
class Endless:
    """It leads from one address to the next."""

    most: int


Outcome: TypeAlias = Fine | Moved | Dead | Nameless | Untrusted | Unreached | Barred | Forbidden | Endless
