"""What is wanted of earlier rounds, and what came of it."""

from typing import Literal, TypeAlias

from eic_bot.model.answers import Answer
from eic_bot.model.trends import CharacteristicTrend
from eic_bot.model.value import value


@value
class AskHistory:
    """``show`` the rounds there were; or what was said ``last``, where it answers questions of this pack version."""

    act: Literal["show", "last"]
    pack: str = ""
    version: str = ""
    request: Literal["history"] = "history"


@value
class PastRound:
    """A round as its organisation may know it. Days are ``YYYY-MM-DD``; ``published`` is empty where it is not."""

    workshop: str
    mode: Literal["named", "anonymous"]
    state: Literal["setup", "answering", "workshop", "official", "published", "closed"]
    published: str = ""
    service: str = ""
    """The one it was about; empty where it was about the whole organisation."""


@value
class PastCouncil:
    """A council that this one took over from: until when it was, and when it published. Days are ``YYYY-MM-DD``."""

    name: str
    ended_on: str
    published: tuple[str, ...]


@value
class HistoryShown:
    """The rounds, oldest first, and how each characteristic went over those that were published, for each service.

    Rounds about one service stand beside others about the same, never beside those of the whole organisation. What
    councils before this one published stays theirs, and is no part of any trend.
    """

    rounds: tuple[PastRound, ...]
    trends: tuple[tuple[str, tuple[CharacteristicTrend, ...]], ...]
    """By service, that of the whole organisation first under an empty name."""
    before: tuple[PastCouncil, ...] = ()
    result: Literal["history_shown"] = "history_shown"


@value
class LastSaid:
    """What was said last, under the ids it has now. ``day`` is ``YYYY-MM-DD``.

    Only what is comparable; what has other words now is ``afresh``: it was answered, and has to be asked again.
    """

    source: Literal["official", "named", "solo"]
    day: str
    answers: tuple[Answer, ...]
    afresh: tuple[str, ...]
    result: Literal["last_said"] = "last_said"


@value
class HistoryRefused:
    """There is nothing to show or offer: no round, nothing said before, or a round without names."""

    why: Literal["no_rounds", "not_in_round", "nothing_said", "without_names"]
    result: Literal["history_refused"] = "history_refused"


HistoryResult: TypeAlias = HistoryShown | LastSaid | HistoryRefused
