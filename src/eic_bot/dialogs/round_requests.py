"""What is wanted of the round of an organisation, and what came of it."""

from typing import Literal, TypeAlias

from eic_bot.model.answers import Answer
from eic_bot.model.value import value

Mode = Literal["named", "anonymous"]
Act = Literal[
    "may_begin",
    "begin",
    "invite",
    "accept",
    "decline",
    "status",
    "super_user",
    "facilitator",
    "sponsor",
    "thank",
    "no_reminders",
    "check",
    "submit",
    "answers_of",
    "look_again",
    "workshop",
    "official",
    "findings",
    "publish",
    "reopen",
    "may_cancel",
    "cancel",
    "hand_link",
    "take_link_back",
]
Refusal = Literal[
    "no_round",
    "is_open",
    "not_yours",
    "not_invited",
    "not_now",
    "nobody",
    "nothing_said",
    "already",
    "nobody_named",
    "no_question",
    "stays_closed",
    "no_site",
    "has_app",
    "has_opened",
    "several",
    "one_name",
    "no_link",
]


@value
class RoundDraft:
    """The settings of a round while they are asked for. Days are ``YYYY-MM-DD``."""

    mode: Mode | None = None
    workshop: str = ""
    deadline: str = ""
    super_user: str = ""
    service: str = ""
    """The one it is about; empty where it is about the whole organisation."""


@value
class AskRound:
    """Do this in the round, or say why not. ``words`` is what was typed with it."""

    act: Act
    words: str = ""
    draft: RoundDraft | None = None
    request: Literal["round"] = "round"


@value
class OpenRound:
    """The round that is open, for somebody who would begin another."""

    organisation: str
    service: str
    workshop: str
    sponsor: str
    goes_on: str = ""
    """The command by which the person takes it further; empty where that is for others."""
    may_end: bool = False
    """Whether the person may end it for good."""


@value
class RoundRefused:
    """It was not done. ``name`` is what was typed, where that is the reason."""

    act: Act
    why: Refusal
    name: str = ""
    draft: RoundDraft | None = None
    open: OpenRound | None = None
    """Where one is open already."""
    result: Literal["round_refused"] = "round_refused"


@value
class RoundDone:
    """It was done. ``names`` are those whom it concerned, ``unknown`` what nobody is called."""

    act: Act
    names: tuple[str, ...] = ()
    already: tuple[str, ...] = ()
    """Whom it concerned before."""
    unknown: tuple[str, ...] = ()
    mode: Mode = "named"
    deadline: str = ""
    service: str = ""
    dialog: str = ""
    """What opens now; empty where nothing does."""
    remembers: bool = False
    """Whether something was said last time that can be confirmed."""
    closed: tuple[str, ...] = ()
    """Days on which nobody works, beside the ends of weeks."""
    result: Literal["round_done"] = "round_done"


@value
class LinkToHand:
    """A link to the page of somebody with neither app, to be handed to them, for so many days."""

    name: str
    url: str
    days: int
    result: Literal["link_to_hand"] = "link_to_hand"


@value
class RoundProgress:
    """How the round stands, as far as the person may know it."""

    organisation: str
    mode: Mode
    state: Literal["setup", "answering", "workshop", "official", "published", "closed"]
    done: int
    asked: int
    deadline: str
    workshop: str
    super_user: str
    service: str = ""
    waiting: tuple[str, ...] = ()
    """Who has not answered, for those who may know."""
    result: Literal["round_progress"] = "round_progress"


@value
class SingleAnswers:
    """What one person said in a named round."""

    name: str
    answers: tuple[Answer, ...]
    result: Literal["single_answers"] = "single_answers"


@value
class Finding:
    """Something to look at before the official view is published."""

    why: Literal["above_all", "no_evidence"]
    characteristic: str
    level: int


@value
class ViewFindings:
    """What to look at before publishing; ``missing`` characteristics have nothing agreed yet."""

    findings: tuple[Finding, ...]
    missing: int
    result: Literal["view_findings"] = "view_findings"


@value
class ViewShown:
    """The official view as it was published."""

    answers: tuple[Answer, ...]
    service: str = ""
    result: Literal["view_shown"] = "view_shown"


RoundResult: TypeAlias = (
    RoundRefused | RoundDone | LinkToHand | RoundProgress | SingleAnswers | ViewFindings | ViewShown
)


def refused(asked: AskRound, why: Refusal) -> RoundRefused:
    """What was asked for is not done."""
    return RoundRefused(asked.act, why)
