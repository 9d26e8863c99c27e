"""Trigger ids: good for one exchange within three seconds of what the user did."""

import secrets
from dataclasses import dataclass, field

from eic_bot.simulator.slack.clock import Clock
from eic_bot.simulator.slack.refusal import Refused

LIFE = 3.0  # seconds


@dataclass
class Trigger:
    """What the user did: who, where and when."""

    team: str
    user: str
    at: float
    view: str | None
    """The modal it was done in."""
    exchanged: bool = False


@dataclass
class Triggers:
    """All trigger ids ever given out."""

    clock: Clock
    _given: dict[str, Trigger] = field(default_factory=dict)

    def new(self, team: str, user: str, *, view: str | None = None) -> str:
        """Give an id for something a user has just done."""
        name = f"{len(self._given) + 1}.{int(self.clock.now())}.{secrets.token_hex(8)}"
        self._given[name] = Trigger(team, user, self.clock.now(), view)
        return name

    def find(self, name: object, team: str) -> Trigger:
        """Give the trigger of a workspace, if it can still be exchanged; else refuse as Slack does."""
        trigger = self._given.get(name) if isinstance(name, str) else None
        if trigger is None or trigger.team != team:
            raise Refused("invalid_trigger_id")
        if trigger.exchanged:
            raise Refused("exchanged_trigger_id")
        if self.clock.now() - trigger.at > LIFE:
            raise Refused("expired_trigger_id")
        return trigger
