"""Replicas of an earlier commit: its own code and its own harness, from the history of this repository."""

import json
import os
import subprocess
import sys
import tarfile
from dataclasses import asdict, dataclass
from io import BytesIO
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from tests.faults.fleet import Fleet, Replica
from tests.faults.job import Job
from tests.support.loopback.control import ROOT

BEGIN = """
import json, sys
from multiprocessing.connection import Connection
from pathlib import Path
from tests.faults import replica
from tests.faults.job import Job
told = json.loads(sys.argv[1])
told["log"], told["channels"] = Path(told["log"]), tuple(told["channels"])
replica.main(Job(**told), Connection(int(sys.argv[2])))
"""
"""What the earlier commit's process does."""


@dataclass
class Elder:
    """A process as ``fleet`` knows it."""

    running: "subprocess.Popen[bytes]"

    @property
    def pid(self) -> int:
        return self.running.pid

    @property
    def exitcode(self) -> int | None:
        return self.running.poll()

    def is_alive(self) -> bool:
        return self.running.poll() is None

    def join(self, seconds: float) -> None:
        self.running.wait(seconds)

    def close(self) -> None:
        """Nothing of it is left once it is over."""


@dataclass(frozen=True)
class Earlier:
    """The files of an earlier commit."""

    folder: Path

    def schema(self) -> str:
        """The newest one its code knows, as that code says."""
        asked = "from eic_bot.store.schema import NEWEST; print(NEWEST)"
        return subprocess.run(
            [sys.executable, "-c", asked],
            env=self._around(),
            cwd=self.folder,
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()

    def start(self, ships: Fleet, name: str = "serve") -> Replica:
        """One replica of that code among those of today."""
        ships.started += 1
        log = ships.job.log.with_name(f"earlier-{ships.started}.log")
        told = asdict(ships.job) | {"log": str(log), "name": name}
        ours, theirs = Pipe(duplex=False)
        replica = Replica(Job(**(told | {"log": log})), self._begin(told, theirs), ours)  # type: ignore[arg-type]
        theirs.close()
        ships.replicas.append(replica)
        return replica

    def _begin(self, told: dict[str, Any], ready: Connection) -> Elder:
        words = [sys.executable, "-B", "-c", BEGIN, json.dumps(told), str(ready.fileno())]
        return Elder(subprocess.Popen(words, env=self._around(), cwd=self.folder, pass_fds=[ready.fileno()]))

    def _around(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("EIC_DATABASE")}
        return kept | {"PYTHONPATH": f"{self.folder}{os.pathsep}{self.folder / 'src'}"}


def taken_out(commit: str, folder: Path) -> Earlier:
    """The files of that commit, in this folder."""
    packed = subprocess.run(["git", "archive", commit], cwd=ROOT, check=True, capture_output=True).stdout
    with tarfile.open(fileobj=BytesIO(packed)) as files:
        files.extractall(folder, filter="data")
    return Earlier(folder)
