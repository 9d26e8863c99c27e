"""Whatever people do, and in whatever order: nobody is introduced without both yeses, and nobody asked too much."""

import asyncio
import tempfile
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as some
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from typing_extensions import override

from eic_bot.dialogs.peer_requests import AskPeers, PeerDone, PeerRefused
from eic_bot.service.peers.limits import MONTH_MS, MOST_OPEN
from eic_bot.service.rounds.reminding import next_decent
from tests.peers.town import DAY, HOUR, LIVES, Town, town

MINUTE = 60_000
PEOPLE = sorted(LIVES)
anybody = some.sampled_from(PEOPLE)


class People(RuleBasedStateMachine):
    """Everybody may do anything; the model only remembers who said yes to what."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.stack = AsyncExitStack()
        self.folder = tempfile.TemporaryDirectory()
        self.often: dict[str, int] = {}
        self.paused: set[str] = set()
        self.requests: dict[int, tuple[str, str]] = {}
        """Who asked whom, by number."""
        self.waits: dict[int, int] = {}
        """When those that wait began."""
        self.agreed: set[frozenset[str]] = set()
        self.refused: set[tuple[str, str]] = set()
        self.heard: dict[str, list[tuple[int, int]]] = {}
        """When who was told of which request."""

    @initialize()
    def begin(self) -> None:
        self.town: Town = self.runner.run(self.stack.enter_async_context(town(Path(self.folder.name))))
        for who in PEOPLE:
            self.show(who, 1)

    @override
    def teardown(self) -> None:
        self.runner.run(self.stack.aclose())
        self.runner.close()
        self.folder.cleanup()

    @rule(who=anybody, often=some.integers(1, 2))
    def show(self, who: str, often: int) -> None:
        self.runner.run(self.town.show(who, often))
        self.often[who] = often

    @rule(who=anybody, again=some.booleans())
    def pause(self, who: str, again: bool) -> None:  # noqa: FBT001  drawn
        done = self.runner.run(self.town.act(who, AskPeers("take" if again else "pause")))
        assert isinstance(done, PeerDone) == (who in self.often)
        if who in self.often:
            (self.paused.discard if again else self.paused.add)(who)

    @precondition(lambda self: self.waits)
    @rule(data=some.data())
    def pause_while_asked(self, data: some.DataObject) -> None:
        """The request is on its way, and would arrive at the next decent hour."""
        self.pause(self.requests[data.draw(some.sampled_from(sorted(self.waits)))][1], again=False)
        self.wait(max(HOUR, next_decent(self.town.now) - self.town.now))

    @rule(who=anybody)
    def withdraw(self, who: str) -> None:
        self.runner.run(self.town.act(who, AskPeers("withdraw")))
        self.often.pop(who, None)
        self.paused.discard(who)
        for id in [id for id in self.waits if self.requests[id][1] == who]:
            del self.waits[id]

    @rule(who=anybody, which=some.integers(0, 2))
    def ask(self, who: str, which: int) -> None:
        found = self.runner.run(self.town.found_by(who))
        for name in found:
            assert LIVES[name] != LIVES[who]
            assert name in self.often
            assert name not in self.paused
            assert (name, who) not in self.refused
        if not found:
            return
        name = sorted(found)[which % len(found)]
        waiting = [id for id in self.waits if self.requests[id][0] == who]
        done = self.runner.run(self.town.ask(who, found[name]))
        assert isinstance(done, PeerRefused) == (len(waiting) >= MOST_OPEN)
        if isinstance(done, PeerDone):
            id = len(self.requests) + 1
            self.requests[id], self.waits[id] = (who, name), self.town.now

    @rule(who=anybody, id=some.integers(1, 12), reply=some.sampled_from(("yes", "yes", "later", "no", "report")))
    def answer(self, who: str, id: int, reply: str) -> None:
        asker, peer = self.requests.get(id, ("", ""))
        is_theirs = who == peer and id in self.waits and id in self.town.asked_of(who)
        done = self.runner.run(self.town.answer(who, id, reply))
        assert isinstance(done, PeerDone) == is_theirs
        if isinstance(done, PeerDone):
            del self.waits[id]
            assert (done.card is not None) == (reply == "yes")
            if reply == "yes":
                self.agreed.add(frozenset((asker, peer)))
            if reply in ("no", "report"):
                self.refused.add((peer, asker))

    @rule(who=anybody, id=some.integers(1, 12))
    def take_back(self, who: str, id: int) -> None:
        done = self.runner.run(self.town.act(who, AskPeers("take_back", str(id))))
        assert isinstance(done, PeerDone) == (id in self.waits and self.requests[id][0] == who)
        self.waits.pop(id, None) if isinstance(done, PeerDone) else None

    @rule(time=some.sampled_from((HOUR, 5 * HOUR, DAY, 7 * DAY, 15 * DAY, 31 * DAY)))
    def wait(self, time: int) -> None:
        before = {who: len(self.town.asked_of(who)) for who in PEOPLE}
        for passed in (time, MINUTE):  # what ended at the end of the first is told in the second
            self.runner.run(self.town.wait(passed))
        for who in PEOPLE:
            new = self.town.asked_of(who)[before[who] :]
            times = self.heard.setdefault(who, [])
            times += [(self.town.now, id) for id in new]
            assert not new or (who in self.often and who not in self.paused)
            lately = [at for at, _ in times if at > self.town.now - MONTH_MS]
            assert not new or len(lately) <= self.often[who]
            assert all((who, self.requests[id][0]) not in self.refused for id in new)
        for id in list(self.waits):
            ended = any(key.startswith(f"peer:{id}:") for key, _ in self.town.told(self.requests[id][0]))
            if ended or self.waits[id] + 14 * DAY <= self.town.now:
                del self.waits[id]

    @invariant()
    def nobody_can_be_reached_without_both_yeses(self) -> None:
        if not hasattr(self, "town"):
            return
        for who, other in self._pairs():
            told = any(f"reach-{other}" in words for key, words in self.town.told(who) if key.startswith("peer:"))
            assert not told or frozenset((who, other)) in self.agreed

    def _pairs(self) -> Iterator[tuple[str, str]]:
        return ((who, other) for who in PEOPLE for other in PEOPLE if who != other)


def test_nobody_is_introduced_without_both_yeses_nor_asked_more_than_they_said() -> None:
    run_state_machine_as_test(
        People,
        settings=settings(
            max_examples=12,
            stateful_step_count=40,
            deadline=None,
            phases=(Phase.explicit, Phase.generate, Phase.shrink),
            suppress_health_check=list(HealthCheck),
        ),
    )
