"""An installation as it is kept: what the bot needs, and nobody's own token."""

import json

from slack_sdk.oauth.installation_store import Installation

KEPT = (
    "app_id", "enterprise_id", "enterprise_name", "enterprise_url", "team_id", "team_name", "bot_token", "bot_id",
    "bot_user_id", "bot_scopes", "bot_refresh_token", "bot_token_expires_at", "user_id", "is_enterprise_install",
    "installed_at",
)  # fmt: skip


def to_json(installation: Installation) -> str:
    """As it is sealed."""
    return json.dumps({name: getattr(installation, name) for name in KEPT})


def from_json(kept: str) -> Installation:
    """As Slack's SDK takes it."""
    return Installation(**json.loads(kept))
