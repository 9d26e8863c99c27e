"""Bolt's own OAuth flow installs the app, and tokens are rotated."""

from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import pytest
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.oauth.installation_store import FileInstallationStore
from slack_sdk.oauth.state_store import FileOAuthStateStore
from slack_sdk.web.async_client import AsyncWebClient

from tests.simulator.slack.stage import Stage


# slack_sdk 3.47 still authenticates by a class that aiohttp 3.14 will drop.
@pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")
async def test_an_install_link_leads_to_a_token(stage: Stage, tmp_path: Path) -> None:
    app = stage.slack.app
    town = stage.slack.workspace("Newshire")
    zoe = town.user("Zoe Example", is_admin=True)
    store = FileInstallationStore(base_dir=str(tmp_path), client_id=app.client_id)
    settings = AsyncOAuthSettings(
        client_id=app.client_id,
        client_secret=app.client_secret,
        scopes=list(app.scopes),
        authorization_url=stage.slack.authorize_url,
        redirect_uri="http://127.0.0.1/slack/oauth_redirect",
        installation_store=store,
        state_store=FileOAuthStateStore(expiration_seconds=60, base_dir=str(tmp_path), client_id=app.client_id),
    )
    async with aiohttp.ClientSession() as session:
        client = AsyncWebClient(base_url=stage.slack.api_url, session=session)
        bolt = AsyncApp(client=client, signing_secret=app.signing_secret, oauth_settings=settings)
        assert bolt.oauth_flow is not None
        begun = await bolt.oauth_flow.handle_installation(AsyncBoltRequest(body="", query=""))
        cookie = begun.headers["set-cookie"][0].partition(";")[0]
        query = begun.body.partition(stage.slack.authorize_url)[2].partition('"')[0]
        link = stage.slack.authorize_url + unescape(query)
        back = town.approve(link, zoe)
        done = await bolt.oauth_flow.handle_callback(
            AsyncBoltRequest(body="", query=urlsplit(back).query, headers={"cookie": [cookie]})
        )
        assert done.status == 200
        bot = await store.async_find_bot(enterprise_id=None, team_id=town.id)
        assert bot is not None
        who = await client.auth_test(token=bot.bot_token)
    assert (who["team_id"], who["user_id"]) == (town.id, bot.bot_user_id)


async def test_a_no_comes_back_as_one_and_the_page_asks(stage: Stage) -> None:
    app = stage.slack.app
    link = f"{stage.slack.authorize_url}?client_id={app.client_id}&scope=chat:write&state=s&redirect_uri=http://x/back"
    assert stage.town.approve(link, stage.ann, allowed=False) == "http://x/back?state=s&error=access_denied"
    async with stage.session.get(link) as page:
        assert "Allow" in await page.text()
    async with stage.session.get(link.replace("chat:write", "chat:shout")) as page:
        assert (page.status, await page.text()) == (400, "invalid_scope")


async def test_a_rotating_token_ends_and_is_renewed_once(stage: Stage) -> None:
    app = stage.slack.app
    app.rotation = True
    link = f"{stage.slack.authorize_url}?client_id={app.client_id}&scope=chat:write&redirect_uri=http://x/back"
    who = {"client_id": app.client_id, "client_secret": app.client_secret}
    code = stage.town.approve(link, stage.ann).partition("code=")[2]
    first = await stage.form("oauth.v2.access", code=code, redirect_uri="http://x/back", **who)
    again = await stage.form("oauth.v2.access", code=code, redirect_uri="http://x/back", **who)
    assert again["error"] == "invalid_code"
    assert first["expires_in"] == 43_200
    stage.clock.move(43_201)
    assert (await stage.call("auth.test", token=first["access_token"]))["error"] == "token_expired"
    renew = {"grant_type": "refresh_token", "refresh_token": first["refresh_token"], **who}
    second = await stage.form("oauth.v2.access", **renew)
    assert (await stage.call("auth.test", token=second["access_token"]))["ok"] is True
    assert (await stage.form("oauth.v2.access", **renew))["error"] == "invalid_refresh_token"


async def test_a_response_address_is_good_five_times_for_half_an_hour(stage: Stage) -> None:
    path = stage.slack.platform.replies.new(stage.town.id, stage.ann.id, stage.dm.id)
    codes = []
    for _ in range(6):
        async with stage.session.post(stage.slack.platform.address + path, json={"text": "t"}) as reply:
            codes.append((reply.status, (await reply.json()).get("error")))
    assert codes == [(200, None)] * 5 + [(404, "used_url")]
    late = stage.slack.platform.replies.new(stage.town.id, stage.ann.id, stage.dm.id)
    stage.clock.move(1801)
    async with stage.session.post(stage.slack.platform.address + late, json={"text": "t"}) as reply:
        assert (await reply.json())["error"] == "expired_url"
