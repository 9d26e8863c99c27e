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
        assert len(labels) == 3
        assert all("Begin" in one or "Start" in one for one in labels), labels
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
