"""A conversation with the engine, first rehearsed and checked, then run as often as a measurement wants."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from benchmarks.measuring import check, cpu_us
from benchmarks.workload import Workload
from eic_bot.dialogs.effects import Save, Say, Update
from eic_bot.dialogs.engine import advance
from eic_bot.dialogs.inputs import Input, Resolved, Said, Started
from eic_bot.dialogs.messages import Message
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.requests import (
    FindResources,
    FoundResource,
    Request,
    ResourcesFound,
    Result,
    RoundFacts,
    RoundStatus,
    SessionsFound,
)
from eic_bot.dialogs.session import Session
from eic_bot.dialogs.turn import Turn
from eic_bot.model.matching import matches
from eic_bot.model.pack import Pack

BEGUN = 1_700_000_000_000
BETWEEN = 10_000
"""Milliseconds between two replies."""

Take = Callable[[Session, Input, int], Turn]
Rendered = Callable[[Message], str | bytes]
"""What is done with every message, such as turning it into text."""


@dataclass(frozen=True)
class Rehearsed:
    """A conversation whose every input is known, also those that answer the engine's own requests."""

    workload: Workload
    phrases: Phrases
    opening: tuple[Session, ...]
    """The sessions after each typed reply, the first one before any."""
    inputs: tuple[tuple[Input, ...], ...]
    """What comes in for each typed reply."""
    turns: tuple[Turn, ...]
    """All turns, the ones before the first reply included."""

    @property
    def first(self) -> Session:
        """The session before the first reply."""
        return self.opening[0]

    def taking(self) -> Take:
        """The engine, with all but the session and the input given."""
        dialog, pack, phrases = self.workload.dialog, self.workload.content.pack, self.phrases

        def take(session: Session, input: Input, now: int) -> Turn:
            return advance(session, input, dialog=dialog, pack=pack, phrases=phrases, now=now)

        return take

    def turn(self, number: int) -> Callable[[], object]:
        """Only the turn that takes that reply, from 1; the engine changes nothing, so it can be repeated."""
        take, session = self.taking(), self.opening[number - 1]
        (input,) = self.inputs[number - 1]
        return lambda: take(session, input, BEGUN + BETWEEN * number)


def new_session(workload: Workload) -> Session:
    """A session in which nothing was said yet."""
    pack = workload.content.pack
    return Session("s1", workload.dialog.id, pack.id, pack.version, "en", workload.pace, seen_at=BEGUN)


def rehearse(workload: Workload, phrases: Phrases) -> Rehearsed:
    """Hold the conversation once, noting every input, and check that nothing is lost or doubled."""
    session, inputs, turns, opening = new_session(workload), [], [], []
    now = BEGUN
    for typed in (None, *workload.replies):
        coming: Input | None = Started("a") if typed is None else Said("a", typed)
        taken: list[Input] = []
        while coming is not None:
            turn = advance(
                session, coming, dialog=workload.dialog, pack=workload.content.pack, phrases=phrases, now=now
            )
            taken.append(coming)
            turns.append(turn)
            session = turn.session
            coming = None if turn.request is None else Resolved("a", _result(turn.request, session, workload))
        inputs.append(tuple(taken))
        opening.append(session)
        now += BETWEEN
    found = Rehearsed(workload, phrases, tuple(opening[:-1]), tuple(inputs[1:]), tuple(turns))
    _check_whole(found)
    return found


@dataclass
class Tally:
    """What came of a conversation, counted without keeping it: kept turns would be a burden of the measurement."""

    outcomes: list[str] = field(default_factory=list)
    effects: list[str] = field(default_factory=list)
    rendered: list[int] = field(default_factory=list)
    """The length of every rendered message."""
    last: Session | None = None


def replies_cost(rehearsed: Rehearsed, render: Rendered | None = None, times: int = 1) -> float:
    """CPU microseconds of a typed reply, over the whole conversation; what came of it is counted."""
    spent = 0.0
    for _ in range(times):
        tally = Tally()
        spent += cpu_us(lambda: hold(rehearsed, render, tally))  # noqa: B023 - called at once
        check_same(rehearsed, render, tally)
    return spent / times / len(rehearsed.inputs)


def hold(rehearsed: Rehearsed, render: Rendered | None, tally: Tally) -> None:
    """The conversation from the first reply on."""
    take, session, now = rehearsed.taking(), rehearsed.first, BEGUN
    for inputs in rehearsed.inputs:
        now += BETWEEN
        for input in inputs:
            turn = take(session, input, now)
            session = turn.session
            tally.outcomes.append(turn.outcome)
            tally.effects += [one.effect for one in turn.effects]
            if render is not None:
                tally.rendered += [len(render(one.message)) for one in turn.effects if isinstance(one, Say | Update)]
    tally.last = session


def check_same(rehearsed: Rehearsed, render: Rendered | None, tally: Tally) -> None:
    """Fail unless the conversation went as in the rehearsal, effect by effect."""
    name = rehearsed.workload.name
    wanted = rehearsed.turns[-sum(map(len, rehearsed.inputs)) :]
    effects = [effect for turn in wanted for effect in turn.effects]
    check(expected=[turn.outcome for turn in wanted], found=tally.outcomes, what=f"{name}: outcomes")
    check(expected=[one.effect for one in effects], found=tally.effects, what=f"{name}: effects")
    check(expected=wanted[-1].session, found=tally.last, what=f"{name}: the session at the end")
    if render is not None:
        lengths = [len(render(one.message)) for one in effects if isinstance(one, Say | Update)]
        check(expected=lengths, found=tally.rendered, what=f"{name}: rendered messages")


def _check_whole(found: Rehearsed) -> None:
    """Each question was answered once, each answer was saved once, and the conversation came to its end."""
    workload, last = found.workload, found.turns[-1].session
    saved = Counter(
        effect.answer.question for turn in found.turns for effect in turn.effects if isinstance(effect, Save)
    )
    check(expected=workload.answers, found=len(last.answers), what=f"{workload.name}: answers")
    check(expected=dict.fromkeys(last.answers, 1), found=dict(saved), what=f"{workload.name}: saved answers")
    check(expected="finished", found=last.status, what=f"{workload.name}: status")


def _result(request: Request, session: Session, workload: Workload) -> Result:
    if isinstance(request, RoundStatus):
        return RoundFacts("solo", "A council", "computer", None)
    if isinstance(request, FindResources):
        return ResourcesFound(_resources(request, session, workload.content.pack))
    return SessionsFound(())


def _resources(request: FindResources, session: Session, pack: Pack) -> tuple[FoundResource, ...]:
    found = matches(request.needs, pack.shelf, facts=session.facts, language=session.language, most=request.most)
    return tuple(
        FoundResource(
            one.need, one.resource.title, one.resource.language, one.resource.publisher, str(one.resource.url)
        )
        for one in found
    )
