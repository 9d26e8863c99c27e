"""A round of three people in Slack, over the wire: begun, invited by mention, answered, handed in, looked at."""

import html
from pathlib import Path

from eic_bot.simulator.slack.records import Message, User
from tests.adapters.slack.office import Office, office
from tests.adapters.slack.playing import usable
from tests.rounds.test_anonymity import COUNCIL
from tests.service.house import START


class People:
    """Three people, each in their own talk with the bot."""

    def __init__(self, here: Office) -> None:
        self.here = here
        self.ana, self.bob, self.cara = [here.workspace.user(name) for name in ("Ana", "Bob", "Cara")]

    def heard(self, who: User) -> str:
        """The newest thing they were told."""
        return html.unescape(self.here.workspace.from_bot(who)[-1].text)

    async def say(self, who: User, *texts: str) -> str:
        for text in texts:
            await self.here.workspace.say(who, text, naming=(self.ana, self.bob, self.cara))
        return self.heard(who)

    async def press(self, who: User, label: str) -> None:
        messages = self.here.workspace.from_bot(who)[::-1]
        one = next(one for each in messages for one in usable(each) if one.label == label)
        assert isinstance(one.message, Message)
        await self.here.workspace.press(who, one.message, one.action)


async def test_a_round_goes_from_its_sponsor_to_what_the_super_user_sees(tmp_path: Path) -> None:
    async with office(tmp_path, over="socket", content=COUNCIL) as here:
        here.now = lambda: START
        people = People(here)
        for one in (people.ana, people.bob, people.cara):
            await here.workspace.command(one, None, "/eic")
        await people.say(people.ana, "new round")
        await people.press(people.ana, "Named")
        told = await people.say(people.ana, "31 March 2027", "yes", "@Cara")
        assert told.startswith("The round is set up: Named, answers by 22 March 2027.")
        assert "You are now the super-user" in people.heard(people.cara)
        told = await people.say(people.ana, "invite @Bob and @Cara")
        assert "Invited: Bob, Cara." in told
        assert "Will you take part?" in people.heard(people.bob)
        await people.press(people.bob, "Take part")
        assert "Bob takes part." in people.heard(people.ana)
        assert "Check your answers: 4 of 4 answered" in await people.say(people.bob, "dp", "pn", "submit")
        assert "Your answers are in" in await people.say(people.bob, "yes")
        assert "1 of 2 done" in await people.say(people.ana, "round status")
        await people.say(people.cara, "accept", "answers of @Bob")
        told = "\n".join(one.text for one in here.workspace.from_bot(people.cara))
        assert "The rounds, level 1: Do" in told
        assert "That you looked at them is logged." in told
        assert "another role" in await people.say(people.ana, "answers of @Bob")
        assert here.slack.journal.refused() == []
