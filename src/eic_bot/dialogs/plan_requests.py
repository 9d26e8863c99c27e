"""What is wanted of the plan of an organisation, and what came of it."""

from typing import Literal, TypeAlias

from eic_bot.model.plan import Action, Gap
from eic_bot.model.value import value

PlanAct = Literal[
    "show",
    "gaps",
    "choose",
    "may_add",
    "add",
    "look",
    "done",
    "stuck",
    "later",
    "to_do",
    "owner",
    "remove",
    "put_back",
]
PlanRefusal = Literal["no_view", "no_own_view", "no_service", "not_yours", "no_action", "no_gap"]


@value
class ActionDraft:
    """An action while it is asked for. ``due`` is a day, ``YYYY-MM-DD``."""

    characteristic: str = ""
    title: str = ""
    owner: str = ""
    due: str = ""
    service: str = ""
    """The service whose plan it is for; empty for that of the whole organisation."""


@value
class AskPlan:
    """Do this with the plan, or say why not. ``number`` is an action's, ``words`` what was typed with it.

    To show a plan, ``words`` is the name of its service, empty for the whole organisation.
    """

    act: PlanAct
    number: str = ""
    words: str = ""
    day: str = ""
    """``YYYY-MM-DD``, where one was said."""
    draft: ActionDraft | None = None
    request: Literal["plan"] = "plan"


@value
class PlanRefused:
    """It was not done. ``name`` is what was typed, where that is the reason."""

    act: PlanAct
    why: PlanRefusal
    name: str = ""
    result: Literal["plan_refused"] = "plan_refused"


@value
class PlanShown:
    """The plan as it stands, by number of the actions; and the gaps it can be about."""

    act: PlanAct
    actions: tuple[Action, ...]
    gaps: tuple[Gap, ...]
    may_change: bool
    draft: ActionDraft | None = None
    """The action that is being added."""
    priorities: tuple[str, ...] = ()
    """The characteristics that were chosen."""
    service: str = ""
    """The service whose view it follows; empty where it is that of the whole organisation."""
    services: tuple[str, ...] = ()
    """Other services that have a plan of their own, the newest first."""
    result: Literal["plan_shown"] = "plan_shown"


@value
class PlanDone:
    """It was done to this action. ``asks_on`` is the day on which ``asks`` will be asked about it, ``YYYY-MM-DD``."""

    act: PlanAct
    action: Action
    asks: Literal["owner", "you", "super_user"] = "owner"
    asks_on: str = ""
    result: Literal["plan_done"] = "plan_done"


PlanResult: TypeAlias = PlanRefused | PlanShown | PlanDone
