"""A workshop under way: a plan, and what has been decided so far.

Nothing here is ever lost: a meeting is its plan and its steps, and what stands follows from going through them again.
That is also how one step is undone, and how a meeting goes on after a break.
"""

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from enum import StrEnum
from typing import Annotated, Literal, TypeAlias, assert_never

from pydantic import Field

from eic_bot.model.agenda import CLOSING_MINUTES, MINUTE, Consent, Plan, Talk, characteristic_of
from eic_bot.model.answers import Given
from eic_bot.model.scale import Scale
from eic_bot.model.value import value


@value
class AgreeOnArea:
    """Nobody objects to what is left on the list of an area."""

    area: str
    at: int
    step: Literal["agree_on_area"] = "agree_on_area"


@value
class PullOut:
    """Somebody wants to talk about a statement that is on a list."""

    statement: str
    at: int
    step: Literal["pull_out"] = "pull_out"


@value
class Settle:
    """An answer to one statement, or why there is none, was agreed on."""

    given: Given
    at: int
    step: Literal["settle"] = "settle"


@value
class Park:
    """These statements are left for another time."""

    statements: tuple[str, ...]
    at: int
    step: Literal["park"] = "park"


@value
class TakeUp:
    """There is time to talk about statements of a characteristic that were parked."""

    characteristic: str
    at: int
    step: Literal["take_up"] = "take_up"


@value
class Pause:
    """A break; its time does not count."""

    at: int
    step: Literal["pause"] = "pause"


@value
class Resume:
    """The break is over."""

    at: int
    step: Literal["resume"] = "resume"


@value
class Undo:
    """The last decision was a mistake; a break is none."""

    at: int
    step: Literal["undo"] = "undo"


Decision: TypeAlias = AgreeOnArea | PullOut | Settle | Park | TakeUp
Break: TypeAlias = Pause | Resume
Step: TypeAlias = Annotated[Decision | Break | Undo, Field(discriminator="step")]


class Refusal(StrEnum):
    """Why a step changes nothing."""

    NOT_THERE = "not_there"
    """The statement or area is not open, or not part of this meeting."""
    NOT_POSSIBLE = "not_possible"
    """This is no answer to a statement."""
    PAUSED = "paused"
    NOT_PAUSED = "not_paused"
    NOTHING_TO_UNDO = "nothing_to_undo"


@value
class Meeting:
    """What stands. Each statement of the plan is on a list, being talked about, parked, or agreed."""

    plan: Plan
    started_at: int
    lists: tuple[Consent, ...]
    talks: tuple[Talk, ...]
    parked: tuple[str, ...]
    agreed: Mapping[str, Given] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()
    paused_at: int | None = None
    rested: int = 0
    """How long all breaks together took, in milliseconds."""

    @property
    def is_over(self) -> bool:
        """Whether every statement is agreed or parked."""
        return not self.lists and not self.talks

    @property
    def up(self) -> Consent | Talk | None:
        """What comes next: the lists first, then the talks."""
        waiting: tuple[Consent | Talk, ...] = (*self.lists, *self.talks)
        return next(iter(waiting), None)


@value
class Clock:
    """The line that everybody sees, in whole minutes."""

    used: int
    left: int
    """Until the time for what comes next begins; 0 from then on."""
    to_talk: int
    """Statements that wait to be talked about."""
    fitting: int
    """How many of these the time that is left is enough for."""


def begin(plan: Plan, at: int) -> Meeting:
    """The meeting at its beginning."""
    parked = tuple(one for talk in plan.parked for one in talk.statements)
    return Meeting(plan, at, plan.consents, plan.talks, parked)


def resume_from(plan: Plan, started_at: int, steps: Iterable[Step], scale: Scale) -> Meeting:
    """The meeting after these steps, as they were kept; one that would be refused changes nothing. Never raises."""
    meeting = begin(plan, started_at)
    for one in steps:
        after = take(meeting, one, scale)
        meeting = meeting if isinstance(after, Refusal) else after
    return meeting


def take(meeting: Meeting, step: Step, scale: Scale) -> Meeting | Refusal:
    """The meeting after one step, or why it does not change. Never raises, whatever the step says."""
    if isinstance(step, Undo):
        return _undone(meeting, scale)
    after = _after(meeting, step, scale)
    return after if isinstance(after, Refusal) else replace(after, steps=(*meeting.steps, step))


def clock(meeting: Meeting, now: int) -> Clock:
    """How the time stands. A clock that went backwards shows no time used."""
    until = now if meeting.paused_at is None else min(now, meeting.paused_at)
    used = max(0, (until - meeting.started_at - meeting.rested) // MINUTE)
    left = max(0, meeting.plan.minutes - CLOSING_MINUTES - used)
    waiting = sum(len(talk.statements) for talk in meeting.talks)
    fitting, budget = 0, left
    for talk in meeting.talks:
        if talk.minutes > budget:
            break
        fitting, budget = fitting + len(talk.statements), budget - talk.minutes
    return Clock(used, left, waiting, fitting)


def _after(meeting: Meeting, step: Decision | Break, scale: Scale) -> Meeting | Refusal:
    if isinstance(step, Pause | Resume):
        return _break(meeting, step)
    if meeting.paused_at is not None:
        return Refusal.PAUSED
    match step:
        case AgreeOnArea():
            return _agree_on_area(meeting, step.area)
        case PullOut():
            return _pull_out(meeting, step.statement)
        case Settle():
            return _settle(meeting, step.given, scale)
        case Park():
            return _park(meeting, step.statements)
        case TakeUp():
            return _take_up(meeting, step.characteristic)
        case _:
            assert_never(step)


def _undone(meeting: Meeting, scale: Scale) -> Meeting | Refusal:
    decisions = [place for place, one in enumerate(meeting.steps) if not isinstance(one, Pause | Resume)]
    if meeting.paused_at is not None:
        return Refusal.PAUSED
    if not decisions:
        return Refusal.NOTHING_TO_UNDO
    kept = (*meeting.steps[: decisions[-1]], *meeting.steps[decisions[-1] + 1 :])
    return resume_from(meeting.plan, meeting.started_at, kept, scale)


def _agree_on_area(meeting: Meeting, area: str) -> Meeting | Refusal:
    found = next((one for one in meeting.lists if one.area == area), None)
    if found is None:
        return Refusal.NOT_THERE
    given = {one.statement: Given(one.statement, one.value) for one in found.proposals}
    lists = tuple(one for one in meeting.lists if one is not found)
    return replace(meeting, lists=lists, agreed={**meeting.agreed, **given})


def _pull_out(meeting: Meeting, statement: str) -> Meeting | Refusal:
    if statement not in {one.statement for consent in meeting.lists for one in consent.proposals}:
        return Refusal.NOT_THERE
    return replace(meeting, lists=_without(meeting.lists, {statement}), talks=_with(meeting.talks, (statement,)))


def _settle(meeting: Meeting, given: Given, scale: Scale) -> Meeting | Refusal:
    if given.question not in _being_talked_about(meeting):
        return Refusal.NOT_THERE
    is_answer = given.value in scale.label and given.no_answer is None
    if not is_answer and (given.value is not None or given.no_answer is None):
        return Refusal.NOT_POSSIBLE
    talks = _less(meeting.talks, {given.question})
    return replace(meeting, talks=talks, agreed={**meeting.agreed, given.question: given})


def _park(meeting: Meeting, statements: tuple[str, ...]) -> Meeting | Refusal:
    listed = {one.statement for consent in meeting.lists for one in consent.proposals}
    wanted = {one: None for one in statements if one in listed or one in _being_talked_about(meeting)}
    if not wanted:
        return Refusal.NOT_THERE
    return replace(
        meeting,
        lists=_without(meeting.lists, set(wanted)),
        talks=_less(meeting.talks, set(wanted)),
        parked=(*meeting.parked, *wanted),
    )


def _take_up(meeting: Meeting, characteristic: str) -> Meeting | Refusal:
    wanted = tuple(one for one in meeting.parked if characteristic_of(one) == characteristic)
    if not wanted:
        return Refusal.NOT_THERE
    parked = tuple(one for one in meeting.parked if one not in wanted)
    return replace(meeting, parked=parked, talks=_with(meeting.talks, wanted))


def _break(meeting: Meeting, step: Break) -> Meeting | Refusal:
    if isinstance(step, Pause):
        return Refusal.PAUSED if meeting.paused_at is not None else replace(meeting, paused_at=step.at)
    if meeting.paused_at is None:
        return Refusal.NOT_PAUSED
    return replace(meeting, paused_at=None, rested=meeting.rested + max(0, step.at - meeting.paused_at))


def _being_talked_about(meeting: Meeting) -> set[str]:
    return {one for talk in meeting.talks for one in talk.statements}


def _without(lists: tuple[Consent, ...], statements: set[str]) -> tuple[Consent, ...]:
    kept = (Consent(one.area, tuple(two for two in one.proposals if two.statement not in statements)) for one in lists)
    return tuple(one for one in kept if one.proposals)


def _less(talks: tuple[Talk, ...], statements: set[str]) -> tuple[Talk, ...]:
    kept = (Talk(one.characteristic, tuple(two for two in one.statements if two not in statements)) for one in talks)
    return tuple(one for one in kept if one.statements)


def _with(talks: tuple[Talk, ...], statements: tuple[str, ...]) -> tuple[Talk, ...]:
    """Beside what is open of the same characteristic, else at the end."""
    characteristic = characteristic_of(statements[0])
    if any(one.characteristic == characteristic for one in talks):
        return tuple(
            Talk(one.characteristic, (*one.statements, *statements)) if one.characteristic == characteristic else one
            for one in talks
        )
    return (*talks, Talk(characteristic, statements))
