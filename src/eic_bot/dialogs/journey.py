"""The stops of a dialog in order, at one pace, and the way from one to the next.

The next question follows from the answers: it is the first stop, from where one is and round again, that still
waits for something. Stops behind the last question come only when no question is left.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Protocol, TypeAlias

from eic_bot.dialogs.circumstances import Here
from eic_bot.dialogs.requests import Request, Result
from eic_bot.dialogs.turn import Outcome
from eic_bot.model.conditions import Condition
from eic_bot.model.deciding import holds, questions_of
from eic_bot.model.question import Question

if TYPE_CHECKING:
    from eic_bot.dialogs.talk import Talk


@dataclass(frozen=True, slots=True)
class Asking:
    """A stop that waits for the answer to a question."""

    id: str
    question: Question
    ids: tuple[str, ...]
    """What is answered here: one question, or every level of a ladder."""
    when: tuple[Condition, ...] = ()
    area: str | None = None


class Passing(Protocol):
    """A stop without a question: it says or does something, and the conversation goes on by itself."""

    @property
    def id(self) -> str:
        """The stop's id."""

    @property
    def when(self) -> tuple[Condition, ...]:
        """All of these must hold."""

    def enter(self, talk: "Talk") -> Request | Outcome | None:
        """Do it. A request is answered first; an outcome ends the turn here; None goes on."""

    def resolved(self, talk: "Talk", result: Result) -> Outcome | None:
        """Go on with what the service found."""


Stop: TypeAlias = Asking | Passing


@dataclass(frozen=True)
class Journey:
    """All stops at one pace."""

    stops: tuple[Stop, ...]
    asking: tuple[Asking, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Pick out the questions."""
        object.__setattr__(self, "asking", tuple(stop for stop in self.stops if isinstance(stop, Asking)))

    @cached_property
    def place(self) -> Mapping[str, int]:
        """Where each stop is, by its id and by what is answered there; a characteristic by its first level."""
        found: dict[str, int] = {}
        for index, stop in enumerate(self.stops):
            found[stop.id] = index
            for id in stop.ids if isinstance(stop, Asking) else ():
                found.setdefault(id, index)
                found.setdefault(id.rpartition(".")[0], index)
        return found

    @cached_property
    def number(self) -> Mapping[str, int]:
        """The number of each question stop, from 1."""
        return {stop.id: number for number, stop in enumerate(self.asking, 1)}

    @cached_property
    def closing(self) -> int:
        """Where the stops behind the last question begin."""
        return max((index + 1 for index, stop in enumerate(self.stops) if isinstance(stop, Asking)), default=0)

    @cached_property
    def areas(self) -> Mapping[str, tuple[Asking, ...]]:
        """The question stops of each area."""
        found: dict[str, list[Asking]] = {}
        for stop in self.asking:
            if stop.area is not None:
                found.setdefault(stop.area, []).append(stop)
        return {area: tuple(stops) for area, stops in found.items()}

    @cached_property
    def dependents(self) -> Mapping[str, tuple[Asking, ...]]:
        """The question stops whose conditions look at a question."""
        found: dict[str, dict[str, Asking]] = {}
        for stop in self.asking:
            for condition in stop.when:
                for id in questions_of(condition):
                    found.setdefault(id, {})[stop.id] = stop
        return {id: tuple(stops.values()) for id, stops in found.items()}

    def stop(self, id: str | None) -> Stop | None:
        """The stop with that id, or where that question is answered."""
        index = None if id is None else self.place.get(id)
        return None if index is None else self.stops[index]

    def following(self, at: str | None, here: Here) -> Iterator[Stop]:
        """The stops that still wait, from ``at`` on and round again, the closing ones last."""
        start = min(self.place.get(at, 0), self.closing) if at is not None else 0
        ring = chain(range(start, self.closing), range(start), range(self.closing, len(self.stops)))
        for index in ring:
            if here.waits(self.stops[index]):
                yield self.stops[index]


def applies(stop: Stop, here: Here) -> bool:
    """Whether all conditions of a stop hold."""
    return all(holds(condition, here) for condition in stop.when) if stop.when else True


def applying(stops: Iterable[Asking], here: Here) -> tuple[Asking, ...]:
    """Those that apply at present."""
    return tuple(stop for stop in stops if applies(stop, here))
