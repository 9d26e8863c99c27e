"""A barrier and an innovation in Slack, over the wire: with the buttons and the form that people see there."""

import html
from pathlib import Path

from eic_bot.simulator.slack.records import Message, User
from tests.adapters.slack.office import Office, office
from tests.adapters.slack.playing import usable
from tests.sector.councils import MONDAY, PACK


class People:
    """People of one workspace, each in their own talk with the bot."""

    def __init__(self, here: Office) -> None:
        self.here = here

    def heard(self, who: User) -> str:
        """The newest thing they were told."""
        return html.unescape(self.here.workspace.from_bot(who)[-1].text)

    async def say(self, who: User, *texts: str) -> str:
        for text in texts:
            await self.here.workspace.say(who, text)
        return "\n".join(html.unescape(one.text) for one in self.here.workspace.from_bot(who)[-2:])

    async def press(self, who: User, label: str, written: str = "") -> str:
        """Press what is called like that, and fill in the form that opens."""
        messages = self.here.workspace.from_bot(who)[::-1]
        one = next(one for each in messages for one in usable(each) if one.label.startswith(label))
        assert isinstance(one.message, Message)
        if one.option is not None:
            await self.here.workspace.choose(who, one.message, one.action, one.option)
        else:
            await self.here.workspace.press(who, one.message, one.action)
        if one.is_form:
            await self.here.until(lambda: bool(who.views))
            await self.here.workspace.submit_view(who, {"text": written})
        return "\n".join(html.unescape(one.text) for one in self.here.workspace.from_bot(who)[-2:])


def form_of(people: People, who: User) -> str:
    """What the button is called that opens the form of the newest message."""
    newest = people.here.workspace.from_bot(who)[-1]
    return next(one.label for one in usable(newest) if one.is_form)


async def test_a_barrier_is_reported_with_buttons_and_a_form(tmp_path: Path) -> None:
    async with office(tmp_path, over="socket", content=PACK) as here:
        here.now = lambda: MONDAY
        people, ana = People(here), here.workspace.user("Ana")
        await people.say(ana, "hello", "1", "barrier")
        await people.press(ana, "Money")
        told = await people.press(ana, form_of(people, ana), "Call Jane Doe <https://example.org|about> *it*")
        assert "Who may see it?" in told
        told = await people.press(ana, "Shared with councils")
        assert "It seems to name a person" in told
        told = await people.press(ana, form_of(people, ana), "The grant <https://example.org|ended> *now*")
        assert "The grant <https://example.org|ended> *now*" in told
        old = [one for one in usable(here.workspace.from_bot(ana)[-1]) if one.label == "Report it"]
        await people.press(ana, "Change the words")
        told = await people.press(ana, form_of(people, ana), "The grant ended")
        assert "The grant ended" in told
        assert isinstance(old[0].message, Message)
        await here.workspace.press(ana, old[0].message, old[0].action)
        assert "Reported." not in "\n".join(one.text for one in here.workspace.from_bot(ana))
        await people.say(ana, "barrier The grant ended")
        await people.press(ana, "Money")
        await people.press(ana, "Shared with councils")
        assert "Reported." in await people.press(ana, "Report it")
        assert "Taken back" in await people.press(ana, "Take it back")
        assert here.slack.journal.refused() == []


async def test_an_innovation_is_shared_with_forms(tmp_path: Path) -> None:
    async with office(tmp_path, over="socket", content=PACK) as here:
        here.now = lambda: MONDAY
        people, ana = People(here), here.workspace.user("Ana")
        await people.say(ana, "hello", "1", "share")
        await people.press(ana, form_of(people, ana), "Sensors in the bins")
        await people.press(ana, form_of(people, ana), "A third fewer miles")
        await people.press(ana, "Nothing")
        await people.press(ana, "2: We plan rounds")
        told = await people.press(ana, "Me, when somebody asks")
        assert "Sensors in the bins" in told
        assert "An editor looks at it now" in await people.press(ana, "Share it")
        assert here.slack.journal.refused() == []
