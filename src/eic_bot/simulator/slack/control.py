"""A door for tests in another process: to act as people do, to make trouble, and to read what happened."""

import secrets
from dataclasses import asdict

from aiohttp import web

from eic_bot.simulator.slack.clock import HandClock
from eic_bot.simulator.slack.delivery import Delivery
from eic_bot.simulator.slack.faults import Fault, Trouble
from eic_bot.simulator.slack.place import NotPossible
from eic_bot.simulator.slack.records import Json, Message, View
from eic_bot.simulator.slack.stand_in import SlackStandIn
from eic_bot.simulator.slack.workspace import Workspace

VERBS = {
    "archive",
    "choose",
    "close_view",
    "command",
    "delete",
    "edit",
    "invite",
    "mention",
    "open_home",
    "press",
    "remove",
    "rename",
    "reply",
    "say",
    "shortcut",
    "submit_view",
    "suggest",
    "uninstall",
}
"""What people may do, under the names a ``Workspace`` has for it."""

PEOPLE = {"user", "by"}
THINGS = {"on", "message", "parent"}
TOKEN = "X-Control-Token"  # noqa: S105 - the name of the header


class Control:
    """Routes below ``/control``. Users and channels go by id, messages by channel and ts, views by id."""

    def __init__(self, slack: SlackStandIn) -> None:
        self.slack = slack
        self.token = secrets.token_urlsafe(16)

    def add_to(self, made: web.Application) -> None:
        """Add the routes to the stand-in's own."""
        made.router.add_post("/control/{team}/{verb}", self.act)
        made.router.add_post("/control/trouble", self.trouble)
        made.router.add_get("/control/log", self.log)
        made.router.add_get("/control/state", self.state)

    async def act(self, request: web.Request) -> web.Response:
        """Do as a person does; gives how the app took it."""
        self._admit(request)
        workspace = self.slack.workspaces.get(request.match_info["team"])
        verb = request.match_info["verb"]
        if workspace is None or verb not in VERBS:
            raise web.HTTPNotFound
        args = {name: found(workspace, name, value) for name, value in (await request.json()).items()}
        try:
            done = await getattr(workspace, verb)(**args)
        except NotPossible as no:
            return web.json_response({"ok": False, "error": str(no)})
        return web.json_response({"ok": True, "delivery": told(done) if isinstance(done, Delivery) else None})

    async def trouble(self, request: web.Request) -> web.Response:
        """Make trouble: ``fault``, ``cut``, ``redeliver``, ``silence``, ``disconnect``, ``move`` or ``clear``."""
        self._admit(request)
        for kind, value in (await request.json()).items():
            await self._make(kind, value)
        return web.json_response({"ok": True})

    async def log(self, request: web.Request) -> web.Response:
        """Give the log after a number."""
        self._admit(request)
        return web.json_response(self.slack.journal.as_json(int(request.query.get("since", "0"))))

    async def state(self, request: web.Request) -> web.Response:
        """Give everything everybody could see."""
        self._admit(request)
        return web.json_response({name: shown(one) for name, one in self.slack.workspaces.items()})

    def _admit(self, request: web.Request) -> None:
        if not secrets.compare_digest(request.headers.get(TOKEN, ""), self.token):
            raise web.HTTPForbidden

    async def _make(self, kind: str, value: object) -> None:
        match kind, value:
            case "fault", dict():
                self.slack.faults.add(Fault(**{**value, "trouble": Trouble[value["trouble"]]}))
            case "cut", int() | float():
                self.slack.cut(value)
            case "redeliver", int():
                await self.slack.outgoing.redeliver(value)
            case "silence", _:
                self.slack.sockets.silence()
            case "disconnect", str():
                await self.slack.sockets.disconnect(value)
            case "move", int() | float() if isinstance(self.slack.clock, HandClock):
                self.slack.clock.move(value)
            case "clear", _:
                self.slack.faults.clear()
            case _:
                raise web.HTTPBadRequest


def found(workspace: Workspace, name: str, value: object) -> object:
    """Give what an argument names."""
    team = workspace.team
    if name in PEOPLE and isinstance(value, str):
        return team.users[value]
    if name == "channel" and isinstance(value, str):
        return team.channels[value]
    if name in THINGS and isinstance(value, dict):
        return thing(workspace, value)
    return value


def thing(workspace: Workspace, named: Json) -> Message | View:
    """Give a view by id, or a message by channel and ts."""
    if "view" in named:
        return workspace.team.views[named["view"]]
    there = workspace.team.channels[named["channel"]].messages
    return next(one for one in there if one.ts == named["ts"])


def told(delivery: Delivery) -> Json:
    """Give a delivery as JSON."""
    return {"name": delivery.name, "taken": delivery.taken, "attempts": [asdict(one) for one in delivery.attempts]}


def shown(workspace: Workspace) -> Json:
    """Give a workspace as JSON."""
    team = workspace.team
    return {
        "name": team.name,
        "users": {
            one.id: {
                "name": one.real_name,
                "is_bot": one.is_bot,
                "notifications": one.notifications,
                "views": [view.payload() | {"errors": view.errors} for view in one.views],
                "home": one.home.payload() if one.home else None,
            }
            for one in team.users.values()
        },
        "channels": {
            one.id: {
                "name": one.name,
                "kind": one.kind,
                "members": one.members,
                "archived": one.archived,
                "messages": [
                    message.payload() | {"deleted": message.deleted, "seen_by": message.seen_by}
                    for message in one.messages
                ],
            }
            for one in team.channels.values()
        },
    }
