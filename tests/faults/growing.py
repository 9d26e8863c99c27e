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
MINUTE = 60.0
LEAST_S = 300.0
"""What was watched for less than that is too young to judge."""
FLAT = {"memory MB": 1.0, "handles": 0.5, "connections": 0.5}
"""By how much each may grow in a minute, once it is warm; of the one that is watched, or of the whole service."""
GROWS = 1.5
"""Rows for each input that is taken: so many times as many in the last third at most as in the second.

In the first, what is due after weeks, such as a notice that a conversation is to be archived, is not there yet.
"""
WATCHED = "the replica that is never killed"
"""The one whose memory and handles are to stay: others live for less than a minute."""


Samples = Sequence[tuple[float, float]]
"""When, and how much."""


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
        """Of each: the first, the last, the most, and how much it grows in a minute once it is warm."""
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
                    "a minute": round(slope(warm(found)) * MINUTE, 2),
                    "samples": len(found),
                },
            )

    def violations(self) -> list[str]:
        """What does not stay as it is, where it was watched for long enough to say so."""
        return [*self._not_flat(), *self._more_for_each_input()]

    def _not_flat(self) -> Iterator[str]:
        for what, found in sorted(self.samples.items()):
            bound = FLAT.get(what.removeprefix(f"{WATCHED} "))
            if bound is not None and lasted(found) >= LEAST_S and slope(warm(found)) * MINUTE > bound:
                yield f"{what} grows by {slope(warm(found)) * MINUTE:.2f} a minute, more than {bound}"

    def _more_for_each_input(self) -> Iterator[str]:
        """Tables grow as people say more, and not by themselves."""
        inputs = self.samples.get(INPUTS, [])
        if lasted(inputs) < LEAST_S:
            return
        for what, found in sorted(self.samples.items()):
            if what not in OF_INPUTS or len(found) != len(inputs):
                continue
            early, late = (_for_each(*thirds) for thirds in zip(_thirds(found), _thirds(inputs), strict=True))
            if early and late > GROWS * early:
                yield f"{what} has {late:.2f} rows more for each input, and had {early:.2f}"


INPUTS, OF_INPUTS = "inbox", ("outbox", "audit", "timers", "sessions", "answers")


def _for_each(found: Samples, inputs: Samples) -> float:
    more = inputs[len(found) - 1][1] - inputs[0][1]
    return (found[-1][1] - found[0][1]) / more if more > 0 else 0.0


def _thirds(
    found: Samples,
) -> tuple[Samples, Samples]:
    """The second and the last."""
    part = len(found) // 3
    return found[part : 2 * part], found[-part:]


def lasted(found: Samples) -> float:
    """From the first sample to the last, in seconds."""
    return found[-1][0] - found[0][0] if found else 0.0


def warm(found: Samples) -> Samples:
    """The second half: before, caches fill and pools open."""
    return found[len(found) // 2 :]


def slope(found: Samples) -> float:
    """Of the straight line nearest to the samples, by time; 0 of fewer than two."""
    if len(found) < 2 or found[0][0] == found[-1][0]:
        return 0.0
    middle = sum(at for at, _ in found) / len(found)
    level = sum(amount for _, amount in found) / len(found)
    return sum((at - middle) * (amount - level) for at, amount in found) / sum((at - middle) ** 2 for at, _ in found)
