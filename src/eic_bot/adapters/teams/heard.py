"""From activities to what was meant. Pure; what is not ours to answer becomes ``Nothing``.

A person is known by the tenant and their object id in it; the id under which Teams lets us write to them is another,
and belongs to how they are reached.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from eic_bot.adapters.teams.controls import Sent, Written, press_of
from eic_bot.adapters.teams.mentions import people_mentioned, without_mention
from eic_bot.adapters.teams.wire import Json, tenants_of
from eic_bot.dialogs.inputs import Chosen, Pressed, Said, Submitted
from eic_bot.model.value import value
from eic_bot.service.envelopes import Address, Arrived, Event, Inbound, Left, Mentioned, Seen
from eic_bot.service.pressing import Press
from eic_bot.service.rooms import OF_ROOMS, PRIVATELY

CHANNEL = "teams"
ACTION = "adaptiveCard/action"


@value
class Heard:
    """Something for the conversation: one event, or one for each thing that was chosen before it was saved."""

    inputs: tuple[Inbound, ...]
    in_private: bool = False
    """Whether what comes of it is said elsewhere than where it was asked for."""


@value
class Nothing:
    """Not for us: acknowledged, and that is all."""


Meant: TypeAlias = Heard | Nothing
NOTHING = Nothing()


def meant(activity: Json, now: int) -> Meant:
    """What an activity means."""
    kind = activity["type"]
    if kind == "message":
        return _message(activity, now)
    if kind == "invoke" and activity.get("name") == ACTION:
        return _pressed(activity, ((activity.get("value") or {}).get("action") or {}).get("data"), now)
    if kind == "installationUpdate":
        return _installed(activity, now)
    if kind == "conversationUpdate" and _bot_is_in(activity.get("membersAdded"), activity):
        return _welcome(activity, now)
    return NOTHING


def is_room(activity: Json) -> bool:
    """Whether all who are there see what is said."""
    return activity["conversation"].get("conversationType") in ("channel", "groupChat")


def reach_of(activity: Json) -> str:
    """How to write there: what the Bot Connector wants to know."""
    conversation = activity["conversation"]
    reach = {
        "serviceUrl": activity["serviceUrl"],
        "channelId": activity["channelId"],
        "bot": activity["recipient"],
        "conversation": {
            "id": conversation["id"].partition(";messageid=")[0],
            "conversationType": conversation.get("conversationType"),
            "tenantId": _tenant(activity),
        },
    }
    if not is_room(activity):
        reach["user"] = activity["from"]
    return json.dumps(reach, sort_keys=True)


def _private_reach(activity: Json) -> str:
    """How to write to the sender alone. From a room their own chat has no name yet: it is asked for when needed."""
    if not is_room(activity):
        return reach_of(activity)
    own = {"id": "", "conversationType": "personal", "tenantId": _tenant(activity)}
    return reach_of({**activity, "conversation": own})


def _message(activity: Json, now: int) -> Meant:
    value = activity.get("value")
    if isinstance(value, dict):
        return _pressed(activity, value, now)
    if is_room(activity):
        return _mentioned(activity, now)
    said = _inbound(activity, Said(_person(activity), without_mention(activity)), now)
    others = tuple(
        Seen(said.address._replace(external=id), name, can_be_met=False) for id, name in people_mentioned(activity)
    )
    return Heard((replace(said, mentioned=others),))


def _mentioned(activity: Json, now: int) -> Meant:
    """In rooms only those who call us are heard. The answer goes into the thread."""
    conversation = str(activity["conversation"]["id"])
    room, _, thread = conversation.partition(";messageid=")
    address = Address(CHANNEL, _tenant(activity), room)
    key, reach = f"{conversation}|{activity['id']}", reach_of(activity)
    event = Mentioned(_person(activity), without_mention(activity))
    return Heard((Inbound(key, address, event, now, is_room=True, thread=thread or None, reach=reach),))


def _pressed(activity: Json, data: object, now: int) -> Meant:
    """A press, or what was filled in on a card; both ways of sending it take the same path."""
    sent = press_of(data)
    if any(isinstance(one, Press) and _is_private(one) for one in sent):
        return _privately(activity, now)
    if is_room(activity):
        return _pressed_in_room(activity, sent, now)
    if not sent:
        return NOTHING
    if len(sent) > 1:
        return Heard(tuple(_together(activity, sent, now)))
    return Heard(tuple(_sent(activity, one, place, now) for place, one in enumerate(sent)))


def _pressed_in_room(activity: Json, sent: Sequence[Sent], now: int) -> Meant:
    """In rooms only what belongs to a workshop or a nudge is taken."""
    press = next((one for one in sent if isinstance(one, Press) and one.session.startswith(OF_ROOMS)), None)
    if press is None:
        return NOTHING
    room, _, thread = str(activity["conversation"]["id"]).partition(";messageid=")
    control = press.control
    event = Pressed(_person(activity), control.value, control.question, control.revision)
    in_place = press.key if activity["type"] == "invoke" else None
    address = Address(CHANNEL, _tenant(activity), room)
    one = Inbound(_key(activity), address, event, now, press.session, is_room=True, thread=thread or None,
                  shows_in_place=in_place, reach=reach_of(activity))  # fmt: skip
    return Heard((one,))


def _is_private(press: Press) -> bool:
    return press.control.question is None and press.control.value == PRIVATELY


def _together(activity: Json, sent: Sequence[Sent], now: int) -> Iterator[Inbound]:
    """What was chosen on one card is one reply; a card of ours is of one session and one message."""
    messages: dict[tuple[str, str], list[Press]] = {}
    for one in sent:
        if isinstance(one, Press):
            messages.setdefault((one.session, one.key), []).append(one)
    for place, presses in enumerate(messages.values()):
        person = _person(activity)
        pressed = tuple(
            Pressed(person, one.control.value, one.control.question, one.control.revision) for one in presses
        )
        first = _sent(activity, presses[0], place, now)
        yield replace(first, event=Chosen(person, pressed)) if len(pressed) > 1 else first


def _sent(activity: Json, sent: Sent, place: int, now: int) -> Inbound:
    person = _person(activity)
    press = sent.press if isinstance(sent, Written) else sent
    control = press.control
    event: Event = Pressed(person, control.value, control.question, control.revision)
    if isinstance(sent, Written) and control.question is not None:
        event = Submitted(person, control.question, sent.text, control.revision)
    one = replace(_inbound(activity, event, now), session=press.session)
    if activity["type"] == "invoke":
        return replace(one, key=f"{one.key}#{place}", shows_in_place=press.key)
    return replace(one, key=f"{one.key}#{place}", puts_right=press.key)


def _privately(activity: Json, now: int) -> Meant:
    """Somebody in a room wants to talk in private: they are met there, if they can be reached."""
    return Heard((_inbound(activity, Arrived(), now),), in_private=is_room(activity))


def _installed(activity: Json, now: int) -> Meant:
    if str(activity.get("action", "")).startswith("remove"):
        room = str(activity["conversation"]["id"]).partition(";messageid=")[0]
        external = room if is_room(activity) else _person(activity)
        address = Address(CHANNEL, _tenant(activity), external)
        return Heard((Inbound(_key(activity), address, Left(), now, is_room=is_room(activity), reach=""),))
    return _welcome(activity, now)


def _welcome(activity: Json, now: int) -> Meant:
    """Once for each conversation, however often Teams says that we are in it, unless it was closed meanwhile."""
    if is_room(activity):
        return NOTHING
    key = f"welcome|{activity['conversation']['id']}"
    address = Address(CHANNEL, _tenant(activity), _person(activity))
    name = activity["from"].get("name")
    called = str(name) if name else None
    return Heard((Inbound(key, address, Arrived(), now, reach=reach_of(activity), name=called),))


def _inbound(activity: Json, event: Event, now: int) -> Inbound:
    address = Address(CHANNEL, _tenant(activity), _person(activity))
    name = activity["from"].get("name")
    called = str(name) if name else None
    return Inbound(_key(activity), address, event, now, reach=_private_reach(activity), name=called)


def _bot_is_in(members: object, activity: Json) -> bool:
    bot = (activity.get("recipient") or {}).get("id")
    return isinstance(members, list) and any(one.get("id") == bot for one in members)


def _key(activity: Json) -> str:
    return f"{activity['conversation']['id']}|{activity.get('id') or activity.get('timestamp')}"


def _tenant(activity: Json) -> str:
    return min(tenants_of(activity), default="")


def _person(activity: Json) -> str:
    sender = activity["from"]
    return str(sender.get("aadObjectId") or sender["id"])
