"""What the demonstration tells its service, and what the service says back."""

from pydantic import BaseModel, ConfigDict

MOVED = "the clock is moved by "
LANGUAGE = "en"


class Orders(BaseModel):
    """The first line of the service's input."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    database: str
    pack: str
    moved_ms: int
    port: int = 0
    """Where it listens in all of its lives, so that a page on the web stays where it is; 0 for any, and no pages."""
    slack_api_url: str
    slack_bot_token: str
    slack_signing_secret: str
    teams_app_id: str
    teams_tenant: str
    teams_metadata_url: str
    teams_token: str
    """What the stand-in's connector takes: the place where real ones come from cannot be on this machine."""
    site: str = ""
    """Where people reach their pages on the web; empty where it is on this machine."""
