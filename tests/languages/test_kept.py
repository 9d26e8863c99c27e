"""An answer is kept with the words that were seen, and in their language; the choice is kept with the person."""

from pathlib import Path

from eic_bot.service.tenancy import LOCAL
from tests.service.house import at_home


async def test_the_wording_and_the_language_are_those_that_were_seen(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "first_look")
        await home.say("Ana", "do")
        await home.say("Ana", "Cymraeg")
        await home.say("Ana", "cynllunio")
        kept = await home.bot.transactions.run(LOCAL, lambda tx: list(tx.answers()))
    found = {one.answer.question: (one.saying.language, one.saying.wording.split()[0]) for one in kept}
    assert found == {"role.purpose.1": ("en", "We"), "data.insight.2": ("cy", "Rydym")}


async def test_a_choice_holds_in_every_conversation_and_after_a_restart(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "full")
        await home.arrive("Ana", "first_look")
        await home.say("Ana", "Cymraeg")
        assert "Nodwedd" not in str(await home.say("Ana", "dechrau asesiad llawn"))
        said = str(await home.say("Ana", "cymorth"))
        assert "Gallwch ddweud" in said
    async with at_home(tmp_path) as home:
        assert "Gallwch ddweud" in str(await home.say("Ana", "cymorth"))


async def test_who_says_the_name_of_a_language_first_of_all_is_greeted_in_it(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        said = str(await home.say("Ana", "Cymraeg"))
        assert "Beth hoffech chi ei wneud?" in said
        assert "What would you like" not in said
        assert "What would you like to do?" in str(await home.say("Bob", "English"))
