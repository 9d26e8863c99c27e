"""The judge itself: each thing that must hold is noticed when it does not."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.faults.invariants import Row, Seen, judged

ANN, BEN = 1, 2


def message(id: int, owner: int, sequence: int, says: str, status: int = 2) -> Row:
    who = {ANN: "ann", BEN: "ben"}[owner]
    return id, owner, sequence, status, 1, f"m{id}", f'{{"text": "Noted: {says}"}}', "T1", who, None


def arrival(id: int, who: str, sequence: int) -> dict[str, Any]:
    return {"mark": f"m{id}", "tenant": "T1", "external": who, "sequence": sequence, "fault": ""}


WELL = Seen(
    inbox={"ann-0", "ann-1", "ann-2", "ben-0", "timer:7"},
    owners={ANN: (3, "ann"), BEN: (1, "ben")},
    sessions=[(ANN, 4, json.dumps({"turns": 5})), (BEN, 1, json.dumps({"turns": 2}))],
    answers=[(ANN, "ann-1", 1), (ANN, "ann-2", 2)],
    outbox=[
        message(1, ANN, 1, "welcome"), message(2, ANN, 2, "ann-1"), message(3, ANN, 3, "ann-2"),
        message(4, BEN, 1, "welcome"),
    ],
    timers=[(7, ANN, 5, None)],
    put_away=0,
    accepted=[arrival(1, "ann", 1), arrival(4, "ben", 1), arrival(2, "ann", 2), arrival(3, "ann", 3)],
    integrity="ok",
)  # fmt: skip
TOLD = ("ann-0", "ann-1", "ann-2", "ben-0")


def lane(place: int, row: Row) -> Seen:
    return replace(WELL, outbox=[*WELL.outbox[:place], row, *WELL.outbox[place + 1 :]])


def changed(row: Row, place: int, value: object) -> Row:
    return (*row[:place], value, *row[place + 1 :])


def test_where_everything_holds_nothing_is_said() -> None:
    assert judged(WELL, TOLD).violations == []


THIRD, FIRST = WELL.outbox[2], WELL.accepted[0]
BROKEN: dict[str, Callable[[], Seen]] = {
    "acknowledged and lost": lambda: replace(WELL, inbox=set(WELL.inbox) - {"ben-0"}),
    "not in effect exactly once": lambda: replace(WELL, answers=WELL.answers[:1]),
    "exactly once: ": lambda: replace(WELL, answers=[*WELL.answers, (ANN, "ann-2", 3)]),
    "an answer ann-2 is with ben": lambda: replace(WELL, answers=[WELL.answers[0], (BEN, "ann-2", 1)]),
    "inputs and turns differ": lambda: replace(WELL, sessions=[(ANN, 3, '{"turns": 4}'), WELL.sessions[1]]),
    "was written 5 times for 4": lambda: replace(WELL, sessions=[(ANN, 5, '{"turns": 5}'), WELL.sessions[1]]),
    "kept in another order": lambda: replace(WELL, answers=[(ANN, "ann-2", 1), (ANN, "ann-1", 2)]),
    "came to no end: 1": lambda: lane(2, changed(THIRD, 3, 1)),
    "is still held by": lambda: lane(2, changed(THIRD, 9, "a replica")),
    "have a gap": lambda: lane(2, changed(THIRD, 2, 4)),
    "speaks of ann-2": lambda: lane(3, message(4, BEN, 1, "ann-2")),
    "not answered exactly once": lambda: lane(2, message(3, ANN, 3, "ann-1")),
    "is done and never arrived": lambda: replace(WELL, accepted=WELL.accepted[1:]),
    "not theirs": lambda: replace(WELL, accepted=[{**FIRST, "external": "ben"}, *WELL.accepted[1:]]),
    "out of order": lambda: replace(WELL, accepted=[*WELL.accepted[1:], FIRST]),
    "arrived 2 times in 1": lambda: replace(WELL, accepted=[*WELL.accepted, FIRST]),
    "1 messages were repeated": lambda: replace(WELL, accepted=[*WELL.accepted, FIRST]),
    "have had their event and are open": lambda: replace(WELL, timers=[(7, ANN, None, None)]),
    "nobody was told": lambda: replace(WELL, timers=[*WELL.timers, (8, ANN, 6, None)]),
    "the file is broken": lambda: replace(WELL, integrity="row 5 missing"),
}


@pytest.mark.parametrize("says", BROKEN)
def test_what_does_not_hold_is_said(says: str) -> None:
    assert any(says in one for one in judged(BROKEN[says](), TOLD).violations)


def test_a_repeat_of_what_the_platform_lost_is_counted_and_no_violation() -> None:
    lost = [{**FIRST, "fault": "reset"}, *WELL.accepted]
    twice = replace(WELL, accepted=lost, outbox=[changed(WELL.outbox[0], 4, 2), *WELL.outbox[1:]])
    verdict = judged(twice, TOLD)
    assert (verdict.violations, verdict.repeats, verdict.unexplained) == ([], 1, 0)


def test_who_does_not_wait_is_kept_in_any_order() -> None:
    turned = BROKEN["kept in another order"]()
    assert judged(turned, TOLD, hurried={"ann"}).violations == []
