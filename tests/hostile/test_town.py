"""People do anything to a whole service: it never raises, answers everybody, loses, doubles and crosses nothing.

``make hostile CASES=1000000`` goes on for as long as one likes, and says with which actions something did not hold.
"""

import asyncio
import json
import tempfile
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test
from typing_extensions import override

from tests.dialogs.test_engine_properties import ANSWERS, ARGUMENTS
from tests.hostile.__main__ import besiege
from tests.hostile.town import LARGEST_BATCH, MOST_SEEN, NAMES, PEOPLE, Action, Broken, Town, town
from tests.hostile.words import COMMANDS, FORMS, HOSTILE, TOKEN, VALUES, token
from tests.publishing.test_any_edit import ASKED

FOUND = sorted((Path(__file__).parent / "found").glob("*.json"))
EXAMPLES, STEPS = 3, 20
WHO = some.integers(0, len(PEOPLE) - 1)
COUNCILS = [[place for place, one in enumerate(PEOPLE) if one.tenant == tenant] for tenant in ("T1", "T2")]


def said_by(who: int) -> some.SearchStrategy[str]:
    """What this person may say; names are of their own council alone."""
    near = [name for name, one in zip(NAMES, PEOPLE, strict=True) if one.tenant == PEOPLE[who].tenant]
    return some.one_of(
        some.sampled_from(ANSWERS),
        some.builds("{} {}".format, some.sampled_from(COMMANDS), some.sampled_from(ARGUMENTS)),
        some.builds(lambda form, name: form.format(name), some.sampled_from(FORMS), some.sampled_from(near)),
        some.builds(
            lambda hostile, number: f"comment {token(who, number)} {hostile[:1000]}",
            some.sampled_from(HOSTILE), some.integers(0, 99),
        ),
        some.sampled_from(HOSTILE),
        some.text(max_size=40),
    )  # fmt: skip


class Anything(RuleBasedStateMachine):
    """Hypothesis says what is done, and makes what it found small; ``runner`` is set by the test."""

    runner: asyncio.Runner

    def __init__(self) -> None:
        super().__init__()
        self.stack = AsyncExitStack()
        self.folder = tempfile.TemporaryDirectory()
        self.town: Town = self.runner.run(self.stack.enter_async_context(town(Path(self.folder.name))))

    def do(self, action: Action) -> None:
        self.runner.run(self.town.do(action))

    @rule(data=some.data(), who=WHO)
    def say(self, data: some.DataObject, who: int) -> None:
        self.do(["say", who, data.draw(said_by(who))])

    @rule(data=some.data(), council=some.sampled_from(COUNCILS))
    def several(self, data: some.DataObject, council: list[int]) -> None:
        who = data.draw(some.lists(some.sampled_from(council), min_size=1, max_size=LARGEST_BATCH // 4))
        self.do(["batch", [(one, data.draw(said_by(one))) for one in who]])

    @rule(who=WHO, place=some.integers(0, MOST_SEEN), shift=some.sampled_from((0, 0, -1, 1)))
    def press(self, who: int, place: int, shift: int) -> None:
        self.do(["press", who, place, shift])

    @rule(who=WHO, places=some.lists(some.integers(0, MOST_SEEN), min_size=1, max_size=4))
    def choose(self, who: int, places: list[int]) -> None:
        self.do(["choose", who, places])

    @rule(
        who=WHO,
        value=some.sampled_from(VALUES),
        question=some.sampled_from((None, *ASKED, "no.such")),
        revision=some.integers(-1, 9),
    )
    def force(self, who: int, value: object, question: str | None, revision: int) -> None:
        self.do(["force", who, value, question, revision])

    @rule(data=some.data(), who=WHO, question=some.sampled_from(ASKED), revision=some.integers(-1, 9))
    def form(self, data: some.DataObject, who: int, question: str, revision: int) -> None:
        self.do(["form", who, question, data.draw(said_by(who)), revision])

    @rule(data=some.data(), who=WHO)
    def mention(self, data: some.DataObject, who: int) -> None:
        self.do(["mention", who, data.draw(said_by(who))])

    @rule(place=some.integers(0, 200))
    def again(self, place: int) -> None:
        self.do(["again", place])

    @rule(minutes=some.sampled_from((1, 6, 60, 1_500, 10_000)))
    def time_passes(self, minutes: int) -> None:
        self.do(["pass", minutes])

    @rule(who=WHO)
    def come(self, who: int) -> None:
        self.do(["arrive", who, None])
        self.do(["home", who])

    @rule(place=some.integers(0, 40))
    def publish(self, place: int) -> None:
        self.do(["publish", place])

    @rule(who=WHO)
    def erase(self, who: int) -> None:
        self.do(["erase", who])

    @override
    def teardown(self) -> None:
        try:
            self.runner.run(self.town.rest())
        finally:
            self.runner.run(self.stack.aclose())
            self.folder.cleanup()


def test_any_people_in_any_councils_do_anything() -> None:
    with asyncio.Runner() as runner:
        Anything.runner = runner
        run_state_machine_as_test(
            Anything,
            settings=settings(
                max_examples=EXAMPLES, stateful_step_count=STEPS, deadline=None, database=None, derandomize=True,
                suppress_health_check=list(HealthCheck), phases=(Phase.generate, Phase.shrink),
            ),
        )  # fmt: skip


def test_a_part_of_the_long_run(tmp_path: Path) -> None:
    counts: dict[str, int] = {}
    assert asyncio.run(besiege(tmp_path, 7, counts, actions=80)) == []
    assert counts["cases"] > 80


@pytest.mark.parametrize("file", FOUND, ids=lambda one: one.stem)
def test_what_was_found_does_not_come_back(file: Path, tmp_path: Path) -> None:
    actions = json.loads(file.read_text(encoding="utf-8"))

    async def again() -> None:
        async with town(tmp_path) as here:
            for action in actions:
                await here.do(action)
            await here.rest()

    asyncio.run(again())


async def test_what_crosses_is_noticed(tmp_path: Path) -> None:
    async with town(tmp_path) as here:
        await here.do(["arrive", 0, "first_look"])
        await here.do(["say", 0, "do"])
        with pytest.raises(Broken, match="crossed"):
            await here.do(["say", 0, f"comment {token(3, 1)}"])
        assert TOKEN.search(here.crossed[0])


async def test_what_is_lost_is_noticed(tmp_path: Path) -> None:
    async with town(tmp_path) as here:
        await here.do(["arrive", 0, "first_look"])
        await here.do(["say", 0, "do"])
        await here.rest()
        here.answers += 1
        with pytest.raises(Broken, match="answers"):
            await here.rest()
