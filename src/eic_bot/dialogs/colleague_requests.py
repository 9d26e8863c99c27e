"""What is wanted of a colleague who may know: a suggestion for one question, and what came of it."""

from typing import Literal, TypeAlias

from eic_bot.model.answers import Given
from eic_bot.model.value import value

Act = Literal["ask", "suggest", "not_me", "take", "leave", "withdraw", "mine"]
Refusal = Literal[
    "nobody_named",
    "nobody",
    "not_met",
    "guest",
    "myself",
    "one_at_a_time",
    "already",
    "too_many",
    "busy",
    "over",
    "elsewhere",
    "unread",
]


@value
class AskColleague:
    """Do this, or say why not. ``words`` is what was typed with it."""

    act: Act
    words: str = ""
    question: str = ""
    """Where the person is: a question, or a characteristic with all its levels."""
    session: str = ""
    pack: str = ""
    version: str = ""
    request: Literal["colleague"] = "colleague"


@value
class ColleagueRefused:
    """It was not done. ``name`` is whom it was about, ``number`` which question."""

    act: Act
    why: Refusal
    name: str = ""
    number: int = 0
    most: int = 0
    result: Literal["colleague_refused"] = "colleague_refused"


@value
class FoundColleague:
    """Somebody who may be meant."""

    owner: int
    name: str
    channel: str


@value
class ColleaguesFound:
    """Who is to be chosen from, or agreed to: in a round without names, asking somebody says that one takes part."""

    people: tuple[FoundColleague, ...]
    why: Literal["several", "anonymous"]
    result: Literal["colleagues_found"] = "colleagues_found"


@value
class ColleagueDone:
    """It was done. ``day`` is the last for a reply, ``YYYY-MM-DD``; ``left`` are levels not suggested yet."""

    act: Act
    name: str = ""
    number: int = 0
    day: str = ""
    said: str = ""
    """What was suggested, in words."""
    left: int = 0
    is_explained: bool = False
    """Whether they said why."""
    result: Literal["colleague_done"] = "colleague_done"


@value
class SuggestionTaken:
    """The asker took it: from now on it is their own answer. ``by`` is None where nothing may say whose it was."""

    question: str
    given: tuple[Given, ...]
    comment: str = ""
    by: int | None = None
    result: Literal["suggestion_taken"] = "suggestion_taken"


@value
class OpenQuestion:
    """A question that waits: for a reply, or with one. ``day`` is the last for it, ``YYYY-MM-DD``."""

    number: int
    name: str
    question: str
    day: str
    has_reply: bool = False


@value
class OpenQuestions:
    """What somebody asked, and what they were asked."""

    sent: tuple[OpenQuestion, ...]
    received: tuple[OpenQuestion, ...]
    result: Literal["open_questions"] = "open_questions"


ColleagueResult: TypeAlias = ColleagueRefused | ColleaguesFound | ColleagueDone | SuggestionTaken | OpenQuestions
