"""What is kept of nudges, as the use cases see it. Moments are milliseconds of UTC since 1970."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal, TypeAlias

from eic_bot.model.quiet import QuietHours
from eic_bot.model.value import value
from eic_bot.service.envelopes import Address

State: TypeAlias = Literal["unasked", "asked", "on", "stopped"]
Audience: TypeAlias = Literal["own", "others", "unknown"]
Away: TypeAlias = Literal["snooze", "holiday"]
Facts: TypeAlias = Mapping[str, str | int]
Kind: TypeAlias = Literal["agenda", "reminder", "consent", "action", "sector_reply", "untouched"]
"""What the bot begins besides nudges, each when its own time has come."""


@value
class Settings:
    """How somebody, or a room, wants to be written to. A room is asked first: until then nothing is due there."""

    owner: int
    state: State
    rhythm: str | None = None
    """In the words of ``rhythm_reading``; None for the pack's usual one."""
    zone: str | None = None
    """The name of a time zone; None for the UK's."""
    quiet: QuietHours | None = None
    digest: bool = True
    """All topics in one post, or one topic in each."""
    topics: tuple[str, ...] = ()
    """Empty for all."""
    away_until: int = 0
    away: Away | None = None
    audience: Audience = "unknown"
    """Who was in the room when that was last seen."""
    unanswered: int = 0
    next_at: int | None = None


@value
class Sent:
    """One that was sent, and what for."""

    key: str
    at: int
    kind: str
    facts: Facts = field(default_factory=dict)


@value
class DueNudge:
    """Somebody whose time has come."""

    organisation: str
    address: Address
    owner: int
    is_room: bool
    due: int
    reach: str | None = None
    """How to write there."""


@value
class Planned:
    """Somebody who gets something in time to come, for who looks ahead."""

    address: Address
    name: str
    is_room: bool
    settings: Settings
