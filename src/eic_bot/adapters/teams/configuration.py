"""How Teams reaches the bot and the bot Teams, and what is missing for it."""

from dataclasses import field

from eic_bot.model.value import value

METADATA_URL = "https://login.botframework.com/v1/.well-known/openidconfiguration"


@value
class Configuration:
    """What the settings say of Teams; empty where they say nothing."""

    app_id: str = ""
    password: str = field(default="", repr=False)
    tenant: str = ""
    """The tenant the bot is registered in."""
    managed_identity: bool = False
    allowed_tenants: frozenset[str] = frozenset()
    """The tenants that may write to it; empty for the one it is registered in alone."""
    anonymous: bool = False
    metadata_url: str = METADATA_URL
    host: str = "127.0.0.1"
    """Where the service listens."""

    @property
    def is_wanted(self) -> bool:
        """Whether there is anything of Teams in the settings."""
        given = (self.app_id, self.password, self.tenant, self.allowed_tenants, self.managed_identity, self.anonymous)
        return any(given)

    @property
    def tenants(self) -> frozenset[str]:
        """Who may write to it."""
        return self.allowed_tenants or frozenset({self.tenant} - {""})

    def missing(self) -> tuple[str, ...]:
        """The settings that are needed besides."""
        if self.anonymous:
            return ()
        needed = {"EIC_TEAMS_APP_ID": self.app_id, "EIC_TEAMS_TENANT_ID": self.tenant}
        if not self.managed_identity:
            needed["EIC_TEAMS_APP_PASSWORD"] = self.password
        return tuple(f"{name} is missing" for name, given in needed.items() if not given)
