"""Starting the stand-in platform, telling it what to do wrong, and reading what it took."""

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

ROOT = Path(__file__).parents[3]


@dataclass
class Loopback:
    """A running stand-in platform."""

    port: int
    log: Path

    def fault(self, where: str, *faults: str, always: bool = False) -> None:
        """The next messages to a tenant or address meet these."""
        self._tell("faults", {"where": where, "faults": faults, "always": always})

    def chances(self, seed: int, **faults: float) -> None:
        """Any other message meets these, so often; none where none are given."""
        self._tell("chances", {"seed": seed, "faults": faults})

    def _tell(self, what: str, told: dict[str, Any]) -> None:
        request = Request(f"http://127.0.0.1:{self.port}/{what}", json.dumps(told).encode(), method="POST")
        with urlopen(request, timeout=10):
            pass

    def asked(self) -> dict[str, int]:
        """How often each tenant and each address was asked for, accepted or not."""
        with urlopen(f"http://127.0.0.1:{self.port}/asked", timeout=10) as answer:
            found: dict[str, int] = json.load(answer)
            return found

    def accepted(self) -> list[dict[str, Any]]:
        """Everything it accepted, in order."""
        lines = self.log.read_text(encoding="utf-8").splitlines(keepends=True) if self.log.exists() else []
        return [json.loads(line) for line in lines if line.endswith("\n")]

    def first_arrivals(self) -> dict[tuple[str, str], list[int]]:
        """For each address the sequence of what arrived, repeats left out."""
        seen: set[str] = set()
        lanes: dict[tuple[str, str], list[int]] = defaultdict(list)
        for one in self.accepted():
            if one["mark"] not in seen:
                seen.add(one["mark"])
                lanes[one["tenant"], one["external"]].append(one["sequence"])
        return dict(lanes)

    def repeats(self) -> Sequence[dict[str, Any]]:
        """What arrived that had arrived before."""
        seen: set[str] = set()
        repeated = []
        for one in self.accepted():
            if one["mark"] in seen:
                repeated.append(one)
            seen.add(one["mark"])
        return repeated


@contextmanager
def running_platform(folder: Path) -> Iterator[Loopback]:
    """The platform, until the end of the block."""
    log = folder / "accepted.jsonl"
    command = [sys.executable, "-m", "tests.support.loopback.platform", str(log)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield Loopback(int(process.stdout.readline()), log)
    finally:
        process.kill()
        process.communicate()
