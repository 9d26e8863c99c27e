"""A round keeps the version of the pack that it was set up with, whatever is published meanwhile."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from eic_bot.dialogs.dialog import Content
from eic_bot.entrypoints.rehearsing import Rehearsal
from eic_bot.entrypoints.stage import moment
from eic_bot.entrypoints.wiring import housed
from eic_bot.service.envelopes import Arrived
from eic_bot.service.ports import Transaction
from eic_bot.service.records import StoredSession
from eic_bot.service.tenancy import LOCAL
from eic_bot.store.backups import restore, snapshot
from tests.looking_back.preparing import NOW, WAS, begin, council, heard, next_edition, small_council
from tests.store.support import rows


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'rounds.db'}"


@asynccontextmanager
async def next_day(url: str, content: Content | None = None) -> AsyncIterator[Rehearsal]:
    """The council a day later, after a start with that pack."""
    async with council(url, 2026, content) as one:
        one.now = one.number = moment("2026-03-02 09:00")
        yield one


async def top(one: Rehearsal, who: str) -> StoredSession:
    """What is open with somebody."""

    def read(tx: Transaction) -> StoredSession:
        [owner] = tx.owners([one.address_of(who)], one.now)
        return tx.snapshot(owner.focus, []).sessions[owner.focus[-1]]

    return await one.bot.transactions.run(LOCAL, read)


def told(one: Rehearsal, who: str) -> str:
    return "\n".join(text for person, text in one.wall.told if person == who)


async def test_who_begins_after_a_new_version_is_asked_in_the_words_of_the_round(url: str, tmp_path: Path) -> None:
    async with council(url, 2026) as one:
        await begin(one, "named", 2026)
    async with next_day(url, next_edition(tmp_path)) as one:
        await one.say("Cara", "accept")
        assert (await top(one, "Cara")).version == "1.0.0"
        assert WAS in told(one, "Cara")
        assert NOW not in told(one, "Cara")
        await one.take("Dev", Arrived())
        assert (await top(one, "Dev")).version == "2.0.0"


async def test_the_official_view_of_a_round_is_in_its_words_too(url: str, tmp_path: Path) -> None:
    async with council(url, 2026) as one:
        await begin(one, "named", 2026)
    async with next_day(url, next_edition(tmp_path)) as one:
        await one.say("Ana", "begin workshop")
        await one.say("Cara", "official view")
        assert (await top(one, "Cara")).version == "1.0.0"
        await one.say("Cara", "dn", "nn", "publish", "yes")
        assert "Published" in heard(one, "Cara")
        await begin(one, "named", 2027)
    assert rows(url, "SELECT version FROM round_settings ORDER BY round") == [("1.0.0",), ("2.0.0",)]


async def test_a_round_goes_on_where_the_new_version_no_longer_has_its_dialog(url: str, tmp_path: Path) -> None:
    newer = next_edition(tmp_path)
    async with council(url, 2026) as one:
        await begin(one, "named", 2026)
    [(dialog,)] = rows(url, "SELECT dialog FROM round_settings")
    async with next_day(url, without(newer, str(dialog))) as one:
        await one.say("Cara", "accept")
        assert (await top(one, "Cara")).dialog == dialog
        await one.say("Cara", "dn", "nn", "submit", "yes")
        await one.say("Ana", "begin workshop")
        await one.say("Cara", "official view", "dn", "nn", "publish", "yes")
        assert "Published" in heard(one, "Cara")


def without(content: Content, dialog: str) -> Content:
    """The same, with that dialog under another name."""
    dialogs = {("other" if id == dialog else id): one for id, one in content.dialogs.items()}
    first = content.pack.manifest.model_copy(update={"start": next(iter(dialogs))})
    pack = content.pack.model_copy(update={"manifest": first})
    return content.model_copy(update={"dialogs": dialogs, "pack": pack})


async def test_the_database_is_copied_before_people_meet_a_new_version(url: str, tmp_path: Path) -> None:
    async with council(url, 2026) as one:
        await begin(one, "named", 2026)
    assert copies(tmp_path) == []
    async with council(url, 2026):
        pass
    assert copies(tmp_path) == []
    async with next_day(url, next_edition(tmp_path)) as one:
        await one.say("Cara", "accept")
    assert copies(tmp_path) == ["rounds.db.before-pack-council-2.0.0"]
    copy = tmp_path / copies(tmp_path)[0]
    assert copy.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(copy)) as database:
        assert database.execute("SELECT version FROM packs").fetchall() == [("1.0.0",)]
    restore(url, copy)
    async with next_day(url) as one:
        await one.say("Cara", "accept")
        assert (await top(one, "Cara")).version == "1.0.0"


async def test_only_the_newest_copy_is_kept(url: str, tmp_path: Path) -> None:
    async with housed(url, small_council()):
        for change in ("a-1", "a-2", "a-2"):
            snapshot(url, change)
    assert copies(tmp_path) == ["rounds.db.before-pack-a-2-2"]


def test_a_database_that_is_no_file_is_left_to_those_who_run_it() -> None:
    assert snapshot("postgresql://somebody@nowhere.test/db", "council-2.0.0") is None


def copies(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.glob("*.before-pack-*"))
