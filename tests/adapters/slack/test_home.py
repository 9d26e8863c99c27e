"""The home tab says what waits and how far one is, and everything on it leads somewhere."""

from pathlib import Path

from eic_bot.simulator.slack.records import User
from tests.adapters.slack.office import Office, office
from tests.adapters.slack.playing import Player, Usable, usable

NOW = 1_790_000_000_000


async def home(here: Office, user: User) -> str:
    """What the home tab says after it was opened."""
    await here.workspace.open_home(user)
    assert user.home is not None
    return str(user.home.given["blocks"])


def on_home(user: User) -> list[Usable]:
    """Everything there that can be pressed."""
    assert user.home is not None
    return list(usable(user.home))


async def test_it_offers_what_can_be_begun_then_what_waits_and_how_far_it_is(
    tmp_path: Path, unused_tcp_port: int
) -> None:
    async with office(tmp_path, over="http", port=unused_tcp_port) as here:
        ana, ben = here.workspace.user("Ana"), here.workspace.user("Ben")
        player = Player(here, ana, cards=True, time=NOW)
        assert "Nothing" in await home(here, ana)
        labels = [one.label for one in on_home(ana)]
        assert labels[:4] == ["Begin: First look", "Begin: Full assessment", "Begin: For councillors", "Begin a round"]
        await player.use(on_home(ana)[0])
        await player.act("do")
        await player.act("plan")
        assert "2 of 12" in await home(here, ana)
        [going_on] = [one for one in on_home(ana) if "First look" in one.label]
        await here.workspace.say(ana, "pause")
        await player.use(going_on)
        assert "3 of 12" in here.workspace.last(ana).text
        assert "2 of 12" not in await home(here, ben)
        assert here.slack.journal.refused() == []


async def test_its_buttons_change_the_settings_and_lead_somewhere_every_one(
    tmp_path: Path, unused_tcp_port: int
) -> None:
    async with office(tmp_path, over="http", port=unused_tcp_port) as here:
        player = Player(here, here.workspace.user("Ana"), cards=True, time=NOW, dialog="first_look")
        ana = player.user
        await player.arrive()
        await player.act("do")
        await home(here, ana)
        before_pace = on_home(ana)
        assert len(before_pace) >= 9
        for one in before_pace:
            answered = len(here.workspace.from_bot(ana))
            await player.use(one)
            assert len(here.workspace.from_bot(ana)) > answered, one.label
            assert "no longer fits" not in here.workspace.last(ana).text, one.label
        assert "All levels of a characteristic at a time, then." in " ".join(player.texts())
        assert here.slack.journal.refused() == []


async def test_a_home_page_from_before_the_end_still_leads_on(tmp_path: Path, unused_tcp_port: int) -> None:
    async with office(tmp_path, over="http", port=unused_tcp_port) as here:
        player = Player(here, here.workspace.user("Ana"), cards=True, time=NOW, dialog="first_look")
        await player.arrive()
        await home(here, player.user)
        old = on_home(player.user)
        for _ in range(12):
            await player.act("do")
        await player.act("stop")
        for one in old:
            count = len(here.workspace.from_bot(player.user))
            await player.use(one)
            assert len(here.workspace.from_bot(player.user)) > count, one.label
        assert here.slack.journal.refused() == []


async def test_what_is_finished_is_not_begun_again_but_looked_at(tmp_path: Path, unused_tcp_port: int) -> None:
    async with office(tmp_path, over="http", port=unused_tcp_port) as here:
        player = Player(here, here.workspace.user("Ana"), cards=True, time=NOW, dialog="first_look")
        await player.arrive()
        for _ in range(12):
            await player.act("do")
        await home(here, player.user)
        labels = [one.label for one in on_home(player.user)]
        assert "Begin: First look" not in labels
        assert "Begin: Full assessment" in labels
        await player.use(next(one for one in on_home(player.user) if one.label == "Look again or change: First look"))
        assert "change to change an answer" in here.workspace.last(player.user).text
        await player.act("stop")
        await home(here, player.user)
        assert "Look again or change: First look" in [one.label for one in on_home(player.user)]


async def test_a_round_is_begun_and_taken_part_in_from_there(tmp_path: Path, unused_tcp_port: int) -> None:
    async with office(tmp_path, over="http", port=unused_tcp_port) as here:
        ana, ben = (Player(here, here.workspace.user(name), cards=True, time=NOW) for name in ("Ana", "Ben"))

        async def press(player: Player, label: str) -> None:
            await home(here, player.user)
            await player.use(next(one for one in on_home(player.user) if one.label == label))

        await here.workspace.say(ben.user, "hello")
        await press(ana, "Begin a round")
        for text in ("named", "31 March 2027", "yes", "me", "invite @Ben"):
            await here.workspace.say(ana.user, text, naming=(ben.user,))
        assert "asks you to take part" in " ".join(ben.texts())
        await home(here, ben.user)
        assert {"Take part", "Take no part", "How the round stands"} <= {one.label for one in on_home(ben.user)}
        assert "Begin a round" not in {one.label for one in on_home(ben.user)}
        await press(ben, "Take part")
        await ben.act("ddpn")
        await press(ben, "Submit")
        assert "Check your answers" in ben.last()
        await ben.act("yes")
        await press(ana, "How the round stands")
        assert "1 of 1 done" in ana.last()
        await home(here, ben.user)
        assert "Submit" not in {one.label for one in on_home(ben.user)}
        assert here.slack.journal.refused() == []


async def test_help_in_a_channel_says_what_can_be_said_there(tmp_path: Path, unused_tcp_port: int) -> None:
    async with office(tmp_path, over="http", port=unused_tcp_port) as here:
        ana = here.workspace.user("Ana")
        channel = here.workspace.channel("digital", ana, with_bot=True)
        await here.workspace.mention(ana, channel, "help")
        assert "start workshop: Start the workshop here." in here.workspace.from_bot(channel)[-1].text
