"""The activities Teams posts to a bot, as JSON; the shapes are those of the wire."""

from typing import Any

from eic_bot.rendering.html import element
from eic_bot.simulator.teams.world import Conversation, Shown, User, World

Json = dict[str, Any]
ZONE = "Europe/London"


def envelope(world: World, service_url: str, where: Conversation, user: User, kind: str) -> Json:
    """What every activity has."""
    now = world.now().isoformat(timespec="milliseconds").replace("+00:00", "Z")
    data: Json = {"tenant": {"id": where.tenant}}
    if where.team is not None:
        data |= {
            "channel": {"id": where.id},
            "team": where.team,
            "teamsChannelId": where.id,
            "teamsTeamId": where.team["id"],
        }
    conversation: Json = {"conversationType": where.kind, "tenantId": where.tenant, "id": where.id}
    if where.kind != "personal":
        conversation |= {"isGroup": True, "name": where.name}
    return {
        "type": kind,
        "id": world.new_id(),
        "timestamp": now,
        "localTimestamp": now,
        "localTimezone": ZONE,
        "serviceUrl": service_url,
        "channelId": "msteams",
        "from": {"id": user.id, "name": user.name, "aadObjectId": user.aad},
        "conversation": conversation,
        "recipient": dict(world.bot),
        "channelData": data,
        "entities": [{"locale": "en-GB", "country": "GB", "platform": "Web", "timezone": ZONE, "type": "clientInfo"}],
        "locale": "en-GB",
    }


def in_thread(activity: Json, root: str | None) -> Json:
    """The same in the thread of a channel."""
    if root is None:
        return activity
    conversation = activity["conversation"]
    return {**activity, "conversation": {**conversation, "id": f"{conversation['id']};messageid={root}"}}


def words(activity: Json, text: str) -> Json:
    """A message of text, with the copy in HTML that Teams adds."""
    html = {"contentType": "text/html", "content": element("p", text)}
    return {**activity, "text": text, "textFormat": "plain", "attachments": [html]}


def mentioning(activity: Json, text: str, bot: Json) -> Json:
    """A message that begins with the bot's name."""
    at = f"<at>{bot['name']}</at>"
    entity = {"type": "mention", "text": at, "mentioned": {"id": bot["id"], "name": bot["name"]}}
    said = words(activity, f"{at} {text}\n")
    return {**said, "entities": [entity, *activity["entities"]]}


def executed(activity: Json, shown: Shown, action: Json, data: Json) -> Json:
    """A press on an ``Action.Execute``."""
    pressed = {"type": "Action.Execute", "verb": action["verb"], "data": data}
    if "id" in action:
        pressed["id"] = action["id"]
    return {
        **activity,
        "name": "adaptiveCard/action",
        "replyToId": shown.id,
        "value": {"action": pressed, "trigger": "manual"},
        "channelData": {**activity["channelData"], "source": {"name": "message"}, "legacy": {"replyToId": shown.id}},
    }


def submitted(activity: Json, shown: Shown, data: Json) -> Json:
    """A press on an ``Action.Submit``: a message without text."""
    legacy = {"legacy": {"replyToId": shown.id}, "source": {"name": "message"}}
    return {
        **activity,
        "replyToId": shown.id,
        "value": data,
        "channelData": {**activity["channelData"], **legacy},
    }


def members_added(activity: Json, accounts: list[Json]) -> Json:
    """People, or the bot itself, are new in a conversation."""
    return {**activity, "membersAdded": accounts}


def members_removed(activity: Json, accounts: list[Json]) -> Json:
    """People, or the bot itself, have left."""
    return {**activity, "membersRemoved": accounts}


def installation(activity: Json, action: str) -> Json:
    """``add``, ``add-upgrade``, ``remove`` or ``remove-upgrade``."""
    return {**activity, "action": action}


def reaction(activity: Json, shown: Shown, kind: str, *, taken_back: bool) -> Json:
    """A like, a heart ..., put on a message or taken from it."""
    field = "reactionsRemoved" if taken_back else "reactionsAdded"
    return {**activity, "replyToId": shown.id, field: [{"type": kind}]}


def edited(activity: Json, shown: Shown, text: str) -> Json:
    """A person changed a message of theirs."""
    data = {**activity["channelData"], "eventType": "editMessage"}
    return {**words(activity, text), "id": shown.id, "channelData": data}


def removed(activity: Json, shown: Shown) -> Json:
    """A person took a message of theirs away."""
    data = {**activity["channelData"], "eventType": "softDeleteMessage"}
    return {**activity, "id": shown.id, "channelData": data}
