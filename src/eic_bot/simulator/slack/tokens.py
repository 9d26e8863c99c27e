"""Tokens: who may call in which workspace, what for and how long."""

from dataclasses import dataclass, field
from typing import Literal

from eic_bot.simulator.slack.ids import Mint
from eic_bot.simulator.slack.refusal import Refused

LIFE = 43_200  # seconds a rotating token is good for


@dataclass(eq=False)
class Token:
    """One bot token. ``ended`` is the word its use is refused with."""

    value: str
    team: str
    scopes: frozenset[str]
    expires: float | None = None
    refresh: str | None = None
    ended: str | None = None


@dataclass
class Tokens:
    """All tokens ever given out."""

    _given: dict[str, Token] = field(default_factory=dict)

    def issue(self, team: str, scopes: frozenset[str], *, rotating_at: float | None = None) -> Token:
        """Give a new token; a rotating one, if the time is given."""
        if rotating_at is None:
            token = Token(Mint.secret("xoxb"), team, scopes)
        else:
            value, refresh = Mint.secret("xoxe.xoxb-1"), Mint.secret("xoxe-1")
            token = Token(value, team, scopes, rotating_at + LIFE, refresh)
        self._given[token.value] = token
        return token

    def find(self, value: str, now: float) -> Token:
        """Give the token if it is good; else refuse as Slack does."""
        token = self._given.get(value)
        if token is None:
            raise Refused("invalid_auth")
        if token.ended:
            raise Refused(token.ended)
        if token.expires is not None and token.expires <= now:
            raise Refused("token_expired")
        return token

    def refresh(self, value: str, now: float) -> Token:
        """Exchange a refresh token, once."""
        old = next((one for one in self._given.values() if one.refresh == value and not one.ended), None)
        if old is None:
            raise Refused("invalid_refresh_token")
        old.refresh = None
        old.expires = min(old.expires or now, now + 60)
        return self.issue(old.team, old.scopes, rotating_at=now)

    def end(self, team: str, why: Literal["token_revoked", "account_inactive"], value: str | None = None) -> None:
        """End one token of a workspace, or all of them."""
        for token in self._given.values():
            if token.team == team and value in {None, token.value} and not token.ended:
                token.ended = why

    def of(self, team: str) -> list[Token]:
        """Give the good tokens of a workspace."""
        return [one for one in self._given.values() if one.team == team and not one.ended]

    def all(self) -> list[Token]:
        """Give every token there ever was."""
        return list(self._given.values())
