"""Troubles that are ordered beforehand: the next requests fail in the way that is asked for."""

from collections import deque
from dataclasses import dataclass, field
from typing import Literal

from eic_bot.model.value import value

When = Literal["before", "after"]
"""Whether the trouble comes before the request has its effect, or after it."""


@value
class Fault:
    """One trouble. ``hang`` is a pause in seconds; ``drop`` cuts the connection; else ``status`` is answered.

    ``operation`` is one of send, reply, update, delete, create, members, or None for any.
    """

    status: int = 503
    code: str = "ServiceError"
    when: When = "before"
    retry_after: str | None = None
    hang: float = 0.0
    drop: bool = False
    operation: str | None = None


@dataclass(slots=True)
class Faults:
    """What is ordered. While ``cut`` nothing on this machine gets through at all."""

    cut: bool = False
    identity_hang: float = 0.0
    waiting: deque[Fault] = field(default_factory=deque)
    met: list[Fault] = field(default_factory=list)

    def force(self, fault: Fault, times: int = 1) -> None:
        """Order a trouble for the next requests."""
        self.waiting.extend([fault] * times)

    def next(self, operation: str) -> Fault | None:
        """The trouble of this request, if one is ordered for it."""
        for fault in self.waiting:
            if fault.operation in {None, operation}:
                self.waiting.remove(fault)
                self.met.append(fault)
                return fault
        return None
