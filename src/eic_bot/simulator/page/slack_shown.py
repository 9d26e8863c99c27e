"""What stands in Slack, as the page takes it."""

import html
import re
from collections.abc import Mapping, Sequence
from typing import Any

from eic_bot.simulator.page.service import Json
from eic_bot.simulator.page.side import Said
from eic_bot.simulator.slack.blockkit.surfaces import MOST_CHARACTERS, characters
from eic_bot.simulator.slack.methods.content import LONGEST_TEXT
from eic_bot.simulator.slack.records import Channel, Message, User, View

MOST_BLOCKS = 50


_MENTION = re.compile(r"<@(\w+)>")


def said_of(message: Message, name: str, users: Mapping[str, User]) -> Said:
    """A message; ``name`` is whose it is, ``users`` are who may be called in it."""
    by_bot = message.bot_id is not None
    return Said(
        id=message.ts,
        who="bot" if by_bot else message.user,
        name=name,
        at=float(message.ts),
        payload=message.payload() if by_bot else {"text": html.unescape(message.text)},
        text=_MENTION.sub(lambda found: _called(found[1], users), html.unescape(message.text)),
        limits=limits(message) if by_bot else (),
        pictures=[
            {"src": f"api/picture/{one.id}", "alt": one.alt_txt or one.title}
            for one in message.files
            if one.mimetype.startswith("image/")
        ],
        thread=message.thread_ts,
        edited=message.edited_ts is not None,
        ephemeral=message.seen_by is not None,
    )


def _called(id: str, users: Mapping[str, User]) -> str:
    return f"<@{id}|@{users[id].real_name}>" if id in users else f"<@{id}>"


def chosen(value: Mapping[str, Any]) -> object:
    """What a value of Slack's says was chosen or typed: options by their values, all else as it is."""
    for name, found in value.items():
        if name == "selected_option":
            return None if found is None else found["value"]
        if name == "selected_options":
            return [one["value"] for one in found]
        if name in ("value", "rich_text_value", "files") or name.startswith("selected_"):
            return found
    return None


def limits(message: Message) -> Sequence[Json]:
    """How much of Slack's limits it takes."""
    return [
        {"name": "blocks", "used": len(message.blocks), "most": MOST_BLOCKS},
        {"name": "characters", "used": characters(list(message.blocks)), "most": MOST_CHARACTERS},
        {"name": "text", "used": len(message.text), "most": LONGEST_TEXT},
    ]


def stand(channel: Channel) -> object:
    """Something that differs when anything there does."""
    return [(one.ts, one.deleted, len(one.history), one.edited_ts, len(one.files)) for one in channel.messages]


def blocks_of(on: Message | View) -> list[Json]:
    """What it is made of."""
    blocks: list[Json] = on.given["blocks"] if isinstance(on, View) else on.blocks
    return blocks


def modal_of(user: User) -> Json | None:
    """The form on top of those that are open before somebody, with what the app had against it."""
    if not user.views:
        return None
    return user.views[-1].payload() | {"errors": user.views[-1].errors}
