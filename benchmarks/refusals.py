"""R: what it costs to turn somebody away, or to hear the same again, beside taking an event for the first time."""

import json
import time
from collections.abc import Callable, Coroutine

from benchmarks.lines import Line, Target, line
from benchmarks.measuring import check, interleaved
from benchmarks.slack import running
from benchmarks.slack_people import FORM, pressed
from benchmarks.slack_place import SECRET
from benchmarks.slack_scene import Scene
from benchmarks.teams import running as running_teams
from benchmarks.teams_talks import Talks
from eic_bot.simulator.slack.signing import signed
from eic_bot.simulator.teams import events
from eic_bot.simulator.teams.wrong_tokens import WRONG

TIMES = 16
R1 = Target(must=0.5, moonshot=0.25)
GOOD = "one that is taken for the first time"


def measure(rounds: int) -> list[Line]:
    """CPU of the service for each."""
    return [*_slack(rounds), *_teams(rounds)]


def _slack(rounds: int) -> list[Line]:
    with running("ours", "unsent") as (loop, scene):

        def batch(key: str, at: int, status: int) -> Callable[[], float]:
            return lambda: loop.run_until_complete(_called(scene, key, at, status))

        found = interleaved(
            {
                "good": lambda: loop.run_until_complete(_taken(scene, again=False)),
                "again": lambda: loop.run_until_complete(_taken(scene, again=True)),
                "forged": batch("another", 0, 401),
                "old": batch(SECRET, -301, 401),
            },
            rounds,
        )
    return [
        line(f"R1 Slack: {what}", found[name], "ms", GOOD, found["good"], target=R1)
        for name, what in (("forged", "a bad signature"), ("old", "an old one"), ("again", "a press that comes again"))
    ]


async def _taken(scene: Scene, *, again: bool) -> float:
    """Every press of somebody new, once or once more."""
    person = (await scene.people("unsent", 1))[0]
    bodies = [scene.body(person, step) for step in scene.steps]
    if again:
        await _all(scene, bodies)
    spent = await scene.spent("unsent")
    await _all(scene, bodies)
    spent = await scene.spent("unsent") - spent
    scene.pressed["unsent"] += len(bodies)
    check(expected=scene.pressed["unsent"], found=await scene.ask(f"{scene.bots['unsent']}/kept"), what="answers kept")
    return spent / len(bodies) / 1e6


async def _all(scene: Scene, bodies: list[bytes]) -> None:
    for body in bodies:
        await _hand_in(scene, body, SECRET, 0, 200)


async def _called(scene: Scene, key: str, at: int, status: int) -> float:
    step = scene.steps[0]
    bodies = [pressed("U000000000", step.action, "x", step.shown) for _ in range(TIMES)]
    spent = await scene.spent("unsent")
    for body in bodies:
        await _hand_in(scene, body, key, at, status)
    return (await scene.spent("unsent") - spent) / TIMES / 1e6


async def _hand_in(scene: Scene, body: bytes, key: str, at: int, status: int) -> None:
    headers = {"Content-Type": FORM, **signed(key, body, int(time.time()) + at)}
    async with scene.client.post(f"{scene.bots['unsent']}/slack/events", data=body, headers=headers) as answer:
        await answer.read()
        check(expected=status, found=answer.status, what="a call")


def _teams(rounds: int) -> list[Line]:
    with running_teams("engine", "unsent") as (loop, talks):
        ours = talks["unsent"]

        def batch(work: Callable[[], Coroutine[None, None, float]]) -> Callable[[], float]:
            return lambda: loop.run_until_complete(work())

        found = interleaved(
            {
                "good": batch(lambda: ours.cost("invoke")),
                "ended": batch(lambda: _refused(ours, "expired")),
                "forged": batch(lambda: _refused(ours, "signed by a stranger")),
            },
            rounds,
        )
    return [
        line(f"R1 Teams: {what}", found[name], "ms", GOOD, found["good"], target=R1)
        for name, what in (("ended", "a token that has ended"), ("forged", "a token of another key"))
    ]


async def _refused(talks: Talks, way: str) -> float:
    """The same activity with a token that is not good, whose every copy is another."""
    teams = talks.teams
    person = teams.tenant("council").user("Somebody")
    activity = events.envelope(teams.world, teams.line.service_url, person.chat, person.user, "message")
    body = json.dumps(events.words(activity, "hello")).encode()
    shown = [str(WRONG[way](teams.identity, teams.line.service_url)) for _ in range(TIMES)]
    headers = [{"Content-Type": "application/json", "Authorization": one} for one in shown]
    spent = await talks.spent()
    for one in headers:
        async with talks.session.post(f"{talks.url}/api/messages", data=body, headers=one) as answer:
            check(expected=401, found=answer.status, what="a call")
    return (await talks.spent() - spent) / TIMES / 1e6
