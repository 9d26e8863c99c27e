"""Workshops on a copy of a database in which a round was answered already: that takes long enough once."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from eic_bot.entrypoints.rehearsing import MEETS, Rehearsal, rehearsal
from eic_bot.entrypoints.stage import moment
from eic_bot.model.answers import Answer
from eic_bot.service.ports import Transaction
from eic_bot.service.rounds.records import Round
from eic_bot.service.tenancy import LOCAL

FILE = "rehearsal.db"


def silent(text: str) -> None:
    del text


async def answered(folder: Path, mode: str, answering: int = 5) -> Path:
    """That folder with such a database."""
    async with rehearsal(f"sqlite:///{folder / FILE}", silent) as one:
        await one.prepare(mode, answering)
        assert len(await said(one)) == answering
    return folder


@asynccontextmanager
async def meeting(before: Path, folder: Path, *, at: str = MEETS) -> AsyncIterator[Rehearsal]:
    """The same people, on the day of the workshop; what stands in the folder already goes on."""
    if not (folder / FILE).exists():
        shutil.copy(before / FILE, folder / FILE)
    async with rehearsal(f"sqlite:///{folder / FILE}", silent) as one:
        one.now, one.number = moment(at), moment(at)  # keys of this sitting alone
        yield one


async def round_of(one: Rehearsal) -> Round:
    found = await one.bot.transactions.run(LOCAL, lambda tx: tx.rounds.newest())
    assert found is not None
    return found


async def said(one: Rehearsal) -> dict[int, dict[str, Answer]]:
    def work(tx: Transaction) -> dict[int, dict[str, Answer]]:
        round = tx.rounds.newest()
        assert round is not None
        return {who: dict(answers) for who, answers in tx.rounds.said(round.id).items()}

    return await one.bot.transactions.run(LOCAL, work)


async def official(one: Rehearsal) -> dict[str, Answer]:
    """What stands in the official view."""

    def work(tx: Transaction) -> dict[str, Answer]:
        round = tx.rounds.newest()
        assert round is not None
        agreed = {} if round.official is None else tx.rounds.agreed(round.official)
        return {id: answer for id, answer in agreed.items() if not answer.is_open}

    return await one.bot.transactions.run(LOCAL, work)


def up(one: Rehearsal) -> str:
    """What stands in the room and asks something."""
    return one.wall.standing[one.wall.up]


def in_room(one: Rehearsal) -> str:
    """All that stands in the room."""
    return "\n".join(one.wall.standing.values())
