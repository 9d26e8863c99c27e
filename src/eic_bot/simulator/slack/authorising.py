"""The authorise page: where a user lets the app into a workspace.

Source: docs.slack.dev/authentication/installing-with-oauth.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

from eic_bot.rendering.html import Html, document, element
from eic_bot.simulator.slack.app import EVENT_SCOPES
from eic_bot.simulator.slack.platform import Platform
from eic_bot.simulator.slack.refusal import Refused

KNOWN_SCOPES = frozenset().union(*EVENT_SCOPES.values()) | {
    "channels:join",
    "channels:manage",
    "chat:write",
    "chat:write.customize",
    "chat:write.public",
    "commands",
    "files:write",
    "im:read",
    "im:write",
    "mpim:history",
    "mpim:read",
    "mpim:write",
    "reactions:read",
    "reactions:write",
    "team:read",
    "users:read.email",
    "users:write",
}


def asked_for(platform: Platform, asked: Mapping[str, str]) -> frozenset[str]:
    """Give the scopes an install link asks for, or refuse it as the page does."""
    app = platform.app
    if asked.get("client_id") != app.client_id:
        raise Refused("invalid_client_id")
    scopes = frozenset(one for one in asked.get("scope", "").replace(" ", ",").split(",") if one)
    if not scopes:
        raise Refused("no_scopes")
    if not scopes <= KNOWN_SCOPES:
        raise Refused("invalid_scope", invalid=sorted(scopes - KNOWN_SCOPES))
    back = asked.get("redirect_uri")
    if app.redirect_urls and back and not any(back.startswith(one) for one in app.redirect_urls):
        raise Refused("bad_redirect_uri")
    if not (back or app.redirect_urls):
        raise Refused("no_redirect_uri")
    return scopes


def decided(platform: Platform, asked: Mapping[str, str], team: str, user: str, *, allowed: bool) -> str:
    """Give the address the user's browser is sent back to."""
    scopes = asked_for(platform, asked)
    back = asked.get("redirect_uri") or platform.app.redirect_urls[0]
    said = {"state": asked.get("state", "")}
    if allowed:
        said["code"] = platform.grants.allow(team, user, scopes, asked.get("redirect_uri"))
    else:
        said["error"] = "access_denied"
    return f"{back}{'&' if '?' in back else '?'}{urlencode(said)}"


def page(platform: Platform, asked: Mapping[str, str]) -> str:
    """Give the page: for each workspace and user a button to allow it, and one to say no."""
    scopes = asked_for(platform, asked)
    title = f"{platform.app.name} asks for {', '.join(sorted(scopes))}"
    rows = [
        _row(asked, {"team": team.id, "user": user.id}, f"{user.real_name}, {team.name} ")
        for team in platform.teams.values()
        for user in team.users.values()
        if not user.is_bot
    ]
    return document("en", title, "", element("h1", title), rows)


def _row(asked: Mapping[str, str], who: Mapping[str, str], named: str) -> Html:
    kept = [element("input", type="hidden", name=name, value=value) for name, value in {**asked, **who}.items()]
    allow, cancel = (element("button", word, name="answer", value=word.lower()) for word in ("Allow", "Cancel"))
    return element("form", kept, element("p", named, allow, " ", cancel), method="post")
