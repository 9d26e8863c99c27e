"""The sector body's answer reaches all whom it concerns, each by themselves, and nobody else."""

from pathlib import Path

from tests.sector.councils import DAY, HOUR, MONDAY, Councils, councils

ANSWER = "From April the fund covers this."


async def told_of_it(here: Councils) -> set[tuple[str, str]]:
    """Who has been told since the last time anybody spoke."""
    return {who for who, said in here.everybody().items() if any(ANSWER in text for text in said)}


async def test_all_who_reported_or_said_me_too_are_told_and_nobody_else(tmp_path: Path) -> None:
    async with councils(tmp_path) as here:
        await here.report("aville", "Ana", "for the sector")
        await here.report("bville", "Bob", "shared with councils", words="The grant ended")
        await here.report("cville", "Cara", "private")
        await here.report("dville", "Dev", "for the sector", kind="time")
        await here.arrive("eville", "Eve")
        await here.say("eville", "Eve", "barriers", "1")
        await here.arrive("fville", "Fay")
        assert (await here.order("reply", group="money", words=ANSWER))[0].startswith("It goes to all")
        await here.pass_time(MONDAY + 1)
        assert await told_of_it(here) == {("aville", "Ana"), ("bville", "Bob"), ("eville", "Eve")}


async def test_an_answer_is_told_once_and_names_nobody(tmp_path: Path) -> None:
    async with councils(tmp_path) as here:
        await here.report("aville", "Ana", "for the sector")
        await here.report("bville", "Bob", "for the sector")
        await here.order("reply", group="money", words=ANSWER)
        await here.pass_time(MONDAY + 1)
        await here.pass_time(MONDAY + 2)
        said = [text for text in here.told("aville", "Ana") if ANSWER in text]
        assert len(said) == 1
        assert "Money" in said[0]
        assert not any(name in said[0].casefold() for name in ("bob", "bville", "aville", "1", "2"))


async def test_an_answer_waits_for_a_decent_hour(tmp_path: Path) -> None:
    async with councils(tmp_path) as here:
        await here.report("aville", "Ana", "for the sector")
        await here.order("reply", group="money", words=ANSWER)
        await here.pass_time(MONDAY + 10 * HOUR)
        assert await told_of_it(here) == set()
        await here.pass_time(MONDAY + DAY)
        assert await told_of_it(here) == {("aville", "Ana")}


async def test_who_takes_it_back_is_not_told(tmp_path: Path) -> None:
    async with councils(tmp_path) as here:
        await here.report("aville", "Ana", "for the sector")
        await here.report("bville", "Bob", "shared with councils", words="The grant ended")
        await here.arrive("eville", "Eve")
        await here.say("eville", "Eve", "barriers", "1")
        await here.order("reply", group="money", words=ANSWER)
        await here.say("aville", "Ana", "withdraw barrier")
        await here.say("eville", "Eve", "not me too")
        await here.pass_time(MONDAY + 1)
        assert await told_of_it(here) == {("bville", "Bob")}


async def test_an_answer_may_be_about_one_characteristic(tmp_path: Path) -> None:
    async with councils(tmp_path) as here:
        await here.report("aville", "Ana", "for the sector")
        await here.arrive("bville", "Bob")
        await here.say("bville", "Bob", "1", "barrier It costs too much", "money", "for the sector", "yes")
        await here.order("reply", group="money:waste.rounds", words=ANSWER)
        await here.pass_time(MONDAY + 1)
        assert await told_of_it(here) == {("bville", "Bob")}
        assert any("The rounds" in text for text in here.told("bville", "Bob"))


async def test_an_answer_to_nobody_is_refused(tmp_path: Path) -> None:
    async with councils(tmp_path) as here:
        await here.report("aville", "Ana", "private")
        for words in ({"group": "money", "words": ANSWER}, {"group": "greed", "words": ANSWER},
                      {"group": "money:waste.moon", "words": ANSWER}, {"group": "money", "words": " "}):  # fmt: skip
            assert (await here.order("reply", **words))[0].startswith("No:"), words


async def test_of_several_answers_in_a_week_those_beyond_the_cap_are_moved_and_not_lost(tmp_path: Path) -> None:
    async with councils(tmp_path) as here:
        await here.report("aville", "Ana", "for the sector")
        for number in range(3):
            await here.order("reply", group="money", words=f"{ANSWER} {number}")
        await here.pass_time(MONDAY + 1)
        await here.pass_time(MONDAY + 6 * DAY)
        assert sum(ANSWER in text for text in here.told("aville", "Ana")) == 2
        await here.pass_time(MONDAY + 7 * DAY + 2)
        assert sum(ANSWER in text for text in here.told("aville", "Ana")) == 3
        assert "as you had reported a barrier of that sort" in await here.say("aville", "Ana", "why did I get this")
