"""``python -m tests.hostile``: people do anything to a whole service, case after case; then all must hold.

Settings from the environment: ``CASES``, ``SEED`` and ``REPORT``, the folder of the report. Each town begins anew with
a seed of its own, which is said where something does not hold, with the actions up to there. Exits 1 then.
"""

import asyncio
import json
import os
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.hostile.town import Action, drawn, town
from tests.support.loopback.control import ROOT

ACTIONS = 400
"""In each town, before the next begins."""
LOOK = 50
"""After so many actions it is looked at the whole database."""
MEMORY = Path("/dev/shm")
MOST_KEPT = 20


async def besiege(folder: Path, seed: int, counts: dict[str, int], actions: int = ACTIONS) -> list[dict[str, Any]]:
    """One town; what did not hold, with what led to it."""
    chance, done = random.Random(seed), list[Action]()
    async with town(folder) as here:
        try:
            for number in range(1, actions + 1):
                done.append(drawn(chance, number))
                await here.do(done[-1])
                counts[done[-1][0]] = counts.get(done[-1][0], 0) + 1
                if number % LOOK == 0:
                    await here.rest()
            await here.rest()
        except Exception as problem:  # noqa: BLE001 - whatever it is, it is what we look for
            return [{"seed": seed, "why": repr(problem)[:600], "actions": done}]
        finally:
            counts["cases"] = counts.get("cases", 0) + here.cases
    return []


def main() -> int:
    wanted, seed = int(os.environ.get("CASES") or 10_000), int(os.environ.get("SEED") or random.randrange(10**6))
    print(f"hostile: {wanted} cases, seed {seed}", flush=True)
    counts: dict[str, int] = {"cases": 0}
    found: list[dict[str, Any]] = []
    started, said, towns = time.monotonic(), 0, 0
    while counts["cases"] < wanted and len(found) < MOST_KEPT:
        with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
            found += asyncio.run(besiege(Path(folder), seed * 10_000 + towns, counts))
        towns += 1
        if counts["cases"] - said >= wanted / 20:
            said = counts["cases"]
            print(f"{said} cases, {len(found)} found, {time.monotonic() - started:.0f} s", flush=True)
    report = {"seed": seed, "towns": towns, "seconds": round(time.monotonic() - started), **counts, "found": found}
    folder_of_report = Path(os.environ.get("REPORT") or ROOT / "build" / "hostile")
    folder_of_report.mkdir(parents=True, exist_ok=True)
    path = folder_of_report / f"hostile-{seed}-{wanted}.json"
    path.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    for one in found:
        print(f"FOUND with seed {one['seed']} after {len(one['actions'])} actions: {one['why']}")
    print(f"{counts['cases']} cases in {towns} towns, {len(found)} found; report: {path}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
