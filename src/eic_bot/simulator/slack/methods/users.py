"""``users.*``: who is in the workspace."""

from eic_bot.simulator.slack.methods.call import Call, Method
from eic_bot.simulator.slack.records import Json, User


async def info(call: Call) -> Json:
    """Tell of one user."""
    call.need("user")
    return {"ok": True, "user": shown(call, call.team.person(call.args["user"]))}


async def list_all(call: Call) -> Json:
    """List everybody, bots and those who left included."""
    page = call.page([shown(call, one) for one in call.team.users.values()], "members")
    return {**page, "cache_ts": int(call.platform.clock.now())}


def shown(call: Call, user: User) -> Json:
    """Give a user as Slack's answers carry them; the address only to who may see it."""
    profile: Json = {
        "real_name": user.real_name,
        "real_name_normalized": user.real_name,
        "display_name": user.name,
        "display_name_normalized": user.name,
        "team": user.team_id,
    }
    if "users:read.email" in call.scopes and user.email:
        profile["email"] = user.email
    body: Json = {
        "id": user.id,
        "team_id": user.team_id,
        "name": user.name,
        "deleted": user.deleted,
        "real_name": user.real_name,
        "tz": user.tz,
        "profile": profile,
        "is_admin": user.is_admin,
        "is_owner": False,
        "is_bot": user.is_bot,
        "is_app_user": False,
        "is_restricted": user.is_guest,
        "is_ultra_restricted": False,
    }
    team = call.team
    if team.enterprise_id:
        body["enterprise_user"] = {"id": user.id, "enterprise_id": team.enterprise_id, "teams": [team.id]}
    return body | ({"locale": user.locale} if call.flag("include_locale") else {})


READ = frozenset({"users:read"})
METHODS = {
    "users.info": Method(info, READ, 4, takes_json=False),
    "users.list": Method(list_all, READ, 2, takes_json=False),
}
