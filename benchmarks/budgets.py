"""Function calls of a turn: the same on every machine with the same Python, so a test can hold us to them."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Literal

from benchmarks.driving import Tally, check_same, hold, rehearse
from benchmarks.lines import INFORMATION, Line, Target, line
from benchmarks.wordless import WordlessPhrases
from benchmarks.workload import QUESTIONS, Workload, demo_by_ladder, demo_by_statement, synthetic
from eic_bot.dialogs.plain import plain
from eic_bot.locale.phrases import bundled_phrases

Part = Literal["core", "whole"]
"""The engine without a catalogue, or with it and with every message as plain text."""

BUDGETS: dict[Part, Target] = {
    "core": Target(must=150, moonshot=50, on="value"),
    "whole": Target(must=400, moonshot=150, on="value"),
}


def calls_of(work: Callable[[], object]) -> int:
    """How many functions are called, those written in C included."""
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        del frame, argument
        if event in ("call", "c_call"):
            calls += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return calls


def calls_per_turn(workload: Workload, part: Part) -> float:
    """Function calls for a typed reply, the mean over a whole conversation, once everything is warm."""
    real = bundled_phrases("en")
    rehearsed = rehearse(workload, real if part == "whole" else WordlessPhrases(real))
    render = plain if part == "whole" else None
    hold(rehearsed, render, Tally())
    tally = Tally()
    calls = calls_of(lambda: hold(rehearsed, render, tally))
    check_same(rehearsed, render, tally)
    return calls / len(rehearsed.inputs)


def peer_calls_per_turn() -> float:
    """The same of the peer."""
    from benchmarks.peer import Peer  # a test that counts our own calls need not load it

    peer = Peer()
    peer.cost()
    calls = calls_of(peer.cost)
    peer.close()
    return calls / QUESTIONS


def measure(rounds: int) -> list[Line]:
    """B1 for each conversation; one round is enough, for it comes out the same each time."""
    from benchmarks.peer import NAME

    del rounds
    theirs = peer_calls_per_turn()
    return [
        line(
            f"B1 calls, {part}: {workload.name}",
            [calls_per_turn(workload, part)],
            "calls/turn",
            NAME,
            [theirs],
            target=target if workload.is_like_the_peers else INFORMATION,
        )
        for part, target in BUDGETS.items()
        for workload in (synthetic(), demo_by_statement(), demo_by_ladder())
    ]
