"""``python -m tests.mutants [WORDS]``: break one line after the other in copies of the tree.

Each break must turn its test red. Prints a line for each and exits 1 where one survives, or where its text is gone.
With words, only those breaks whose line has them.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

from tests.mutants.breaks import BREAKS
from tests.mutants.mutant import ROOT, Mutant

AT_ONCE = 2
LIMIT = 300.0
"""Seconds after which a test run counts as red: a break may well make something wait for ever."""
LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv", "__pycache__", ".*_cache", ".hypothesis", "build", "dist", ".coverage*"
)


def run(tree: Path, tests: Sequence[str]) -> tuple[int, str]:
    """Run these tests in a copy of the tree; the exit code of pytest and the end of what it printed."""
    environment = os.environ | {"PYTHONPATH": str(tree / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "pytest", "-q", "--tb=no", "-rfE", "-p", "no:cacheprovider", *tests]
    try:
        done = subprocess.run(
            command, cwd=tree, env=environment, capture_output=True, text=True, timeout=LIMIT, check=False
        )
    except subprocess.TimeoutExpired:
        return 1, "it never ended"
    return done.returncode, done.stdout[-8000:]


def red_already(tree: Path, mutants: Sequence[Mutant]) -> set[str]:
    """The killers that are red before anything is broken: they prove nothing."""
    killers = {one.killer for one in mutants}
    code, printed = run(tree, sorted(killers))
    if code == 0:
        return set()
    failed = [line.split(" ")[1] for line in printed.splitlines() if line.startswith(("FAILED ", "ERROR "))]
    return {killer for killer in killers if any(one.startswith(killer) for one in failed)} if failed else killers


def judge(mutant: Mutant, tree: Path, red: set[str]) -> str:
    """What became of a break: ``killed``, ``SURVIVED``, or what is wrong with it."""
    if mutant.killer in red:
        return f"RED before anything is broken: {mutant.killer}"
    try:
        broken = mutant.applied(tree)
    except (LookupError, OSError) as problem:
        return f"GONE ({problem})"
    path = mutant.path(tree)
    whole = path.read_text(encoding="utf-8")
    path.write_text(broken, encoding="utf-8")
    try:
        code, _ = run(tree, [mutant.killer])
    finally:
        path.write_text(whole, encoding="utf-8")
    if code == 1:
        return "killed"
    return "SURVIVED" if code == 0 else f"NO RUN of {mutant.killer}: pytest ended with {code}"


def in_a_tree(mutant: Mutant, trees: "SimpleQueue[Path]", red: set[str]) -> bool:
    """Judge a break in the next free copy, and say so."""
    tree = trees.get()
    try:
        outcome = judge(mutant, tree, red)
    finally:
        trees.put(tree)
    print(f"{outcome:9} {mutant.file}: {mutant.loses}", flush=True)
    return outcome == "killed"


def main(words: Sequence[str]) -> int:
    """Judge all breaks, or those with all of these words. 1 where one was not killed."""
    chosen = [one for one in BREAKS if all(word in f"{one.loses} {one.file}" for word in words)]
    with tempfile.TemporaryDirectory(prefix="eic-bot-mutants-") as folder:
        trees: SimpleQueue[Path] = SimpleQueue()
        for number in range(AT_ONCE):
            tree = Path(folder) / str(number)
            shutil.copytree(ROOT, tree, ignore=LEFT_OUT)
            trees.put(tree)
        red = red_already(Path(folder) / "0", chosen)
        with ThreadPoolExecutor(AT_ONCE) as pool:
            killed = sum(pool.map(lambda one: in_a_tree(one, trees, red), chosen))
    print(f"{len(chosen)} breaks, {killed} killed, {len(chosen) - killed} not")
    return 0 if killed == len(chosen) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
