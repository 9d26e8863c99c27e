"""The Bot Connector's REST service as Teams runs it."""

import asyncio
import json
import math
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from eic_bot.simulator.teams.faults import Fault, Faults
from eic_bot.simulator.teams.identity import Identity
from eic_bot.simulator.teams.limits import Throttle
from eic_bot.simulator.teams.outgoing import Refused, is_split, refusal
from eic_bot.simulator.teams.world import Conversation, Shown, Taken, User, World, parts_of, title_of

Json = dict[str, Any]
Work = Callable[[web.Request], Awaitable[web.Response]]
PAGE = 50
NOT_FOUND = Refused(404, "ConversationNotFound", "Conversation not found.")
NO_ACTIVITY = Refused(404, "ActivityNotFoundInConversation", "Message does not exist in the thread.")
THROTTLED = Refused(429, "Throttled", "Too many requests.")
CLOSED = {
    "BotNotInConversationRoster": "The bot is not part of the conversation roster.",
    "ConversationBlockedByUser": "User blocked the conversation with the bot.",
    "BotDisabledByAdmin": "The tenant admin disabled this bot.",
    "MessageWritesBlocked": "Message writes are blocked.",
}


class Connector:
    """Takes what the bot sends, as strictly as is known of the real one."""

    def __init__(self, world: World, identity: Identity, faults: Faults, throttle: Throttle) -> None:
        self.world, self.identity, self.faults, self.throttle = world, identity, faults, throttle

    def routes(self, prefix: str) -> list[web.RouteDef]:
        """Everything under one service address."""
        all_of, one = f"{prefix}/v3/conversations", f"{prefix}/v3/conversations/{{conversation}}"
        activity = f"{one}/activities/{{activity}}"
        return [
            web.post(all_of, self._guarded("create", self._create)),
            web.post(f"{one}/activities", self._guarded("send", self._send)),
            web.post(activity, self._guarded("reply", self._send)),
            web.put(activity, self._guarded("update", self._update)),
            web.delete(activity, self._guarded("delete", self._delete)),
            web.get(f"{one}/members", self._guarded("members", self._members)),
            web.get(f"{one}/members/{{member}}", self._guarded("members", self._member)),
            web.get(f"{one}/pagedmembers", self._guarded("members", self._paged)),
            web.get(f"{activity}/members", self._guarded("members", self._members)),
        ]

    def _guarded(self, operation: str, work: Work) -> Work:
        """Troubles first, then who calls, then how often; the rest is the operation's own."""

        async def serve(request: web.Request) -> web.Response:
            if self.faults.cut:
                return _dropped(request)
            if not self.identity.accepts(request.headers.get("Authorization", "")):
                return web.json_response({"message": "Authorization has been denied for this request."}, status=401)
            fault = self.faults.next(operation)
            if fault is not None and fault.when == "before":
                await asyncio.sleep(fault.hang)
                if not fault.hang:
                    return _broken(request, fault)
            answer = self._throttled(operation, request) or await work(request)
            if answer.status >= 300:
                return answer
            late = fault if fault is not None and fault.when == "after" else None
            await self._keep(operation, request, is_lost=late is not None or _is_gone(request))
            if late is not None:
                await asyncio.sleep(late.hang)
                return answer if late.hang else _broken(request, late)
            return answer

        return serve

    async def _keep(self, operation: str, request: web.Request, *, is_lost: bool) -> None:
        """Note what had its effect."""
        name = request.match_info.get("conversation", "").partition(";")[0]
        if operation != "members":
            self.world.taken.append(Taken(operation, name, await _json(request) or {}, is_lost))

    def _throttled(self, operation: str, request: web.Request) -> web.Response | None:
        name = request.match_info.get("conversation", "").partition(";")[0]
        where = self.world.conversations.get(name)
        kind = operation if operation in {"members", "create"} else "send"
        wait = self.throttle.wait(kind, name, where.tenant if where is not None else "")
        if wait <= 0:
            return None
        self.world.note(f"bot {operation}: refused, too fast")
        return web.json_response(THROTTLED.body, status=429, headers={"Retry-After": str(math.ceil(wait))})

    async def _create(self, request: web.Request) -> web.Response:
        asked = await _json(request)
        if not isinstance(asked, dict):
            return _refused(Refused(400, "BadSyntax", "Request could not be read"))
        if asked.get("isGroup"):
            return await self._new_thread(asked)
        members = asked.get("members")
        tenant = asked.get("tenantId") or ((asked.get("channelData") or {}).get("tenant") or {}).get("id")
        if not isinstance(members, list) or len(members) != 1 or not tenant:
            return _refused(
                Refused(400, "BadSyntax", "Incorrect conversation creation parameters: one member, tenantId")
            )
        user = self.world.users.get(str(members[0].get("id")) if isinstance(members[0], dict) else "")
        if user is None or user.tenant != tenant:
            return _refused(Refused(400, "BadSyntax", "Invalid member: not a user of this tenant"))
        chat = self.world.personal(user)
        if chat.closed is not None:
            return _refused(Refused(403, chat.closed, CLOSED[chat.closed]))
        return web.json_response({"id": chat.id}, status=201)

    async def _new_thread(self, asked: Json) -> web.Response:
        """A new post in a channel, with the activity it begins with; there are no new group chats."""
        name = ((asked.get("channelData") or {}).get("channel") or {}).get("id")
        where = self.world.conversations.get(str(name))
        if where is None or where.kind != "channel" or "activity" not in asked:
            return _refused(Refused(400, "BadSyntax", "Incorrect conversation creation parameters: no new groups"))
        shown = self._taken(where, asked["activity"], None)
        if isinstance(shown, Refused):
            return _refused(shown)
        return web.json_response({"id": f"{where.id};messageid={shown[0].id}", "activityId": shown[0].id}, status=201)

    async def _send(self, request: web.Request) -> web.Response:
        found = self._found(request)
        if isinstance(found, Refused):
            return _refused(found)
        where, root = found
        answered = request.match_info.get("activity")
        if answered is not None and answered not in where.messages:
            return _refused(NO_ACTIVITY)
        if answered is not None and where.kind == "channel":
            root = root or where.messages[answered].thread or answered
        activity = await _json(request)
        shown = self._taken(where, activity, root)
        if isinstance(shown, Refused):
            return _refused(shown)
        if not shown or is_split(activity):
            return web.json_response({}, status=202)
        return web.json_response({"id": shown[0].id}, status=201)

    async def _update(self, request: web.Request) -> web.Response:
        found = self._own(request)
        if isinstance(found, Refused):
            return _refused(found)
        where, shown = found
        activity = await _json(request)
        wrong = refusal(activity, where.place(self.world.bot["id"]))
        if wrong is not None:
            return self._noted(wrong)
        if is_split(activity):
            return _refused(Refused(400, "BadSyntax", "text and card cannot take the place of one message"))
        if shown.card is not None:
            shown.history.append(shown.card)
        shown.text, shown.card = parts_of(activity)[0]
        shown.activity = activity
        shown.edits += 1
        shown.views.clear()
        self.world.note(f"bot in {where.name} changes: {_told(shown)}")
        return web.json_response({"id": shown.id})

    async def _delete(self, request: web.Request) -> web.Response:
        found = self._own(request)
        if isinstance(found, Refused):
            return _refused(found)
        where, shown = found
        shown.deleted = True
        self.world.note(f"bot in {where.name} withdraws: {_told(shown)}")
        return web.json_response({})

    async def _members(self, request: web.Request) -> web.Response:
        found = self._found(request)
        if isinstance(found, Refused):
            return _refused(found)
        return web.json_response([_account(one) for one in found[0].members.values()])

    async def _member(self, request: web.Request) -> web.Response:
        found = self._found(request)
        if isinstance(found, Refused):
            return _refused(found)
        for one in found[0].members.values():
            if request.match_info["member"] in {one.id, one.aad}:
                return web.json_response(_account(one))
        return _refused(Refused(404, "MemberNotFoundInConversation", "Member not found in conversation."))

    async def _paged(self, request: web.Request) -> web.Response:
        found = self._found(request)
        if isinstance(found, Refused):
            return _refused(found)
        everybody = list(found[0].members.values())
        size = min(max(int(request.query.get("pageSize") or PAGE), 1), 500)
        begin = int(request.query.get("continuationToken") or 0)
        page: Json = {"members": [_account(one) for one in everybody[begin : begin + size]]}
        if begin + size < len(everybody):
            page["continuationToken"] = str(begin + size)
        return web.json_response(page)

    def _found(self, request: web.Request) -> tuple[Conversation, str | None] | Refused:
        """The conversation of the address, and the root of the thread it names."""
        name, _, root = request.match_info["conversation"].partition(";messageid=")
        where = self.world.conversations.get(name)
        if where is None:
            return NOT_FOUND
        if where.closed is not None:
            return Refused(403, where.closed, CLOSED[where.closed])
        if root and root not in where.messages:
            return NOT_FOUND
        return where, root or None

    def _own(self, request: web.Request) -> tuple[Conversation, Shown] | Refused:
        """The bot's message that the address names."""
        found = self._found(request)
        if isinstance(found, Refused):
            return found
        shown = found[0].messages.get(request.match_info["activity"])
        if shown is None or shown.deleted:
            return NO_ACTIVITY
        if shown.sender != self.world.bot["id"]:
            return Refused(400, "BadArgument", "A bot changes its own messages only.")
        return found[0], shown

    def _taken(self, where: Conversation, activity: object, root: str | None) -> list[Shown] | Refused:
        wrong = refusal(activity, where.place(self.world.bot["id"]))
        if wrong is None and where.closed is not None:
            wrong = Refused(403, where.closed, CLOSED[where.closed])
        if wrong is not None:
            self.world.note(f"bot: refused, {wrong.message}")
            return wrong
        assert isinstance(activity, dict)  # noqa: S101 - it was not refused
        if activity["type"] == "typing":
            return []
        shown = self.world.post(where, self.world.bot["id"], activity, root)
        for one in shown:
            self.world.note(f"bot in {where.name}: {_told(one)}")
        return shown

    def _noted(self, wrong: Refused) -> web.Response:
        self.world.note(f"bot: refused, {wrong.message}")
        return _refused(wrong)


async def _json(request: web.Request) -> Any:  # noqa: ANN401 - whatever was sent
    try:
        return json.loads(await request.text())
    except ValueError:
        return None


def _refused(wrong: Refused) -> web.Response:
    return web.json_response(wrong.body, status=wrong.status)


def _broken(request: web.Request, fault: Fault) -> web.Response:
    if fault.drop:
        return _dropped(request)
    headers = {} if fault.retry_after is None else {"Retry-After": fault.retry_after}
    body = Refused(fault.status, fault.code, "Forced.").body
    return web.json_response(body, status=fault.status, headers=headers)


def _is_gone(request: web.Request) -> bool:
    """Whether the bot no longer waits for the answer."""
    return request.transport is None or request.transport.is_closing()


def _dropped(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def _account(user: User) -> Json:
    return {"id": user.id, "name": user.name, "aadObjectId": user.aad, "tenantId": user.tenant, "userRole": "user"}


def _told(shown: Shown) -> str:
    return f"[{title_of(shown.card)}]" if shown.card is not None else shown.text
