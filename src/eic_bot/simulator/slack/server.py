"""The web server: reads requests, asks who calls, lets troubles befall them, and writes Slack's replies."""

import asyncio
import base64
import json
import time
from urllib.parse import unquote

from aiohttp import web
from aiohttp.typedefs import Handler

from eic_bot.simulator.slack import authorising
from eic_bot.simulator.slack.answering import through_address
from eic_bot.simulator.slack.faults import AFTERWARDS, Fault, Trouble
from eic_bot.simulator.slack.journal import Entry
from eic_bot.simulator.slack.methods import METHODS, Call, Method
from eic_bot.simulator.slack.platform import Platform
from eic_bot.simulator.slack.records import Json
from eic_bot.simulator.slack.refusal import Refused, rate_limited

LARGEST_BODY = 64 * 1024 * 1024


def application(platform: Platform) -> web.Application:
    """Give the web application that is Slack."""
    server = Server(platform)
    made = web.Application(client_max_size=LARGEST_BODY, middlewares=[server.network])
    made.router.add_route("*", "/api/{method}", server.api)
    made.router.add_post("/upload/v1/{team}/{file}", server.upload)
    made.router.add_post("/actions/{team}/{number}/{secret}", server.response_address)
    made.router.add_get("/link/", server.link)
    made.router.add_get("/oauth/v2/authorize", server.authorise)
    made.router.add_post("/oauth/v2/authorize", server.decide)
    return made


class Server:
    """The routes."""

    def __init__(self, platform: Platform) -> None:
        self.platform = platform

    @web.middleware
    async def network(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let nothing through while the network is cut, but what is no part of Slack."""
        if request.path.startswith("/control/"):
            return await handler(request)
        begun = time.monotonic()
        if self.platform.faults.cut_since(begun):
            return broken(request)
        reply = await handler(request)
        return broken(request) if self.platform.faults.cut_since(begun) else reply

    async def link(self, request: web.Request) -> web.StreamResponse:
        """Hold a Socket Mode connection."""
        return await self.platform.sockets.serve(request)

    async def api(self, request: web.Request) -> web.StreamResponse:
        """Answer a Web API call."""
        name = request.match_info["method"]
        call, args = await self._read(request, METHODS.get(name))
        team = call.caller.id if call.caller else ""
        entry = self.platform.journal.begin(self.platform.clock.now(), "in", name, team, args)
        fault = self.platform.faults.next(name, team)
        if fault is not None and fault.trouble not in AFTERWARDS:
            return await self._befallen(request, entry, fault)
        body, refused = await self._tried(name, call)
        self.platform.journal.end(
            entry, refused.error if refused else "ok", status=refused.status if refused else 200, reply=body
        )
        if fault is not None:
            entry.outcome += f", then {fault.trouble.name}"
            return await self._befallen_after(request, fault, body)
        return written(call, METHODS.get(name), body, refused)

    async def _tried(self, name: str, call: Call) -> tuple[Json, Refused | None]:
        try:
            return await self._run(name, call), None
        except Refused as no:
            return no.body(), no

    async def _run(self, name: str, call: Call) -> Json:
        method = METHODS.get(name)
        if method is None:
            raise Refused("unknown_method")
        self._admit(name, method, call)
        if call.unread:
            raise Refused(call.unread)
        return await method.run(call)

    def _admit(self, name: str, method: Method, call: Call) -> None:
        """Refuse who may not call this, or not yet again."""
        now, tokens, app = self.platform.clock.now(), self.platform.tokens, self.platform.app
        if method.caller != "anybody" and not call.token:
            raise Refused("not_authed")
        if method.caller == "app":
            if call.token not in app.app_tokens:
                raise Refused("not_allowed_token_type" if call.caller else "invalid_auth")
            call.scopes = app.app_tokens[call.token]
        elif method.caller == "bot":
            if call.token in app.app_tokens:
                raise Refused("not_allowed_token_type")
            call.scopes = tokens.find(call.token, now).scopes
        if method.scopes and not method.scopes & call.scopes:
            needed, provided = ",".join(sorted(method.scopes)), ",".join(sorted(call.scopes))
            raise Refused("missing_scope", needed=needed, provided=provided)
        wait = self.platform.pacing.call(call.caller.id if call.caller else "", name, method.tier, now)
        if wait:
            raise rate_limited(wait)

    async def _read(self, request: web.Request, method: Method | None) -> tuple[Call, Json]:
        """Read the token and the arguments, from wherever Slack takes them."""
        args: Json = dict(request.query)
        unread = ""
        if request.content_type == "application/json" and (method is None or method.takes_json):
            body, unread = as_object(await request.text())
            args |= body
            args.pop("token", None)
        elif request.content_type != "application/json" and request.can_read_body:
            args |= {key: value for key, value in (await request.post()).items() if isinstance(value, str)}
        scheme, _, given = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() == "basic":
            user, _, password = base64.b64decode(given).decode().partition(":")
            args |= {"client_id": unquote(user), "client_secret": unquote(password)}
        in_body = str(args.pop("token", ""))
        token = given if scheme.lower() == "bearer" else in_body
        team = next((one.team for one in self.platform.tokens.all() if one.value == token), "")
        logged = {key: value for key, value in args.items() if key != "client_secret"}
        return Call(self.platform, args, token, caller=self.platform.teams.get(team), unread=unread), logged

    async def _befallen(self, request: web.Request, entry: Entry, fault: Fault) -> web.StreamResponse:
        end = self.platform.journal.end
        match fault.trouble:
            case Trouble.RATE_LIMITED:
                end(entry, "ratelimited", status=429)
                return written(None, None, {}, rate_limited(fault.retry_after))
            case Trouble.REFUSED:
                end(entry, fault.error, status=200)
                return written(None, None, {}, Refused(fault.error))
            case Trouble.SERVER_ERROR:
                end(entry, "server_error", status=fault.status)
                return web.Response(status=fault.status, text="upstream connect error")
            case Trouble.HANG:
                end(entry, "hang")
                await asyncio.sleep(fault.hold)
                return broken(request)
            case _:
                end(entry, "dropped")
                return broken(request)

    async def _befallen_after(self, request: web.Request, fault: Fault, body: Json) -> web.StreamResponse:
        if fault.trouble is Trouble.SERVER_ERROR_AFTER:
            return web.Response(status=fault.status, text="upstream connect error")
        if fault.trouble is Trouble.HALF_REPLY:
            whole = json.dumps(body).encode()
            half = web.StreamResponse(headers={"Content-Type": "application/json", "Content-Length": str(len(whole))})
            await half.prepare(request)
            await half.write(whole[: len(whole) // 2])
        return broken(request)

    async def upload(self, request: web.Request) -> web.StreamResponse:
        """Take the bytes of a file."""
        team = self.platform.teams.get(request.match_info["team"])
        file = team.files.get(request.match_info["file"]) if team else None
        fault = self.platform.faults.next("upload", request.match_info["team"])
        entry = self.platform.journal.begin(
            self.platform.clock.now(), "in", "upload", request.match_info["team"], {"file": request.match_info["file"]}
        )
        if fault is not None:
            return await self._befallen(request, entry, fault)
        if file is None or file.content is not None:
            self.platform.journal.end(entry, "not_found", status=404)
            return web.Response(status=404, text="not found")
        file.content = await uploaded(request)
        self.platform.journal.end(entry, "ok", status=200)
        return web.Response(text=f"OK - {len(file.content)}")

    async def response_address(self, request: web.Request) -> web.StreamResponse:
        """Take an answer to an interaction or a command."""
        team = request.match_info["team"]
        body, _ = as_object(await request.text())
        entry = self.platform.journal.begin(self.platform.clock.now(), "in", "response_url", team, body)
        fault = self.platform.faults.next("response_url", team)
        if fault is not None and fault.trouble not in AFTERWARDS:
            return await self._befallen(request, entry, fault)
        try:
            said = through_address(self.platform, request.path, body)
        except Refused as no:
            self.platform.journal.end(entry, no.error, status=no.status, reply=no.body())
            return web.json_response(no.body(), status=no.status)
        self.platform.journal.end(entry, "ok", status=200, reply=said)
        return web.json_response(said) if fault is None else await self._befallen_after(request, fault, said)

    async def authorise(self, request: web.Request) -> web.StreamResponse:
        """Show the authorise page."""
        try:
            page = authorising.page(self.platform, request.query)
        except Refused as no:
            return web.Response(status=400, text=no.error)
        return web.Response(text=page, content_type="text/html")

    async def decide(self, request: web.Request) -> web.StreamResponse:
        """Send the user's browser back to the app."""
        form = {key: str(value) for key, value in (await request.post()).items()}
        team, user, answer = form.pop("team", ""), form.pop("user", ""), form.pop("answer", "")
        if user not in getattr(self.platform.teams.get(team), "users", {}):
            return web.Response(status=400, text="team_not_found")
        try:
            back = authorising.decided(self.platform, form, team, user, allowed=answer == "allow")
        except Refused as no:
            return web.Response(status=400, text=no.error)
        return web.Response(status=302, headers={"Location": back})


def written(call: Call | None, method: Method | None, body: Json, refused: Refused | None) -> web.Response:
    """Write a reply with the headers Slack's have."""
    headers = {"X-Slack-Req-Id": base64.b16encode(id(body).to_bytes(8, "big")).decode().lower()}
    if call is not None and call.scopes:
        headers["X-OAuth-Scopes"] = ",".join(sorted(call.scopes))
    if method is not None and method.scopes:
        headers["X-Accepted-OAuth-Scopes"] = ",".join(sorted(method.scopes))
    if refused is None:
        return web.json_response(body, headers=headers)
    if refused.retry_after is not None:
        headers["Retry-After"] = str(refused.retry_after)
    return web.json_response(refused.body(), status=refused.status, headers=headers)


def broken(request: web.Request) -> web.Response:
    """Break the connection."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=503)


def as_object(text: str) -> tuple[Json, str]:
    """Give the JSON object of a body, or none and Slack's word for what it is instead."""
    try:
        body = json.loads(text or "{}")
    except ValueError:
        return {}, "invalid_json"
    return (body, "") if isinstance(body, dict) else ({}, "json_not_object")


async def uploaded(request: web.Request) -> bytes:
    """Give the bytes of an upload, raw or as the first file of a form."""
    if request.content_type != "multipart/form-data":
        return await request.read()
    for field in (await request.post()).values():
        if isinstance(field, web.FileField):
            return field.file.read()
    return b""
