"""One Web API call: who calls, with which arguments, and how to read them."""

import base64
import binascii
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Literal

from eic_bot.simulator.slack.platform import Platform
from eic_bot.simulator.slack.records import Json
from eic_bot.simulator.slack.refusal import Refused, missing
from eic_bot.simulator.slack.team import Team

LARGEST_PAGE = 1000


@dataclass
class Call:
    """The arguments of one call, and the world it is made in."""

    platform: Platform
    args: Json
    token: str = ""
    scopes: frozenset[str] = frozenset()
    caller: Team | None = None
    unread: str = ""
    """Why the body could not be read."""

    @property
    def team(self) -> Team:
        """The workspace the token is of."""
        if self.caller is None:
            raise Refused("not_authed")
        return self.caller

    def text(self, name: str, default: str = "") -> str:
        """Give an argument as text."""
        value = self.args.get(name)
        return default if value is None else str(value)

    def need(self, *names: str) -> None:
        """Refuse if an argument is missing."""
        absent = [name for name in names if self.args.get(name) in (None, "")]
        if absent:
            raise missing(*absent)

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Give a yes or no, however it was written."""
        value = self.args.get(name, default)
        return value if isinstance(value, bool) else str(value).lower() in {"1", "true"}

    def parsed(self, name: str, error: str) -> Any:  # noqa: ANN401 - whatever JSON was sent; who asks checks it
        """Give an argument that is JSON, whether it came as a value or written out."""
        value = self.args.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise Refused(error) from None

    def page(self, everything: list[Json], key: str) -> Json:
        """Give one page of a list and the cursor of the next."""
        begin = self._offset()
        try:
            limit = int(self.text("limit", "0")) or LARGEST_PAGE
        except ValueError:
            raise Refused("invalid_limit") from None
        if not 1 <= limit <= LARGEST_PAGE:
            raise Refused("invalid_limit")
        end = begin + limit
        cursor = base64.b64encode(f"next:{end}".encode()).decode() if end < len(everything) else ""
        return {"ok": True, key: everything[begin:end], "response_metadata": {"next_cursor": cursor}}

    def _offset(self) -> int:
        cursor = self.text("cursor")
        if not cursor:
            return 0
        try:
            word, _, number = base64.b64decode(cursor, validate=True).decode().partition(":")
            if word != "next":
                raise Refused("invalid_cursor")
            return int(number)
        except (ValueError, binascii.Error):
            raise Refused("invalid_cursor") from None


@dataclass(frozen=True)
class Method:
    """One Web API method."""

    run: Callable[[Call], Awaitable[Json]]
    scopes: frozenset[str] = frozenset()
    """One of them is enough."""
    tier: int | None = None
    caller: Literal["bot", "app", "anybody"] = "bot"
    """Whose token it takes."""
    takes_json: bool = True
    """Whether a JSON body is read; Slack ignores it for the other methods."""
