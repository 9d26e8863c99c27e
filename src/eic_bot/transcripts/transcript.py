"""A conversation as it is written down: who said what, what was kept, and when time went on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from eic_bot.model.value import value

BOT = "Bot"
TO = f"{BOT} to "
"""Before the name of somebody else than whoever spoke."""


@dataclass(slots=True)
class Exchange:
    """One thing a person did, what the bot said to it and what was kept of it.

    The first exchange has no person: it is what the bot says when someone arrives.
    """

    line: int
    person: str | None = None
    text: str = ""
    bot: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    told: dict[str, list[str]] = field(default_factory=dict)
    """What the bot said to others because of it, by name."""


@dataclass(slots=True)
class Moment:
    """Time went on to here, or the program was started anew; the bot may speak by itself."""

    line: int
    at: str
    bot: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    told: dict[str, list[str]] = field(default_factory=dict)


Scene: TypeAlias = Exchange | Moment


@value
class Transcript:
    """A whole conversation with its header."""

    header: Mapping[str, str]
    scenes: tuple[Scene, ...]
