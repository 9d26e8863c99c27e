"""Everything that is shown leads somewhere, and whatever else Slack tells changes nothing."""

from pathlib import Path
from typing import Any

import pytest

from eic_bot.adapters.slack.manifest import SHORTCUTS
from tests.adapters.slack.office import Office, office
from tests.adapters.slack.playing import Player

NOW = 1_790_000_000_000
OFTEN = 70
"""More presses than there are kinds of buttons in a first look."""


async def begun(here: Office, name: str = "Ana") -> Player:
    player = Player(here, here.workspace.user(name), cards=True, time=NOW, dialog="first_look")
    await player.arrive()
    return player


async def test_every_button_of_every_message_is_answered_once_pressed(tmp_path: Path, unused_tcp_port: int) -> None:
    async with office(tmp_path, over="http", port=unused_tcp_port) as here:
        player = await begun(here)
        tried: set[str] = set()
        for _ in range(OFTEN):
            new = [one for one in player.seen() if one.label not in tried]
            if not new:
                break
            one = new[0]
            tried.add(one.label)
            before = (len(player.messages()), [str(each.blocks) for each in player.messages()], len(player.user.views))
            await player.use(one, "some words")
            after = (len(player.messages()), [str(each.blocks) for each in player.messages()], len(player.user.views))
            assert after != before, one.label
            for view in player.user.views[:]:
                view.open = False
                player.user.views.remove(view)
        assert len(tried) > 10
        refused = {(one.name, one.outcome) for one in here.slack.journal.refused()}
        assert refused == set()


@pytest.mark.parametrize("word", ["", "help", "do", "progress", "summary", "nonsense and more"])
async def test_a_command_does_what_the_same_words_do_in_the_private_talk(
    word: str, tmp_path: Path, unused_tcp_port: int
) -> None:
    async with office(tmp_path, over="http", port=unused_tcp_port) as here:
        ana, ben = await begun(here), await begun(here, "Ben")
        await here.workspace.command(ana.user, None, f"/eic {word}")
        if word:
            await here.workspace.say(ben.user, word)
            assert ana.last() == ben.last()
        assert "of 12" in ana.last() or word not in ("", "help")
        assert [one.value for one in (await here.answers(ana.user)).values()] == (["do"] if word == "do" else [])


async def test_a_newcomer_is_welcomed_by_each_way_in(tmp_path: Path, unused_tcp_port: int) -> None:
    async with office(tmp_path, over="http", port=unused_tcp_port) as here:
        workspace = here.workspace
        for number, way in enumerate(("/eic", "/eic help", *SHORTCUTS)):
            user = workspace.user(f"Newcomer {number}")
            if way.startswith("/"):
                await workspace.command(user, None, way)
            else:
                await workspace.shortcut(user, f"eic:{way}")
            assert any("What would you like to do?" in text for text in Player(here, user, True, NOW).texts()), way


async def test_an_old_press_changes_nothing_and_says_what_was_answered(tmp_path: Path, unused_tcp_port: int) -> None:
    async with office(tmp_path, over="http", port=unused_tcp_port) as here:
        player = await begun(here)
        old = player.pressed("[Plan]")
        await player.use(player.pressed("[Do]"))
        kept = await here.answers(player.user)
        for _ in range(3):
            await player.use(old)
            assert "You answered" in here.workspace.last(player.user).text
            assert "Do" in here.workspace.last(player.user).text
        assert await here.answers(player.user) == kept


async def test_edits_deletions_files_and_what_nobody_knows_are_acknowledged_and_change_nothing(
    tmp_path: Path, unused_tcp_port: int
) -> None:
    async with office(tmp_path, over="http", port=unused_tcp_port) as here:
        player = await begun(here)
        workspace, ana = here.workspace, player.user
        await workspace.say(ana, "do")
        mine = next(one for one in workspace.dm(ana).messages if one.user == ana.id)
        kept, count = await here.answers(ana), len(workspace.from_bot(ana))
        done = [
            await workspace.edit(ana, mine, "plan"),
            await workspace.delete(ana, mine),
            await workspace.open_home(ana, "messages"),
        ]
        bot = {"type": "message", "channel_type": "im", "channel": "D1", "ts": "1.1", "text": "plan"}
        others: list[dict[str, Any]] = [
            bot | {"user": ana.id, "bot_id": "B9"},
            bot | {"user": ana.id, "subtype": "bot_message"},
            bot | {"user": ana.id, "subtype": "channel_join"},
            bot | {"user": here.installed.bot_user_id},
            bot | {"user": ana.id, "channel_type": "channel"},
            bot | {"user": ana.id, "channel_type": "mpim"},
            bot | {"subtype": "message_replied", "message": {"user": ana.id, "text": "plan"}},
            {"type": "reaction_added", "user": ana.id, "reaction": "tada"},
            {"type": "assistant_thread_started"},
            {"type": "a_thing_of_next_year", "user": {"id": ana.id}},
            {"type": "app_mention", "user": ana.id, "bot_id": "B9", "channel": "C1", "ts": "1.1", "text": "plan"},
        ]
        for event in others:
            told = here.slack.platform.envelope(workspace.team, event)
            done.append(await here.slack.outgoing.event(workspace.id, told))
        assert [one is not None and one.taken for one in done] == [True] * len(done)
        assert await here.answers(ana) == kept
        assert len(workspace.from_bot(ana)) == count


async def test_words_in_a_thread_and_with_a_file_count_as_words(tmp_path: Path, unused_tcp_port: int) -> None:
    async with office(tmp_path, over="http", port=unused_tcp_port) as here:
        player = await begun(here)
        await here.workspace.reply(player.user, player.messages()[-1], "do")
        assert [one.value for one in (await here.answers(player.user)).values()] == ["do"]
        delivery = await here.workspace.share(player.user, "plan.pdf", b"%PDF")
        assert delivery is not None
        assert delivery.taken
        assert len(await here.answers(player.user)) == 1
