"""What can be worked out from figures by who looks again and again, adds themself, or knows who came and went."""

import json
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from eic_bot.model.comparison import LEAST_COUNCILS
from eic_bot.model.disclosure import gives_away
from eic_bot.model.figures import next_figure
from tests.sector.councils import Councils, councils

NAMES = ("aville", "bville", "cville", "dville", "eville", "fville", "gville", "hville", "iville", "jville", "kville")
SETS = st.lists(st.frozensets(st.integers(0, 14)), min_size=1, max_size=10)


@given(SETS)
def test_no_two_looks_differ_by_a_few(sets: list[frozenset[int]]) -> None:
    shown: list[frozenset[int]] = []
    for now in sets:
        found = next_figure(shown, now, LEAST_COUNCILS)
        if found is not None:
            assert len(found) >= LEAST_COUNCILS
            if not shown or found != shown[-1]:
                shown.append(found)
    for one, other in combinations(shown, 2):
        assert one == other or len(one ^ other) >= LEAST_COUNCILS
    assert not shown or not gives_away(list(dict.fromkeys(shown)), LEAST_COUNCILS)


@given(st.frozensets(st.integers(0, 14), min_size=5), st.integers(0, 14))
def test_one_who_comes_or_goes_changes_nothing(members: frozenset[int], one: int) -> None:
    assert next_figure([members], members ^ {one}, LEAST_COUNCILS) == members


async def reported(here: Councils, kind: str = "money") -> Sequence[int | None]:
    """What the report shows of a kind, by quarter."""
    found = [json.loads(line) for line in await here.order("report")]
    return [one["councils"] for one in found if (one["figure"], one["about"]) == ("barrier", kind)]


async def test_a_report_shows_nothing_of_fewer_than_five_councils(tmp_path: Path) -> None:
    async with councils(tmp_path) as here:
        for name in NAMES[:4]:
            await here.report(name, "Ana", "for the sector")
            await here.report(name, "Ann", "for the sector")
        assert await reported(here) == [None] * 5
        await here.report(NAMES[4], "Ana", "private")
        assert await reported(here) == [None] * 5
        await here.report(NAMES[5], "Ana", "for the sector")
        assert await reported(here) == [None] * 4 + [5]


async def test_a_report_before_and_after_one_council_is_the_same(tmp_path: Path) -> None:
    async with councils(tmp_path) as here:
        for name in NAMES[:5]:
            await here.report(name, "Ana", "for the sector")
        before = await reported(here)
        await here.report(NAMES[5], "Ana", "for the sector")
        assert await reported(here) == before == [None] * 4 + [5]
        await here.say(NAMES[0], "Ana", "withdraw barrier")
        assert await reported(here) == before
        for name in NAMES[6:10]:
            await here.report(name, "Ana", "for the sector")
        assert await reported(here) == [None] * 4 + [9]


async def test_a_quarter_that_is_over_is_counted_by_itself(tmp_path: Path) -> None:
    async with councils(tmp_path) as here:
        for name in NAMES[:5]:
            await here.report(name, "Ana", "for the sector")
        await here.pass_time(here.now + 92 * 24 * 3_600_000)
        await here.report(NAMES[5], "Ana", "for the sector")
        assert await reported(here) == [None] * 3 + [5, None]


async def test_no_report_names_a_council_or_a_person_or_their_words(tmp_path: Path) -> None:
    async with councils(tmp_path) as here:
        for name in NAMES[:6]:
            await here.report(name, "Ana", "shared with councils", words="The grant ended")
        told = "\n".join(await here.order("report"))
        assert not any(one in told for one in (*NAMES, "Ana", "grant"))


async def test_words_are_read_of_five_councils_and_of_those_alone(tmp_path: Path) -> None:
    async with councils(tmp_path) as here:
        for number, name in enumerate(NAMES[:4]):
            await here.report(name, "Ana", "for the sector", words=f"Grant {number} ended")
        assert (await here.order("words", group="money"))[0].startswith("No:")
        await here.report(NAMES[4], "Ana", "private", words="Our own affair")
        assert (await here.order("words", group="money"))[0].startswith("No:")
        await here.report(NAMES[5], "Ana", "shared with councils", words="Grant 5 ended")
        told = await here.order("words", group="money")
        assert sorted(told) == [f"Grant {number} ended" for number in (0, 1, 2, 3, 5)]
        await here.report(NAMES[6], "Ana", "for the sector", words="The one new thing")
        assert await here.order("words", group="money") == told
        assert (await here.order("words", group="money:waste.rounds"))[0].startswith("No:")


async def seen_of_me_too(here: Councils, council: str) -> bool:
    return "other councils said me too" in await here.say(council, "Ana", "barriers")


async def test_adding_oneself_and_taking_it_back_tells_nothing_of_four_others(tmp_path: Path) -> None:
    async with councils(tmp_path) as here:
        await here.report(NAMES[0], "Ana", "shared with councils", words="The grant ended")
        for name in NAMES[1:5]:
            await here.arrive(name, "Ana")
            await here.say(name, "Ana", "barriers", "1")
        await here.arrive(NAMES[5], "Ana")
        assert not await seen_of_me_too(here, NAMES[5])
        await here.say(NAMES[5], "Ana", "1")
        assert not await seen_of_me_too(here, NAMES[5])
        await here.say(NAMES[5], "Ana", "not me too")
        assert not await seen_of_me_too(here, NAMES[5])


async def test_one_me_too_taken_back_is_not_seen(tmp_path: Path) -> None:
    async with councils(tmp_path) as here:
        await here.report(NAMES[0], "Ana", "shared with councils", words="The grant ended")
        for name in NAMES[1:6]:
            await here.arrive(name, "Ana")
            await here.say(name, "Ana", "barriers", "1")
        assert "5 other councils" in await here.say(NAMES[0], "Ana", "barriers")
        await here.say(NAMES[1], "Ana", "not me too")
        assert "5 other councils" in await here.say(NAMES[0], "Ana", "barriers")
