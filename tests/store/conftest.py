"""A new database for each test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from eic_bot.store.database import Database, open_database


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the test's database is."""
    return tmp_path / "eic.db"


@pytest.fixture
def url(path: Path) -> str:
    """Its address."""
    return f"sqlite:///{path}"


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    """It, open for writing."""
    async with open_database(url, "test") as opened:
        yield opened
