"""The engine beside its peer: without and with phrases, as it grows, and through JSON."""

import json
from collections.abc import Callable

from pydantic import TypeAdapter

from benchmarks.driving import Rehearsed, Rendered, rehearse, replies_cost
from benchmarks.lines import INFORMATION, Line, Target, line
from benchmarks.measuring import check, cpu_us, interleaved
from benchmarks.peer import NAME, Peer
from benchmarks.wordless import WordlessPhrases
from benchmarks.workload import demo_by_ladder, demo_by_statement, model_of, synthetic
from eic_bot.dialogs.messages import Message
from eic_bot.dialogs.plain import plain
from eic_bot.dialogs.session import session_from_json, session_to_json
from eic_bot.locale.phrases import bundled_phrases

E1 = Target(must=1 / 50, moonshot=1 / 200)
E2 = Target(must=1 / 30, moonshot=1 / 80)
E4_TURN = Target(must=1.3, moonshot=1.1)
E4_MEAN = Target(must=1.5, moonshot=1.2)
_REPLIES = 100
"""About how many replies a batch of ours takes: batches are short and rounds many, for the machine is shared."""
_MORE = 3
"""Rounds of the engine for each round asked for."""
_REPEATS = 400

to_json = TypeAdapter(Message).dump_json


def measure(rounds: int) -> list[Line]:
    """E1 and E2 on three conversations, beside the peer in the same rounds."""
    real = bundled_phrases("en")
    wordless = WordlessPhrases(real)
    workloads = (synthetic(), demo_by_statement(), demo_by_ladder())
    peer = Peer()
    batches: dict[str, Callable[[], float]] = {NAME: peer.cost}
    targets: dict[str, Target] = {}
    for workload in workloads:
        core, whole = rehearse(workload, wordless), rehearse(workload, real)
        times = max(1, _REPLIES // len(workload.replies))
        for metric, target, batch in (
            ("E1 engine", E1, _batch(core, times)),
            ("E2 engine + phrases + text", E2, _batch(whole, times, plain)),
            ("E2 engine + phrases + JSON", E2, _batch(whole, times, to_json)),
        ):
            name = f"{metric}: {workload.name}"
            batches[name], targets[name] = batch, target if workload.is_like_the_peers else INFORMATION
    found = interleaved(batches, _MORE * rounds)
    peer.close()
    return [line(name, found[name], "us/turn", NAME, found[NAME], target=target) for name, target in targets.items()]


def measure_growth(rounds: int) -> list[Line]:
    """E4: a late turn beside the first, and a long conversation beside a short one."""
    phrases = WordlessPhrases(bundled_phrases("en"))
    short, long = rehearse(model_of(25), phrases), rehearse(model_of(1000), phrases)
    found = interleaved(
        {
            "turn 1": _repeated(long.turn(1)),
            "turn 100": _repeated(long.turn(100)),
            "mean of 25": _batch(short, 20),
            "mean of 1,000": _batch(long, 1),
        },
        _MORE * rounds,
    )
    return [
        line("E4 turn 100", found["turn 100"], "us/turn", "turn 1", found["turn 1"], target=E4_TURN),
        line(
            "E4 mean over 1,000 questions",
            found["mean of 1,000"],
            "us/turn",
            "over 25",
            found["mean of 25"],
            target=E4_MEAN,
        ),
    ]


def measure_json(rounds: int) -> list[Line]:
    """S: what keeping the session as JSON adds to a turn; for information."""
    lines = []
    for workload in (synthetic(), demo_by_statement()):
        rehearsed = rehearse(workload, bundled_phrases("en"))
        stored = [session_to_json(session) for session in rehearsed.opening]
        for session, bytes_ in zip(rehearsed.opening, stored, strict=True):
            check(expected=session, found=session_from_json(bytes_), what="a session through JSON")
        found = interleaved({"ours": _through_json(rehearsed), "json": _plain_json(stored)}, rounds)
        note = f"{len(stored[-1])} bytes before the last reply"
        name = f"S session to JSON and back: {workload.name}"
        lines.append(line(name, found["ours"], "us/turn", "json.loads + dumps", found["json"], note=note))
    return lines


def _batch(rehearsed: Rehearsed, times: int, render: Rendered | None = None) -> Callable[[], float]:
    return lambda: replies_cost(rehearsed, render, times)


def _repeated(turn: Callable[[], object]) -> Callable[[], float]:
    def repeat() -> None:
        for _ in range(_REPEATS):
            turn()

    return lambda: cpu_us(repeat, _REPEATS)


def _through_json(rehearsed: Rehearsed) -> Callable[[], float]:
    def there_and_back() -> None:
        for session in rehearsed.opening:
            session_from_json(session_to_json(session))

    return lambda: cpu_us(there_and_back, len(rehearsed.opening))


def _plain_json(stored: list[bytes]) -> Callable[[], float]:
    def there_and_back() -> None:
        for one in stored:
            json.dumps(json.loads(one))

    return lambda: cpu_us(there_and_back, len(stored))
