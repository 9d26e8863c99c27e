"""The judge of whole rounds: what is lost, doubled or crossed is noticed, and what grows is measured."""

import random
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from eic_bot.service.envelopes import Address
from eic_bot.simulator.page.clock import MovedClock
from eic_bot.simulator.slack.stand_in import SlackStandIn
from eic_bot.simulator.teams.stand_in import StandIn
from tests.faults.councils import CouncilSiege
from tests.faults.growing import WATCHED, Growth, slope
from tests.faults.judging import judge
from tests.faults.officers import Officer
from tests.service.house import at_home
from tests.store.support import rows


@pytest.fixture
async def siege(tmp_path: Path) -> AsyncIterator[CouncilSiege]:
    """One officer has commented once."""
    url = f"sqlite:///{tmp_path / 'home.db'}"
    async with at_home(tmp_path) as home:
        await home.arrive("Sofficer1", "first_look")
        await home.say("Sofficer1", "do", "comment sofficer1-r1")
    async with SlackStandIn() as slack, StandIn() as teams:
        here = CouncilSiege(
            url, random.Random(1), slack, slack.workspace("W"), "T", teams, MovedClock(), None  # type: ignore[arg-type]
        )  # fmt: skip
        here.said, here.ids = {"sofficer1-r1"}, {"sofficer1": "Sofficer1"}
        yield here


async def test_where_all_holds_nothing_is_said(siege: CouncilSiege) -> None:
    judge(siege)
    assert siege.violations == []


async def test_what_was_taken_and_is_not_there_is_lost(siege: CouncilSiege) -> None:
    siege.said.add("sofficer2-r1")
    judge(siege)
    assert (siege.counts["lost"], siege.violations) == (1, ["sofficer2-r1 is kept 0 times; they were told: "])


@pytest.mark.parametrize(
    ("told", "lost"),
    [
        (["I have not taken that as an answer, because these words are new."], 0),
        (["Hello."], 1),
        (["I have not taken that as an answer, ...", "Noted: sofficer2-r1"], 1),
    ],
)
async def test_what_they_were_told_was_not_taken_is_not_lost(
    siege: CouncilSiege, told: Sequence[str], lost: int
) -> None:
    async def say(text: str) -> None:
        del text

    siege.said.add("sofficer2-r1")
    siege.ids["sofficer2"] = "U2"
    siege.people["U2"] = Officer("Sofficer2", Address("slack", "T", "U2"), say, lambda last: " ".join(told[-last:]))
    judge(siege)
    assert siege.counts["lost"] == len(siege.violations) == lost


async def test_what_is_there_twice_is_doubled(siege: CouncilSiege) -> None:
    columns = "organisation, respondent, question, value, set_aside, at, wording, comment"
    rows(
        siege.url,
        f"INSERT INTO answers ({columns}, revision, number)"
        f" SELECT {columns}, revision + 10, number + 10 FROM answers WHERE comment IS NOT NULL",
    )
    judge(siege)
    assert siege.counts["doubled"] == 1


async def test_what_is_with_somebody_else_is_crossed(siege: CouncilSiege) -> None:
    siege.ids["sofficer1"] = "somebody else"
    judge(siege)
    assert siege.counts["crossed"] == 1


def test_a_slope_is_that_of_the_line() -> None:
    assert slope([(0, 1), (1, 3), (2, 5)]) == 2
    assert slope([(0, 4), (5, 4)]) == slope([(0, 4)]) == slope([]) == 0
    growth = Growth()
    for amount in (5.0, 5.0, 5.0):
        growth.note("flat", amount)
    assert growth.report()["flat"] == {"first": 5.0, "last": 5.0, "most": 5.0, "a minute": 0.0, "samples": 3}


async def test_who_has_two_accounts_is_counted_once(siege: CouncilSiege) -> None:
    columns = "organisation, owner, channel, tenant"
    rows(siege.url, f"INSERT INTO addresses ({columns}, external) SELECT {columns}, 'another' FROM addresses LIMIT 1")
    judge(siege)
    assert siege.violations == []


MEMORY = f"{WATCHED} memory MB"


def growing(amounts: Sequence[float], name: str, growth: Growth) -> None:
    """One sample in ten seconds."""
    growth.samples[name] = [(10.0 * place, amount) for place, amount in enumerate(amounts)]


def test_what_grows_once_it_is_warm_is_a_violation_and_what_was_watched_too_short_is_none() -> None:
    growth = Growth()
    growing([100 + 50 * (place < 20) for place in range(40)], MEMORY, growth)
    growing([3.0] * 40, "connections", growth)
    assert growth.violations() == []
    growing([100 + place for place in range(40)], MEMORY, growth)
    assert growth.violations() == [f"{MEMORY} grows by 6.00 a minute, more than 1.0"]
    growing([100 + place for place in range(20)], MEMORY, growth)
    assert growth.violations() == []


def test_rows_may_become_more_as_people_say_more_and_not_by_themselves() -> None:
    growth = Growth()
    growing([10.0 * place for place in range(40)], "inbox", growth)
    growing([20.0 * place for place in range(40)], "outbox", growth)
    assert growth.violations() == []
    growing([float(place**3) for place in range(40)], "outbox", growth)
    assert any("outbox has" in one for one in growth.violations())
