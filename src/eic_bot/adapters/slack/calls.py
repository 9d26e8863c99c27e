"""Calls of Slack over HTTP, before anybody listens: only what is signed, and of a shape that Slack sends."""

from collections.abc import Callable, Mapping, Sequence

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_bolt_request
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

from eic_bot.adapters.slack.heard import (
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

STAMP, SIGNATURE = "X-Slack-Request-Timestamp", "X-Slack-Signature"
LONGEST_STAMP = 12
READING: Mapping[str, Callable[[Payload, int], Meant]] = {
    "event_callback": event_heard,
    "block_actions": action_heard,
    "view_submission": form_heard,
    "view_closed": form_heard,
    "shortcut": shortcut_heard,
    "message_action": shortcut_heard,
}


async def read_call(request: web.Request, verifiers: Sequence[SignatureVerifier]) -> AsyncBoltRequest | web.Response:
    """The call as Bolt takes it, or the answer to one that is not Slack's: 401, 400, or 413 for too much."""
    try:
        body = (await request.read()).decode()
    except UnicodeDecodeError:
        return web.Response(status=400, text="The body is not text in UTF-8.")
    if not _is_signed(body, request.headers, verifiers):
        return web.Response(status=401, text="This is not signed as Slack signs.")
    try:
        call = await to_bolt_request(request)
    except (ValueError, RecursionError, AttributeError, TypeError, LookupError):
        return web.Response(status=400, text="The body cannot be read.")
    if not (_is_shaped(call.body) and _can_be_read(call.body)):
        return web.Response(status=400, text="The body is not of a shape that Slack sends.")
    return call


def _is_signed(body: str, headers: Mapping[str, str], verifiers: Sequence[SignatureVerifier]) -> bool:
    """A verifier stumbles on what is not of ASCII, and on a time that is no number."""
    stamp, signature = headers.get(STAMP, ""), headers.get(SIGNATURE, "")
    if not (stamp.isascii() and stamp.isdecimal() and len(stamp) <= LONGEST_STAMP and signature.isascii()):
        return False
    return any(one.is_valid(body=body, timestamp=stamp, signature=signature) for one in verifiers)


def _is_shaped(body: object) -> bool:
    """Whether the parts are there that each kind of call has."""
    match body:
        case {"type": "event_callback"}:
            return _has(body, {"event": {"type": str}, "event_id": str})
        case {"type": "block_actions"}:
            return _has(body, {"actions": [{"action_id": str}], "user": {"id": str}})
        case {"type": "view_submission" | "view_closed"}:
            return _has(body, {"view": {"id": str}, "user": {"id": str}})
        case {"type": "shortcut" | "message_action"}:
            return _has(body, {"callback_id": str, "trigger_id": str, "user": {"id": str}})
        case {"command": _}:
            return _has(body, {"user_id": str, "trigger_id": str})
        case _:
            return isinstance(body, dict) and bool(body)


def _can_be_read(body: Payload) -> bool:
    """Whether what stands in the parts is what it has to be; else it would fail in the middle of a turn."""
    read = command_heard if "command" in body else READING.get(str(body.get("type")))
    try:
        meant = read(body, 0) if read is not None else None
        names = (tenant_of(body), *(meant.inbound.address if isinstance(meant, Heard) else ()))
        "".join(names).encode()  # half a character is in no name
    except (TypeError, AttributeError, LookupError, ValueError):
        return False
    return True


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
