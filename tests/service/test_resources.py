"""Resources as the service finds them: for the council by its name in the register, and with no private word."""

from pathlib import Path

from eic_bot.service.ports import Transaction
from eic_bot.service.resources.ports import Marks
from eic_bot.service.tenancy import LOCAL
from tests.service.house import Home, at_home


async def _first_shown(home: Home, council: str) -> str:
    """What comes first for digital.access at a council of that name."""
    await home.bot.transactions.run(LOCAL, lambda tx: tx.entitle(council))
    [listed, *_] = await home.say("Ana", "resources for services people can use")
    return listed


async def test_the_register_says_which_nation_a_council_is_of(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "full")
        wales = await _first_shown(home, "Cardiff Council")
        assert "Digital Service Standards for Wales" in wales
        scotland = await _first_shown(home, "Glasgow City Council")
        assert "Wales" not in scotland
        nowhere = await _first_shown(home, "Nowhere at all")
        assert "1. " in nowhere


async def test_the_code_that_an_operator_gave_counts_more_than_the_name(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "full")
        await home.bot.transactions.run(LOCAL, lambda tx: tx.be_council("CRF", home.now))
        assert "Digital Service Standards for Wales" in await _first_shown(home, "Glasgow City Council")


async def test_a_toolkit_for_districts_is_for_districts(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "full")

        async def value(council: str) -> str:
            await home.bot.transactions.run(LOCAL, lambda tx: tx.entitle(council))
            return "".join(
                [*await home.say("Ana", "resources for value from what we buy"), *await home.say("Ana", "more")]
            )

        assert "A Social Value Toolkit for District Councils" in await value("Mid Sussex District Council")
        assert "A Social Value Toolkit for District Councils" not in await value("Essex County Council")


async def test_who_put_something_aside_is_in_the_audit_and_not_beside_it(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        await home.arrive("Ana", "full")
        await home.say("Ana", "find cyber", "not for us 1", "save 2")

        def held(tx: Transaction) -> tuple[list[str], list[str]]:
            marks: Marks = tx.marks
            return [*marks.held("demo", "not_for_us")], [*marks.held("demo", "in_use")]

        assert await home.bot.transactions.run(LOCAL, held) == (["caf-local-government"], [])
        listed = "".join(await home.say("Bob", "find cyber"))
        assert "Cyber Assessment Framework" not in listed
        saved = "".join(await home.say("Bob", "saved"))
        assert "You have saved nothing yet" in saved
