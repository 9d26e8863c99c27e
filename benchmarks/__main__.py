"""Takes every figure, prints each as a line of JSON, and all as a table at the end."""

import argparse
import json
import sys
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from time import monotonic

from benchmarks.lines import Line, table
from benchmarks.measuring import LostAnswerError
from benchmarks.report import read, write

Measure = Callable[[int], Iterable[Line]]

SUITES = {
    "budgets": "benchmarks.budgets:measure",
    "effort": "benchmarks.effort:measure",
    "engine": "benchmarks.engine:measure",
    "growth": "benchmarks.engine:measure_growth",
    "json": "benchmarks.engine:measure_json",
    "packs": "benchmarks.packs:measure",
    "figures": "benchmarks.figures:measure",
    "durable": "benchmarks.durable:on_sqlite",
    "statements": "benchmarks.statements:measure",
    "start": "benchmarks.start:measure",
    "slack": "benchmarks.slack:measure",
}
FULL = {
    "durable-pg": "benchmarks.durable:on_postgresql",
    "ready": "benchmarks.ready:measure",
    "teams": "benchmarks.teams:measure",
    "refusals": "benchmarks.refusals:measure",
    "console": "benchmarks.console:measure",
    "councils": "benchmarks.councils:measure",
    "shelves": "benchmarks.shelves:measure",
    "exporting": "benchmarks.exporting:measure",
    "live": "benchmarks.live:measure",
    "nudges": "benchmarks.nudges:measure",
    "publishing": "benchmarks.publishing:measure",
    "scale": "benchmarks.scale:measure",
    "service": "benchmarks.service:measure",
    "load": "benchmarks.load:measure",
    "slack-whole": "benchmarks.slack:measure_whole",
}
"""Those that take minutes: all that ``--full`` adds."""
ROUNDS = 5


def main() -> int:
    """Run the suites; 1 where an answer was lost or doubled, for then no figure counts."""
    chosen = _arguments()
    warnings.simplefilter("ignore")  # the peer dates from before some of Python's warnings
    begun, lines = monotonic(), read(chosen.earlier)
    for name in [] if chosen.earlier else chosen.suites or (FULL if chosen.full else SUITES):
        lines[name] = []
        try:
            for one in _measure(name)(chosen.rounds):
                print(one.json(), flush=True)
                lines[name].append(one)
        except LostAnswerError as error:
            print(f"{name}: {error}", file=sys.stderr)
            return 1
        if chosen.json is not None:
            _keep(chosen.json, lines)
    if chosen.report is not None:
        write(lines, chosen.report)
    every = [one for some in lines.values() for one in some]
    print(f"\n{table(every)}\n\n{chosen.rounds} rounds or more, {monotonic() - begun:.0f} s")
    return 0


def _keep(file: Path, lines: Mapping[str, Sequence[Line]]) -> None:
    """After each suite, so that a run that is stopped leaves what it has."""
    kept = [json.dumps({"suite": suite, **asdict(one)}) for suite, some in lines.items() for one in some]
    file.write_text("".join(f"{one}\n" for one in kept), encoding="utf-8")


def _measure(suite: str) -> Measure:
    module, _, function = (SUITES | FULL)[suite].partition(":")
    found: Measure = getattr(import_module(module), function)
    return found


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("suites", nargs="*", metavar="SUITE", help=f"some of {', '.join(SUITES | FULL)}")
    parser.add_argument("--rounds", type=_rounds, default=ROUNDS, help="how often each is run, at least 5")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the lines to this file")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write a page of tables and plots there")
    parser.add_argument(
        "--earlier", type=Path, nargs="*", default=[], metavar="FILE", help="report what --json kept, measure nothing"
    )
    parser.add_argument("--full", action="store_true", help=f"those that take minutes: {', '.join(FULL)}")
    found = parser.parse_args()
    unknown = [name for name in found.suites if name not in SUITES | FULL]
    if unknown:
        parser.error(f"no suite {unknown[0]!r}; there are {', '.join(SUITES | FULL)}")
    return found


def _rounds(text: str) -> int:
    rounds = int(text)
    if rounds < ROUNDS:
        raise argparse.ArgumentTypeError(f"at least {ROUNDS}, or a median says little")
    return rounds


if __name__ == "__main__":
    sys.exit(main())
