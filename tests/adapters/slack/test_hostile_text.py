"""What people and packs write is shown as it was written: nobody is called, nothing is linked, nothing is drawn."""

from pathlib import Path

import pytest

from eic_bot.adapters.slack.texts import escaped
from tests.adapters.slack.office import Habits, office
from tests.adapters.slack.playing import Player, usable
from tests.adapters.slack.test_deliveries import leave, nudge, settled

HOSTILE = (
    "<!channel> <!here> <!everyone>",
    "<@U0000000004> <#C0000000001|general> <!subteam^S1>",
    "*bold* _leaning_ ~struck~ `code` > quoted :tada:",
    "&lt;!channel&gt; &amp;amp; <b>b</b>",
    "https://evil.example/x <https://evil.example|your council>",
    "<!date^1392734382^{date}^https://evil.example|soon>",
    "mailto:a@b.example @channel #general",
)


@pytest.mark.parametrize("text", HOSTILE)
async def test_text_of_others_comes_back_literally_and_rings_for_nobody_else(text: str, tmp_path: Path) -> None:
    async with office(tmp_path, over="socket", habits=Habits(couriers=True)) as here:
        ana, ben = here.workspace.user("Ana"), here.workspace.user("Ben")
        channel = here.workspace.channel("digital", ana, ben, with_bot=True)
        for where in (ana.id, channel.id):
            address = here.address_of(ana)._replace(external=where)
            await leave(here, address, [nudge("n", text)])
        await settled(here)
        for message in (*here.workspace.from_bot(ana), *here.workspace.from_bot(channel)):
            assert message.text == escaped(text)
            [[section]] = [block["elements"] for block in message.blocks]
            assert "".join(one["text"] for one in section["elements"]) == text
            assert {one["type"] for one in section["elements"]} == {"text"}
            assert message.options.get("unfurl_links") in (False, None)
        assert len(here.workspace.from_bot(channel)) == 1
        assert ben.notifications == []
        for call in here.slack.journal.calls("chat.postMessage"):
            assert str(call.request["unfurl_links"]).lower() in ("false", "0")
            assert str(call.request["unfurl_media"]).lower() in ("false", "0")
        assert here.slack.journal.refused() == []


async def test_a_comment_that_turns_text_around_does_not(tmp_path: Path) -> None:
    async with office(tmp_path, over="socket") as here:
        player = Player(here, here.workspace.user("\u202e<!here>"), cards=True, time=1_790_000_000_000)
        for text in ("hello", "1", "comment", "\u202eevil\u202c <!channel> \u2066x"):
            await here.workspace.say(player.user, text)
        shown = " ".join(f"{one.text} {one.blocks}" for one in player.messages())
        assert "evil" in shown
        assert not set("\u202e\u202c\u2066") & set(shown)
        assert "<!channel>" not in " ".join(one.text for one in player.messages())


@pytest.mark.parametrize("dialog", ["full", "councillor"])
async def test_a_whole_assessment_is_taken_by_slack_message_by_message(
    dialog: str, tmp_path: Path, unused_tcp_port: int
) -> None:
    async with office(tmp_path, over="http", port=unused_tcp_port) as here:
        player = Player(here, here.workspace.user("Ana"), cards=True, time=1_790_000_000_000, dialog=dialog)
        await player.arrive()
        for _ in range(60):
            if not any(one.question for one in usable(player.messages()[-1])):
                break
            await player.act("dpun" if dialog == "full" else "plan")
        for text in ("summary", "progress", "areas", "waiting", "privacy", "help"):
            await here.workspace.say(player.user, text)
        assert len(await here.answers(player.user)) >= (100 if dialog == "full" else 20)
        assert here.slack.journal.refused() == []
