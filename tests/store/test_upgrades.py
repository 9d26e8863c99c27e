"""Databases of earlier versions, as ``tests/history`` keeps them, brought up to this one on both databases."""

import json
from pathlib import Path

import pytest

from eic_bot.service.flat_answers import records
from eic_bot.service.tenancy import LOCAL
from eic_bot.store import schema
from eic_bot.store.database import migrate, open_database, open_reader
from tests.history.make import ANSWERS, DATABASE
from tests.history.restoring import restore
from tests.history.test_history import FOLDERS, NAMES
from tests.store.support import rows, turn


@pytest.fixture(params=FOLDERS, ids=NAMES)
def folder(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


@pytest.fixture
def old_url(folder: Path, empty_url: str) -> str:
    """The address of the database of an earlier version, with all that was in it."""
    restore(folder / DATABASE, empty_url)
    return empty_url


def test_all_answers_are_there_after_the_upgrade(old_url: str, folder: Path) -> None:
    migrate(old_url)
    with open_reader(old_url) as reader:
        found = reader.read(LOCAL, lambda tx: [dict(one) for one in records(tx.answers(), "")])
    wanted = json.loads((folder / ANSWERS).read_text(encoding="utf-8"))
    of_then = [{name: one[name] for name in was} for one, was in zip(found, wanted, strict=True)]
    assert of_then == wanted  # fields were added since, none was renamed


async def test_turns_go_on_after_the_upgrade(old_url: str) -> None:
    migrate(old_url)
    before = rows(old_url, "SELECT count(*) FROM answers")[0][0]
    async with open_database(old_url) as database:
        assert [await database.run(LOCAL, turn(key)) for key in ("new 1", "new 2", "new 1")] == [1, 2, 0]
    assert rows(old_url, "SELECT count(*) FROM answers") == [(before + 2,)]
    assert rows(old_url, "SELECT version_num FROM alembic_version") == [(schema.NEWEST,)]


def test_a_second_upgrade_changes_nothing(old_url: str) -> None:
    migrate(old_url)
    before = rows(old_url, "SELECT * FROM outbox ORDER BY id")
    assert migrate(old_url) == (schema.NEWEST, schema.NEWEST)
    assert rows(old_url, "SELECT * FROM outbox ORDER BY id") == before
