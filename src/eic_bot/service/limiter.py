"""How often somebody may try something from outside."""

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic


@dataclass
class Limiter:
    """So many in a minute from each address, which may be a proxy's, and some more from all of them together."""

    each: int = 60
    altogether: int = 300
    clock: Callable[[], float] = monotonic
    _minute: int = -1
    _all: int = 0
    _counts: dict[str, int] = field(default_factory=dict)

    def is_too_often(self, address: str) -> bool:
        """Whether this one is too many; it is counted."""
        self._begin()
        if self._all >= self.altogether:
            return True
        self._all += 1
        self._counts[address] = self._counts.get(address, 0) + 1
        return self._counts[address] > self.each

    def give_back(self, address: str) -> None:
        """One that was counted is none of those that are few."""
        if self._counts.get(address, 0):
            self._all -= 1
            self._counts[address] -= 1

    def _begin(self) -> None:
        minute = int(self.clock() // 60)
        if minute != self._minute:
            self._minute, self._all = minute, 0
            self._counts.clear()
