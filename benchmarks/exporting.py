"""X1: every answer written as CSV, beside the same rows through the bare writer; and the memory that takes."""

import json
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.lines import Line, Target, line
from benchmarks.measuring import check, interleaved
from benchmarks.processes import Ended, program, python, run
from eic_bot.store.answers import EXPORT
from tests.support import crowd

FEW, MANY, ANSWERS = 200, 40_000, 10
"""People, and the answers of each."""
HOME = 1
"""The organisation of this computer."""
X1, FLAT = Target(must=2.0, moonshot=1.2), Target(must=1.1, moonshot=1.02)
BARE = "sqlite3 and csv alone, the same joins"
WRITER = """
import csv, json, sqlite3, sys
rows = sqlite3.connect(sys.argv[1]).execute(sys.argv[2], json.loads(sys.argv[3]))
with open(sys.argv[4], "w", newline="") as out:
    csv.writer(out).writerows(rows)
"""
MIB = 1024 * 1024


def measure(rounds: int) -> list[Line]:
    """CPU of the whole process for each answer, and its most memory beside that for a few."""
    with _filled(FEW) as few, _filled(MANY) as many:
        memory: dict[int, list[float]] = {FEW: [], MANY: []}

        def ours(place: Path, people: int) -> float:
            ended = _ours(place, people)
            memory[people].append(ended.most_memory / MIB)
            return _each(ended)

        batches: dict[str, Callable[[], float]] = {
            "ours": lambda: ours(many, MANY),
            "bare": lambda: _each(_bare(many, MANY)),
            "few": lambda: ours(few, FEW),
        }
        found = interleaved(batches, rounds, warm=False)
    number = f"{MANY * ANSWERS:,} answers"
    return [
        line(f"X1 export of {number} as CSV, SQLite", found["ours"], "µs", BARE, found["bare"], target=X1),
        line(f"X1 memory for {number}", memory[MANY], "MiB", f"for {FEW * ANSWERS:,}", memory[FEW], target=FLAT),
    ]


def _each(ended: Ended) -> float:
    return ended.cpu_ms * 1000 / (MANY * ANSWERS)


@contextmanager
def _filled(people: int) -> Iterator[Path]:
    """A database that so many people have answered to."""
    with TemporaryDirectory() as folder:
        place = Path(folder) / "eic.db"
        told = [str(program()), "chat", "--database", f"sqlite:///{place}"]
        subprocess.run(told, input="full\nd\n", text=True, check=True, capture_output=True)
        crowd.fill(f"sqlite:///{place}", people, ANSWERS)
        yield place


def _ours(place: Path, people: int) -> Ended:
    out = place.with_suffix(".ours")
    wanted = "export", "answers", "--format", "csv", "--force", "--out", str(out), "--database", f"sqlite:///{place}"
    return _checked(run(str(program()), *wanted), out, people)


def _bare(place: Path, people: int) -> Ended:
    out, form = place.with_suffix(".bare"), EXPORT.compiled("sqlite")
    values = json.dumps([form.constants.get(name, HOME) for name in form.order])
    return _checked(python("-c", WRITER, str(place), form.sql, values, str(out)), out, people)


def _checked(ended: Ended, out: Path, people: int) -> Ended:
    """Every answer stands there once."""
    check(expected=0, found=ended.code, what=f"the export said {ended.printed[-200:]!r}")
    with out.open(encoding="utf-8") as lines:
        check(expected=people * ANSWERS, found=sum("crowd." in one for one in lines), what=f"answers in {out.name}")
    return ended
