"""The people of a stand-in that runs as its own process, moved over HTTP: one POST for each thing somebody does."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from eic_bot.simulator.teams.faults import Fault
from eic_bot.simulator.teams.line import Delivery
from eic_bot.simulator.teams.people import Person, Pressed
from eic_bot.simulator.teams.stand_in import StandIn

Json = dict[str, Any]
Do = Callable[[Person, Json], Awaitable[object]]

DEEDS: dict[str, Do] = {
    "install": lambda person, _: person.install(),
    "uninstall": lambda person, _: person.uninstall(),
    "say": lambda person, asked: person.say(asked["text"]),
    "execute": lambda person, asked: person.execute(person.last(), asked["label"], asked.get("inputs")),
    "submit": lambda person, asked: person.submit(person.last(), asked["label"], asked.get("inputs")),
    "react": lambda person, _: person.react(person.last()),
}


def control_routes(stand_in: StandIn) -> list[web.RouteDef]:
    """POST /control/people moves a person, /control/bot and /control/faults set things, GET /control/log is read.

    A person is named by ``tenant`` and ``name`` and made at first use; ``do`` is one of ``DEEDS``, or ``see``.
    """
    people: dict[tuple[str, str], Person] = {}

    async def move(request: web.Request) -> web.Response:
        asked = await request.json()
        key = (asked["tenant"], asked["name"])
        person = people.setdefault(key, people.get(key) or stand_in.tenant(key[0]).user(key[1]))
        deed = DEEDS.get(asked["do"])
        try:
            done = None if deed is None else await deed(person, asked)
        except (LookupError, TypeError) as error:
            return web.json_response({"error": str(error)}, status=400)
        return web.json_response({"done": _plain(done), "sees": person.sees()})

    async def meet(request: web.Request) -> web.Response:
        stand_in.meet((await request.json())["url"])
        return web.json_response({"token": stand_in.identity.give()})

    async def trouble(request: web.Request) -> web.Response:
        asked = await request.json()
        stand_in.faults.cut = bool(asked.pop("cut", False))
        stand_in.faults.identity_hang = float(asked.pop("identity_hang", 0.0))
        times = int(asked.pop("times", 0))
        stand_in.faults.force(Fault(**asked), times)
        return web.json_response({})

    async def log(_: web.Request) -> web.Response:
        return web.json_response(stand_in.world.log)

    return [
        web.post("/control/people", move),
        web.post("/control/bot", meet),
        web.post("/control/faults", trouble),
        web.get("/control/log", log),
    ]


def announced(stand_in: StandIn) -> str:
    """The line a process prints when it listens: all addresses, as JSON."""
    return json.dumps(
        {
            "url": stand_in.url,
            "service_url": stand_in.service_url,
            "metadata_url": stand_in.metadata_url,
            "app_id": stand_in.identity.app_id,
        }
    )


def _plain(done: object) -> object:
    if isinstance(done, Delivery):
        return {"id": done.activity["id"], "status": done.status, "body": done.body}
    if isinstance(done, Pressed):
        return {"toast": done.toast, **({"status": done.delivery.status} if done.delivery else {})}
    if isinstance(done, list):
        return [_plain(one) for one in done]
    return None
