"""``python -m tests.faults.beside COMMIT``: replicas of an earlier commit, and of today, through an upgrade.

The earlier one is taken from the history of this repository, with its own harness. On PostgreSQL old and new run side
by side on one database and everybody talks to both in turn; on SQLite the old one is killed in the middle, the file is
brought up, and the new one goes on. The platform fails now and then all the time. Exits 1 where something is wrong.
"""

import asyncio
import json
import signal
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from eic_bot.store.database import migrate
from eic_bot.store.schema import NEWEST
from tests.faults.crowd import crowd
from tests.faults.elder import Earlier, taken_out
from tests.faults.fleet import fleet, log_in
from tests.faults.invariants import seen
from tests.faults.job import Job
from tests.faults.settling import IN_FLIGHT, Scene, together
from tests.faults.sieges import FAULTS, SAID
from tests.store import postgres
from tests.store.support import rows
from tests.support.loopback.control import running_platform

PEOPLE = tuple(f"p{number}" for number in range(1, 13))
EACH = 8
"""So many things each of them says in each of the parts."""


@asynccontextmanager
async def set_up(url: str, folder: Path) -> AsyncIterator[Scene]:
    """People, a platform that fails now and then, and no replica yet."""
    await asyncio.to_thread(folder.mkdir)
    with running_platform(folder) as platform, fleet(Job(url, platform.port, log_in(folder))) as ships:
        async with crowd(ships.ports) as people:
            platform.chances(7, **FAULTS)
            yield Scene(ships, people, platform)


async def talk(scene: Scene, part: int) -> None:
    """Everybody at once, each one thing after the other, to whichever replica is next."""
    await together(*[scene.people.talk(who, EACH, part * EACH) for who in PEOPLE])


async def brought_up_by_the_earlier(scene: Scene, earlier: Earlier) -> None:
    """The database has the schema of that code."""
    migration = earlier.start(scene.ships, "migrate")
    await scene.until(migration.is_over)
    assert migration.process.exitcode == 0, migration.said()
    scene.ships.forget(migration)
    assert version(scene) == earlier.schema()


def version(scene: Scene) -> str:
    return str(rows(scene.url, "SELECT version_num FROM alembic_version")[0][0])


async def side_by_side(scene: Scene, earlier: Earlier) -> dict[str, int]:
    """Two of then; the schema comes while they serve; one of today beside them; then those of then go."""
    await brought_up_by_the_earlier(scene, earlier)
    first, second = [await scene.ships.is_up(earlier.start(scene.ships)) for _ in range(2)]
    await talk(scene, 0)

    async def bring_up() -> None:
        await asyncio.sleep(0.5)
        await asyncio.to_thread(migrate, scene.url)

    await together(bring_up(), talk(scene, 1))
    assert version(scene) == NEWEST
    waiting = scene.waiting()
    await scene.ships.up(1)
    assert [one for one in (first, second) if one.is_over()] == [], "those of then go on"
    await talk(scene, 2)
    late = earlier.start(scene.ships)
    await scene.until(late.is_over)
    assert earlier.schema() == NEWEST or "newer than this eic-bot" in late.said(), late.said()

    async def replace() -> None:
        await asyncio.sleep(0.5)
        scene.kill(first)
        await scene.ships.up(1)
        second.send(signal.SIGTERM)
        await scene.until(second.is_over)
        scene.ended.append(second)

    await together(replace(), talk(scene, 3))
    await talk(scene, 4)
    return {"waiting as the new one came": waiting}


async def one_after_the_other(scene: Scene, earlier: Earlier) -> dict[str, int]:
    """One of then is killed as everybody talks; the file is brought up; one of today goes on."""
    await brought_up_by_the_earlier(scene, earlier)
    old = await scene.ships.is_up(earlier.start(scene.ships))
    waiting = 0

    async def replace() -> None:
        nonlocal waiting
        await asyncio.sleep(1.0)
        scene.kill(old)
        waiting = scene.waiting()
        await asyncio.to_thread(migrate, scene.url)
        await scene.ships.up(1)

    await together(replace(), talk(scene, 0))
    for part in (1, 2):
        await talk(scene, part)
    return {"waiting as the new one came": waiting}


async def judged(scene: Scene, more: dict[str, int]) -> dict[str, Any]:
    """Once all has come to rest."""
    scene.platform.chances(0)
    await scene.until(lambda: not scene.waiting(), 180.0)
    verdict, left = scene.verdict(IN_FLIGHT * len(scene.ended)), seen(scene.url, [])
    said = [one.said() for one in scene.ships.replicas if any(word in one.said() for word in SAID)]
    return {
        **more,
        "events": len(left.inbox),
        "messages": len(left.outbox),
        "dead letters": sum(row[3] == 3 for row in left.outbox),
        "repeats": verdict.repeats,
        "repeats in the gap": verdict.unexplained,
        "violations": [*verdict.violations, *said],
    }


async def run(commit: str, folder: Path) -> dict[str, Any]:
    """On both databases."""
    earlier = taken_out(commit, folder / "earlier")
    report: dict[str, Any] = {"earlier": earlier.schema(), "today": NEWEST}
    async with set_up(f"sqlite:///{folder}/home.db", folder / "sqlite") as scene:
        report["sqlite"] = await judged(scene, await one_after_the_other(scene, earlier))
    with postgres.own_server() as server, postgres.copied(server.address, "template0") as url:
        async with set_up(url, folder / "postgresql") as scene:
            report["postgresql"] = await judged(scene, await side_by_side(scene, earlier))
    return report


def main() -> int:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory(prefix="eic-bot-beside-") as folder:
        report = asyncio.run(run(sys.argv[1], Path(folder)))
    print(json.dumps(report, indent=2))
    return 1 if report["sqlite"]["violations"] or report["postgresql"]["violations"] else 0


if __name__ == "__main__":
    sys.exit(main())
