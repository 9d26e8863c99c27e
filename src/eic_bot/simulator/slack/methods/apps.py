"""``api.*``, ``auth.*``, ``apps.*``, ``oauth.*`` and ``blocks.*``: the app itself."""

from eic_bot.simulator.slack import events
from eic_bot.simulator.slack.blockkit import Problem, message_problems, view_problems
from eic_bot.simulator.slack.methods.call import Call, Method
from eic_bot.simulator.slack.platform import Platform
from eic_bot.simulator.slack.records import Json
from eic_bot.simulator.slack.refusal import Refused
from eic_bot.simulator.slack.team import Team
from eic_bot.simulator.slack.tokens import Token


async def api_test(call: Call) -> Json:
    """Answer with what was sent."""
    if call.text("error"):
        raise Refused(call.text("error"), args=call.args)
    return {"ok": True, "args": call.args}


async def auth_test(call: Call) -> Json:
    """Tell whose token it is."""
    team, bot = call.team, call.team.the_bot()
    body: Json = {
        "ok": True,
        "url": f"https://{team.domain}.slack.com/",
        "team": team.name,
        "user": bot.name,
        "team_id": team.id,
        "user_id": bot.id,
        "bot_id": team.bot_id,
        "is_enterprise_install": False,
    }
    return body | ({"enterprise_id": team.enterprise_id} if team.enterprise_id else {})


async def auth_revoke(call: Call) -> Json:
    """End the token of the call."""
    if call.flag("test"):
        return {"ok": True, "revoked": False}
    call.platform.tokens.end(call.team.id, "token_revoked", call.token)
    return {"ok": True, "revoked": True}


async def uninstall(call: Call) -> Json:
    """Take the app out of the workspace."""
    identify(call)
    call.platform.outgoing.behind(removed(call.platform, call.team))
    return {"ok": True}


async def removed(platform: Platform, team: Team) -> None:
    """End what the app has in a workspace, and tell it."""
    bot = team.the_bot()
    gone = events.simple(team, "tokens_revoked", tokens={"oauth": [], "bot": [bot.id]})
    await platform.tell(team, "app_uninstalled", events.simple(team, "app_uninstalled"))
    await platform.tell(team, "tokens_revoked", gone)
    platform.tokens.end(team.id, "account_inactive")
    team.bot = None
    for channel in team.channels.values():
        if bot.id in channel.members and channel.kind != "im":
            channel.members.remove(bot.id)


async def open_connection(call: Call) -> Json:
    """Give an address for one Socket Mode connection."""
    base = call.platform.address.replace("http", "ws", 1)
    ticket = call.platform.sockets.ticket()
    return {"ok": True, "url": f"{base}/link/?ticket={ticket}&app_id={call.platform.app.id}"}


async def oauth_access(call: Call) -> Json:
    """Exchange a code, or a refresh token, for a token."""
    identify(call)
    kind = call.text("grant_type", "authorization_code")
    now = call.platform.clock.now()
    if kind == "refresh_token":
        token = call.platform.tokens.refresh(call.text("refresh_token"), now)
        return granted(call.platform, token, None)
    if kind != "authorization_code":
        raise Refused("invalid_grant_type")
    grant = call.platform.grants.exchange(call.args.get("code"), call.args.get("redirect_uri"))
    token = installed(call.platform, call.platform.teams[grant.team], grant.scopes)
    return granted(call.platform, token, grant.user)


def identify(call: Call) -> None:
    """Refuse who is not the app."""
    app = call.platform.app
    if call.text("client_id") != app.client_id:
        raise Refused("invalid_client_id")
    if call.text("client_secret") != app.client_secret:
        raise Refused("bad_client_secret")


def installed(platform: Platform, team: Team, scopes: frozenset[str]) -> Token:
    """Put the app into a workspace, or give it the scopes anew."""
    if team.bot is None:
        known = (one for one in team.users.values() if one.is_bot and one.real_name == platform.app.name)
        team.bot = next(known, None) or team.add_user(platform.app.name, is_bot=True)
        team.bot_id = team.bot_id or team.mint.next("B")
    return platform.tokens.issue(team.id, scopes, rotating_at=platform.clock.now() if platform.app.rotation else None)


def granted(platform: Platform, token: Token, user: str | None) -> Json:
    """Give a token as Slack's answer carries it."""
    team = platform.teams[token.team]
    body: Json = {
        "ok": True,
        "access_token": token.value,
        "token_type": "bot",
        "scope": ",".join(sorted(token.scopes)),
        "bot_user_id": team.the_bot().id,
        "app_id": platform.app.id,
        "team": {"id": team.id, "name": team.name},
        "enterprise": team.enterprise(),
        "is_enterprise_install": False,
    }
    if user:
        body["authed_user"] = {"id": user}
    if token.refresh and token.expires:
        body |= {"refresh_token": token.refresh, "expires_in": int(token.expires - platform.clock.now())}
    return body


async def validate(call: Call) -> Json:
    """Say what is wrong with blocks, a message or a view."""
    given = [name for name in ("blocks", "message", "view") if call.args.get(name) is not None]
    if len(given) != 1:
        raise Refused("invalid_arguments")
    value = call.parsed(given[0], "invalid_arguments")
    if given[0] == "view":
        problems = list(view_problems(value, ""))
    elif given[0] == "message":
        problems = list(message_problems(value.get("blocks", []) if isinstance(value, dict) else value))
    else:
        problems = list(message_problems(value, ""))
    if problems:
        raise Refused(f"invalid_{given[0]}", errors=[told(one) for one in problems])
    return {"ok": True}


def told(problem: Problem) -> Json:
    """Give a problem as ``blocks.validate`` tells it."""
    return {"pointer": problem.at, "code": "failed_constraint", "message": problem.says}


METHODS = {
    "api.test": Method(api_test, tier=4, caller="anybody"),
    "auth.test": Method(auth_test),
    "auth.revoke": Method(auth_revoke, tier=3, takes_json=False),
    "apps.uninstall": Method(uninstall, tier=1, takes_json=False),
    "apps.connections.open": Method(
        open_connection, frozenset({"connections:write"}), 1, caller="app", takes_json=False
    ),
    "oauth.v2.access": Method(oauth_access, tier=4, caller="anybody", takes_json=False),
    "blocks.validate": Method(validate, caller="anybody"),
}
