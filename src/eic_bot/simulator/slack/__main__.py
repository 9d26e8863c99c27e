"""The stand-in as a process of its own: ``python -m eic_bot.simulator.slack``.

Prints one line of JSON with its address, the app's secrets and the workspaces, and runs until it is told to end.
"""

import argparse
import asyncio
import json
import signal
import sys
from pathlib import Path

from eic_bot.simulator.slack.app import App
from eic_bot.simulator.slack.clock import HandClock, WallClock
from eic_bot.simulator.slack.control import TOKEN, Control
from eic_bot.simulator.slack.records import Json
from eic_bot.simulator.slack.stand_in import SlackStandIn


def options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m eic_bot.simulator.slack", description="A stand-in of Slack.")
    parser.add_argument("--port", type=int, default=0, help="port on loopback; 0 takes a free one")
    parser.add_argument("--workspace", action="append", default=[], help="name of a workspace with the app installed")
    parser.add_argument("--people", type=int, default=2, help="people in each workspace")
    parser.add_argument("--manifest", type=Path, help="the app's manifest, as JSON")
    parser.add_argument("--request-url", help="where the app listens over HTTP; without it, Socket Mode")
    parser.add_argument("--hand-clock", action="store_true", help="a clock that moves only when it is told to")
    return parser.parse_args()


def seeded(slack: SlackStandIn, names: list[str], people: int) -> Json:
    """Make workspaces with people, a channel and the app; gives their ids and tokens."""
    made: Json = {}
    for name in names:
        workspace = slack.workspace(name)
        users = [workspace.user(f"Person {number}") for number in range(1, people + 1)]
        installed = workspace.install()
        channel = workspace.channel("general", *users)
        made[workspace.id] = {
            "name": name,
            "bot_token": installed.bot_token,
            "bot_user_id": installed.bot_user_id,
            "users": [one.id for one in users],
            "channel": channel.id,
        }
    return made


async def run(chosen: argparse.Namespace) -> None:
    """Run until a signal comes."""
    app = App()
    if chosen.manifest:
        app = App.from_manifest(json.loads(chosen.manifest.read_text(encoding="utf-8")))
    app.request_url = chosen.request_url or app.request_url
    slack = SlackStandIn(app, HandClock() if chosen.hand_clock else WallClock())
    control = Control(slack)
    slack.extra_routes.append(control.add_to)
    ended = asyncio.Event()
    for one in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(one, ended.set)
    await slack.start(port=chosen.port)
    ready = {
        "address": slack.platform.address,
        "api_url": slack.api_url,
        "control": {"header": TOKEN, "token": control.token},
        "app": {
            "id": app.id,
            "app_token": app.app_token,
            "signing_secret": app.signing_secret,
            "client_id": app.client_id,
            "client_secret": app.client_secret,
        },
        "workspaces": seeded(slack, chosen.workspace or ["Testshire"], chosen.people),
    }
    sys.stdout.write(json.dumps(ready) + "\n")
    sys.stdout.flush()
    await ended.wait()
    await slack.stop()


if __name__ == "__main__":
    asyncio.run(run(options()))
