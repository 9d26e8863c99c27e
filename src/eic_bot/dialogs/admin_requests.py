"""What somebody who looks after an organisation wants done or told, and what came of it."""

from typing import Literal, TypeAlias

from eic_bot.model.value import value

AdminAct = Literal["hold", "release", "health", "stuck"]
AdminRefusal = Literal["no_role", "role", "held", "not_held"]


@value
class AskAdmin:
    """Do or tell this, or say why not. ``days`` is how long silence has to last."""

    act: AdminAct
    days: int = 7
    request: Literal["admin"] = "admin"


@value
class AdminRefused:
    """It was not done: because of who asked, or because it is so already."""

    act: AdminAct
    why: AdminRefusal
    result: Literal["admin_refused"] = "admin_refused"


@value
class AdminDone:
    """It was done. ``waits`` counts what has not gone out yet."""

    act: AdminAct
    organisation: str
    waits: int = 0
    result: Literal["admin_done"] = "admin_done"


@value
class Health:
    """How the service is for one organisation. Times in milliseconds of UTC; 0 where there are none."""

    organisation: str
    held_since: int
    waits: int
    waits_since: int
    dead: int
    dead_since: int
    late: int
    pack: str
    version: str
    round_version: str = ""
    """What the open round goes by, where that is another."""
    result: Literal["health"] = "health"


@value
class Undelivered:
    """How many messages to somebody could not be delivered. No name where none may be said."""

    name: str
    count: int


@value
class Stuck:
    """Who or what does not get on, in the organisation and its open round."""

    undelivered: tuple[Undelivered, ...]
    people: int
    """To how many people they were."""
    days: int
    silent: int | None = None
    """Of those who take part and have not handed in, how many have said nothing for so long; None: not told."""
    names: tuple[str, ...] = ()
    """Who these are, where one may know."""
    taking_part: int = 0
    done: int = 0
    mode: Literal["", "named", "anonymous"] = ""
    """Empty where no round is open."""
    result: Literal["stuck"] = "stuck"


AdminResult: TypeAlias = AdminRefused | AdminDone | Health | Stuck
