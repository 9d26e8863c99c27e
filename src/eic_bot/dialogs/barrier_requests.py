"""What is wanted of barriers, and what came of it."""

from typing import Literal, TypeAlias

from eic_bot.model.barriers import BarrierKind, Reach
from eic_bot.model.value import value

BarrierAct = Literal["report", "list", "me_too", "not_me_too", "withdraw", "introduce"]
BarrierRefusal = Literal["not_here", "unknown", "none_of_yours"]


@value
class BarrierDraft:
    """A barrier while it is asked for. ``about`` is a statement or a characteristic, or nothing."""

    about: str = ""
    kind: BarrierKind | None = None
    words: str = ""
    reach: Reach | None = None
    is_no_name: bool = False
    """The person said that what looks like a name is none."""


@value
class AskBarrier:
    """Do this with barriers. ``words`` is a barrier's token, or the characteristic to list; empty for all."""

    act: BarrierAct
    words: str = ""
    draft: BarrierDraft | None = None
    request: Literal["barrier"] = "barrier"


@value
class BarrierSeen:
    """One barrier as somebody may see it."""

    token: str
    about: str
    kind: BarrierKind
    words: str
    language: str
    reach: Reach
    told: bool = False
    """The person said me too."""
    councils: int | None = None
    """How many other councils said so; None where that is not shown."""
    will_talk: bool = False
    """Whose it is agreed to be introduced."""


@value
class BarriersFound:
    """Barriers: the person's own, others of their organisation that are shared, and other councils'."""

    mine: tuple[BarrierSeen, ...]
    ours: tuple[BarrierSeen, ...]
    others: tuple[BarrierSeen, ...]
    about: str = ""
    result: Literal["barriers_found"] = "barriers_found"


@value
class BarrierDone:
    """It was done to that barrier."""

    act: BarrierAct
    barrier: BarrierSeen
    needs_card: bool = False
    """Whose it is may be introduced, and has no card yet that could be shown then."""
    result: Literal["barrier_done"] = "barrier_done"


@value
class BarrierRefused:
    """It was not done."""

    act: BarrierAct
    why: BarrierRefusal
    result: Literal["barrier_refused"] = "barrier_refused"


BarrierResult: TypeAlias = BarriersFound | BarrierDone | BarrierRefused
