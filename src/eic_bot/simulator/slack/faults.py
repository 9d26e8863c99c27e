"""Things that go wrong on demand, and the network cut for a while."""

import time
from dataclasses import dataclass, field
from enum import Enum, auto


class Trouble(Enum):
    """What can befall a call."""

    RATE_LIMITED = auto()
    """429 with Retry-After; nothing was done."""
    REFUSED = auto()
    """``ok: false`` with a word of one's choice; nothing was done."""
    SERVER_ERROR = auto()
    """5xx; nothing was done."""
    HANG = auto()
    """No reply until the caller gives up; nothing was done."""
    DROPPED_BEFORE = auto()
    """The connection breaks; nothing was done."""
    DROPPED_AFTER = auto()
    """The connection breaks after it was done."""
    SERVER_ERROR_AFTER = auto()
    """5xx although it was done."""
    HALF_REPLY = auto()
    """It was done, and half of the reply arrives."""


AFTERWARDS = {Trouble.DROPPED_AFTER, Trouble.SERVER_ERROR_AFTER, Trouble.HALF_REPLY}


@dataclass
class Fault:
    """One trouble for the next ``times`` calls of a method (any, if None) in a workspace (any, if None)."""

    trouble: Trouble
    method: str | None = None
    team: str | None = None
    times: int = 1
    skip: int = 0
    """How many fitting calls go through first."""
    status: int = 503
    retry_after: int = 1
    error: str = "internal_error"
    hold: float = 600.0
    """How many seconds a hanging call is held."""

    def meets(self, method: str, team: str) -> bool:
        """Whether this call is the one; counts it."""
        if self.times <= 0 or self.method not in {None, method} or self.team not in {None, team}:
            return False
        if self.skip:
            self.skip -= 1
            return False
        self.times -= 1
        return True


@dataclass
class Faults:
    """The troubles in store. The cut is timed by the real clock, for it is between real sockets."""

    waiting: list[Fault] = field(default_factory=list)
    _cut_until: float = 0.0

    def add(self, fault: Fault) -> Fault:
        """Put one in store."""
        self.waiting.append(fault)
        return fault

    def next(self, method: str, team: str) -> Fault | None:
        """Give the trouble that befalls this call."""
        return next((one for one in self.waiting if one.meets(method, team)), None)

    def clear(self) -> None:
        """Take all back, the cut too."""
        self.waiting.clear()
        self._cut_until = 0.0

    def cut(self, seconds: float) -> None:
        """Let nothing through, either way, for so many seconds."""
        self._cut_until = time.monotonic() + seconds

    @property
    def is_cut(self) -> bool:
        """Whether nothing comes through just now."""
        return time.monotonic() < self._cut_until

    def cut_since(self, begun: float) -> bool:
        """Whether the network was cut at any time since then."""
        return begun < self._cut_until
