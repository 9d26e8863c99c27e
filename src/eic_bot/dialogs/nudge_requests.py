"""What is wanted of the nudges of a person or a room, and what came of it."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal, TypeAlias

from eic_bot.model.value import value

NudgeAct = Literal["show", "set", "snooze", "holiday", "stop", "quiet", "zone", "why"]
NudgeRefusal = Literal["rhythm", "until", "quiet", "zone", "nothing_sent"]


@value
class AskNudges:
    """Do this with the nudges here, or say why not. ``words`` is what was typed with it."""

    act: NudgeAct
    words: str = ""
    request: Literal["nudges"] = "nudges"


@value
class NudgesAre:
    """How it is from now on. Days are ``YYYY-MM-DD``, times of day minutes since midnight."""

    did: NudgeAct
    is_room: bool
    is_on: bool
    rhythm: str
    """In the words of ``rhythm_reading``."""
    zone: str
    quiet: tuple[int, int]
    day: str = ""
    """When the next one is due, there; empty where none is."""
    at: int = 0
    until: str = ""
    """The first day after a break; empty where there is none."""
    topics: tuple[str, ...] = ()
    digest: bool = True
    audience: Literal["own", "others", "unknown"] = "own"
    result: Literal["nudges_are"] = "nudges_are"


@value
class NudgesRefused:
    """It was not done. ``words`` are what was typed, where that is the reason."""

    act: NudgeAct
    why: NudgeRefusal
    words: str = ""
    result: Literal["nudges_refused"] = "nudges_refused"


@value
class NudgeExplained:
    """Why the last one was sent: its kind, the day, and the facts that were kept with it."""

    kind: str
    day: str
    organisation: str
    facts: Mapping[str, str | int] = field(default_factory=dict)
    result: Literal["nudge_explained"] = "nudge_explained"


NudgeResult: TypeAlias = NudgesAre | NudgesRefused | NudgeExplained
