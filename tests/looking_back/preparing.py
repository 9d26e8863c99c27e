"""A small council that has several rounds, at terminals; its pack can be another edition each time."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from eic_bot.dialogs.dialog import Content
from eic_bot.entrypoints.rehearsing import Rehearsal, rehearsal
from eic_bot.entrypoints.stage import moment
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.service.envelopes import Arrived
from tests.support.transcripts import FOLDER
from tests.workshops.stages import silent

PEOPLE = ("Ana", "Bob", "Cara")
WAS, NOW = "We collect on the day we said.", "We collect on the day that was agreed with residents."


def small_council() -> Content:
    """The pack of the recorded conversations."""
    return read_pack(str(FOLDER / "packs" / "council"))


def next_edition(folder: Path, renewals: str = "") -> Content:
    """The same with other words in one statement; ``renewals`` is what its author says of that."""
    made = folder / "council"
    shutil.copytree(FOLDER / "packs" / "council", made)
    pack = made / "pack.yaml"
    pack.write_text(pack.read_text(encoding="utf-8").replace("version: 1.0.0", "version: 2.0.0"), encoding="utf-8")
    if renewals:
        (made / "lineage.yaml").write_text(renewals, encoding="utf-8")
    for file in made.rglob("*.yaml"):
        file.write_text(file.read_text(encoding="utf-8").replace(WAS, NOW), encoding="utf-8")
    return read_pack(str(made))


@asynccontextmanager
async def council(url: str, year: int, content: Content | None = None) -> AsyncIterator[Rehearsal]:
    """Three people in that year; what stands in the database goes on."""
    async with rehearsal(url, silent, content=content or small_council()) as one:
        one.now = one.number = moment(f"{year}-03-01 09:00")
        for person in PEOPLE:
            await one.take(person, Arrived())
        one.wall.told.clear()
        yield one


async def begin(one: Rehearsal, mode: str, year: int) -> None:
    """Ana begins a round, Cara is its super-user, and Bob takes part."""
    await one.say("Ana", "new round", mode, f"31 March {year}", "yes", "Cara", "invite Bob and Cara")
    await one.say("Bob", "accept")


async def publish(one: Rehearsal, *answers: str) -> None:
    """The super-user enters the view and publishes it."""
    await one.say("Ana", "begin workshop")
    await one.say("Cara", "official view", *answers, "publish", "yes")


def heard(one: Rehearsal, who: str) -> str:
    """The newest thing they were told."""
    return next(text for person, text in reversed(one.wall.told) if person == who)
