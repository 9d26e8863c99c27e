"""Whether Slack can be used as it is set up: tokens, scopes, the clock. Prints no secret and changes nothing."""

import time
from collections.abc import AsyncIterator, Mapping

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from eic_bot.adapters.slack.configuration import Configuration
from eic_bot.adapters.slack.receipts import error_of
from eic_bot.adapters.slack.scopes import SCOPES
from eic_bot.service.findings import Finding, checked_clock

TO_DO = {
    "invalid_auth": "Copy the token again from the app's page at api.slack.com/apps, without blanks around it.",
    "not_authed": "Set the token.",
    "account_inactive": "The app was taken out of the workspace: install it again.",
    "token_revoked": "The token was revoked: install the app again and copy the new one.",
    "token_expired": "The token is over: install the app again, or turn token rotation off for one workspace.",
    "not_allowed_token_type": "This is another kind of token: the bot's is xoxb-..., the app-level one xapp-...",
    "missing_scope": "Make an app-level token with the scope connections:write.",
}  # fmt: skip


async def check(configuration: Configuration, client: AsyncWebClient) -> AsyncIterator[Finding]:
    """Every finding, as it is made."""
    for wrong in configuration.missing():
        yield Finding("slack.settings", wrong, "Set it as docs/how-to/slack.md says.")
    if configuration.bot_token:
        async for finding in _checked_bot(configuration.bot_token, client):
            yield finding
    if configuration.app_token:
        yield await _checked_socket(configuration.app_token, client)


async def _checked_bot(token: str, client: AsyncWebClient) -> AsyncIterator[Finding]:
    try:
        answer = await client.auth_test(token=token)
    except SlackApiError as problem:
        yield _refused("slack.token", "the bot's token", problem)
        return
    except (aiohttp.ClientError, TimeoutError, OSError) as problem:
        yield _unreachable(client.base_url, problem)
        return
    yield Finding("slack.token", f"the bot is in the workspace {answer.get('team', answer['team_id'])}")
    headers = {name.lower(): str(value) for name, value in answer.headers.items()}
    yield _scopes(headers)
    refused = "Slack's signatures are refused"
    if found := checked_clock("slack.clock", "Slack's", headers.get("date", ""), time.time(), refused):
        yield found


def _scopes(headers: Mapping[str, str]) -> Finding:
    granted = {scope.strip() for scope in headers.get("x-oauth-scopes", "").split(",")}
    missing = [f"{scope} ({why})" for scope, why in SCOPES.items() if scope not in granted]
    if missing:
        names = ", ".join(missing)
        return Finding(
            "slack.scopes",
            f"the app may not do all it needs: {names} missing",
            "Paste the manifest of `eic-bot slack manifest` into the app's page again, then reinstall the app.",
        )
    return Finding("slack.scopes", "the app may do all it needs")


async def _checked_socket(token: str, client: AsyncWebClient) -> Finding:
    try:
        await client.apps_connections_open(app_token=token)
    except SlackApiError as problem:
        return _refused("slack.socket", "the app-level token", problem)
    except (aiohttp.ClientError, TimeoutError, OSError) as problem:
        return _unreachable(client.base_url, problem)
    return Finding("slack.socket", "Socket Mode can be used")


def _refused(code: str, what: str, problem: SlackApiError) -> Finding:
    error = error_of(problem)
    to_do = TO_DO.get(error, f"See {error} in Slack's documentation.")
    return Finding(code, f"Slack does not take {what}: {error}", to_do)


def _unreachable(address: str, problem: Exception) -> Finding:
    return Finding(
        "slack.network",
        f"{address} cannot be reached: {type(problem).__name__}",
        "Let this machine call it over HTTPS, directly or through your proxy.",
    )
