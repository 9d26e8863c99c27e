"""What the Bot Connector's answer says about a message: plain rules, without any network."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, TypeAlias

from eic_bot.model.value import value
from eic_bot.service.envelopes import Delivered, Refused, TryLater

LONGEST_WAIT_MS = 3_600_000
RETRIED = frozenset({412, 429, 502, 503, 504})
"""What Microsoft says to try again, whatever the method was."""


@value
class Closed(Refused):
    """Nothing more goes to this conversation until the person or an install event opens it again."""


@value
class Gone(Refused):
    """The conversation or the message of that name is not there: forget its id."""


@value
class Unknown:
    """It may have been delivered or not: a POST was cut off, or failed within. A second try may show it twice."""

    why: str


Result: TypeAlias = Delivered | TryLater | Refused | Unknown

_CLOSING = {
    "BotNotInConversationRoster": False,
    "ConversationBlockedByUser": True,
    "BotDisabledByAdmin": False,
    "MessageWritesBlocked": True,
}
"""Codes of 403 that close a conversation, and whether the person meant it: then no other channel is tried either."""


def result(method: str, status: int, headers: Mapping[str, str], body: bytes) -> Result:
    """What became of a request that was answered."""
    if 200 <= status < 300:
        return Delivered(_identifier(body))
    why = " ".join(filter(None, (str(status), _code(body))))
    if status in RETRIED:
        return TryLater(retry_after_ms(headers.get("Retry-After")), why)
    if status == 401:
        return TryLater(None, why)
    if status >= 500:
        return Unknown(why) if method == "POST" else TryLater(retry_after_ms(headers.get("Retry-After")), why)
    return _refused(status, _code(body), why)


def retry_after_ms(value: str | None, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> int | None:
    """The wait a platform asks for, in seconds or as a date, at most an hour; None where it asks for none."""
    if not value:
        return None
    try:
        wait = float(value)
    except ValueError:
        try:
            until = parsedate_to_datetime(value)
        except ValueError:
            return None
        wait = ((until if until.tzinfo else until.replace(tzinfo=UTC)) - now()).total_seconds()
    if wait != wait:  # noqa: PLR0124 - not a number
        return None
    return int(min(max(wait * 1000, 0), LONGEST_WAIT_MS))


def _refused(status: int, code: str, why: str) -> Refused:
    if status == 403:
        return Closed(why, is_final=_CLOSING.get(code, False), closes=True)
    if status == 404:
        return Gone(why, closes=code == "ConversationNotFound")
    return Refused(why)


def _identifier(body: bytes) -> str | None:
    found = _parsed(body).get("id")
    return found if isinstance(found, str) and found else None


def _code(body: bytes) -> str:
    """The error's code, where it is one; never its text, which may quote what was sent."""
    error = _parsed(body).get("error")
    code = error.get("code") if isinstance(error, dict) else None
    return code if isinstance(code, str) and code.isalnum() and len(code) < 64 else ""


def _parsed(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
