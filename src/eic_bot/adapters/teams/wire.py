"""What goes over the wire, as plain JSON, and whether it has the shape that the rest relies on."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeAlias

from eic_bot.model.value import value

Json: TypeAlias = dict[str, Any]
"""An activity, a conversation reference or an account as Teams writes it."""

NEVER_NAMELESS = frozenset({"message", "invoke"})
"""Kinds of activity that Teams sends again when it hears nothing: without an id a repeat cannot be told."""


@value
class InvokeAnswer:
    """What goes back in the HTTP answer to an invoke: for a card action its status, type and value."""

    body: Json
    status: int = 200


def malformed(activity: object) -> str | None:
    """The first field that does not have the shape Teams gives it; None where all have."""
    if not isinstance(activity, dict):
        return "activity"
    for name, check in _FIELDS.items():
        if not check(activity.get(name)):
            return name
    if activity["type"] in NEVER_NAMELESS and not activity.get("id"):
        return "id"
    return None


def tenants_of(activity: Json) -> frozenset[str]:
    """Every tenant the activity names: Teams writes it in one place or in two."""
    in_data = (activity.get("channelData") or {}).get("tenant") or {}
    named = {in_data.get("id"), activity["conversation"].get("tenantId")}
    return frozenset(one for one in named if one)


def _word(value: object) -> bool:
    return isinstance(value, str) and value != ""


def _account(value: object) -> bool:
    return isinstance(value, dict) and _word(value.get("id"))


def _conversation(value: object) -> bool:
    return isinstance(value, dict) and _word(value.get("id")) and _text(value.get("tenantId"))


def _text(value: object) -> bool:
    return value is None or isinstance(value, str)


def _time(value: object) -> bool:
    if value is None:
        return True
    try:
        datetime.fromisoformat(str(value))
    except ValueError:
        return False
    return isinstance(value, str)


def _objects(value: object) -> bool:
    return value is None or (isinstance(value, list) and all(isinstance(one, dict) for one in value))


def _accounts(value: object) -> bool:
    return value is None or (isinstance(value, list) and all(map(_account, value)))


def _channel_data(value: object) -> bool:
    if not isinstance(value, dict):
        return value is None
    tenant = value.get("tenant")
    return tenant is None or (isinstance(tenant, dict) and _text(tenant.get("id")))


_FIELDS: dict[str, Callable[[object], bool]] = {
    "type": _word,
    "serviceUrl": _word,
    "channelId": _word,
    "conversation": _conversation,
    "from": _account,
    "recipient": lambda value: value is None or _account(value),
    "id": _text,
    "name": _text,
    "text": _text,
    "replyToId": _text,
    "locale": _text,
    "timestamp": _time,
    "localTimestamp": _time,
    "entities": _objects,
    "attachments": _objects,
    "membersAdded": _accounts,
    "membersRemoved": _accounts,
    "channelData": _channel_data,
}
