"""What ``retention run --dry-run`` says is what ``retention run`` then does, whatever was agreed and whenever it is."""

import asyncio
import shutil
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from eic_bot.service.rights.records import KINDS, Kind
from eic_bot.service.rights.retaining import DAY_MS, LEAST_DAYS, agree, foresee_aged, keep_to_it
from eic_bot.service.tenancy import LOCAL
from tests.rounds.worlds import COUNCIL
from tests.service.house import START, at_home
from tests.store.support import rows
from tests.store.test_rights import named_round

DAYS = some.fixed_dictionaries({kind: some.none() | some.integers(LEAST_DAYS[kind], 400) for kind in KINDS})


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A council that has lived through a round."""
    folder = tmp_path_factory.mktemp("lived")

    async def live() -> None:
        async with at_home(folder, COUNCIL) as home:
            await named_round(home)

    asyncio.run(live())
    rows(folder / "home.db", "UPDATE rounds SET state = 'published' WHERE kind = 'named'")
    return folder / "home.db"


async def foreseen_and_done(file: Path, days: Mapping[Kind, int | None], now: int) -> tuple[Mapping[Kind, int], ...]:
    async with at_home(file.parent, COUNCIL, url=f"sqlite:///{file}") as home:
        transactions, library = home.bot.transactions, home.bot.house.library
        for kind, agreed in days.items():
            work = partial(agree, kind=kind, days=agreed, by="operator", now=START)
            await transactions.run(LOCAL, work)
        foreseen = await transactions.run(LOCAL, lambda tx: foresee_aged(tx, None, now))
        done = await keep_to_it(transactions, library, "local", None, now)
        left = await transactions.run(LOCAL, lambda tx: foresee_aged(tx, None, now))
    return foreseen, done, left


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(days=DAYS, published=some.integers(0, 300), later=some.integers(0, 800))
def test_what_is_foreseen_is_what_goes(
    lived: Path, tmp_path: Path, days: Mapping[Kind, int | None], published: int, later: int
) -> None:
    file = tmp_path / "again.db"
    shutil.copy(lived, file)
    rows(file, f"UPDATE round_settings SET published_at = {START + published * DAY_MS}")
    foreseen, done, left = asyncio.run(foreseen_and_done(file, days, START + later * DAY_MS))
    assert {kind: count for kind, count in foreseen.items() if count} == {kind: n for kind, n in done.items() if n}
    assert set(left.values()) <= {0}
