"""Installing in many workspaces: the stores of Slack's OAuth flow over our vault, and the tokens from there."""

import asyncio
import time
from collections.abc import Callable
from secrets import token_urlsafe

from slack_sdk.errors import SlackTokenRotationError
from slack_sdk.oauth.installation_store import Bot, Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from slack_sdk.oauth.token_rotation.async_rotator import AsyncTokenRotator
from typing_extensions import override

from eic_bot.adapters.slack.heard import CHANNEL
from eic_bot.adapters.slack.kept_installations import from_json, to_json
from eic_bot.adapters.slack.workspaces import Workspace
from eic_bot.service.envelopes import Address
from eic_bot.service.ports import Vault
from eic_bot.service.tenancy import LOCAL, scope_of

STATE_MS = 600_000
"""How long somebody may take to allow the app, from pressing install."""
FRESH = 60.0
"""Seconds for which an installation is not looked up again: so long an old token is used after a new installation."""
REFRESH_MINUTES = 120
"""A token that ends is refreshed so long before its end."""


class InstallationStore(AsyncInstallationStore):
    """One installation for each workspace or enterprise: the newest. Nobody's own token is kept."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    @override
    async def async_save(self, installation: Installation) -> None:
        """Keep it, in the place of the one before."""
        tenant = tenant_of(installation.enterprise_id, installation.team_id, installation.is_enterprise_install)
        await self._vault.put(scope_of(Address(CHANNEL, tenant, "")), _name(tenant), to_json(installation))

    @override
    async def async_find_installation(
        self,
        *,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None = None,
        is_enterprise_install: bool | None = False,
    ) -> Installation | None:
        """The installation of that workspace, or of its whole enterprise."""
        del user_id
        return await self.of(tenant_of(enterprise_id, team_id, is_enterprise_install))

    @override
    async def async_find_bot(
        self, *, enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None = False
    ) -> Bot | None:
        """The same, without who installed it."""
        found = await self.of(tenant_of(enterprise_id, team_id, is_enterprise_install))
        return found.to_bot() if found else None

    @override
    async def async_delete_installation(
        self, *, enterprise_id: str | None, team_id: str | None, user_id: str | None = None
    ) -> None:
        """Forget it."""
        del user_id
        await self.forget(tenant_of(enterprise_id, team_id, None))

    async def of(self, tenant: str) -> Installation | None:
        """The installation of that workspace or enterprise."""
        kept = await self._vault.get(scope_of(Address(CHANNEL, tenant, "")), _name(tenant))
        return from_json(kept) if kept else None

    async def forget(self, tenant: str) -> None:
        """Forget it."""
        await self._vault.forget(scope_of(Address(CHANNEL, tenant, "")), _name(tenant))


class StateStore(AsyncOAuthStateStore):
    """The marks by which Slack's answer is known to belong to a question of ours: each is good once."""

    def __init__(self, vault: Vault, now: Callable[[], int]) -> None:
        self._vault, self._now = vault, now

    @override
    async def async_issue(self, *args: object, **kwargs: object) -> str:
        """A new mark."""
        del args, kwargs
        state = token_urlsafe(24)
        await self._vault.put(LOCAL, f"slack-state:{state}", "asked", expires=self._now() + STATE_MS)
        return state

    @override
    async def async_consume(self, state: str) -> bool:
        """Whether it is one of ours, and used for the first time."""
        return await self._vault.take(LOCAL, f"slack-state:{state}") is not None


class InstalledWorkspaces:
    """The workspaces that installed the app; tokens that end are refreshed in time, also when nothing comes in."""

    def __init__(self, store: InstallationStore, rotator: AsyncTokenRotator) -> None:
        self._store, self._rotator = store, rotator
        self._known: dict[str, tuple[float, Workspace]] = {}
        self._looking = asyncio.Lock()

    async def of(self, tenant: str) -> Workspace | None:
        """That workspace or enterprise; None where the app is not installed."""
        found = self._fresh(tenant)
        if found is None:
            async with self._looking:  # a token is good for one refreshing
                found = self._fresh(tenant) or await self._looked_up(tenant)
        return found

    def _fresh(self, tenant: str) -> Workspace | None:
        until, known = self._known.get(tenant, (0.0, None))
        return known if until >= time.monotonic() else None

    async def forget(self, tenant: str, at: float) -> None:
        """The app was taken out of it then; who installed it again since has it still."""
        self._known.pop(tenant, None)
        installation = await self._store.of(tenant)
        if installation is not None and installation.installed_at <= at + 1:
            await self._store.forget(tenant)

    async def _looked_up(self, tenant: str) -> Workspace | None:
        installation = await self._store.of(tenant)
        if installation is None:
            self._known.pop(tenant, None)
            return None
        installation = await self._refreshed(tenant, installation)
        found = Workspace(tenant, str(installation.bot_token), str(installation.bot_user_id), str(installation.bot_id))
        self._known[tenant] = time.monotonic() + FRESH, found
        return found

    async def _refreshed(self, tenant: str, installation: Installation) -> Installation:
        """It, or the newer one; another process may have been the first to refresh."""
        try:
            refreshed = await self._rotator.perform_token_rotation(
                installation=installation, minutes_before_expiration=REFRESH_MINUTES
            )
        except SlackTokenRotationError:
            newer = await self._store.of(tenant)
            if newer is None or newer.bot_token == installation.bot_token:
                raise
            return newer
        if refreshed is None:
            return installation
        await self._store.async_save(refreshed)
        return refreshed


def tenant_of(enterprise: str | None, team: str | None, is_enterprise: bool | None) -> str:  # noqa: FBT001  as Slack says it
    """The workspace, or the whole enterprise where the app is installed for that."""
    return str((enterprise if is_enterprise or not team else team) or "")


def _name(tenant: str) -> str:
    return f"slack-installation:{tenant}"
