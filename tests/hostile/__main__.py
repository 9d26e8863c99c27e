"""``python -m tests.hostile``: people do anything to a whole service, case after case; then all must hold.

Settings from the environment: ``CASES``, ``MINUTES`` after which no further town begins, ``SEED``, ``JOBS`` processes
and ``REPORT``, the folder of the report. Each town begins anew with a seed of its own, which is said where something
does not hold, with the actions up to there. Exits 1 then.
"""

import json
import os
import random
import sys
import time
from pathlib import Path

from tests.hostile.siege import Siege
from tests.support.loopback.control import ROOT


def main() -> int:
    """Besiege, and report."""
    wanted, seed = int(os.environ.get("CASES") or 10_000), int(os.environ.get("SEED") or random.randrange(10**6))
    minutes, jobs = float(os.environ.get("MINUTES") or 10**6), int(os.environ.get("JOBS") or os.cpu_count() or 1)
    print(f"hostile: {wanted} cases, seed {seed}, {jobs} processes", flush=True)
    siege = Siege(wanted, seed, time.monotonic() + minutes * 60)
    siege.last(jobs)
    folder = Path(os.environ.get("REPORT") or ROOT / "build" / "hostile")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"hostile-{seed}-{wanted}.json"
    path.write_text(json.dumps(siege.report(), indent=1) + "\n", encoding="utf-8")
    for name, number in siege.cases.most_common():
        print(f"{name:16} {number:>9}")
    for one in siege.found:
        print(f"FOUND with seed {one['seed']} after {len(one['actions'])} actions: {one['why']}")
    siege.say()
    print(f"report: {path}")
    return 1 if siege.found else 0


if __name__ == "__main__":
    sys.exit(main())
