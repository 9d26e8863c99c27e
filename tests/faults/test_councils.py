"""The judge of whole rounds: what is lost, doubled or crossed is noticed, and what grows is measured."""

import random
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from eic_bot.simulator.page.clock import MovedClock
from eic_bot.simulator.slack.stand_in import SlackStandIn
from eic_bot.simulator.teams.stand_in import StandIn
from tests.faults.councils import CouncilSiege
from tests.faults.growing import Growth, slope
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
    siege.judge()
    assert siege.violations == []


async def test_what_was_taken_and_is_not_there_is_lost(siege: CouncilSiege) -> None:
    siege.said.add("sofficer2-r1")
    siege.judge()
    assert (siege.counts["lost"], siege.violations) == (1, ["sofficer2-r1 is kept 0 times"])


async def test_what_is_there_twice_is_doubled(siege: CouncilSiege) -> None:
    columns = "organisation, respondent, question, value, set_aside, at, wording, comment"
    rows(
        siege.url,
        f"INSERT INTO answers ({columns}, revision, number)"
        f" SELECT {columns}, revision + 10, number + 10 FROM answers WHERE comment IS NOT NULL",
    )
    siege.judge()
    assert siege.counts["doubled"] == 1


async def test_what_is_with_somebody_else_is_crossed(siege: CouncilSiege) -> None:
    siege.ids["sofficer1"] = "somebody else"
    siege.judge()
    assert siege.counts["crossed"] == 1


def test_a_slope_is_that_of_the_line() -> None:
    assert slope([(0, 1), (1, 3), (2, 5)]) == 2
    assert slope([(0, 4), (5, 4)]) == slope([(0, 4)]) == slope([]) == 0
    growth = Growth()
    for amount in (5.0, 5.0, 5.0):
        growth.note("flat", amount)
    assert growth.report()["flat"] == {"first": 5.0, "last": 5.0, "most": 5.0, "an hour": 0.0, "samples": 3}
