"""What can come in: from people, from the clock, and from the service in answer to a request."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from eic_bot.dialogs.requests import Result
from eic_bot.model.answers import Value
from eic_bot.model.value import value


@value
class Started:
    """The dialog begins; with ``languages``, by asking somebody new for one of these."""

    actor: str
    languages: tuple[str, ...] = ()
    input: Literal["started"] = "started"


@value
class Returned:
    """The person is back and wants to see where they were."""

    actor: str
    input: Literal["returned"] = "returned"


@value
class Said:
    """Something was typed."""

    actor: str
    text: str
    input: Literal["said"] = "said"


@value
class Pressed:
    """A control of a message was pressed; ``revision`` is what its message was made with."""

    actor: str
    value: Value
    question: str | None = None
    revision: int = 0
    input: Literal["pressed"] = "pressed"


@value
class Chosen:
    """Several controls of one message were chosen and sent together: one reply."""

    actor: str
    presses: tuple[Pressed, ...]
    input: Literal["chosen"] = "chosen"


@value
class Submitted:
    """A form was sent: what was written for a question."""

    actor: str
    question: str
    text: str
    revision: int = 0
    input: Literal["submitted"] = "submitted"


@value
class TimerFired:
    """A timer set earlier came due; ``revision`` is what it was set for."""

    actor: str
    kind: str
    revision: int
    input: Literal["timer_fired"] = "timer_fired"


@value
class Resolved:
    """The service's answer to a request of the engine."""

    actor: str
    result: Result
    input: Literal["resolved"] = "resolved"


Input: TypeAlias = Annotated[
    Started | Returned | Said | Pressed | Chosen | Submitted | TimerFired | Resolved, Field(discriminator="input")
]
