"""A stand-in platform and a new database for each test."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from eic_bot.service.ports import Transactions
from eic_bot.store.database import open_database
from tests.support.loopback.control import Loopback, running_platform


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[Loopback]:
    with running_platform(tmp_path) as loopback:
        yield loopback


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "eic.db"


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Transactions]:
    async with open_database(f"sqlite:///{path}", "test") as opened:
        yield opened
