"""The workspaces the app is in, and by which token each is spoken to."""

import asyncio
from typing import Protocol

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from eic_bot.adapters.slack.receipts import GONE, error_of
from eic_bot.errors import EicBotError
from eic_bot.model.value import value


class UnreachableError(EicBotError):
    """Slack does not say now whose event this is."""


@value
class Workspace:
    """A workspace, or an enterprise, with the app in it."""

    tenant: str
    token: str
    bot: str
    """The bot as a user of it."""
    bot_id: str


class Workspaces(Protocol):
    """Where the app is installed."""

    async def of(self, tenant: str) -> Workspace | None:
        """That workspace or enterprise; None where the app is not installed."""

    async def forget(self, tenant: str, at: float) -> None:
        """The app was taken out of it, at that time in seconds of UTC since 1970."""


async def known(workspaces: Workspaces, tenant: str) -> Workspace | None:
    """The workspace. Raises UnreachableError where it cannot be known now, so that the event comes again."""
    try:
        return await workspaces.of(tenant)
    except SlackApiError as problem:
        if error_of(problem) in GONE:
            return None
        raise UnreachableError(f"slack: {error_of(problem)}") from None


class OneWorkspace:
    """The one workspace of the token in the settings."""

    def __init__(self, client: AsyncWebClient, token: str) -> None:
        self._client, self._token = client, token
        self._asking = asyncio.Lock()
        self._known: tuple[Workspace, frozenset[str]] | None = None

    async def of(self, tenant: str) -> Workspace | None:
        """The workspace, where it is that one. Raises SlackApiError where Slack does not take the token."""
        async with self._asking:
            if self._known is None:
                self._known = await self._asked()
        workspace, names = self._known
        return workspace if tenant in names else None

    async def forget(self, tenant: str, at: float) -> None:
        """It is asked again before the next message, whenever it was taken out."""
        del tenant, at
        self._known = None

    async def _asked(self) -> tuple[Workspace, frozenset[str]]:
        answer = await self._client.auth_test(token=self._token)
        names = frozenset(str(answer[name]) for name in ("team_id", "enterprise_id") if answer.get(name))
        found = Workspace(str(answer["team_id"]), self._token, str(answer["user_id"]), str(answer.get("bot_id") or ""))
        return found, names
