"""Whether something grows that should not: memory, file handles, connections and rows, sampled, with their slope."""

import os
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096
WARM_S = 20.0
"""What a process takes while it is this young is what it needs to begin."""
HOUR = 3600.0


@dataclass
class Growth:
    """Samples by what was measured: when, and how much."""

    samples: dict[str, list[tuple[float, float]]] = field(default_factory=lambda: defaultdict(list))
    born: dict[int, float] = field(default_factory=dict)

    def process(self, pid: int, name: str) -> None:
        """How much memory and how many handles it has now, once it has run for a while."""
        now = time.monotonic()
        if now - self.born.setdefault(pid, now) < WARM_S:
            return
        with suppress(OSError):
            resident = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) * PAGE
            handles = len(list(Path(f"/proc/{pid}/fd").iterdir()))
            self.note(f"{name} memory MB", resident / 1e6)
            self.note(f"{name} handles", handles)

    def note(self, what: str, amount: float) -> None:
        """It is so much now."""
        self.samples[what].append((time.monotonic(), amount))

    def report(self) -> dict[str, dict[str, float]]:
        """Of each: the first, the last, the most, and how much it grows in an hour."""
        return dict(self._rows())

    def _rows(self) -> Iterator[tuple[str, dict[str, float]]]:
        for what, found in sorted(self.samples.items()):
            amounts = [amount for _, amount in found]
            yield (
                what,
                {
                    "first": round(amounts[0], 1),
                    "last": round(amounts[-1], 1),
                    "most": round(max(amounts), 1),
                    "an hour": round(slope(found) * HOUR, 1),
                    "samples": len(found),
                },
            )


def slope(found: Sequence[tuple[float, float]]) -> float:
    """Of the straight line nearest to the samples, by time; 0 of fewer than two."""
    if len(found) < 2 or found[0][0] == found[-1][0]:
        return 0.0
    middle = sum(at for at, _ in found) / len(found)
    level = sum(amount for _, amount in found) / len(found)
    return sum((at - middle) * (amount - level) for at, amount in found) / sum((at - middle) ** 2 for at, _ in found)
