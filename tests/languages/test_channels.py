"""What is posted in a channel comes in each language of the organisation, whole block by whole block."""

from pathlib import Path

from eic_bot.entrypoints.stage import moment
from eic_bot.service.tenancy import LOCAL
from tests.nudges.test_rooms import FIRST, council, posted_at
from tests.service.house import at_home
from tests.terminal import at_terminal


async def test_a_post_has_a_block_for_each_language_the_first_one_first(tmp_path: Path) -> None:
    async with council(tmp_path) as one:
        await one.bot.transactions.run(LOCAL, lambda tx: tx.rounds.speak(("cy", "en")))
        await one.mention("Dee", "hello")
        answered = list(one.wall.posted.values())[-1]
        assert answered.index("Rwy'n asesu gyda chi") < answered.index("English") < answered.index("I assess with you")
        assert "Siarad yn breifat / Talk privately" in answered
        asked, detail = await posted_at(one, moment("2027-01-14 10:01"))
        assert asked.index("Gallaf bostio yma") < asked.index("I can post here")
        assert detail.index("Neu soniwch amdanaf") < detail.index("Or mention me and say")
        await one.mention("Dee", "dydd Mawrth cyntaf am 10:00")
        assert "Rwy'n postio yma bob mis" in list(one.wall.posted.values())[-1]
        post, _ = await posted_at(one, FIRST)
        assert post.index("Ar gyfer") < post.index('For "')
        assert "Defnyddiol / Useful" in post


async def test_a_room_is_answered_in_the_language_it_is_spoken_to(tmp_path: Path) -> None:
    async with council(tmp_path) as one:
        await one.bot.transactions.run(LOCAL, lambda tx: tx.rounds.speak(("cy", "en")))
        for said, begins in (("nudges", "I post"), ("negeseuon", "Nid wyf yn postio"), ("cymorth", "Rwy'n asesu")):
            await one.mention("Dee", said)
            assert list(one.wall.posted.values())[-1].startswith(begins), said
        assert "I assess" not in list(one.wall.posted.values())[-1]


async def test_an_operator_says_which_languages_an_organisation_speaks(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'home.db'}"
    async with at_home(tmp_path) as home:
        await home.arrive("Ana")
    done = at_terminal.run("organisation", "languages", "local", "cy", "en", "--database", url)
    assert (done.returncode, done.stdout) == (0, b"languages: cy en\n")
    wrong = at_terminal.run("organisation", "languages", "local", "fr", "--database", url)
    assert wrong.returncode == 1
    assert b"No: there is no language fr here. There is: cy, en." in wrong.stdout
    async with at_home(tmp_path) as home:
        assert await home.bot.transactions.run(LOCAL, lambda tx: tx.rounds.languages()) == ("cy", "en")
