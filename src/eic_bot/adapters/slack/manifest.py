"""The app's manifest: what an admin pastes into Slack, so that the app there is as this program needs it."""

from collections.abc import Callable
from typing import Any

from eic_bot.adapters.slack.app import EVENTS as EVENTS_PATH
from eic_bot.adapters.slack.oauth import BACK
from eic_bot.adapters.slack.scopes import EVENTS, SCOPES
from eic_bot.dialogs.messages import words
from eic_bot.dialogs.phrases import Phrases

COMMAND = "/eic"
SHORTCUTS = ("", "summary", "help")
"""What each global shortcut is for: the way in, and commands."""


def manifest(phrases: Phrases, http: str | None = None, *, many: bool = False) -> dict[str, Any]:
    """The manifest. ``http`` is the address of the service where Slack calls it; without one it is Socket Mode.

    ``many`` for an app that several workspaces install.
    """

    def say(key: str) -> str:
        return words(phrases.say(key))

    settings: dict[str, Any] = {
        "event_subscriptions": {"bot_events": list(EVENTS)},
        "interactivity": {"is_enabled": True},
        "org_deploy_enabled": False,
        "socket_mode_enabled": http is None,
        "token_rotation_enabled": many,
    }
    command: dict[str, Any] = {
        "command": COMMAND,
        "description": say("slack-command"),
        "usage_hint": say("slack-command-hint"),
        "should_escape": False,
    }
    oauth: dict[str, Any] = {"scopes": {"bot": list(SCOPES)}}
    if http is not None:
        address = http.rstrip("/")
        settings["event_subscriptions"]["request_url"] = f"{address}{EVENTS_PATH}"
        settings["interactivity"]["request_url"] = f"{address}{EVENTS_PATH}"
        command["url"] = f"{address}{EVENTS_PATH}"
        if many:
            oauth["redirect_urls"] = [f"{address}{BACK}"]
    return {
        "display_information": {
            "name": say("app-name"),
            "description": say("app-about"),
            "long_description": say("app-about-long"),
            "background_color": "#1d4f5c",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": say("app-name"), "always_online": True},
            "shortcuts": [_shortcut(name, say) for name in SHORTCUTS],
            "slash_commands": [command],
        },
        "oauth_config": oauth,
        "settings": settings,
    }


def _shortcut(name: str, say: Callable[[str], str]) -> dict[str, str]:
    key = f"shortcut-{name or 'open'}"
    return {"name": say(key), "type": "global", "callback_id": f"eic:{name}", "description": say(f"{key}-about")}
