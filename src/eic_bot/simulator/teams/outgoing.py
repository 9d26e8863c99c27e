"""Whether the Bot Connector would take an activity, and with what words it would refuse it."""

import json
import re
from base64 import b64decode
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from eic_bot.model.value import value
from eic_bot.simulator.teams.cards import flaws

LARGEST_ACTIVITY = 100 * 1024
"""In bytes of UTF-16, as Teams counts: without the pictures that are in it."""
MOST_PIXELS = 1024
CARD = "application/vnd.microsoft.card.adaptive"
MOST_SUGGESTED = 3
MOST_ATTACHED = 10
_AT = re.compile(r"<at[^>]*>.*?</at>", re.DOTALL)
_SUGGESTED = frozenset({"imBack", "Action.Compose", "Action.Submit"})
_PICTURES = frozenset({"image/png", "image/jpeg", "image/gif"})
_PNG = b"\x89PNG\r\n\x1a\n"
_FIELDS = frozenset(
    {
        "attachmentLayout",
        "attachments",
        "channelData",
        "channelId",
        "conversation",
        "deliveryMode",
        "entities",
        "expiration",
        "from",
        "id",
        "importance",
        "inputHint",
        "locale",
        "localTimestamp",
        "name",
        "recipient",
        "replyToId",
        "serviceUrl",
        "speak",
        "suggestedActions",
        "summary",
        "text",
        "textFormat",
        "timestamp",
        "topicName",
        "type",
        "value",
    }
)
_WORDS: Mapping[str, frozenset[str]] = {
    "attachmentLayout": frozenset({"list", "carousel"}),
    "importance": frozenset({"low", "normal", "high", "urgent"}),
    "inputHint": frozenset({"acceptingInput", "expectingInput", "ignoringInput"}),
    "textFormat": frozenset({"plain", "markdown", "xml", "extendedmarkdown"}),
    "type": frozenset({"message", "typing"}),
}

Json = dict[str, Any]


@value
class Refused:
    """The connector's answer to a request it does not take."""

    status: int
    code: str
    message: str

    @property
    def body(self) -> Json:
        """As it goes over the wire."""
        return {"error": {"code": self.code, "message": self.message}}


@value
class Place:
    """Where an activity is going: who is there, and who the bot is."""

    members: Collection[str]
    bot: str


def refusal(activity: object, place: Place) -> Refused | None:
    """Why this is not taken; None where it is."""
    if not isinstance(activity, dict):
        return Refused(400, "BadSyntax", "Activity could not be read")
    if _size(activity) > LARGEST_ACTIVITY:
        return Refused(413, "MessageSizeTooBig", "Message size too large.")
    for complaint in _complaints(activity, place):
        return Refused(400, "BadSyntax", complaint)
    return None


def _size(activity: Json) -> int:
    attachments = activity.get("attachments")
    light = [
        {**one, "contentUrl": ""} if isinstance(one, dict) and str(one.get("contentUrl")).startswith("data:") else one
        for one in (attachments if isinstance(attachments, list) else ())
    ]
    counted = {**activity, "attachments": light} if light else activity
    return len(json.dumps(counted, ensure_ascii=False, separators=(",", ":")).encode("utf-16-le", "surrogatepass"))


def is_split(activity: Json) -> bool:
    """Whether Teams makes two messages of it, and then names neither."""
    cards = [one for one in activity.get("attachments") or () if one.get("contentType") == CARD]
    return bool(cards) and bool(str(activity.get("text") or "").strip())


def _complaints(activity: Json, place: Place) -> Iterator[str]:
    for name, given in activity.items():
        if name not in _FIELDS:
            yield f"Activity has no property {name!r}"
        if name in _WORDS and given is not None and given not in _WORDS[name]:
            yield f"{name} {given!r} is none of {', '.join(sorted(_WORDS[name]))}"
    if "type" not in activity:
        yield "Activity needs a 'type'"
    if activity.get("type") == "message":
        yield from _empty(activity)
    yield from _sender(activity, place)
    yield from _attachments(activity.get("attachments"))
    yield from _mentions(activity, place)
    yield from _suggested(activity)


def _empty(activity: Json) -> Iterator[str]:
    text = activity.get("text")
    if text is not None and not isinstance(text, str):
        yield "text must be a string"
    elif not (text or "").strip() and not activity.get("attachments"):
        yield "Invalid activity. Activity must include non empty 'text' field or at least 1 attachment."


def _sender(activity: Json, place: Place) -> Iterator[str]:
    sender = activity.get("from")
    if sender is not None and (not isinstance(sender, dict) or sender.get("id") not in {None, place.bot}):
        yield "from.id is not the bot's"


def _attachments(attachments: object) -> Iterator[str]:
    if attachments is None:
        return
    if not isinstance(attachments, list):
        yield "attachments must be a list"
        return
    if len(attachments) > MOST_ATTACHED:
        yield f"at most {MOST_ATTACHED} attachments"
    for number, one in enumerate(attachments):
        yield from _attachment(one, f"attachments[{number}]")


def _attachment(one: object, where: str) -> Iterator[str]:
    kind = one.get("contentType") if isinstance(one, dict) else None
    if not isinstance(one, dict) or not kind:
        yield f"{where} needs a contentType"
    elif kind == CARD:
        for flaw in flaws(one.get("content")):
            yield f"{where}: {flaw}"
    elif kind in _PICTURES:
        if not str(one.get("contentUrl")).startswith(("https://", f"data:{kind};base64,")):
            yield f"{where} needs a contentUrl over https"
        yield from _picture(str(one.get("contentUrl")), where)
    else:
        yield f"{where} has contentType {kind!r}, which Teams does not show"


def _picture(url: str, where: str) -> Iterator[str]:
    """What is wrong with a picture that comes as data."""
    start, comma, data = url.partition(",")
    if not comma or not start.startswith("data:"):
        return
    try:
        picture = b64decode(data, validate=True)
    except ValueError:
        yield f"{where} is not written in base64"
        return
    if picture.startswith(_PNG) and max(int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])) > MOST_PIXELS:
        yield f"{where} is wider or higher than {MOST_PIXELS} pixels"


def _mentions(activity: Json, place: Place) -> Iterator[str]:
    entities = activity.get("entities") or []
    if not isinstance(entities, list) or not all(isinstance(one, dict) for one in entities):
        yield "entities must be a list of objects"
        return
    text = str(activity.get("text") or "")
    mentions = [one for one in entities if one.get("type") == "mention"]
    for one in mentions:
        mentioned = one.get("mentioned")
        if not isinstance(mentioned, dict) or mentioned.get("id") not in place.members:
            yield "a mention names nobody of this conversation"
        if not one.get("text") or one["text"] not in text:
            yield f"the text of a mention, {one.get('text')!r}, does not stand in the message"
    known = {one.get("text") for one in mentions}
    for found in _AT.findall(text) if activity.get("textFormat") != "plain" else ():
        if found not in known:
            yield f"{found!r} has no mention entity"


def _suggested(activity: Json) -> Iterator[str]:
    suggested = activity.get("suggestedActions")
    if suggested is None:
        return
    actions = suggested.get("actions") if isinstance(suggested, dict) else None
    if not isinstance(actions, list) or not actions:
        yield "suggestedActions needs actions"
        return
    if len(actions) > MOST_SUGGESTED:
        yield f"{len(actions)} suggested actions; Teams shows {MOST_SUGGESTED}"
    if any(not isinstance(one, dict) or one.get("type") not in _SUGGESTED for one in actions):
        yield f"suggested actions must be {', '.join(sorted(_SUGGESTED))}"
