"""People are called as Slack knows them, also those who have only been mentioned; without Slack's word by their id."""

from pathlib import Path

from eic_bot.simulator.slack import Fault, Trouble
from eic_bot.simulator.slack.records import User
from tests.adapters.slack.office import Office, office
from tests.rounds.test_anonymity import COUNCIL


async def begun(here: Office) -> tuple[str, User, User]:
    """What a sponsor is told who has only typed, and invites two people who never said a word."""
    ana, bob, cara = (here.workspace.user(name) for name in ("Ana", "Bob", "Cara"))
    for text in ("new round", "anonymous", "31 March 2037", "yes", "me", "invite @Bob and @Cara"):
        await here.workspace.say(ana, text, naming=(bob, cara))
    return here.workspace.last(ana).text, bob, cara


async def test_somebody_who_was_only_mentioned_has_a_name_and_so_has_who_only_types(tmp_path: Path) -> None:
    async with office(tmp_path, over="socket", content=COUNCIL) as here:
        told, bob, _ = await begun(here)
        assert "Invited: Bob, Cara." in told
        assert here.workspace.last(bob).text.startswith("Ana asks you to take part")
        assert len(here.slack.journal.calls("users.info")) == 3


async def test_where_slack_does_not_say_it_the_round_goes_on_with_ids(tmp_path: Path) -> None:
    async with office(tmp_path, over="socket", content=COUNCIL) as here:
        here.slack.faults.add(Fault(Trouble.REFUSED, "users.info", times=99, error="missing_scope"))
        told, bob, cara = await begun(here)
        assert f"Invited: {bob.id}, {cara.id}." in told
