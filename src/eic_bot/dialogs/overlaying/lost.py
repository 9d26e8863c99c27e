"""What of an overlay does not fit its base; the rest applies all the same."""

from collections.abc import Collection
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from eic_bot.model.value import value

Where: TypeAlias = tuple[str | int, ...]
"""The keys and indexes that lead to a piece of the overlay."""


class Misfit(StrEnum):
    """Why something does not fit."""

    OTHER_BASE = "other_base"
    NOT_THERE = "not_there"
    NO_SUCH_WORDS = "no_such_words"
    LAST_OF_AREA = "last_of_area"
    LEAVES_NOTHING = "leaves_nothing"
    NOT_OWN = "not_own"
    TAKEN = "taken"
    NO_SUCH_LEVEL = "no_such_level"
    NEVER_ASKED = "never_asked"
    NO_TEXT = "no_text"
    TOO_MUCH = "too_much"


@value
class Lost:
    """One piece of an overlay that does not apply, or not wholly."""

    where: Where
    why: Misfit
    name: str
    among: frozenset[str] = frozenset()
    """What it may have been meant for."""
    more: str = ""


@dataclass(slots=True)
class Losses:
    """Those found so far."""

    found: list[Lost] = field(default_factory=list)

    def note(self, where: Where, why: Misfit, name: str, among: Collection[str] = (), more: str = "") -> None:
        """One more."""
        self.found.append(Lost(where, why, name, frozenset(among), more))
