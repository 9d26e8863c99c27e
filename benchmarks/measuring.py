"""How a figure is taken: rounds by turns, CPU time, medians, and a fixed unit of work to compare runs by."""

import gc
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from time import process_time_ns

Batch = Callable[[], float]
"""Does its work once and says what one unit of it cost."""

AGREE = 0.10
MOST_WARMING = 6
CALIBRATIONS = 40


class LostAnswerError(Exception):
    """An answer or a message is missing, or there is one too many: the figures would be worth nothing."""


def check(*, expected: object, found: object, what: str) -> None:
    """Fail the run unless both are the same."""
    if expected != found:
        raise LostAnswerError(f"{what}: expected {expected!r}, found {found!r}")


def cpu_us(work: Callable[[], object], units: int = 1) -> float:
    """CPU microseconds of this process for one of the units of that work."""
    begun = process_time_ns()
    work()
    return (process_time_ns() - begun) / units / 1000


def interleaved(batches: Mapping[str, Batch], rounds: int, *, warm: bool = True) -> dict[str, list[float]]:
    """What each batch cost in each round; every round runs all of them in turn, after warming up."""
    for batch in batches.values() if warm else ():
        _warm(batch)
    found: dict[str, list[float]] = {name: [] for name in batches}
    gc.collect()
    gc.freeze()  # what is there by now is no contestant's litter
    for _ in range(rounds):
        for name, batch in batches.items():
            gc.collect()
            found[name].append(batch())
    gc.unfreeze()
    return found


def _warm(batch: Batch) -> None:
    """Run it until two in a row agree."""
    before = batch()
    for _ in range(MOST_WARMING):
        now = batch()
        if abs(now - before) <= AGREE * max(now, before):
            return
        before = now


def percentile(waits: Sequence[float], percent: int) -> float:
    """The wait that so many percent are no longer than; they are given shortest first."""
    return waits[min(len(waits) * percent // 100, len(waits) - 1)]


def calibration_ns() -> int:
    """What a fixed piece of Python work costs at this moment."""
    return int(median(cpu_us(_fixed_work) for _ in range(CALIBRATIONS)) * 1000)


def _fixed_work() -> int:
    seen: dict[int, str] = {}
    for number in range(300):
        seen[number % 50] = f"{number}:{len(seen)}"
    return len(seen)
