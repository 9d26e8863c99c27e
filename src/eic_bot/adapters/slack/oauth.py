"""Installing from the web: the page that asks Slack, and the one that Slack comes back to."""

from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.web.async_client import AsyncWebClient

from eic_bot.adapters.slack.configuration import API, Configuration
from eic_bot.adapters.slack.installing import STATE_MS, InstallationStore, StateStore
from eic_bot.adapters.slack.routes import BACK, INSTALL
from eic_bot.adapters.slack.scopes import SCOPES
from eic_bot.service.limiter import Limiter
from eic_bot.service.ports import Vault

TOO_OFTEN = "Too many tries. Wait a minute, then try again."


def oauth_routes(
    configuration: Configuration, client: AsyncWebClient, vault: Vault, now: Callable[[], int]
) -> Sequence[web.RouteDef]:
    """Both pages."""
    settings = AsyncOAuthSettings(
        client_id=configuration.client_id,
        client_secret=configuration.client_secret,
        scopes=list(SCOPES),
        install_path=INSTALL,
        redirect_uri_path=BACK,
        authorization_url=_authorization(configuration.api_url),
        installation_store=InstallationStore(vault),
        installation_store_bot_only=False,
        state_store=StateStore(vault, now),
        state_expiration_seconds=STATE_MS // 1000,
    )
    flow, limiter = AsyncOAuthFlow(settings=settings, client=client), Limiter()

    async def install(request: web.Request) -> web.StreamResponse:
        if limiter.is_too_often(request.remote or ""):
            return web.Response(status=429, text=TOO_OFTEN)
        return await to_aiohttp_response(await flow.handle_installation(await to_bolt_request(request)))

    async def back(request: web.Request) -> web.StreamResponse:
        if limiter.is_too_often(request.remote or ""):
            return web.Response(status=429, text=TOO_OFTEN)
        return await to_aiohttp_response(await flow.handle_callback(await to_bolt_request(request)))

    return web.get(INSTALL, install), web.get(BACK, back)


def _authorization(api_url: str) -> str | None:
    """Where people allow the app: Slack's own page, or that of the stand-in the Web API is at."""
    if api_url == API:
        return None
    parts = urlsplit(api_url)
    return f"{parts.scheme}://{parts.netloc}/oauth/v2/authorize"
