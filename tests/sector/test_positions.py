"""The report shows where councils stand together, and the shelves that are empty for them."""

import json
from pathlib import Path

import pytest

from eic_bot.dialogs.dialog import Content
from eic_bot.entrypoints.wiring import running
from eic_bot.service.ports import Transaction
from eic_bot.service.sector.operating import operate
from eic_bot.service.sharing.inventing import invent, scope_of_council
from tests.sector.councils import MONDAY, PACK, Screens

CODES = ("LDS", "BRD", "KIR", "WKF", "CLD", "SHF")


def invented(code: str, content: Content) -> object:
    def work(tx: Transaction) -> None:
        invent(tx, content, code, MONDAY)

    return work


async def found(folder: Path, councils: int) -> list[dict[str, object]]:
    """The records of a report where so many councils share their view."""
    screens = Screens()
    url = f"sqlite:///{folder / f'{councils}.db'}"
    async with running(url, PACK, screens, now=lambda: MONDAY) as bot:
        for code in CODES[:councils]:
            await bot.transactions.run(scope_of_council(code), invented(code, PACK))  # type: ignore[arg-type]
        lines = await operate(bot.transactions, bot.house, "report", {}, MONDAY)
    return [json.loads(line) for line in lines]


@pytest.mark.parametrize(("councils", "is_shown"), [(4, False), (6, True)])
async def test_positions_are_shown_of_five_councils_on(tmp_path: Path, councils: int, *, is_shown: bool) -> None:
    records = await found(tmp_path, councils)
    positions = [one for one in records if one["figure"] == "position"]
    assert bool(positions) is is_shown
    assert bool([one for one in records if one["figure"] == "empty_shelf"]) is is_shown
    assert not any(code in json.dumps(records) for code in CODES)


async def test_a_shelf_is_empty_where_councils_stand_below_and_nothing_is_offered(tmp_path: Path) -> None:
    records = await found(tmp_path, 6)
    standing = {(one["about"], one["level"]): one["councils"] for one in records if one["figure"] == "position"}
    empty = {(one["about"], one["level"]): one["councils"] for one in records if one["figure"] == "empty_shelf"}
    offered = {(place, level) for one in PACK.pack.resources for place in one.characteristics for level in one.levels}
    assert empty == {
        (place, level): standing[place, level - 1]
        for place in PACK.pack.characteristics
        for level in (1, 2)
        if standing[place, level - 1] and (place, level) not in offered
    }
