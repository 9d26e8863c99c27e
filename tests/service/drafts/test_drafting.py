"""Two people draft one pack: neither overwrites the other unawares, and everything can be undone."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eic_bot.packs.editing.applying import applied
from eic_bot.service.drafts.drafting import Drafting
from eic_bot.service.drafts.edits import Edit, Files, Refusal, Reword, SetPace, WriteFile
from eic_bot.service.drafts.records import Absent, Conflict, Draft, Kept, NothingThere
from eic_bot.service.ports import Transactions
from eic_bot.store.database import open_database
from tests.store.support import LOCAL, owner_at, rows

TITLE = "title: {en: Look}\n"
FILES = {"pack.yaml": TITLE, "dialogs/look.yaml": f"dialog: look\n{TITLE}pace: ladder  # slow\n"}


class Bench:
    def apply(self, files: Files, edit: Edit) -> Files | Refusal:
        return applied(files, edit)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Transactions]:
    async with open_database(f"sqlite:///{tmp_path / 'eic.db'}", "test") as opened:
        await opened.run(LOCAL, owner_at())
        yield opened


@pytest.fixture
async def drafting(database: Transactions) -> Drafting:
    made = Drafting(database, Bench(), iter(range(1_000, 10_000_000)).__next__)
    assert isinstance(await made.begin(LOCAL, "ann", "demo", FILES, "1.0.0"), Kept)
    return made


def reworded(text: str, file: str = "pack.yaml") -> Reword:
    return Reword(file, ("title",), {"en": text})


async def kept(drafting: Drafting, seen: int, edit: Edit, actor: str = "ann") -> Draft:
    done = await drafting.change(LOCAL, actor, "demo", seen, edit)
    assert isinstance(done, Kept)
    return done.draft


async def test_two_who_change_the_same_file_are_told_and_nothing_is_lost(drafting: Drafting) -> None:
    await kept(drafting, 1, reworded("Anns"))
    told = await drafting.change(LOCAL, "ben", "demo", 1, reworded("Bens"))
    assert isinstance(told, Conflict)
    assert told.draft.files["pack.yaml"] == "title: {en: Anns}\n"
    assert [(one.actor, one.what, one.subject) for one in told.others] == [("ann", "reworded", "pack.yaml/title")]
    assert told.edit == reworded("Bens")
    assert (await kept(drafting, 2, reworded("Both"), "ben")).files["pack.yaml"] == "title: {en: Both}\n"


async def test_two_who_change_different_files_both_have_their_way(drafting: Drafting) -> None:
    await kept(drafting, 1, reworded("Anns"))
    draft = await kept(drafting, 1, SetPace("look", "statement"), "ben")
    assert draft.files["pack.yaml"] == "title: {en: Anns}\n"
    assert draft.files["dialogs/look.yaml"] == FILES["dialogs/look.yaml"].replace("ladder", "statement")
    assert draft.revision == 3


async def test_of_many_at_once_each_is_kept_or_told(drafting: Drafting) -> None:
    wishes = [reworded(f"by {number}", file) for number in range(6) for file in FILES]
    done = await asyncio.gather(*(drafting.change(LOCAL, "x", "demo", 1, wish) for wish in wishes))
    kept_ones = [one for one in done if isinstance(one, Kept)]
    assert {type(one) for one in done} == {Kept, Conflict}
    assert len(kept_ones) == 2, "one for each file: the others had not seen it"
    now = await drafting.find(LOCAL, "demo")
    assert now is not None
    assert now.revision == 3


async def test_undo_and_redo_go_back_and_forth(drafting: Drafting) -> None:
    await kept(drafting, 1, reworded("One"))
    await kept(drafting, 2, reworded("Two"))
    titles = []
    for seen, way in enumerate((drafting.undo, drafting.undo, drafting.redo, drafting.redo, drafting.undo), 3):
        done = await way(LOCAL, "ben", "demo", seen)
        assert isinstance(done, Kept)
        titles.append(done.draft.files["pack.yaml"])
    assert titles == [f"title: {{en: {words}}}\n" for words in ("One", "Look", "One", "Two", "One")]
    after = await kept(drafting, 8, reworded("Three"))
    assert isinstance(await drafting.redo(LOCAL, "ben", "demo", after.revision), NothingThere)
    back = await drafting.undo(LOCAL, "ben", "demo", after.revision)
    assert isinstance(back, Kept)
    assert back.draft.files["pack.yaml"] == "title: {en: One}\n"


async def test_who_has_not_seen_it_does_not_undo_it(drafting: Drafting) -> None:
    await kept(drafting, 1, reworded("One"))
    assert isinstance(await drafting.undo(LOCAL, "ben", "demo", 1), Conflict)
    assert isinstance(await drafting.forget(LOCAL, "ben", "demo", 1), Conflict)


async def test_what_changes_nothing_is_no_revision(drafting: Drafting) -> None:
    assert (await kept(drafting, 1, reworded("Look"))).revision == 1
    assert isinstance(await drafting.undo(LOCAL, "ann", "demo", 1), NothingThere)


async def test_what_is_not_there_is_told(drafting: Drafting) -> None:
    assert await drafting.change(LOCAL, "ann", "other", 1, reworded("x")) == Absent("other")
    assert await drafting.change(LOCAL, "ann", "demo", 1, WriteFile("../x.yaml", "a: 1")) == Refusal(
        "no_file", "../x.yaml"
    )
    told = await drafting.begin(LOCAL, "ben", "demo", {}, "2.0.0")
    assert isinstance(told, Conflict)
    assert told.draft.files == FILES


async def test_who_did_it_is_in_the_record_and_no_word_of_it(drafting: Drafting, tmp_path: Path) -> None:
    await kept(drafting, 1, reworded("Nobody may know"), "ben")
    assert isinstance(await drafting.forget(LOCAL, "ann", "demo", 2), Kept)
    said = rows(
        tmp_path / "eic.db", "SELECT actor, action, subject, before, after FROM audit WHERE subject LIKE 'draft%'"
    )
    assert [row[:3] for row in said] == [
        ("ann", "draft.begun", "draft demo"),
        ("ben", "draft.changed", "draft demo"),
        ("ann", "draft.discarded", "draft demo"),
    ]
    assert said[0][4] == said[1][3] != said[1][4] == said[2][3]
    assert "Nobody may know" not in str(said)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["undo", "redo", "a", "b", "c"]), max_size=14))
async def test_any_way_back_and_forth_is_the_one_expected(drafting: Drafting, wishes: list[str]) -> None:
    """Beside a list of all texts with a place in it, as editors have it."""
    await drafting.forget(LOCAL, "ann", "any", (await _now(drafting, "any")))
    await drafting.begin(LOCAL, "ann", "any", {"pack.yaml": TITLE})
    past, place, seen = [TITLE], 0, 1
    for wish in wishes:
        if wish in ("undo", "redo"):
            done = await (drafting.undo if wish == "undo" else drafting.redo)(LOCAL, "ann", "any", seen)
            there = place + (1 if wish == "redo" else -1)
            assert isinstance(done, Kept) == (0 <= there < len(past))
            place = there if isinstance(done, Kept) else place
        else:
            done = await drafting.change(LOCAL, "ann", "any", seen, reworded(wish))
            text = f"title: {{en: {wish}}}\n"
            if text != past[place]:
                past, place = [*past[: place + 1], text], place + 1
        now = await drafting.find(LOCAL, "any")
        assert now is not None
        seen = now.revision
        assert now.files["pack.yaml"] == past[place]


async def _now(drafting: Drafting, pack: str) -> int:
    there = await drafting.find(LOCAL, pack)
    return 0 if there is None else there.revision
