"""Publishing a pack of 1,000 questions while 10,000 people are half-way: the check, the difference, the impact.

Each beside what it cannot be quicker than, on the same database: reading the pack, and one pass through the rows.
"""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from benchmarks.content import loaded, write_pack
from benchmarks.databases import a_file
from benchmarks.lines import Line, line
from benchmarks.measuring import check
from benchmarks.packs import thousand
from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.session import SESSION, Session
from eic_bot.entrypoints.wiring import housed
from eic_bot.packs.difference import in_words
from eic_bot.packs.loader import load_pack
from eic_bot.service.publishing.deciding import Confirmed
from eic_bot.service.publishing.operating import Press
from eic_bot.service.publishing.records import Movers
from tests.support import crowd

PEOPLE, ANSWERS = 10_000, 25
NOW = 1_795_000_000_000


def measure(rounds: int) -> list[Line]:
    """G1: check and diff in so many rounds; impact and going over once, for they change the database."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary) / "made_up"
        write_pack(folder, thousand())
        content, newer = loaded(folder), changed(loaded(folder))
        files = list(folder.rglob("*.yaml"))
        read = _rounds(rounds, lambda: [one.read_bytes() for one in files])
        checked = _rounds(rounds, lambda: load_pack(folder))
        compared = _rounds(rounds, lambda: in_words(content, newer))
    figures = asyncio.run(_published(content, newer))
    passed = figures.pop("pass")
    return [
        line("G1 check, 1,000 questions", checked, "ms", "reading the files", read),
        line("G1 diff, 1,000 questions", compared, "ms", "check", checked),
        *(
            line(f"G1 {what}, {PEOPLE:,} sessions", [found], "ms", "a pass through sessions and answers", [passed])
            for what, found in figures.items()
        ),
    ]


def changed(content: Content) -> Content:
    """Every tenth statement in other words, under a higher version."""
    written: dict[str, Any] = content.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    statements = [
        one for area in written["pack"]["areas"] for each in area["characteristics"] for one in each["statements"]
    ]
    for one in statements[::10]:
        one["text"] = {"en": f"{one['text']['en']} And it shows."}
    written["pack"]["manifest"]["version"] = "9.0.0"
    return Content.model_validate(written)


def _rounds(rounds: int, work: Callable[[], object]) -> list[float]:
    found = []
    for _ in range(rounds):
        begun = perf_counter()
        work()
        found.append((perf_counter() - begun) * 1000)
    return found


async def _published(content: Content, newer: Content) -> dict[str, float]:
    with a_file() as url:
        async with housed(url, content, now=lambda: NOW):
            pass
        crowd.fill(url, PEOPLE, ANSWERS)
        _let_them_stand(url, content)
        async with housed(url, content, now=lambda: NOW) as (transactions, house):
            press = Press(transactions, house.library, lambda: NOW, _no_copy)
            impact_ms, weighed = await _timed(lambda: press.report(newer))
            assert weighed.impact is not None
            check(expected=PEOPLE, found=weighed.impact.sessions, what="sessions")
            confirmed = Confirmed("ada", weighed.impact.token, Movers("all"))
            moving_ms, decided = await _timed(lambda: press.publish(newer, confirmed))
            assert decided.publication is not None
            check(expected=PEOPLE, found=decided.publication.moved, what="sessions that went over")
        return {"impact": impact_ms, "publish, all go over": moving_ms, "pass": _pass(url)}


async def _no_copy(change: str) -> None:
    del change


async def _timed(work: Callable[[], Awaitable[Any]]) -> tuple[float, Any]:
    begun = perf_counter()
    found = await work()
    return (perf_counter() - begun) * 1000, found


def _let_them_stand(url: str, content: Content) -> None:
    """The crowd's sessions and answers are those of this pack."""
    pack, asked = content.pack, list(content.pack.question)
    state = SESSION.dump_json(
        Session("s", "start", pack.id, pack.version, "en", "statement", status="asking", at=asked[ANSWERS]),
        exclude={"answers"},
    ).decode()
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as database:
        database.execute(
            "UPDATE sessions SET pack = ?, version = ?, dialog = 'start', state = ?", (pack.id, pack.version, state)
        )
        database.execute("UPDATE wordings SET pack = ?, version = ?", (pack.id, pack.version))
        names = [(id, f"crowd.{number}") for number, id in enumerate(asked[:ANSWERS], 1)]
        database.executemany("UPDATE questions SET name = ? WHERE name = ?", names)
        database.commit()


def _pass(url: str) -> float:
    """One look at every session and answer by the database itself."""
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as database:
        begun = perf_counter()
        database.execute("SELECT sum(length(state)) FROM sessions").fetchall()
        database.execute("SELECT sum(revision) FROM answers").fetchall()
        return (perf_counter() - begun) * 1000
