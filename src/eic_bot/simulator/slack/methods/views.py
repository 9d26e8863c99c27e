"""``views.*``: modals and app homes."""

from eic_bot.simulator.slack.blockkit import view_problems
from eic_bot.simulator.slack.blockkit.surfaces import bytes_of
from eic_bot.simulator.slack.blockkit.views import LARGEST
from eic_bot.simulator.slack.filling import first_state
from eic_bot.simulator.slack.methods.call import Call, Method
from eic_bot.simulator.slack.methods.content import with_ids
from eic_bot.simulator.slack.platform import Platform
from eic_bot.simulator.slack.records import Json, User, View
from eic_bot.simulator.slack.refusal import Refused, missing, wrong
from eic_bot.simulator.slack.team import Team

DEEPEST = 3


async def open_view(call: Call) -> Json:
    """Open a modal before the user who did what the trigger stands for."""
    call.need("trigger_id", "view")
    given = checked(call, "modal")
    trigger = call.platform.triggers.find(call.args["trigger_id"], call.team.id)
    distinct(call, given)
    trigger.exchanged = True
    user = call.team.users[trigger.user]
    close_all(user)
    return {"ok": True, "view": stack(call.platform, call.team, user, given).payload()}


async def push(call: Call) -> Json:
    """Lay a modal over the one the trigger is from."""
    call.need("trigger_id", "view")
    given = checked(call, "modal")
    trigger = call.platform.triggers.find(call.args["trigger_id"], call.team.id)
    user = call.team.users[trigger.user]
    if not any(view.id == trigger.view for view in user.views):
        raise Refused("not_found")
    if len(user.views) >= DEEPEST:
        raise Refused("push_limit_reached")
    distinct(call, given)
    trigger.exchanged = True
    return {"ok": True, "view": stack(call.platform, call.team, user, given).payload()}


async def update(call: Call) -> Json:
    """Replace what is in a modal that is open."""
    call.need("view")
    if not (call.text("view_id") or call.text("external_id")):
        raise missing("view_id")
    if call.text("view_id") and call.text("external_id"):
        said = ["[ERROR] Cannot provide both `view_id` and `external_id`"]
        raise Refused("invalid_arguments", response_metadata={"messages": said})
    given = checked(call)
    view = call.team.find_view(call.args.get("view_id"), call.args.get("external_id"))
    if call.text("hash") and call.text("hash") != view.hash:
        raise Refused("hash_conflict")
    if given["type"] != view.given["type"]:
        raise Refused("invalid_arguments", response_metadata={"messages": ["[ERROR] view type cannot change"]})
    replace(call.platform, view, given)
    return {"ok": True, "view": view.payload()}


async def publish(call: Call) -> Json:
    """Put a view on the home tab of one user."""
    call.need("user_id", "view")
    if not call.platform.app.home_tab:
        raise Refused("not_enabled")
    given = checked(call, "home")
    user = call.team.users.get(call.text("user_id"))
    if user is None:
        raise Refused("invalid_arguments", response_metadata={"messages": ["invalid `user_id`"]})
    if call.text("hash") and (user.home is None or call.text("hash") != user.home.hash):
        raise Refused("hash_conflict")
    if user.home is None:
        user.home = new(call.platform, call.team, user, given)
    else:
        replace(call.platform, user.home, given)
    call.platform.journal.touch()
    return {"ok": True, "view": user.home.payload()}


def checked(call: Call, kind: str | None = None) -> Json:
    """Give the view of a call, or refuse it."""
    view = call.parsed("view", "invalid_arguments")
    refuse_wrong(view, kind)
    return dict(view)


def refuse_wrong(view: object, kind: str | None = None) -> None:
    """Refuse a view that Slack would not show, or not there."""
    problems = list(view_problems(view))
    if problems:
        raise wrong("invalid_arguments", problems)
    if isinstance(view, dict) and kind not in {None, view["type"]}:
        said = [f"[ERROR] unsupported type: {view['type']} [json-pointer:/view/type]"]
        raise Refused("invalid_arguments", response_metadata={"messages": said})
    if bytes_of(view) > LARGEST:
        raise Refused("view_too_large")


def distinct(call: Call, given: Json) -> None:
    """Refuse a name of one's own that another open view has."""
    name = given.get("external_id")
    if name and any(one.open and one.given.get("external_id") == name for one in call.team.views.values()):
        raise Refused("duplicate_external_id")


def new(platform: Platform, team: Team, user: User, given: Json, under: View | None = None) -> View:
    """Make a view."""
    name = team.mint.next("V")
    root, previous = (under.root_id, under.id) if under else (name, None)
    view = View(name, team.id, user.id, given, "", platform.app.id, team.bot_id, root, previous)
    replace(platform, view, given)
    team.views[name] = view
    return view


def stack(platform: Platform, team: Team, user: User, given: Json) -> View:
    """Lay a modal on top of those the user has open."""
    view = new(platform, team, user, given, user.views[-1] if user.views else None)
    user.views.append(view)
    platform.journal.touch()
    return view


def replace(platform: Platform, view: View, given: Json) -> None:
    """Put something else in a view; what was filled in stays where block and action are the same."""
    kept = view.state
    view.given = {**given, "blocks": with_ids(given["blocks"], platform.mint)}
    view.hash = f"{platform.clock.now():.0f}.{platform.mint.block_id()}"
    view.state = {
        block: {action: kept.get(block, {}).get(action, value) for action, value in actions.items()}
        for block, actions in first_state(view.given["blocks"]).items()
    }
    platform.journal.touch()


def close_all(user: User) -> None:
    """Close every modal of a user."""
    for view in user.views:
        view.open = False
    user.views.clear()


METHODS = {
    "views.open": Method(open_view, tier=4),
    "views.push": Method(push, tier=4),
    "views.update": Method(update, tier=4),
    "views.publish": Method(publish, tier=4),
}
