"""Pack versions: published ones never change, and a session stays on its own."""

from pathlib import Path

import pytest

from eic_bot.dialogs.dialog import Content
from eic_bot.errors import AuthorError, BrokenPromiseError
from eic_bot.service import conversation
from tests.service.house import DEMO, at_home, revised

NOW, NEXT = DEMO.pack.version, "2.0.0"
NEWER = revised(DEMO, NEXT, source={"en": "Our own words, said anew."})


async def test_the_same_version_may_be_published_again(tmp_path: Path) -> None:
    for _ in range(2):
        async with at_home(tmp_path) as home:
            await home.arrive("Ana", "first_look")
            assert {one.version for one in await home.sessions("Ana")} == {NOW}


async def test_a_version_that_was_changed_since_it_was_published_is_refused(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "first_look")
    changed = revised(DEMO, NOW, source={"en": "Something else."})
    with pytest.raises(AuthorError, match=f"{NOW} was changed since it was published"):
        async with at_home(tmp_path, changed):
            raise AssertionError("it was opened")
    async with at_home(tmp_path) as home:
        assert await home.arrive("Ana")


async def test_a_session_stays_on_its_version_and_new_ones_begin_on_the_newest(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "first_look")
        await home.say("Ana", "do")
    async with at_home(tmp_path, NEWER, now=home.now) as home:
        await home.arrive("Ana")
        await home.say("Ana", "plan")
        await home.arrive("Ana", "councillor")
        await home.say("Ana", "review")
        assert [(one.dialog, one.version) for one in await home.sessions("Ana")] == [
            ("first_look", NOW),
            ("councillor", NEXT),
        ]
        assert [(row.answer.value, row.saying.version) for row in await home.rows()] == [
            *(("do", NOW), ("plan", NOW), ("review", NEXT))
        ]


async def test_an_old_session_goes_on_although_its_version_is_only_in_the_database(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "full")
    gone = NEWER.model_copy(update={"scripts": tuple(script for script in NEWER.scripts if script.dialog != "full")})
    without_full = Content.model_validate_json(gone.model_dump_json(by_alias=True, exclude_defaults=True))
    async with at_home(tmp_path, without_full, now=home.now) as home:
        said = await home.say("Ana", "ddpn")
        assert "(2 of 25)" in said[-1]


async def test_a_button_for_a_dialog_that_the_newest_version_no_longer_has_is_answered(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana")
    fewer = tuple(
        script.model_copy(update={"steps": script.steps[:1]}) if script.dialog == "start" else script
        for script in NEWER.scripts
        if script.dialog != "councillor"
    )
    content = NEWER.model_copy(update={"scripts": fewer})
    newest = Content.model_validate_json(content.model_dump_json(by_alias=True, exclude_defaults=True))
    async with at_home(tmp_path, newest, now=home.now) as home:
        assert await home.say("Ana", "3")


async def test_answers_given_on_labels_that_are_gone_do_not_break_the_result(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "full")
        await home.say("Ana", "rrrr")
    labels = tuple(label for label in DEMO.pack.scale.labels if label.id != "review")
    scale = DEMO.pack.scale.model_copy(update={"labels": labels})
    fewer = revised(DEMO, "2.0.0", scale=scale)
    async with at_home(tmp_path, fewer, now=home.now) as home:
        await home.arrive("Ana", "first_look")
        assert await home.say("Ana", "plan", "summary", "change", "back", "help")


async def test_another_pack_begins_its_own_conversation(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "full")
    other = revised(DEMO, "1.0.0", pack="other", title={"en": "Another"})
    async with at_home(tmp_path, other, now=home.now) as home:
        await home.arrive("Ana", "full")
        assert (await home.sessions("Ana"))[-1].pack == "other"


async def test_a_dialog_that_asks_and_asks_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversation, "MOST_REQUESTS", 0)
    async with at_home(tmp_path) as home:
        with pytest.raises(BrokenPromiseError, match="asked more than 0 times"):
            await home.arrive("Ana", "first_look")
        assert await home.sessions("Ana") == []
