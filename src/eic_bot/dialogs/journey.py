"""The stops of a dialog in order, at one pace, and the way from one to the next.

The next question follows from the answers: it is the first stop, from where one is and round again, that
still waits for something. Stops behind the last question come only when no question is left.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import Generic, Protocol, TypeAlias, TypeVar

from eic_bot.dialogs.circumstances import Here
from eic_bot.dialogs.messages import Choice, Heading, Part
from eic_bot.dialogs.requests import Request, Result
from eic_bot.dialogs.session import Pace
from eic_bot.dialogs.turn import Outcome
from eic_bot.model.conditions import Condition
from eic_bot.model.question import Question
from eic_bot.model.text import Text
from eic_bot.model.value import value

On = TypeVar("On")
"""What a stop works on: the turn in progress, which this module does not know."""
On_contra = TypeVar("On_contra", contravariant=True)


@value
class Asking:
    """A stop that waits for the answer to a question."""

    id: str
    question: Question
    ids: tuple[str, ...]
    """What is answered here: one question, or every level of a ladder."""
    when: tuple[Condition, ...] = ()
    area: str | None = None


class Passing(Protocol[On_contra]):
    """A stop without a question: it says or does something, and the conversation goes on by itself."""

    @property
    def id(self) -> str:
        """The stop's id."""

    @property
    def when(self) -> tuple[Condition, ...]:
        """All of these must hold."""

    def enter(self, talk: On_contra) -> Request | Outcome | None:
        """Do it. A request is answered first; an outcome ends the turn here; None goes on."""

    def resolved(self, talk: On_contra, result: Result) -> None:
        """Go on with what the service found."""


Stop: TypeAlias = Asking | Passing[On]


@dataclass(frozen=True)
class Journey(Generic[On]):
    """All stops at one pace."""

    stops: tuple[Stop[On], ...]
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
    def ids(self) -> frozenset[str]:
        """All that is answered here."""
        return frozenset(id for stop in self.asking for id in stop.ids)

    @cached_property
    def number(self) -> Mapping[str, int]:
        """The number of each question stop, from 1."""
        return {stop.id: number for number, stop in enumerate(self.asking, 1)}

    @cached_property
    def closing(self) -> int:
        """Where the stops behind the last question begin."""
        asking = [index for index, stop in enumerate(self.stops) if isinstance(stop, Asking)]
        return asking[-1] + 1 if asking else 0

    @cached_property
    def areas(self) -> Mapping[str, tuple[Asking, ...]]:
        """The question stops of each area."""
        found: dict[str, list[Asking]] = {}
        for stop in self.asking:
            if stop.area is not None:
                found.setdefault(stop.area, []).append(stop)
        return {area: tuple(stops) for area, stops in found.items()}

    @cached_property
    def characteristics(self) -> Mapping[str | None, tuple[str, ...]]:
        """The characteristics that each area's stops ask about; under None, those of all."""
        found: dict[str | None, dict[str, None]] = {}
        for area, stops in self.areas.items():
            names = [stop.ids[0].rpartition(".")[0] for stop in stops]
            for key in (area, None):
                found.setdefault(key, {}).update(dict.fromkeys(names))
        return {area: tuple(names) for area, names in found.items()}

    @cached_property
    def dependents(self) -> Mapping[str, tuple[Asking, ...]]:
        """The question stops whose conditions look at a question."""
        found: dict[str, dict[str, Asking]] = {}
        for stop in self.asking:
            for condition in stop.when:
                for compared in condition.comparisons():
                    found.setdefault(compared.question, {})[stop.id] = stop
        return {id: tuple(stops.values()) for id, stops in found.items()}

    def stop(self, id: str | None) -> Stop[On] | None:
        """The stop with that id, or where that question is answered."""
        index = None if id is None else self.place.get(id)
        return None if index is None else self.stops[index]

    def following(self, at: str | None, here: Here) -> Stop[On] | None:
        """The next stop that still waits, from ``at`` on and round again, the closing ones last."""
        start = min(self.place.get(at, 0), self.closing) if at is not None else 0
        stops = self.stops
        for index in chain(range(start, self.closing), range(start), range(self.closing, len(stops))):
            if waits(stops[index], here):
                return stops[index]
        return None


@value
class Drawn:
    """A question as it looks while nothing was said to it."""

    title: Heading
    parts: tuple[Part, ...]
    actions: tuple[Choice, ...]


class Title(Protocol):
    """What a dialog is called and what it says of itself."""

    @property
    def title(self) -> Text:
        """Its name."""

    @property
    def about(self) -> Text | None:
        """What it is and how long it takes."""


@dataclass(frozen=True)
class Dialog(Generic[On]):
    """A dialog made ready for one pack: its journey at each pace."""

    id: str
    pace: Pace
    journeys: Mapping[Pace, Journey[On]]
    titles: Mapping[str, Title]
    """What all dialogs of the pack are called, by id."""
    drawn: dict[tuple[object, str, Pace, bool, str], Drawn] = field(default_factory=dict, compare=False, repr=False)
    """Questions as they look to everyone, by language, pace, how they are read, and stop; drawn once."""


def applies(stop: Stop[On], here: Here) -> bool:
    """Whether all conditions of a stop hold."""
    return all([condition.holds(here) for condition in stop.when]) if stop.when else True


def waits(stop: Stop[On], here: Here) -> bool:
    """Whether a stop still waits: for an answer, or for its first showing."""
    if isinstance(stop, Asking):
        answers = here.session.answers
        for id in stop.ids:
            answer = answers.get(id)
            if answer is None or answer.is_open or id in here.session.to_confirm:
                return applies(stop, here)
        return False
    return stop.id not in here.session.passed and applies(stop, here)


def applying(stops: Iterable[Asking], here: Here) -> tuple[Asking, ...]:
    """Those that apply at present."""
    return tuple(stop for stop in stops if applies(stop, here))
