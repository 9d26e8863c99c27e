"""How fast an app may call: one message a second in a channel, and each method's tier.

Source: docs.slack.dev/apis/web-api/rate-limits.
"""

import math
from collections import deque
from dataclasses import dataclass, field

MINUTE = 60.0
TIERS = {1: 5, 2: 20, 3: 50, 4: 100}
"""Calls in a minute, per method and workspace. The first tier is "1+" with "a small amount of burst": five here."""


@dataclass
class Window:
    """How many calls there were in the last while."""

    seconds: float
    most: int
    calls: deque[float] = field(default_factory=deque)

    def take(self, now: float) -> int:
        """Count a call and give 0, or give the whole seconds after which it would be let through."""
        while self.calls and self.calls[0] <= now - self.seconds:
            self.calls.popleft()
        if len(self.calls) >= self.most:
            return max(1, math.ceil(self.calls[0] + self.seconds - now))
        self.calls.append(now)
        return 0


@dataclass
class Bucket:
    """One drop a second, and room for a few."""

    room: int
    level: float
    filled: float

    def take(self, now: float) -> int:
        """Take a drop and give 0, or give the whole seconds until there is one."""
        self.level = min(self.room, self.level + now - self.filled)
        self.filled = now
        if self.level < 1:
            return max(1, math.ceil(1 - self.level))
        self.level -= 1
        return 0


@dataclass
class Pacing:
    """What was called lately. Turn it off for tests of something else."""

    enabled: bool = True
    burst: int = 4
    """How many messages a channel takes at once before it wants one a second; Slack says only "short bursts"."""
    messages_a_minute: int = 600
    """In a whole workspace; Slack says only "several hundred"."""
    tiers: dict[int, int] = field(default_factory=lambda: dict(TIERS))
    _windows: dict[tuple[str, str], Window] = field(default_factory=dict)
    _buckets: dict[tuple[str, str], Bucket] = field(default_factory=dict)

    def call(self, team: str, method: str, tier: int | None, now: float) -> int:
        """Count a call; whole seconds to wait if it is one too many, else 0."""
        if not self.enabled or tier is None:
            return 0
        return self._window(team, method, self.tiers[tier]).take(now)

    def post(self, team: str, channel: str, now: float) -> int:
        """Count a message to a channel; whole seconds to wait if it is one too many, else 0."""
        if not self.enabled:
            return 0
        bucket = self._buckets.setdefault((team, channel), Bucket(self.burst, self.burst, now))
        return bucket.take(now) or self._window(team, "messages", self.messages_a_minute).take(now)

    def _window(self, team: str, name: str, most: int) -> Window:
        return self._windows.setdefault((team, name), Window(MINUTE, most))
