"""Everything of the stand-in but its web server: the app, the workspaces, and what goes between them."""

from dataclasses import dataclass, field

from eic_bot.simulator.slack.app import EVENT_SCOPES, App
from eic_bot.simulator.slack.clock import Clock, WallClock
from eic_bot.simulator.slack.delivery import Delivery, Outgoing
from eic_bot.simulator.slack.faults import Faults
from eic_bot.simulator.slack.grants import Grants
from eic_bot.simulator.slack.ids import Mint
from eic_bot.simulator.slack.journal import Journal
from eic_bot.simulator.slack.pacing import Pacing
from eic_bot.simulator.slack.records import Json
from eic_bot.simulator.slack.replying import ReplyAddresses
from eic_bot.simulator.slack.sockets import Sockets
from eic_bot.simulator.slack.team import Team
from eic_bot.simulator.slack.tokens import Tokens
from eic_bot.simulator.slack.triggers import Triggers


@dataclass(eq=False)
class Platform:
    """One pretend Slack with one app."""

    app: App = field(default_factory=App)
    clock: Clock = field(default_factory=WallClock)
    mint: Mint = field(default_factory=Mint)
    teams: dict[str, Team] = field(default_factory=dict)
    tokens: Tokens = field(default_factory=Tokens)
    pacing: Pacing = field(default_factory=Pacing)
    faults: Faults = field(default_factory=Faults)
    journal: Journal = field(default_factory=Journal)
    address: str = ""
    """Of the stand-in itself, such as ``http://127.0.0.1:40001``."""

    def __post_init__(self) -> None:
        self.triggers = Triggers(self.clock)
        self.replies = ReplyAddresses(self.clock)
        self.grants = Grants(self.clock)
        self.sockets = Sockets(self.app.id, self.journal)
        self.outgoing = Outgoing(self.app, self.clock, self.journal, self.faults, self.sockets)

    def scopes(self, team: Team) -> frozenset[str]:
        """Give what the app may do in a workspace."""
        granted = [token.scopes for token in self.tokens.of(team.id)]
        return frozenset().union(*granted)

    async def tell(self, team: Team, subscription: str, event: Json) -> Delivery | None:
        """Deliver an event, if the app asked for such events and may have them."""
        needed = EVENT_SCOPES[subscription]
        if subscription not in self.app.events or team.bot is None:
            return None
        if needed and not needed & self.scopes(team):
            return None
        return await self.outgoing.event(team.id, self.envelope(team, event))

    def tell_behind(self, team: Team, subscription: str, event: Json) -> None:
        """Deliver an event while the caller goes on: it follows from a call of the app itself."""

        async def deliver() -> None:
            await self.tell(team, subscription, event)

        self.outgoing.behind(deliver())

    def envelope(self, team: Team, event: Json) -> Json:
        """Wrap an event as the Events API does."""
        bot = team.the_bot()
        authorization = {
            "enterprise_id": team.enterprise_id,
            "team_id": team.id,
            "user_id": bot.id,
            "is_bot": True,
            "is_enterprise_install": False,
        }
        envelope: Json = {
            "token": self.app.verification_token,
            "team_id": team.id,
            "context_team_id": team.id,
            "context_enterprise_id": team.enterprise_id,
            "api_app_id": self.app.id,
            "event": event,
            "type": "event_callback",
            "event_id": self.mint.next("Ev"),
            "event_time": int(self.clock.now()),
            "authorizations": [authorization],
            "is_ext_shared_channel": False,
            "event_context": self.mint.next("4-"),
        }
        return envelope | ({"enterprise_id": team.enterprise_id} if team.enterprise_id else {})
