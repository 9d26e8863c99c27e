"""From Slack's payloads to what was meant. Pure; what is not ours to answer becomes ``Nothing``.

Keys: an event has its own id. A press, a form, a command and a shortcut have none, so theirs is made of what Slack
never gives twice (the trigger, the moment of the action, the words); a delivery of the same again has the same.
"""

import hashlib
from collections.abc import Mapping
from typing import Any, TypeAlias

from eic_bot.adapters.slack.controls import press_of
from eic_bot.adapters.slack.typed import as_typed, mentioned, without_call
from eic_bot.adapters.slack.views import written
from eic_bot.dialogs.inputs import Pressed, Said, Submitted
from eic_bot.model.value import value
from eic_bot.service.envelopes import Address, Arrived, Event, HomeOpened, Inbound, Mentioned, Seen
from eic_bot.service.rooms import OF_ROOMS, PRIVATELY

CHANNEL = "slack"
Payload: TypeAlias = Mapping[str, Any]


@value
class Heard:
    """Something for the conversation. ``trigger`` opens a form, for three seconds, where there is one."""

    inbound: Inbound
    trigger: str | None = None


@value
class FormWanted:
    """The button of a field was pressed: show the form that its value describes."""

    tenant: str
    trigger: str
    value: str


@value
class Gone:
    """The app was taken out of a workspace, or its tokens were revoked; in seconds of UTC since 1970."""

    tenant: str
    at: float


@value
class Nothing:
    """Not for us."""


Meant: TypeAlias = Heard | FormWanted | Gone | Nothing
NOTHING = Nothing()


def tenant_of(body: Payload) -> str:
    """The workspace, or the whole enterprise where the app is installed for that."""
    team = body.get("team_id") or (body.get("team") or {}).get("id")
    enterprise = body.get("enterprise_id") or (body.get("enterprise") or {}).get("id")
    return str((enterprise if _is_of_enterprise(body) or not team else team) or "")


def _is_of_enterprise(body: Payload) -> bool:
    """Commands come as a web form, and say it in words."""
    said = [body, *(body.get("authorizations") or ())[:1]]
    return any(one.get("is_enterprise_install") in (True, "true") for one in said)


def event_heard(body: Payload, now: int) -> Meant:
    """What an event of the Events API means."""
    event, key = body.get("event") or {}, str(body.get("event_id", ""))
    tenant, user = tenant_of(body), event.get("user")
    if event.get("type") == "app_uninstalled" or (event.get("type") == "tokens_revoked" and _of_bot(event)):
        return Gone(tenant, float(body.get("event_time") or now / 1000))
    if not isinstance(user, str) or not key or _is_outsider(event, tenant, body):
        return NOTHING
    match event.get("type"):
        case "message":
            return _written(event, key, tenant, user, now)
        case "app_home_opened" if event.get("tab") == "home":
            return Heard(Inbound(key, Address(CHANNEL, tenant, user), HomeOpened(), now))
        case "app_mention" if not event.get("bot_id"):
            room = Address(CHANNEL, tenant, str(event["channel"]))
            thread = str(event.get("thread_ts") or event["ts"])
            said = without_call(str(event.get("text") or ""), bot_of(body))
            called = Mentioned(user, as_typed(said))
            others = tuple(Seen(Address(CHANNEL, tenant, id), "") for id in mentioned(said))
            return Heard(Inbound(key, room, called, now, is_room=True, thread=thread, mentioned=others))
        case _:
            return NOTHING


def bot_of(body: Payload) -> str:
    """Ourselves, as a user of the workspace."""
    return str(next((one.get("user_id") for one in body.get("authorizations") or () if one.get("is_bot")), ""))


def _of_bot(event: Payload) -> bool:
    return bool((event.get("tokens") or {}).get("bot"))


def _written(event: Payload, key: str, tenant: str, user: str, now: int) -> Meant:
    """Words in the private talk; edits, deletions and what bots say are not for us, a file counts by its words."""
    private = event.get("channel_type") == "im"
    if not private or event.get("bot_id") or event.get("subtype") not in (None, "file_share", "thread_broadcast"):
        return NOTHING
    text = str(event.get("text") or "")
    others = tuple(Seen(Address(CHANNEL, tenant, id), "") for id in mentioned(text))
    return Heard(Inbound(key, Address(CHANNEL, tenant, user), Said(user, as_typed(text)), now, mentioned=others))


def _is_outsider(event: Payload, tenant: str, body: Payload) -> bool:
    """Somebody of another organisation, met in a shared channel."""
    home = event.get("user_team") or event.get("source_team") or tenant
    return home not in {tenant, body.get("team_id"), body.get("enterprise_id")}


def action_heard(body: Payload, now: int) -> Meant:
    """What a press, or a choice in a list, means."""
    action, user = body["actions"][0], str(body["user"]["id"])
    trigger = str(body.get("trigger_id") or "")
    if body["user"].get("team_id", tenant_of(body)) not in {tenant_of(body), *_teams(body)}:
        return NOTHING
    if str(action.get("action_id", "")).startswith("form:"):
        return FormWanted(tenant_of(body), trigger, str(action.get("value", "")))
    press = press_of(action, body.get("state"))
    if press is None:
        return NOTHING
    address = Address(CHANNEL, tenant_of(body), user)
    key = _key("action", trigger, str(action.get("action_ts")), str(action.get("action_id")))
    if press.control.question is None and press.control.value == PRIVATELY:
        return Heard(Inbound(key, address, Arrived(), now))
    control = press.control
    event: Event = Pressed(user, control.value, control.question, control.revision)
    room = str((body.get("channel") or {}).get("id") or "")
    if press.session.startswith(OF_ROOMS) and room and not room.startswith("D"):
        thread = (body.get("message") or {}).get("thread_ts")
        there = Address(CHANNEL, tenant_of(body), room)
        return Heard(Inbound(key, there, event, now, press.session, is_room=True, thread=thread))
    inbound = Inbound(key, address, event, now, press.session, shows_forms=True, name=_called(body))
    return Heard(inbound, trigger)


def _called(body: Payload) -> str | None:
    """What the person is called, where Slack says so: not with what they write, but with what they use."""
    user = body.get("user") or {}
    return str(user.get("name") or user.get("username") or body.get("user_name") or "") or None


def _teams(body: Payload) -> set[str | None]:
    enterprise = body.get("enterprise") or {}
    return {(body.get("team") or {}).get("id"), enterprise.get("id")} - {None}


def form_heard(body: Payload, now: int) -> Meant:
    """What was written in a form."""
    view, user = body["view"], str(body["user"]["id"])
    found = written(view)
    if found is None or found[0].control.question is None:
        return NOTHING
    press, text = found
    event = Submitted(user, str(press.control.question), text, press.control.revision)
    key = _key("form", str(view.get("id")), str(view.get("hash")), text)
    return Heard(Inbound(key, Address(CHANNEL, tenant_of(body), user), event, now, press.session))


def command_heard(body: Payload, now: int) -> Meant:
    """What was typed behind ``/eic``: the same words as in the private talk; without any, the way in."""
    user, text = str(body["user_id"]), as_typed(str(body.get("text") or "")).strip()
    event: Event = Said(user, text) if text else Arrived()
    address, trigger = Address(CHANNEL, tenant_of(body), user), str(body["trigger_id"])
    key = _key("command", trigger)
    return Heard(Inbound(key, address, event, now, shows_forms=True, name=_called(body)), trigger)


def shortcut_heard(body: Payload, now: int) -> Meant:
    """What a shortcut is for: its id is the command, or empty after the colon for the way in."""
    user, command = str(body["user"]["id"]), str(body["callback_id"]).partition(":")[2]
    event: Event = Pressed(user, command) if command else Arrived()
    key = _key("shortcut", str(body["trigger_id"]), str(body.get("action_ts")))
    return Heard(Inbound(key, Address(CHANNEL, tenant_of(body), user), event, now, name=_called(body)))


def _key(kind: str, *parts: str) -> str:
    return f"{kind}:{hashlib.blake2s('|'.join(parts).encode(), digest_size=16).hexdigest()}"
