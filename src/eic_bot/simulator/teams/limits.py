"""How much a bot may ask, as Microsoft publishes it: so many in so many seconds, counted without gaps."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

CONVERSATION = ((7, 1.0), (8, 2.0), (60, 30.0), (1800, 3600.0))
MEMBERS = ((14, 1.0), (16, 2.0), (120, 30.0), (3600, 3600.0))
TENANT = ((50, 1.0),)

Limits = tuple[tuple[int, float], ...]


@dataclass(slots=True)
class Window:
    """One thing's recent requests, held against its limits."""

    limits: Limits
    taken: deque[float] = field(default_factory=deque)

    def wait(self, now: float) -> float:
        """Seconds until the next one may come; 0 for now."""
        self._forget(now)
        waits = [self.taken[-most] + seconds - now for most, seconds in self.limits if len(self.taken) >= most]
        return max([0.0, *waits])

    def take(self, now: float) -> None:
        """Count one."""
        self.taken.append(now)

    def _forget(self, now: float) -> None:
        longest = max(seconds for _, seconds in self.limits)
        while self.taken and self.taken[0] <= now - longest:
            self.taken.popleft()


@dataclass(slots=True)
class Throttle:
    """The limits of a conversation and of its tenant. Refused requests do not count."""

    clock: Callable[[], float]
    conversation: Limits = CONVERSATION
    members: Limits = MEMBERS
    tenant: Limits = TENANT
    windows: dict[tuple[str, str], Window] = field(default_factory=dict)
    refused: int = 0

    def wait(self, kind: str, conversation: str, tenant: str) -> float:
        """Take one request, or say in how many seconds to come again."""
        now = self.clock()
        limits = self.members if kind == "members" else self.conversation
        windows = [self._window((kind, conversation), limits), self._window(("tenant", tenant), self.tenant)]
        wait = max(one.wait(now) for one in windows)
        if wait > 0:
            self.refused += 1
            return wait
        for one in windows:
            one.take(now)
        return 0.0

    def _window(self, key: tuple[str, str], limits: Limits) -> Window:
        return self.windows.setdefault(key, Window(limits))
