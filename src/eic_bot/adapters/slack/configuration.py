"""How the app reaches Slack and Slack the app, and what is missing for it."""

from dataclasses import field
from typing import Literal

from eic_bot.model.value import value

API = "https://slack.com/api/"
Way = Literal["socket", "http", "installed"]


@value
class Configuration:
    """What the settings say of Slack; empty where they say nothing."""

    bot_token: str = field(default="", repr=False)
    app_token: str = field(default="", repr=False)
    signing_secret: str = field(default="", repr=False)
    """With commas between, where a new one and the old one hold."""
    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    api_url: str = API

    @property
    def is_wanted(self) -> bool:
        """Whether there is anything of Slack in the settings."""
        return any((self.bot_token, self.app_token, self.signing_secret, self.client_id, self.client_secret))

    @property
    def signing_secrets(self) -> tuple[str, ...]:
        """By any of which Slack's calls are known."""
        return tuple(one.strip() for one in self.signing_secret.split(",") if one.strip())

    @property
    def way(self) -> Way:
        """Over a socket that we open, over HTTP for one workspace, or for all that install the app."""
        if self.app_token:
            return "socket"
        return "installed" if self.client_id or self.client_secret else "http"

    def missing(self) -> tuple[str, ...]:
        """The settings that are needed besides, and those that cannot be right."""
        needed = {
            "socket": {"EIC_SLACK_BOT_TOKEN": self.bot_token},
            "http": {"EIC_SLACK_BOT_TOKEN": self.bot_token, "EIC_SLACK_SIGNING_SECRET": self.signing_secret},
            "installed": {
                "EIC_SLACK_CLIENT_ID": self.client_id,
                "EIC_SLACK_CLIENT_SECRET": self.client_secret,
                "EIC_SLACK_SIGNING_SECRET": self.signing_secret,
            },
        }[self.way]
        wrong = [f"{name} is missing" for name, given in needed.items() if not given]
        if self.way == "http" and not self.signing_secret:
            wrong[-1] += ", or for a socket EIC_SLACK_APP_TOKEN"
        if self.bot_token and not self.bot_token.startswith("xoxb-"):
            wrong.append("EIC_SLACK_BOT_TOKEN is not a bot token: those begin with xoxb-")
        if self.app_token and not self.app_token.startswith("xapp-"):
            wrong.append("EIC_SLACK_APP_TOKEN is not an app-level token: those begin with xapp-")
        return tuple(wrong)
