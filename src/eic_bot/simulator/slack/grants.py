"""Installation by OAuth: what a user allowed on the authorise page, and the code the app exchanges for a token.

Source: docs.slack.dev/authentication/installing-with-oauth.
"""

import secrets
from dataclasses import dataclass, field

from eic_bot.simulator.slack.clock import Clock
from eic_bot.simulator.slack.refusal import Refused

LIFE = 600.0  # seconds a code is good for


@dataclass
class Grant:
    """One yes on the authorise page."""

    team: str
    user: str
    scopes: frozenset[str]
    redirect_uri: str | None
    at: float
    used: bool = False


@dataclass
class Grants:
    """All codes ever given out."""

    clock: Clock
    _given: dict[str, Grant] = field(default_factory=dict)

    def allow(self, team: str, user: str, scopes: frozenset[str], redirect_uri: str | None) -> str:
        """Give the code that says a user allowed the app."""
        code = secrets.token_hex(16)
        self._given[code] = Grant(team, user, scopes, redirect_uri, self.clock.now())
        return code

    def exchange(self, code: object, redirect_uri: object) -> Grant:
        """Give what the code stands for, once."""
        grant = self._given.get(code) if isinstance(code, str) else None
        if grant is None or grant.used or self.clock.now() - grant.at > LIFE:
            raise Refused("invalid_code")
        if grant.redirect_uri != (redirect_uri or None):
            raise Refused("bad_redirect_uri")
        grant.used = True
        return grant
