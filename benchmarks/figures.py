"""Comparing: five years of four hundred councils and a hundred statements, beside counting alone."""

import random
import sys
import tracemalloc
from collections import Counter
from datetime import date

from benchmarks.lines import Line, line
from benchmarks.measuring import check, cpu_us, interleaved
from eic_bot.model.comparison import Comparison, Frame, Group, OfficialView, Sharing, ViewId, Views
from eic_bot.model.disclosure import gives_away
from eic_bot.model.register import Council, Register

COUNCILS, YEARS, DAY = 400, range(2022, 2027), date(2026, 11, 22)
LABELS = ("not_yet", "understand", "plan", "do", "review")
FRAME = Frame(
    statements=tuple(f"area.thing{number}.{level}" for number in range(25) for level in (1, 2, 3, 4)),
    labels=LABELS,
    characteristics=tuple(f"area.thing{number}" for number in range(25)),
    levels=(0, 1, 2, 3, 4),
)
COUNTING = "counting alone"
GROUPS = 12


def measure(rounds: int) -> list[Line]:
    """M1: one look at all five years; M2: weighing a group against eleven others; M3: what a view takes in memory."""
    chance = random.Random(1)
    register = Register(_council(number) for number in range(COUNCILS))
    tracemalloc.start()
    views = [_view(code, year, chance) for year in YEARS for code in register.councils]
    held = Views(views, register)
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    groups = [frozenset(chance.sample(range(COUNCILS), 40)) for _ in range(GROUPS)]
    found = interleaved(
        {
            "look": lambda: cpu_us(lambda: _look(held)) / 1000,
            COUNTING: lambda: cpu_us(lambda: _count(views)) / 1000,
            "weigh": lambda: cpu_us(lambda: gives_away(groups, 5)) / 1000,
        },
        rounds,
    )
    kilobytes, bare = size / len(views) / 1000, sys.getsizeof(views[0].labels) / 1000
    return [
        line("M1 compare with 399 councils over 5 years", found["look"], "ms", COUNTING, found[COUNTING]),
        line("M2 weigh 12 groups of 40 councils", found["weigh"], "ms", COUNTING, found[COUNTING]),
        line("M3 memory of one official view", [kilobytes] * rounds, "kB", "its answers, bare", [bare] * rounds),
    ]


def _council(number: int) -> Council:
    return Council(f"X{number:03}", f"Council {number}", "england", "unitary", region="One")


def _view(code: str, year: int, chance: random.Random) -> OfficialView:
    labels = {id: chance.choice(LABELS) for id in FRAME.statements}
    return OfficialView(
        ViewId(code, year, 1), Sharing.COUNCILS, labels, {id: chance.randrange(5) for id in FRAME.characteristics}
    )


def _look(views: Views) -> None:
    seen: list[frozenset[ViewId]] = []
    for year in YEARS:
        found = views.compare("X000", Group("nation"), year, FRAME, day=DAY, seen=seen)
        if isinstance(found, Comparison):
            seen.append(found.members)
    check(expected=len(YEARS), found=len(seen), what="years that were shown")


def _count(views: list[OfficialView]) -> None:
    for year in YEARS:
        of_year = [one for one in views if one.id.year == year]
        for id in FRAME.statements:
            Counter(one.labels[id] for one in of_year)
        for id in FRAME.characteristics:
            Counter(one.positions[id] for one in of_year)
