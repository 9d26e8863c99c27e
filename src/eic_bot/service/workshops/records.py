"""What is kept of a workshop: its places, its plan and every step that was taken."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from pydantic import TypeAdapter

from eic_bot.dialogs.workshop.told import Present
from eic_bot.model.agenda import Plan
from eic_bot.model.meeting import Meeting, Step, begin, resume_from
from eic_bot.model.scale import Scale
from eic_bot.service.envelopes import Address
from eic_bot.service.rooms import WORKSHOP

MINUTES = 90
LEAST_MINUTES, MOST_MINUTES = 15, 480


@dataclass(slots=True)
class Place:
    """A room that sees the workshop, and who is there."""

    address: Address
    thread: str | None
    present: tuple[Present, ...] | None
    """None where the platform does not say."""
    is_open: bool = False
    """Whether anything is shown there: all who are there are in the round, or the super-user said so."""


@dataclass(slots=True)
class Workshop:
    """A workshop as it stands. What was agreed on follows from its steps."""

    round: int
    minutes: int
    places: list[Place]
    plan: Plan | None = None
    """None until the first place is open."""
    started_at: int = 0
    steps: tuple[Step, ...] = ()
    turn: int = 0
    """Counts what has been done, so that a press on something older can be told."""
    status: Literal["open", "over"] = "open"
    screen: str = ""
    """The key by which the link to the room's screen is signed; without one there is no such link."""

    def meeting(self, scale: Scale) -> Meeting | None:
        """The meeting after all steps; None before it has begun."""
        if self.plan is None:
            return None
        return resume_from(self.plan, self.started_at, self.steps, scale) if self.steps else self._begun(self.plan)

    def _begun(self, plan: Plan) -> Meeting:
        return begin(plan, self.started_at)

    def place(self, address: Address) -> Place | None:
        """The place at that address."""
        return next((one for one in self.places if one.address == address), None)

    @property
    def present(self) -> tuple[Present, ...]:
        """Everybody in every place that is open."""
        return tuple(one for place in self.places if place.is_open for one in place.present or ())


@cache
def as_kept() -> TypeAdapter[Workshop]:
    """How it is kept. Described with the first workshop, for it is as large as a conversation."""
    return TypeAdapter(Workshop)


def id_of(round: int) -> str:
    """The session of a round's workshop: there is one, in however many rooms."""
    return f"{WORKSHOP}{round}"
