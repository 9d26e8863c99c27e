"""What came of asking for one link."""

from typing import TypeAlias

from eic_bot.model.value import value


@value
class Fine:
    """It answers."""


@value
class Moved:
    """It says that it is somewhere else for good, and answers there."""

    address: str


@value
class Dead:
    """It answers that nothing is there."""

    status: int


@value
class Nameless:
    """Its host has no name any more."""

    host: str


@value
class Untrusted:
    """It cannot show that it is who it says."""

    reason: str


@value
class Unreached:
    """Nothing can be told: it did not answer, or something other than it was asked."""

    reason: str


@value
class Barred:
    """It answers, but not to programs."""

    status: int


@value
class Forbidden:
    """It was not asked, because links must not lead there."""

    reason: str


@value
class Endless:
    """It leads from one address to the next."""

    most: int


Outcome: TypeAlias = Fine | Moved | Dead | Nameless | Untrusted | Unreached | Barred | Forbidden | Endless
