"""What is wanted of sharing and comparing, and what came of it."""

from typing import Literal, TypeAlias

from eic_bot.model.comparison import Among, GroupKind
from eic_bot.model.value import value

SharingAct = Literal[
    "offer",
    "share",
    "stop",
    "who_sees",
    "compare",
    "lists",
    "keep_list",
    "forget_list",
    "pre_election",
    "sector",
]
Audience = Literal["own", "councils", "public"]
AUDIENCES: tuple[Audience, ...] = ("own", "councils", "public")
SharingRefusal = Literal[
    "no_council",
    "ended",
    "nothing_published",
    "not_yours",
    "nothing_shared",
    "not_shared",
    "too_few",
    "too_close",
    "no_such_group",
    "no_such_list",
    "no_such_council",
    "too_many",
    "no_days",
    "not_analyst",
    "nothing_named",
]
FIXED_GROUPS: tuple[GroupKind, ...] = ("similar", "type", "region", "nation")


@value
class AskSharing:
    """Do this, or say why not.

    ``words`` is what was typed with it: an audience, a name. ``group`` is one of ``FIXED_GROUPS`` or the name of an own
    list; ``places`` are the characteristics that are asked about, none for those to work on first.
    """

    act: SharingAct
    words: str = ""
    group: str = ""
    places: tuple[str, ...] = ()
    request: Literal["sharing"] = "sharing"


@value
class SharingRefused:
    """It was not done. ``name`` is what was typed, where that is the reason."""

    act: SharingAct
    why: SharingRefusal
    name: str = ""
    least: int = 0
    """From how many other councils on figures are shown."""
    result: Literal["sharing_refused"] = "sharing_refused"


@value
class SharingState:
    """Who may see the official view. Days are ``YYYY-MM-DD``."""

    act: SharingAct
    audience: Audience
    year: int = 0
    shared_on: str = ""
    public_from: str = ""
    """The day on which everybody may see it, where that is still to come."""
    may_change: bool = False
    council: str = ""
    stopped: int = 0
    """How many views were shared until now, where that was ended."""
    result: Literal["sharing_state"] = "sharing_state"


@value
class ListsKept:
    """The lists of councils that there are, with what each holds."""

    act: SharingAct
    lists: tuple[tuple[str, tuple[str, ...]], ...]
    unknown: tuple[str, ...] = ()
    result: Literal["lists_kept"] = "lists_kept"


@value
class DaysKept:
    """The pre-election period; empty where there is none."""

    first: str = ""
    poll: str = ""
    result: Literal["days_kept"] = "days_kept"


@value
class SpreadShown:
    """How councils lie by level: of a group beside our own view, or of the whole sector.

    ``group`` is one of ``FIXED_GROUPS``, the title of an own list, or ``sector``.
    """

    group: str
    councils: int
    first_year: int
    last_year: int
    shown_on: str
    """The day these councils were put together, ``YYYY-MM-DD``; empty for today."""
    positions: tuple[Among, ...]
    ambitions: tuple[Among, ...]
    asked: Literal["one", "some", "priorities", "gaps"]
    other_models: int = 0
    other_versions: int = 0
    next_steps: tuple[tuple[str, int], ...] = ()
    """By characteristic the level of our own next step, where there is one."""
    own_ambitions: tuple[tuple[str, int], ...] = ()
    result: Literal["spread_shown"] = "spread_shown"


SharingResult: TypeAlias = SharingRefused | SharingState | ListsKept | DaysKept | SpreadShown


def not_done(asked: AskSharing, why: SharingRefusal, name: str = "") -> SharingRefused:
    """What was asked for is not done."""
    return SharingRefused(asked.act, why, name)
