"""The tour is a test: what is not seen is said, with what was seen instead."""

from collections.abc import AsyncIterator, Sequence
from typing import Any

import pytest

from eic_bot.simulator.page.acts import Presses, Reads, Saves, Says, Scene
from eic_bot.simulator.page.clock import MovedClock
from eic_bot.simulator.page.demonstration import Demonstration
from eic_bot.simulator.page.scenes import SCENES
from eic_bot.simulator.page.slack_side import SlackSide
from eic_bot.simulator.page.teams_side import TeamsSide
from eic_bot.simulator.page.tour import Pace, Tour
from eic_bot.simulator.slack import SlackStandIn
from eic_bot.simulator.teams.stand_in import StandIn


class NobodyThere:
    """A service that does not run."""

    is_running = False
    lives = 0

    async def prepare(self) -> None: ...

    async def start(self) -> None: ...

    async def kill(self) -> None: ...

    async def move(self, moved_ms: int) -> None: ...

    async def session(self, place: tuple[str, str, str]) -> dict[str, Any] | None:
        return None

    async def outbox(self) -> Sequence[dict[str, Any]]:
        return ()

    async def administer(self, organisation: str, what: str, **words: str) -> Sequence[str]:
        return ["No: nobody is there"]

    async def next_due(self) -> int | None:
        return None


@pytest.fixture
async def deserted() -> AsyncIterator[Demonstration]:
    clock = MovedClock()
    async with SlackStandIn(clock=clock) as slack, StandIn() as teams:
        slack.app.request_url = slack.app.command_url = "http://127.0.0.1:9/nobody"
        teams.meet("http://127.0.0.1:9/nobody")
        sides = SlackSide(slack), TeamsSide(teams)
        yield Demonstration(*sides, NobodyThere(), clock)
        await sides[1].close()


@pytest.mark.parametrize(
    ("act", "problem"),
    [
        (
            Says("officer", "hello", then="What would you like"),
            "Scene 1: 'What would you like' was not said, but: nothing",
        ),
        (Presses("officer", "Do", then=""), "Scene 1: there is no button 'Do'"),
        (Saves("colleague", ("Do", "Do"), then=""), "Scene 1: there is no card with 2 lists"),
        (Reads("officer", then=("A strength",)), "Scene 1: 'A strength' was not said, but: nothing"),
    ],
)
async def test_a_scene_that_does_not_go_as_it_should_says_what_was_missing(
    deserted: Demonstration, act: Says | Presses | Saves | Reads, problem: str
) -> None:
    told: list[str] = []
    tour = Tour(deserted, [Scene("Nobody answers.", [act])], patience=0.2)
    assert await tour.play(Pace(), told.append) == problem
    assert tour.state()["problem"] == problem
    assert told[0].endswith("Nobody answers.")


def test_every_scene_has_words_and_somebody_or_something_to_see() -> None:
    assert len(SCENES) >= 10
    for scene in SCENES:
        assert scene.caption.endswith((".", "ddpn."))
        assert scene.acts
