"""Drafts are kept revision after revision, each organisation its own, on both databases."""

import pytest

from eic_bot.service.drafts.records import Draft, Step
from eic_bot.service.ports import Transactions
from tests.store.support import ANN, BEN, ELSEWHERE, LOCAL, owner_at, rows

FILES = {"pack.yaml": "pack: demo\n", "dialogs/start.yaml": "dialog: start\n"}
FIRST = Draft("demo", "1.0.0", "ann", 5, Step(1, "ann", 5, "begun", "1.0.0"), FILES)
SECOND = Draft(
    "demo", "1.0.0", "ann", 5, Step(2, "bén\0", 6, "reworded", "x"), {"pack.yaml": "pack: demo\n# ŵ\n"}, (1,), (3, 4)
)


@pytest.fixture
async def kept(database: Transactions) -> Transactions:
    for scope, address in ((LOCAL, ANN), (ELSEWHERE, BEN)):
        await database.run(scope, owner_at(address))
    assert await database.run(LOCAL, lambda tx: tx.drafts.begin(FIRST))
    assert await database.run(LOCAL, lambda tx: tx.drafts.keep(SECOND))
    return database


async def test_a_draft_comes_back_as_it_was_at_each_revision(kept: Transactions, url: str) -> None:
    newest = await kept.run(LOCAL, lambda tx: tx.drafts.find("demo"))
    assert newest is not None
    assert newest.files == SECOND.files
    assert (newest.undo, newest.redo, newest.revision) == ((1,), (3, 4), 2)
    assert newest.newest.actor == "bén\ufffd"
    assert await kept.run(LOCAL, lambda tx: tx.drafts.find("demo", 1)) == FIRST
    assert await kept.run(LOCAL, lambda tx: tx.drafts.find("demo", 3)) is None
    assert [one.revision for one in await kept.run(LOCAL, lambda tx: tx.drafts.steps("demo", 9))] == [2, 1]
    assert rows(url, "SELECT count(*) FROM draft_texts") == [(3,)]


async def test_a_revision_is_kept_once(kept: Transactions) -> None:
    assert not await kept.run(LOCAL, lambda tx: tx.drafts.keep(SECOND))
    assert not await kept.run(LOCAL, lambda tx: tx.drafts.begin(FIRST))


async def test_another_organisation_has_its_own(kept: Transactions) -> None:
    assert await kept.run(ELSEWHERE, lambda tx: tx.drafts.find("demo")) is None
    assert not await kept.run(ELSEWHERE, lambda tx: tx.drafts.keep(SECOND))
    assert not await kept.run(ELSEWHERE, lambda tx: tx.drafts.forget("demo"))
    assert await kept.run(ELSEWHERE, lambda tx: tx.drafts.begin(FIRST))
    assert await kept.run(ELSEWHERE, lambda tx: tx.drafts.packs()) == ["demo"]
    assert await kept.run(LOCAL, lambda tx: tx.drafts.forget("demo"))
    assert await kept.run(ELSEWHERE, lambda tx: tx.drafts.find("demo")) == FIRST


async def test_what_is_thrown_away_leaves_nothing(kept: Transactions, url: str) -> None:
    assert await kept.run(LOCAL, lambda tx: tx.drafts.forget("demo"))
    for table in ("drafts", "draft_revisions", "draft_texts"):
        assert rows(url, f"SELECT count(*) FROM {table}") == [(0,)]
    assert await kept.run(LOCAL, lambda tx: tx.drafts.packs()) == []
