"""People do anything to a whole service: it never raises, answers everybody, loses, doubles and crosses nothing.

``make hostile CASES=1000000`` goes on for as long as one likes, and says with which actions something did not hold.
"""

import asyncio
import json
import random
import tempfile
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test
from typing_extensions import override

from eic_bot.service.envelopes import Arrived
from tests.dialogs.test_engine_properties import ANSWERS, ARGUMENTS
from tests.hostile.chance import DIALOGS, FIELDS, MINUTES, Talk, a_hand_in, a_question, a_reply, a_round
from tests.hostile.pages import strange
from tests.hostile.people import PEOPLE, beside, names_beside
from tests.hostile.siege import besiege
from tests.hostile.town import MOST_SEEN, Action, Broken, Town, town
from tests.hostile.words import COMMANDS, FORMS, HOSTILE, TOKEN, VALUES, token
from tests.publishing.test_any_edit import ASKED

FOUND = sorted((Path(__file__).parent / "found").glob("*.json"))
EXAMPLES, STEPS = 3, 20
WHO = some.integers(0, len(PEOPLE) - 1)
COUNCILS = [beside(0), beside(3), beside(5)]
TOGETHER = 6


def said_by(who: int) -> some.SearchStrategy[str]:
    """What this person may say; names are of their own council alone."""
    return some.one_of(
        some.sampled_from(ANSWERS),
        some.builds("{} {}".format, some.sampled_from(COMMANDS), some.sampled_from(ARGUMENTS)),
        some.builds(str.format, some.sampled_from(FORMS), some.sampled_from(names_beside(who))),
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
        who = data.draw(some.lists(some.sampled_from(council), min_size=1, max_size=TOGETHER))
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

    @rule(minutes=some.sampled_from(MINUTES))
    def time_passes(self, minutes: int) -> None:
        self.do(["pass", minutes])

    @rule(who=WHO, dialog=some.sampled_from(DIALOGS))
    def come(self, who: int, dialog: str | None) -> None:
        self.do(["arrive", who, dialog])
        self.do(["home", who])

    @rule(
        who=WHO,
        talk=some.sampled_from((a_round, a_hand_in, a_question, a_reply)),
        chance=some.randoms(use_true_random=False),
    )
    def hold_a_round_or_ask_a_colleague(self, who: int, talk: Callable[..., Talk], chance: random.Random) -> None:
        self.do(["talk", talk(chance, who)])

    @rule(data=some.data(), who=WHO, place=some.integers(0, MOST_SEEN), named=some.sampled_from(FIELDS))
    def visit_their_page(self, data: some.DataObject, who: int, place: int, named: str) -> None:
        self.do(["visit", who, data.draw(said_by(who)), place, named])

    @rule(who=WHO, other=WHO)
    def link_two_accounts(self, who: int, other: int) -> None:
        self.do(["join", who, other])

    @rule(who=WHO)
    def be_given_what_is_kept(self, who: int) -> None:
        self.do(["export", who])

    @rule(days=some.sampled_from((0, 30)))
    def let_go_of_what_is_old(self, days: int) -> None:
        self.do(["retain", days])

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
    cases, found = asyncio.run(besiege(tmp_path, 7, actions=60))
    assert found == []
    assert cases.total() > 300
    assert cases.keys() >= {"say", "press", "force", "form", "choose", "talk", "visit", "page looked at"}


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
        await here.do(["say", 0, f"comment {token(3, 1)}"])
        with pytest.raises(Broken, match="crossed"):
            await here.rest()
        assert TOKEN.search(here.crossed[0])


async def test_who_is_not_answered_is_noticed(tmp_path: Path) -> None:
    async with town(tmp_path) as here:
        await here.do(["arrive", 0, "first_look"])
        here.unheard.append(here.inbound(1, Arrived(None)))
        with pytest.raises(Broken, match="not answered"):
            await here.rest()


async def test_words_that_are_with_somebody_else_are_noticed_unless_the_two_were_one(tmp_path: Path) -> None:
    async with town(tmp_path) as here:
        await here.do(["arrive", 0, "first_look"])
        await here.do(["talk", [(0, "do"), (0, f"comment {token(1, 1)}")]])
        with pytest.raises(Broken, match="is with"):
            await here.rest()
        here.linked = {1: {0, 1}}
        await here.rest()


async def test_two_of_one_council_become_one_and_two_of_different_councils_do_not(tmp_path: Path) -> None:
    owners = "SELECT DISTINCT owner FROM addresses WHERE external IN ('U0', 'U1') AND tenant = 'T1'"
    async with town(tmp_path) as here:
        for who in (0, 1, 3):
            await here.do(["arrive", who, None])
        await here.do(["join", 0, 3])
        await here.do(["join", 0, 1])
        await here.rest()
        assert len(here.ask(owners)) == 1
        assert len(here.ask("SELECT DISTINCT owner FROM addresses WHERE channel = 'teams'")) == 1
        assert here.linked[0] == {0, 1}


async def test_a_page_is_visited_and_what_stands_strange_in_one_is_noticed(tmp_path: Path) -> None:
    async with town(tmp_path) as here:
        await here.do(["arrive", 0, "first_look"])
        await here.do(["visit", 0, "do", 1, "said"])
        assert (here.cases["visit"], here.cases["page looked at"]) == (2, 1)  # a page is asked for first
        await here.rest()
        assert here.ask("SELECT count(*) FROM addresses WHERE channel = 'web'") == [(1,)]
    assert strange("<p>&lt;script&gt; javascript:</p><a href='https://a.b'>x</a>") == []
    assert strange("<script>1</script><a href='javascript:1' onclick='1'>x</a>") == [
        "<script>",
        "a href='javascript:1'",
        "a onclick",
    ]


async def test_what_is_lost_is_noticed(tmp_path: Path) -> None:
    async with town(tmp_path) as here:
        await here.do(["arrive", 0, "first_look"])
        await here.do(["say", 0, "do"])
        await here.rest()
        here.answers += 1
        with pytest.raises(Broken, match="answers"):
            await here.rest()
