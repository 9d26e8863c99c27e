"""What the page can ask and do, as JSON over HTTP below the token."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import asdict

from aiohttp import web
from aiohttp.typedefs import Handler

from eic_bot.errors import EicBotError
from eic_bot.simulator.page import STATIC, VENDOR
from eic_bot.simulator.page.admitting import HEADERS, TOKEN, guarded
from eic_bot.simulator.page.asking import body_of, number, optional, text, thing
from eic_bot.simulator.page.declining import Declined, unknown
from eic_bot.simulator.page.demonstration import Demonstration, iso
from eic_bot.simulator.page.service import Json
from eic_bot.simulator.page.side import Press, Said
from eic_bot.simulator.page.tour import Tour

ALIVE_S = 15.0
"""How long an open page is told nothing before it is told that all is well."""
KINDS = {"css": "text/css", "html": "text/html", "js": "text/javascript", "svg": "image/svg+xml"}
RENDERER = "adaptivecards.min.js"
Do = Callable[[Json], Awaitable[Json]]


class Page:
    """The routes of one demonstration."""

    def __init__(self, shown: Demonstration, tour: Tour, over: asyncio.Event) -> None:
        """``over`` is set when the page is to end."""
        self._shown, self._tour, self._over = shown, tour, over

    def application(self, token: str) -> web.Application:
        """The page as a web application."""
        made = web.Application(middlewares=[guarded, plainly], client_max_size=1 << 20)
        made[TOKEN] = token
        here = f"/{token}"
        made.router.add_get(here, self.whole)
        made.router.add_get(f"{here}/", self.index)
        made.router.add_get(f"{here}/static/{{name:[a-z0-9_.-]+}}", self.part)
        made.router.add_get(f"{here}/vendor/{RENDERER}", self.renderer)
        made.router.add_get(f"{here}/api/state", self.state)
        made.router.add_get(f"{here}/api/talk", self.talk)
        made.router.add_get(f"{here}/api/live", self.live)
        made.router.add_get(f"{here}/api/session", self.session)
        made.router.add_get(f"{here}/api/outbox", self.outbox)
        made.router.add_get(f"{here}/api/plain", self.plain)
        made.router.add_get(f"{here}/api/picture/{{file}}", self.picture)
        for name, do in self.deeds().items():
            made.router.add_post(f"{here}/api/{name}", doing(do))
        return made

    def deeds(self) -> dict[str, Do]:
        """What can be done, by name."""
        return {
            "open": self.open,
            "say": self.say,
            "command": self.command,
            "mention": self.mention,
            "press": self.press,
            "form": self.form,
            "close": self.close,
            "redeliver": self.redeliver,
            "clock": self.clock,
            "network": self.network,
            "restart": self.restart,
            "language": self.language,
            "tour": self.tour,
        }

    async def whole(self, request: web.Request) -> web.StreamResponse:
        """Links in the page are relative to a folder."""
        raise web.HTTPFound(f"{request.path}/")

    async def index(self, _: web.Request) -> web.StreamResponse:
        """The page."""
        return web.FileResponse(STATIC / "index.html")

    async def part(self, request: web.Request) -> web.StreamResponse:
        """A style, a script or a picture of the page."""
        name = request.match_info["name"]
        kind = KINDS.get(name.rpartition(".")[2])
        if kind is None or not (STATIC / name).is_file():
            raise unknown("file", name)
        return web.FileResponse(STATIC / name, headers={"Content-Type": kind})

    async def renderer(self, _: web.Request) -> web.StreamResponse:
        """What draws cards; it comes from npm."""
        if not (VENDOR / RENDERER).is_file():
            raise Declined("The renderer of cards is not here.", "Fetch it with: make vendor", 404)
        return web.FileResponse(VENDOR / RENDERER, headers={"Content-Type": KINDS["js"]})

    async def state(self, _: web.Request) -> web.StreamResponse:
        """What there is, and how it is."""
        return web.json_response(self._shown.state() | {"tour": self._tour.state()})

    async def talk(self, request: web.Request) -> web.StreamResponse:
        """What stands in a place."""
        asked = dict(request.query)
        side = self._shown.side(asked.get("platform"))
        talk = side.talk(text(asked, "place"), optional(asked, "person"))
        messages = [shown(one) for one in talk.messages]
        return web.json_response({"messages": messages, "home": talk.home, "modal": talk.modal})

    async def live(self, request: web.Request) -> web.StreamResponse:
        """What changes, as it does."""
        stream = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        stream.headers.update(HEADERS)
        await stream.prepare(request)
        with self._shown.live.listening() as heard, suppress(ConnectionError):
            await stream.write(b": open\n\n")
            while not self._over.is_set():
                try:
                    change = await asyncio.wait_for(heard.get(), ALIVE_S)
                except TimeoutError:
                    await stream.write(b": alive\n\n")
                else:
                    await stream.write(f"event: changed\ndata: {json.dumps(change)}\n\n".encode())
        return stream

    async def session(self, request: web.Request) -> web.StreamResponse:
        """What the engine keeps of somebody's conversation."""
        asked = dict(request.query)
        address = self._shown.side(asked.get("platform")).address(text(asked, "person"))
        return web.json_response(await self._shown.service.session(address))

    async def outbox(self, _: web.Request) -> web.StreamResponse:
        """What is on its way out."""
        return web.json_response([*await self._shown.service.outbox()])

    async def plain(self, request: web.Request) -> web.StreamResponse:
        """A conversation as plain text."""
        asked = dict(request.query)
        read = self._shown.plain(asked.get("platform"), text(asked, "place"), optional(asked, "person"))
        return web.Response(text=read)

    async def picture(self, request: web.Request) -> web.StreamResponse:
        """A picture that the bot sent."""
        content, kind = self._shown.slack.picture(request.match_info["file"])
        return web.Response(body=content, content_type=kind)

    async def open(self, asked: Json) -> Json:
        """Look at a place."""
        await self._shown.side(asked.get("platform")).open(text(asked, "place"), text(asked, "person"))
        return {}

    async def say(self, asked: Json) -> Json:
        """Write."""
        side = self._shown.side(asked.get("platform"))
        await side.say(text(asked, "place"), text(asked, "person"), text(asked, "text"), optional(asked, "thread"))
        return {}

    async def command(self, asked: Json) -> Json:
        """Use ``/eic``."""
        await self._shown.slack.command(text(asked, "person"), str(asked.get("text") or ""))
        return {}

    async def mention(self, asked: Json) -> Json:
        """Write to the bot by name."""
        side = self._shown.side(asked.get("platform"))
        await side.mention(text(asked, "place"), text(asked, "person"), text(asked, "text"))
        return {}

    async def press(self, asked: Json) -> Json:
        """Press or choose."""
        toast = await self._shown.side(asked.get("platform")).press(
            Press(
                place=text(asked, "place"),
                person=text(asked, "person"),
                message=text(asked, "message"),
                action=thing(asked, "action"),
                block=optional(asked, "block_id"),
                state=thing(thing(asked, "state"), "values"),
                inputs=thing(asked, "inputs"),
            )
        )
        return {"toast": toast}

    async def form(self, asked: Json) -> Json:
        """Hand a modal in."""
        wrong = await self._shown.slack.submit(text(asked, "person"), text(asked, "view"), thing(asked, "values"))
        if wrong:
            return {"ok": False, "errors": dict(wrong), "problem": "Something in the form does not fit."}
        return {}

    async def close(self, asked: Json) -> Json:
        """Close a modal."""
        await self._shown.slack.close(text(asked, "person"))
        return {}

    async def redeliver(self, asked: Json) -> Json:
        """Deliver the last event once more."""
        return {"delivered": await self._shown.side(asked.get("platform")).redeliver()}

    async def clock(self, asked: Json) -> Json:
        """Move the clock."""
        if "minutes" in asked:
            await self._shown.move_by(round(number(asked, "minutes") * 60_000))
        else:
            await self._shown.move_to(text(asked, "to"))
        return {"now": iso(self._shown.clock.now())}

    async def network(self, asked: Json) -> Json:
        """Cut the network for a while."""
        self._shown.cut(number(asked, "cut_seconds"))
        return {}

    async def restart(self, _: Json) -> Json:
        """Kill the service and start it again."""
        await self._shown.restart()
        return {"lives": self._shown.service.lives}

    async def language(self, asked: Json) -> Json:
        """Let the people speak another language."""
        await self._shown.speak(text(asked, "language"))
        return {"language": self._shown.language}

    async def tour(self, asked: Json) -> Json:
        """Begin the tour, leave off, or wait no longer."""
        match asked.get("do"):
            case "start":
                await self._tour.start()
            case "stop":
                await self._tour.stop()
            case "next":
                self._tour.go_on()
            case other:
                raise unknown("thing to do with the tour", other)
        return {"tour": self._tour.state()}


@web.middleware
async def plainly(request: web.Request, handler: Handler) -> web.StreamResponse:
    """What cannot be done is said with what helps."""
    try:
        return await handler(request)
    except Declined as no:
        return web.json_response({"ok": False, "problem": no.problem, "hint": no.hint}, status=no.status)
    except EicBotError as problem:
        hint = "Kill and restart the service; if that does not help, start the demonstration anew."
        return web.json_response({"ok": False, "problem": str(problem), "hint": hint}, status=503)


def doing(do: Do) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """A route that does something, and answers ``ok`` with what there is to tell."""

    async def done(request: web.Request) -> web.StreamResponse:
        return web.json_response({"ok": True, **await do(await body_of(request))})

    return done


def shown(said: Said) -> Json:
    """A message as the page takes it."""
    return {**asdict(said), "at": iso(said.at)}
