"""People in Slack as their presses arrive: payloads as Slack makes them, signed, on their way to one bot."""

import json
import time
from itertools import count
from typing import Any
from urllib.parse import urlencode

import aiohttp

from benchmarks.measuring import check
from benchmarks.slack_place import BOT, SECRET, TEAM
from eic_bot.simulator.slack.signing import signed

JSON, FORM = "application/json", "application/x-www-form-urlencoded"
SHED, TRIES = 503, 4
_numbers = count(1)


async def hand_in(session: aiohttp.ClientSession, bot: str, body: bytes, kind: str) -> None:
    """Give it to the bot, and again as Slack does where it has too much to do, until it is acknowledged."""
    status, tries = await call(session, bot, body, kind), 1
    while status == SHED and tries < TRIES:
        status, tries = await call(session, bot, body, kind), tries + 1
    check(expected=200, found=status, what=f"{bot}: an acknowledgement")


async def call(session: aiohttp.ClientSession, bot: str, body: bytes, kind: str) -> int:
    """Give it to the bot once; how that is answered."""
    headers = {"Content-Type": kind, **signed(SECRET, body, int(time.time()))}
    async with session.post(f"{bot}/slack/events", data=body, headers=headers) as answer:
        await answer.read()
        return answer.status


def said(person: str, text: str) -> bytes:
    """Words in the private talk."""
    number = next(_numbers)
    event = {
        "type": "message",
        "user": person,
        "text": text,
        "ts": f"1700000000.{number:06}",
        "channel": f"D{person[1:]}",
        "channel_type": "im",
        "team": TEAM,
    }
    body = {
        "type": "event_callback",
        "team_id": TEAM,
        "api_app_id": "A0BENCH000",
        "event": event,
        "event_id": f"Ev{number}",
        "event_time": 1_700_000_000,
    }
    return json.dumps(body).encode()


def pressed(person: str, action: str, value: str, shown: dict[str, Any]) -> bytes:
    """A button pressed on a message that shows that."""
    number = next(_numbers)
    stamp = f"1700000000.{number:06}"
    team = {"id": TEAM, "domain": "council"}
    payload: dict[str, Any] = {
        "type": "block_actions",
        "user": {"id": person, "username": "ann", "name": "ann", "team_id": TEAM},
        "api_app_id": "A0BENCH000",
        "token": "not looked at",
        "container": {"type": "message", "message_ts": stamp, "channel_id": f"D{person[1:]}", "is_ephemeral": False},
        "trigger_id": f"{number}.1.abcdef",
        "team": team,
        "enterprise": None,
        "is_enterprise_install": False,
        "channel": {"id": f"D{person[1:]}", "name": "directmessage"},
        "message": {"type": "message", "user": BOT, "bot_id": "B0BOT00000", "ts": stamp, "team": TEAM, **shown},
        "state": {"values": {}},
        "response_url": "http://127.0.0.1:9/actions",
        "actions": [{
            "type": "button",
            "action_id": action,
            "block_id": "b1",
            "text": {"type": "plain_text", "text": "Do", "emoji": True},
            "value": value,
            "action_ts": stamp,
        }],
    }  # fmt: skip
    return urlencode({"payload": json.dumps(payload)}).encode()
