"""In channels the bot says where it can be talked to, and nothing of what anybody said to it."""

from pathlib import Path
from typing import Any

import pytest

from eic_bot.simulator.slack import Channel, Fault, Trouble
from eic_bot.simulator.slack.records import Message
from tests.adapters.slack.office import Office, office
from tests.adapters.slack.playing import Player
from tests.store.support import rows
from tests.support.hosting import DEMO

both_ways = pytest.mark.parametrize("over", ["http", "socket"])


def said_in(channel: Channel) -> str:
    """All that the bot ever showed there, also what was changed or deleted since."""
    posted = [one for one in channel.messages if one.bot_id]
    return " ".join(f"{one.text} {one.blocks} {one.history} {one.attachments}" for one in posted)


def private_words() -> set[str]:
    """What is asked, and how it can be answered."""
    statements = [one.text["en"] for question in DEMO.pack.question.values() for one in question.parts()]
    assert len(statements) > 50
    return {text[:40] for text in statements}


def button_of(message: Message) -> str:
    """The one button of a message."""
    [one] = [each for block in message.blocks if block["type"] == "actions" for each in block["elements"]]
    return str(one["action_id"])


@both_ways
async def test_a_mention_is_answered_in_its_thread_by_a_button_that_leads_to_a_private_talk(
    over: str, tmp_path: Path, unused_tcp_port: int
) -> None:
    async with office(tmp_path, over=over, port=unused_tcp_port) as here:
        workspace = here.workspace
        ana, ben = workspace.user("Ana"), workspace.user("Ben")
        channel = workspace.channel("digital", ana, ben, with_bot=True)
        await workspace.mention(ana, channel, "what do you do? do plan review")
        [answer] = workspace.from_bot(channel)
        mention = channel.messages[0]
        assert workspace.thread(mention) == [answer]
        assert workspace.from_bot(ana) == []
        await workspace.press(ben, answer, button_of(answer))
        assert workspace.from_bot(ana) == []
        assert "What would you like to do?" in workspace.last(ben).text
        player = Player(here, ben, cards=True, time=1_790_000_000_000)
        for text in ("1", "do", "plan", "comment Ben Ought thinks so", "summary"):
            await player.act(text)
        await workspace.mention(ben, channel, "summary")
        await workspace.reply(ben, answer, "do")
        await workspace.mention(ben, channel, "")
        await workspace.command(ben, channel, "/eic summary")
        await workspace.press(ana, workspace.from_bot(channel)[-1], button_of(workspace.from_bot(channel)[-1]))
        shown = said_in(channel)
        assert shown
        for private in (*private_words(), "Ben Ought", "You said", "Plan", "Understand"):
            assert private not in shown
        assert here.slack.journal.refused() == []


async def test_a_command_in_a_channel_is_answered_for_that_person_alone(tmp_path: Path) -> None:
    async with office(tmp_path, over="socket") as here:
        ana, ben = here.workspace.user("Ana"), here.workspace.user("Ben")
        channel = here.workspace.channel("digital", ana, ben, with_bot=True)
        await here.workspace.command(ana, channel, "/eic help")
        assert here.workspace.messages(channel, ben) == []
        [shown] = here.workspace.messages(channel, ana)
        assert shown.seen_by == ana.id
        assert here.workspace.from_bot(ana) != []


@pytest.mark.parametrize("event", ["archive", "remove"])
async def test_a_channel_that_is_closed_to_the_bot_costs_one_message_and_nobody_elses_talk(
    event: str, tmp_path: Path
) -> None:
    async with office(tmp_path, over="socket") as here:
        workspace, ana = here.workspace, here.workspace.user("Ana")
        channel = workspace.channel("digital", ana, with_bot=True)
        here.slack.outgoing.hold()
        await workspace.mention(ana, channel, "hello")
        if event == "archive":
            await workspace.archive(ana, channel)
        else:
            await workspace.remove(ana, channel)
        await here.slack.outgoing.release()
        assert workspace.from_bot(channel) == []
        await workspace.say(ana, "hello")
        assert "What would you like to do?" in workspace.last(ana).text


async def test_a_renamed_channel_is_the_same_room(tmp_path: Path) -> None:
    async with office(tmp_path, over="socket") as here:
        ana = here.workspace.user("Ana")
        channel = here.workspace.channel("digital", ana, with_bot=True)
        await here.workspace.mention(ana, channel, "hello")
        await here.workspace.rename(channel, "customer")
        await here.workspace.mention(ana, channel, "hello again")
        assert len(here.workspace.from_bot(channel)) == 2


@pytest.mark.parametrize("how", ["uninstalled", "revoked"])
async def test_when_the_app_is_taken_out_events_are_acknowledged_and_after_the_next_installing_it_talks_again(
    how: str, tmp_path: Path
) -> None:
    async with office(tmp_path, over="socket") as here:
        workspace, ana = here.workspace, here.workspace.user("Ana")
        await workspace.say(ana, "hello")
        if how == "uninstalled":
            await workspace.uninstall()
        else:
            tokens = here.slack.platform.tokens
            body = {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [here.installed.bot_user_id]}}
            told = here.slack.platform.envelope(workspace.team, body)
            tokens.end(workspace.id, "token_revoked")
            assert (await here.slack.outgoing.event(workspace.id, told)).taken
        assert all(one.taken for one in here.slack.outgoing.sent)
        before = len(here.slack.journal.calls("chat.postMessage"))
        late = {"type": "message", "channel_type": "im", "user": ana.id, "text": "hello?", "channel": "D1", "ts": "1.1"}
        if workspace.team.bot is not None:
            event = here.slack.platform.envelope(workspace.team, late)
            assert (await here.slack.outgoing.event(workspace.id, event)).taken
            assert len(here.slack.journal.calls("chat.postMessage")) == before
        await here.close()
        here.installed = workspace.install()
        await here.open()
        await workspace.say(ana, "hello again")
        assert len(workspace.from_bot(ana)) >= 2


OUTSIDERS: tuple[dict[str, Any], ...] = (
    {"user_team": "T9", "source_team": "T9"},
    {"source_team": "T9"},
    {"user_team": "T9"},
)


@pytest.mark.parametrize("of", OUTSIDERS, ids="+".join)
@pytest.mark.parametrize("kind", ["app_mention", "message", "app_home_opened"])
async def test_who_is_of_another_organisation_is_not_taken_in(of: dict[str, Any], kind: str, tmp_path: Path) -> None:
    async with office(tmp_path, over="socket") as here:
        workspace, ana = here.workspace, here.workspace.user("Ana")
        channel = workspace.channel("shared", ana, with_bot=True)
        event = {"type": kind, "user": "U9", "text": "do", "ts": "1.1", "channel": channel.id, "tab": "home", **of}
        event["channel_type"] = "im"
        told = here.slack.platform.envelope(workspace.team, event) | {"is_ext_shared_channel": True}
        delivery = await here.slack.outgoing.event(workspace.id, told)
        assert delivery.taken
        assert owners(here) == 0
        assert here.slack.journal.calls("chat.postMessage") == []


async def test_somebody_elses_guest_who_presses_the_button_in_a_shared_channel_is_not_taken_in(tmp_path: Path) -> None:
    async with office(tmp_path, over="socket") as here:
        workspace, ana = here.workspace, here.workspace.user("Ana")
        channel = workspace.channel("shared", ana, with_bot=True)
        await workspace.mention(ana, channel, "hello")
        before = owners(here)
        guest = workspace.user("Guest")
        guest.team_id = "T9"
        channel.members.append(guest.id)
        person, answer = workspace.person, workspace.from_bot(channel)[0]
        workspace.person = lambda user: person(user) | {"team_id": user.team_id}  # type: ignore[method-assign]
        assert (await workspace.press(guest, answer, button_of(answer))).taken
        assert owners(here) == before


def owners(here: Office) -> int:
    """How many the service knows."""
    [(count,)] = rows(Path(here.url.removeprefix("sqlite:///")), "SELECT count(*) FROM addresses")
    return int(count)


async def test_a_network_that_fails_in_a_channel_leaves_the_private_talk_alone(tmp_path: Path) -> None:
    async with office(tmp_path, over="socket") as here:
        ana = here.workspace.user("Ana")
        channel = here.workspace.channel("digital", ana, with_bot=True)
        here.slack.faults.add(Fault(Trouble.REFUSED, "chat.postMessage", error="restricted_action"))
        await here.workspace.mention(ana, channel, "hello")
        await here.workspace.say(ana, "hello")
        assert here.workspace.from_bot(channel) == []
        assert "What would you like to do?" in here.workspace.last(ana).text
