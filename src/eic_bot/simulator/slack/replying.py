"""Response addresses: a place to answer one interaction or command, five times within half an hour.

Source: docs.slack.dev/interactivity/handling-user-interaction.
"""

import secrets
from dataclasses import dataclass, field

from eic_bot.simulator.slack.clock import Clock
from eic_bot.simulator.slack.refusal import Refused

USES = 5
LIFE = 1800.0  # seconds


@dataclass
class Reply:
    """What one address answers."""

    team: str
    user: str
    channel: str
    at: float
    message: str | None
    """The message acted on, which may be replaced or deleted; none for a command."""
    uses: int = 0


@dataclass
class ReplyAddresses:
    """All response addresses ever given out."""

    clock: Clock
    _given: dict[str, Reply] = field(default_factory=dict)

    def new(self, team: str, user: str, channel: str, *, message: str | None = None) -> str:
        """Give the path of a new address."""
        path = f"/actions/{team}/{len(self._given) + 1}/{secrets.token_hex(12)}"
        self._given[path] = Reply(team, user, channel, self.clock.now(), message)
        return path

    def use(self, path: str) -> Reply:
        """Count a use and give what is answered; else refuse as Slack does."""
        reply = self._given.get(path)
        if reply is None or self.clock.now() - reply.at > LIFE:
            raise Refused("expired_url", status=404)
        if reply.uses >= USES:
            raise Refused("used_url", status=404)
        reply.uses += 1
        return reply

    def look(self, path: str) -> Reply:
        """Give what an address answers, without using it."""
        return self._given[path]
