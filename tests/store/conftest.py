"""A new database for each test, on SQLite and on PostgreSQL."""

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from eic_bot.service.ports import Transactions
from eic_bot.store.database import open_database
from tests.store import postgres


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the test's database of SQLite is."""
    return tmp_path / "eic.db"


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """A server of PostgreSQL."""
    with postgres.server(os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))) as address:
        yield address


@pytest.fixture(scope="session")
def template(postgresql: str) -> Iterator[str]:
    """A database there that has only the tables."""
    with postgres.template(postgresql) as name:
        yield name


@pytest.fixture
def shared_url(postgresql: str, template: str) -> Iterator[str]:
    """A database of PostgreSQL, with the tables."""
    with postgres.copied(postgresql, template) as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """The address of the test's database."""
    if request.param == "postgresql":
        return str(request.getfixturevalue("shared_url"))
    return f"sqlite:///{request.getfixturevalue('path')}"


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a database without tables."""
    if request.param == "sqlite":
        yield f"sqlite:///{request.getfixturevalue('path')}"
        return
    with postgres.copied(request.getfixturevalue("postgresql"), "template0") as address:
        yield address


@pytest.fixture
async def database(url: str) -> AsyncIterator[Transactions]:
    """It, open for writing."""
    async with open_database(url, "test") as opened:
        yield opened
