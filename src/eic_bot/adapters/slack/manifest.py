"""The app's manifest: what an admin pastes into Slack, so that the app there is as this program needs it."""

from typing import Any

from eic_bot.adapters.slack.routes import BACK
from eic_bot.adapters.slack.routes import EVENTS as EVENTS_PATH
from eic_bot.adapters.slack.scopes import EVENTS, SCOPES
from eic_bot.dialogs.entries import shown_at
from eic_bot.dialogs.messages import words
from eic_bot.dialogs.phrases import Phrases

COMMAND = "/eic"
OPEN = "open"
SHORTCUTS = ("", *(one.command for one in shown_at("shortcut")))
"""What each global shortcut is for: the way in, and commands."""


def manifest(phrases: Phrases, http: str | None = None, *, many: bool = False) -> dict[str, Any]:
    """The manifest. ``http`` is the address of the service where Slack calls it; without one it is Socket Mode.

    ``many`` for an app that several workspaces install.
    """
    address = http.rstrip("/") if http else None
    calls = {} if address is None else {"request_url": f"{address}{EVENTS_PATH}"}
    back = {"redirect_urls": [f"{address}{BACK}"]} if many else {}
    return {
        "display_information": {
            "name": words(phrases.say("app-name")),
            "description": words(phrases.say("app-about")),
            "long_description": words(phrases.say("app-about-long")),
            "background_color": "#1d4f5c",
        },
        "features": _features(phrases, {} if address is None else {"url": f"{address}{EVENTS_PATH}"}),
        "oauth_config": {**back, "scopes": {"bot": list(SCOPES)}},
        "settings": {
            "event_subscriptions": {**calls, "bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True, **calls},
            "org_deploy_enabled": False,
            "socket_mode_enabled": address is None,
            "token_rotation_enabled": many,
        },
    }


def _features(phrases: Phrases, calls: dict[str, str]) -> dict[str, Any]:
    home = {"home_tab_enabled": True, "messages_tab_enabled": True, "messages_tab_read_only_enabled": False}
    command = {
        "command": COMMAND,
        "description": words(phrases.say("slack-command")),
        "usage_hint": words(phrases.say("slack-command-hint", words=_hint(phrases))),
        "should_escape": False,
        **calls,
    }
    return {
        "app_home": home,
        "bot_user": {"display_name": words(phrases.say("app-name")), "always_online": True},
        "shortcuts": [_shortcut(name, phrases) for name in SHORTCUTS],
        "slash_commands": [command],
    }


def _hint(phrases: Phrases) -> str:
    """What stands behind the command while nothing is typed."""
    return " | ".join(phrases.typed(name) for name in SHORTCUTS if name)


def _shortcut(command: str, phrases: Phrases) -> dict[str, str]:
    about = f"about-{command}" if command else "shortcut-open-about"
    return {
        "name": words(phrases.say(f"shortcut-{command or OPEN}")),
        "type": "global",
        "callback_id": f"eic:{command}",
        "description": words(phrases.say(about)),
    }
