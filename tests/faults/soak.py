"""``python -m tests.faults.soak``: everything goes wrong at random, for as long as one likes; then all must hold.

Settings from the environment: ``MINUTES``, ``SEED``, ``DATABASE`` (``both``, ``sqlite``, ``postgresql``) and
``REPORT``, the folder of the report. Exits 1 on a violation.
"""

import asyncio
import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from eic_bot.store.database import migrate
from tests.faults import lasting
from tests.faults.sieges import COUNTED, on_postgresql, on_sqlite
from tests.store import postgres
from tests.support.loopback.control import ROOT


async def of_councils(folder: Path, seconds: float, seed: int) -> dict[str, Any]:
    """Whole rounds in Slack and in Teams, two replicas, one server."""
    del folder
    with postgres.own_server() as server, postgres.copied(server.address, "template0") as url:
        async with lasting.besieged(url, f"{seed} councils") as siege:
            await asyncio.to_thread(migrate, url)

            async def crash() -> None:
                while not siege.is_over:
                    await asyncio.sleep(siege.chance.uniform(20.0, 60.0))
                    await asyncio.to_thread(server.crash)
                    await asyncio.sleep(siege.chance.uniform(0.0, 1.5))
                    await asyncio.to_thread(server.start)
                    siege.counts["database restarts"] += 1

            return await lasting.last(siege, seconds, 2, crash)


ON = {"sqlite": on_sqlite, "postgresql": on_postgresql}


async def soak(databases: Sequence[str], minutes: float, seed: int) -> dict[str, Any]:
    """All of them at once."""
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="eic-bot-soak-") as folder:
        besieging = [ON[name](Path(folder), minutes * 60, seed) for name in databases]
        of_rounds = of_councils(Path(folder), minutes * 60, seed)
        *reports, rounds = await asyncio.gather(*besieging, of_rounds)
    by_name = dict(zip(databases, reports, strict=True))
    totals = {
        name: sum(report[name] for report in reports)
        for name in (*COUNTED, "events", "duplicates offered", "messages", "repeats", "repeats in the gap")
    }
    return {
        "seed": seed,
        "minutes": minutes,
        "seconds in all": round(time.monotonic() - started),
        "lease ms": int(os.environ["EIC_TEST_LEASE_MS"]),
        "total": totals,
        "violations": sum(len(report["violations"]) for report in (*reports, rounds)),
        "councils": rounds,
        **by_name,
    }


def main() -> int:
    minutes, seed = float(os.environ.get("MINUTES") or 1), int(os.environ.get("SEED") or random.randrange(10**6))
    named = os.environ.get("DATABASE") or "both"
    databases = [*ON] if named == "both" else [named]
    print(f"soak: {minutes:g} minutes on {' and '.join(databases)}, seed {seed}", flush=True)
    report = asyncio.run(soak(databases, minutes, seed))
    folder = Path(os.environ.get("REPORT") or ROOT / "build" / "soak")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"soak-{seed}-{minutes:g}.json"
    path.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    for name, number in report["total"].items():
        print(f"{name:24} {number:>9}")
    for name in databases:
        takeover = f"p50 {report[name]['takeover seconds p50']} s, max {report[name]['takeover seconds max']} s"
        print(f"takeover on {name:12} {takeover}")
    for name in (*databases, "councils"):
        for violation in report[name]["violations"]:
            print(f"VIOLATION on {name}: {violation}")
    print_councils(report["councils"])
    print(f"{report['violations']} violations; report: {path}")
    return 1 if report["violations"] else 0


def print_councils(report: dict[str, Any]) -> None:
    """What was done in whole rounds, and what grew."""
    for name, amount in report.items():
        if name not in ("growth", "violations"):
            print(f"councils: {name:24} {amount:>7}")
    for name, found in report["growth"].items():
        print(f"councils: {name:44} {found['first']:>8} .. {found['last']:>8}, {found['a minute']:>+9} a minute")


if __name__ == "__main__":
    sys.exit(main())
