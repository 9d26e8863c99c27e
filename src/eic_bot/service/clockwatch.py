"""Telling a clock that was put forward or back from time that passed. Pure: both clocks are arguments."""

from dataclasses import dataclass

JUMP = 5.0
"""Seconds by which the clock must differ from the time that passed to count as put."""
SETTLE = 60.0
"""Seconds without a jump before timers trust the clock again."""


@dataclass(slots=True)
class ClockWatch:
    """What both clocks said last: the clock on the wall in milliseconds, the one that only goes on in seconds."""

    wall: int
    steady: float
    unsteady_until: float = 0.0

    def jump(self, wall: int, steady: float) -> float:
        """By how many seconds the wall clock was put since the last look; 0 where it was not."""
        by = (wall - self.wall) / 1000 - (steady - self.steady)
        self.wall, self.steady = wall, steady
        if abs(by) < JUMP:
            return 0.0
        self.unsteady_until = steady + SETTLE
        return by

    def is_steady(self, steady: float) -> bool:
        """Whether the clock can be trusted to say what is late; ``steady`` is in seconds."""
        return steady >= self.unsteady_until
