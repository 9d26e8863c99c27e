"""Calls of Slack over HTTP: who calls is known before anything is read, and what it says before anybody acts on it."""

import json
from collections.abc import Callable, Mapping, Sequence

from aiohttp import web
from slack_sdk.signature import SignatureVerifier
from yarl import query_to_pairs

from eic_bot.adapters.slack.heard import (
    NOTHING,
    Heard,
    Meant,
    Payload,
    action_heard,
    command_heard,
    event_heard,
    form_heard,
    shortcut_heard,
    tenant_of,
)
from eic_bot.model.value import value

STAMP, SIGNATURE = "X-Slack-Request-Timestamp", "X-Slack-Signature"
LONGEST_STAMP = 12
READING: Mapping[str, Callable[[Payload, int], Meant]] = {
    "event_callback": event_heard,
    "block_actions": action_heard,
    "view_submission": form_heard,
    "shortcut": shortcut_heard,
    "message_action": shortcut_heard,
}
UNREADABLE = (ValueError, RecursionError, AttributeError, TypeError, LookupError)


@value
class Call:
    """What Slack says."""

    meant: Meant
    is_command: bool


async def read_call(request: web.Request, verifiers: Sequence[SignatureVerifier], now: int) -> Call | web.Response:
    """The call, or the answer to one there is nothing to do about: 401, 400, 413 for too much, or what Slack tries."""
    try:
        body = (await request.read()).decode()
    except UnicodeDecodeError:
        return web.Response(status=400, text="The body is not text in UTF-8.")
    if not _is_signed(body, request.headers, verifiers):
        return web.Response(status=401, text="This is not signed as Slack signs.")
    try:
        said = _read(body, request.content_type)
    except UNREADABLE:
        return web.Response(status=400, text="The body cannot be read.")
    return _tried(said) or _call(said, now) or web.Response(status=400, text="The body is not of Slack's shape.")


def _is_signed(body: str, headers: Mapping[str, str], verifiers: Sequence[SignatureVerifier]) -> bool:
    """A verifier stumbles on what is not of ASCII, and on a time that is no number."""
    stamp, signature = headers.get(STAMP, ""), headers.get(SIGNATURE, "")
    if not (stamp.isascii() and stamp.isdecimal() and len(stamp) <= LONGEST_STAMP and signature.isascii()):
        return False
    return any(one.is_valid(body=body, timestamp=stamp, signature=signature) for one in verifiers)


def _read(body: str, kind: str) -> object:
    """JSON as it is, in a form under ``payload``, or a form by itself."""
    if kind == "application/json":
        return json.loads(body)
    form = dict(query_to_pairs(body))  # compiled; Python's own takes longer than all the rest of a call
    return json.loads(form["payload"]) if "payload" in form else form


def _tried(body: object) -> web.Response | None:
    """The answer to Slack trying whether we are here."""
    match body:
        case {"type": "url_verification", "challenge": str(challenge)}:
            return web.json_response({"challenge": challenge})
        case {"ssl_check": "1", "token": _}:
            return web.Response()
        case _:
            return None


def _call(body: object, now: int) -> Call | None:
    """None where what stands in the parts is not what it has to be: else it would fail in the middle of a turn."""
    if not (isinstance(body, dict) and _is_shaped(body)):
        return None
    is_command = "command" in body
    read = command_heard if is_command else READING.get(str(body["type"]), lambda *_: NOTHING)
    try:
        meant = read(body, now)
        names = (tenant_of(body), *(meant.inbound.address if isinstance(meant, Heard) else ()))
        "".join(names).encode()  # half a character is in no name
    except UNREADABLE:
        return None
    return Call(meant, is_command)


def _is_shaped(body: Payload) -> bool:
    """Whether the parts are there that each kind of call has."""
    match body:
        case {"command": _}:
            return _has(body, {"user_id": str, "trigger_id": str})
        case {"type": "event_callback"}:
            return _has(body, {"event": {"type": str}, "event_id": str})
        case {"type": "block_actions"}:
            return _has(body, {"actions": [{"action_id": str}], "user": {"id": str}})
        case {"type": "view_submission" | "view_closed"}:
            return _has(body, {"view": {"id": str}, "user": {"id": str}})
        case {"type": "shortcut" | "message_action"}:
            return _has(body, {"callback_id": str, "trigger_id": str, "user": {"id": str}})
        case {"type": str()}:
            return True
        case _:
            return False


def _has(found: object, wanted: object) -> bool:
    match wanted:
        case dict():
            return isinstance(found, dict) and all(_has(found.get(name), each) for name, each in wanted.items())
        case [kind]:
            return isinstance(found, list) and bool(found) and all(_has(each, kind) for each in found)
        case type():
            return isinstance(found, wanted)
        case _:
            return False
