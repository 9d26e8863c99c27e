"""The app as its developer set it up with Slack: secrets, scopes, events, addresses, commands and shortcuts."""

from dataclasses import dataclass, field
from typing import Self

from eic_bot.simulator.slack.ids import Mint
from eic_bot.simulator.slack.records import Json

EVENT_SCOPES: dict[str, frozenset[str]] = {
    "message.im": frozenset({"im:history"}),
    "message.channels": frozenset({"channels:history"}),
    "message.groups": frozenset({"groups:history"}),
    "app_mention": frozenset({"app_mentions:read"}),
    "app_home_opened": frozenset(),
    "app_uninstalled": frozenset(),
    "tokens_revoked": frozenset(),
    "member_joined_channel": frozenset({"channels:read", "groups:read"}),
    "member_left_channel": frozenset({"channels:read", "groups:read"}),
    "channel_archive": frozenset({"channels:read"}),
    "channel_unarchive": frozenset({"channels:read"}),
    "channel_rename": frozenset({"channels:read"}),
    "channel_deleted": frozenset({"channels:read"}),
    "channel_left": frozenset({"channels:read"}),
    "group_archive": frozenset({"groups:read"}),
    "group_unarchive": frozenset({"groups:read"}),
    "group_rename": frozenset({"groups:read"}),
    "group_deleted": frozenset({"groups:read"}),
    "group_left": frozenset({"groups:read"}),
    "file_shared": frozenset({"files:read"}),
    "user_change": frozenset({"users:read"}),
}
"""Which scopes an event needs, one of them being enough."""

SCOPES = (
    "app_mentions:read",
    "channels:join",
    "channels:read",
    "chat:write",
    "commands",
    "files:write",
    "groups:read",
    "im:history",
    "im:read",
    "im:write",
    "users:read",
)


@dataclass(eq=False)
class App:
    """One app; the defaults are what a talking bot asks for."""

    id: str = "A0000000001"
    name: str = "eic-bot"
    client_id: str = "1000000001.2000000002"
    client_secret: str = field(default_factory=lambda: Mint.secret("cs"))
    signing_secret: str = field(default_factory=lambda: Mint.secret("sign"))
    verification_token: str = field(default_factory=lambda: Mint.secret("verify"))
    app_tokens: dict[str, frozenset[str]] = field(
        default_factory=lambda: {Mint.secret("xapp-1"): frozenset({"connections:write"})}
    )
    scopes: tuple[str, ...] = SCOPES
    events: set[str] = field(default_factory=lambda: set(EVENT_SCOPES))
    commands: set[str] = field(default_factory=lambda: {"/eic"})
    global_shortcuts: set[str] | None = None
    """Callback ids; None lets every one through."""
    message_shortcuts: set[str] | None = None
    redirect_urls: list[str] = field(default_factory=list)
    """Where an installation may return to, and below; none registered lets every one through."""
    request_url: str | None = None
    """Where events and interactions go over HTTP; without it they go over Socket Mode."""
    command_url: str | None = None
    """Where slash commands go, when it is another place."""
    options_url: str | None = None
    rotation: bool = False
    interactivity: bool = True
    home_tab: bool = True
    messages_tab: bool = True
    messages_tab_read_only: bool = False

    @property
    def app_token(self) -> str:
        """The first app-level token."""
        return next(iter(self.app_tokens))

    @property
    def socket_mode(self) -> bool:
        """Whether what happens goes over Socket Mode."""
        return self.request_url is None

    @classmethod
    def from_manifest(cls, manifest: Json) -> Self:
        """Set an app up as its manifest says."""
        features, settings = manifest.get("features", {}), manifest.get("settings", {})
        oauth, home = manifest.get("oauth_config", {}), features.get("app_home", {})
        subscriptions, commands = settings.get("event_subscriptions", {}), features.get("slash_commands", [])
        shortcuts = features.get("shortcuts", [])
        interactivity = settings.get("interactivity", {})
        socket_mode = settings.get("socket_mode_enabled", False)
        return cls(
            name=manifest["display_information"]["name"],
            scopes=tuple(oauth.get("scopes", {}).get("bot", [])),
            events=set(subscriptions.get("bot_events", [])),
            commands={one["command"] for one in commands},
            global_shortcuts={one["callback_id"] for one in shortcuts if one["type"] == "global"},
            message_shortcuts={one["callback_id"] for one in shortcuts if one["type"] == "message"},
            redirect_urls=list(oauth.get("redirect_urls", [])),
            request_url=None if socket_mode else subscriptions.get("request_url") or interactivity.get("request_url"),
            command_url=None if socket_mode else next((one.get("url") for one in commands), None),
            rotation=settings.get("token_rotation_enabled", False),
            interactivity=interactivity.get("is_enabled", False),
            home_tab=home.get("home_tab_enabled", False),
            messages_tab=home.get("messages_tab_enabled", False),
            messages_tab_read_only=home.get("messages_tab_read_only_enabled", True),
        )
