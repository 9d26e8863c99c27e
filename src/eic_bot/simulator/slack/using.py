"""What people press, choose, fill in and hand in; the commands and shortcuts they use."""

from eic_bot.simulator.slack.answering import answer
from eic_bot.simulator.slack.delivery import Delivery
from eic_bot.simulator.slack.filling import STATELESS, action, elements, find, first_state, value_of
from eic_bot.simulator.slack.handing_in import decided, refuse_incomplete
from eic_bot.simulator.slack.place import Place
from eic_bot.simulator.slack.records import Channel, Json, Message, User, View
from eic_bot.simulator.slack.refusal import Refused


class Using(Place):
    """A workspace in which people use what the app shows. What each does gives the delivery to the app."""

    async def press(self, user: User, on: Message | View, action_id: str) -> Delivery:
        """Press a button."""
        block, element = self._element(user, on, action_id)
        self.require(element["type"] == "button", f"{action_id} is not a button")
        return await self._acted(user, on, action(block, element, self.team.ts()))

    async def choose(self, user: User, on: Message | View, action_id: str, chosen: object) -> Delivery | None:
        """Choose in a menu, or fill in a field; the app hears of it unless it waits to be handed in."""
        block, element = self._element(user, on, action_id)
        try:
            value = value_of(element, chosen)
        except LookupError as no:
            self.require(None, str(no))
            raise
        if element["type"] not in STATELESS:
            self._state(user, on)[block["block_id"]][action_id] = value
        if block["type"] == "input" and not block.get("dispatch_action"):
            return None
        return await self._acted(user, on, action(block, element, self.team.ts(), value))

    async def suggest(self, user: User, on: Message | View, action_id: str, typed: str) -> list[Json]:
        """Type into a menu whose options the app offers; gives the options."""
        block, element = self._element(user, on, action_id)
        self.require("external" in element["type"], f"{action_id} has its own options")
        payload = self._place(user, on, "block_suggestion") | {
            "action_id": action_id,
            "block_id": block["block_id"],
            "value": typed,
        }
        delivery = await self.platform.outgoing.ask("options", self.team.id, payload)
        options: list[Json] = delivery.reply.get("options", [])
        return options

    async def submit_view(self, user: User, values: Json | None = None) -> Delivery:
        """Fill in fields of the modal on top, by action id, and hand it in; the app's answer is carried out."""
        self.require(user.views, f"{user.real_name} has no modal open")
        view = user.views[-1]
        for action_id, value in (values or {}).items():
            await self.choose(user, view, action_id, value)
        self.require(view.given.get("submit"), "this modal has nothing to hand in")
        refuse_incomplete(view)
        trigger = self.platform.triggers.new(self.team.id, user.id, view=view.id)
        payload = self.around("view_submission", user) | {
            "trigger_id": trigger,
            "view": view.payload(),
            "response_urls": [],
        }
        delivery = await self.platform.outgoing.ask("interactive", self.team.id, payload)
        decided(self.platform, self.team, user, view, delivery)
        return delivery

    async def close_view(self, user: User, *, all_of_them: bool = False) -> Delivery | None:
        """Close the modal on top, or all; the app hears of it if it asked to."""
        self.require(user.views, f"{user.real_name} has no modal open")
        view, closing = user.views[-1], user.views[:] if all_of_them else user.views[-1:]
        for one in closing:
            one.open = False
            user.views.remove(one)
        if not view.given.get("notify_on_close"):
            return None
        payload = self.around("view_closed", user) | {"view": view.payload(), "is_cleared": all_of_them}
        return await self.platform.outgoing.ask("interactive", self.team.id, payload)

    async def command(self, user: User, channel: Channel | None, text: str) -> Delivery:
        """Use a slash command, such as ``/eic help``; the app's answer is shown."""
        name, _, rest = text.partition(" ")
        where = channel or self.dm(user)
        self.require(name in self.platform.app.commands, f"{name} is not a valid command")
        self.require(user.id in where.members, f"{user.real_name} is not in {where.name}")
        path = self.platform.replies.new(self.team.id, user.id, where.id)
        payload = {
            "token": self.platform.app.verification_token,
            "team_id": self.team.id,
            "team_domain": self.team.domain,
            "channel_id": where.id,
            "channel_name": "privategroup" if where.kind == "private" else where.name,
            "user_id": user.id,
            "user_name": user.name,
            "command": name,
            "text": rest,
            "api_app_id": self.platform.app.id,
            "is_enterprise_install": "false",
            "response_url": self.platform.address + path,
            "trigger_id": self.platform.triggers.new(self.team.id, user.id),
        }
        if self.team.enterprise_id:
            payload |= {"enterprise_id": self.team.enterprise_id, "enterprise_name": self.team.enterprise_name or ""}
        delivery = await self.platform.outgoing.ask("command", self.team.id, payload)
        if delivery.taken and delivery.reply:
            self._shown(path, delivery.reply)
        return delivery

    async def shortcut(self, user: User, callback_id: str, on: Message | None = None) -> Delivery:
        """Use a shortcut, from anywhere or on a message."""
        app = self.platform.app
        known = app.message_shortcuts if on else app.global_shortcuts
        self.require(known is None or callback_id in known, f"there is no shortcut {callback_id}")
        payload = self.around("message_action" if on else "shortcut", user) | {
            "callback_id": callback_id,
            "action_ts": self.team.ts(),
            "trigger_id": self.platform.triggers.new(self.team.id, user.id),
        }
        if on:
            path = self.platform.replies.new(self.team.id, user.id, on.channel)
            payload |= {
                "message_ts": on.ts,
                "channel": self._channel(on),
                "message": on.payload() | {"team": self.team.id},
                "response_url": self.platform.address + path,
            }
        return await self.platform.outgoing.ask("interactive", self.team.id, payload)

    def _element(self, user: User, on: Message | View, action_id: str) -> tuple[Json, Json]:
        if isinstance(on, View):
            self.require(on is user.home or (user.views and user.views[-1] is on), "this view is not on top")
            blocks = on.given["blocks"]
        else:
            self.require(on in self.team.channels[on.channel].messages and not on.deleted, "this message is gone")
            seen = on.seen_by in {None, user.id} and user.id in self.team.channels[on.channel].members
            self.require(seen, f"{user.real_name} does not see this message")
            blocks = on.blocks
        self.require(self.platform.app.interactivity, "interactivity is off for this app")
        here = [element["action_id"] for _, element in elements(blocks)]
        self.require(action_id in here, f"there is no {action_id} here, only {here}")
        return find(blocks, action_id)

    def _state(self, user: User, on: Message | View) -> Json:
        if isinstance(on, View):
            return on.state
        return on.state.setdefault(user.id, first_state(on.blocks))

    async def _acted(self, user: User, on: Message | View, done: Json) -> Delivery:
        payload = self._place(user, on, "block_actions")
        return await self.platform.outgoing.ask("interactive", self.team.id, {**payload, "actions": [done]})

    def _place(self, user: User, on: Message | View, kind: str) -> Json:
        """Give what an interaction in a view or a message says of where it was."""
        payload = self.around(kind, user)
        if isinstance(on, View):
            trigger = self.platform.triggers.new(self.team.id, user.id, view=on.id)
            return payload | {
                "container": {"type": "view", "view_id": on.id},
                "trigger_id": trigger,
                "view": on.payload(),
            }
        path = self.platform.replies.new(self.team.id, user.id, on.channel, message=on.ts)
        container = {
            "type": "message",
            "message_ts": on.ts,
            "channel_id": on.channel,
            "is_ephemeral": on.seen_by is not None,
        }
        payload |= {
            "container": container | ({"thread_ts": on.thread_ts} if on.thread_ts else {}),
            "trigger_id": self.platform.triggers.new(self.team.id, user.id),
            "channel": self._channel(on),
            "state": {"values": self._state(user, on)},
            "response_url": self.platform.address + path,
        }
        return payload if on.seen_by else payload | {"message": on.payload() | {"team": self.team.id}}

    def _channel(self, message: Message) -> Json:
        channel = self.team.channels[message.channel]
        return {"id": channel.id, "name": "privategroup" if channel.kind == "private" else channel.name}

    def _shown(self, path: str, reply: Json) -> None:
        """Show what the app answered a command with, or note what was wrong with it."""
        asked = self.platform.replies.look(path)
        entry = self.platform.journal.begin(self.platform.clock.now(), "in", "command reply", self.team.id, reply)
        try:
            answer(self.platform, asked, reply)
        except Refused as no:
            self.platform.journal.end(entry, no.error, reply=no.body())
        else:
            self.platform.journal.end(entry, "ok")
