"""What people write: messages, replies, mentions, edits and files."""

import re
import uuid
from collections.abc import Iterator, Sequence

from eic_bot.simulator.slack import events
from eic_bot.simulator.slack.delivery import Delivery
from eic_bot.simulator.slack.place import Place
from eic_bot.simulator.slack.records import Channel, File, Json, Message, User


def escaped(text: str) -> str:
    """Write text as Slack does: what would be read as markup is not."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _picked(text: str, naming: Sequence[User]) -> Iterator[Json]:
    """The words, and the people who were picked among them."""
    people = {f"@{one.real_name}": one.id for one in naming}
    for part in re.split(f"({'|'.join(re.escape(name) for name in people)})", text):
        if part in people:
            yield {"type": "user", "user_id": people[part]}
        elif part:
            yield {"type": "text", "text": part}


class Talking(Place):
    """A workspace in which people write. Each act gives its delivery, or None if the app does not hear of it."""

    async def say(
        self, user: User, text: str, channel: Channel | None = None, naming: Sequence[User] = ()
    ) -> Delivery | None:
        """Write in a channel, or to the app. ``@Name`` of those in ``naming`` was picked from the list of people."""
        app = self.platform.app
        direct = channel is None or channel.kind == "im"
        self.require(
            not direct or (app.messages_tab and not app.messages_tab_read_only), "nobody can write to this app"
        )
        message = self._message(user, channel or self.dm(user), text)
        for one in naming:
            message.text = message.text.replace(f"@{escaped(one.real_name)}", f"<@{one.id}>")
        if naming:
            message.blocks[0]["elements"][0]["elements"] = list(_picked(text, naming))
        return await self._written(message)

    async def mention(self, user: User, channel: Channel, text: str) -> Delivery | None:
        """Write in a channel to the app by name; what is given back is the mention."""
        bot = self.team.the_bot()
        message = self._message(user, channel, text)
        message.text = f"<@{bot.id}> {message.text}"
        named = {"type": "user", "user_id": bot.id}
        message.blocks[0]["elements"][0]["elements"][:0] = [named, {"type": "text", "text": " "}]
        await self._written(message)
        if bot.id not in channel.members:
            return None
        return await self.platform.tell(self.team, "app_mention", events.mentioned(self.team, channel, message))

    async def reply(self, user: User, parent: Message, text: str) -> Delivery | None:
        """Write in the thread of a message."""
        message = self._message(user, self.team.channels[parent.channel], text)
        message.thread_ts = parent.thread_ts or parent.ts
        return await self._written(message)

    async def edit(self, user: User, message: Message, text: str) -> Delivery | None:
        """Change one's own message."""
        self.require(message.user == user.id and not message.deleted, "only one's own messages can be changed")
        channel, before = self.team.channels[message.channel], message.payload()
        message.history.append(before)
        message.text, message.blocks = escaped(text), [self._rich(text)]
        message.edited_ts, message.edited_by = self.team.ts(), user.id
        event = events.changed(self.team, channel, message, before)
        return await self._heard(channel, event)

    async def delete(self, user: User, message: Message) -> Delivery | None:
        """Delete one's own message."""
        self.require(message.user == user.id and not message.deleted, "only one's own messages can be deleted")
        message.deleted = True
        channel = self.team.channels[message.channel]
        return await self._heard(channel, events.deleted(self.team, channel, message))

    async def share(self, user: User, name: str, content: bytes, channel: Channel | None = None) -> Delivery | None:
        """Share a file in a channel, or with the app."""
        message = self._message(user, channel or self.dm(user), "")
        message.blocks = []
        created = int(self.platform.clock.now())
        file = File(self.team.mint.next("F"), name, len(content), user.id, created, content=content, complete=True)
        file.channels.append(message.channel)
        self.team.files[file.id] = file
        message.files = [file]
        return await self._written(message)

    def _message(self, user: User, channel: Channel, text: str) -> Message:
        self.require(user.id in channel.members, f"{user.real_name} is not in {channel.name}")
        self.require(not channel.archived, f"{channel.name} is archived")
        message = Message(self.team.ts(), channel.id, user.id, escaped(text), [self._rich(text)])
        message.client_msg_id = str(uuid.uuid4())
        return message

    def _rich(self, text: str) -> Json:
        section: Json = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}
        return {"type": "rich_text", "block_id": self.team.mint.block_id(), "elements": [section]}

    async def _written(self, message: Message) -> Delivery | None:
        channel = self.team.channels[message.channel]
        self.team.put(message)
        return await self._heard(channel, events.posted(self.team, channel, message))

    async def _heard(self, channel: Channel, event: Json) -> Delivery | None:
        """Let the app hear of a message, if it is in the channel."""
        self.platform.journal.touch()
        if self.team.the_bot().id not in channel.members:
            return None
        return await self.platform.tell(self.team, events.subscription(channel), event)
