"""What a workspace is made of."""

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

Json: TypeAlias = dict[str, Any]
Kind = Literal["public", "private", "im"]


@dataclass(eq=False)
class User:
    """A person or a bot in a workspace."""

    id: str
    name: str
    real_name: str
    team_id: str
    email: str = ""
    is_bot: bool = False
    is_admin: bool = False
    is_guest: bool = False
    deleted: bool = False
    locale: str = "en-GB"
    tz: str = "Europe/London"
    notifications: list[str] = field(default_factory=list)
    views: list["View"] = field(default_factory=list)
    """The stack of modals open before the user, the last on top."""
    home: "View | None" = None
    """What the app published on its home tab for this user."""


@dataclass(eq=False)
class Message:
    """One message as its readers have it, with everything it was before."""

    ts: str
    channel: str
    user: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    files: list["File"] = field(default_factory=list)
    thread_ts: str | None = None
    bot_id: str | None = None
    app_id: str | None = None
    metadata: Json | None = None
    edited_ts: str | None = None
    edited_by: str = ""
    deleted: bool = False
    seen_by: str | None = None
    """The only user who sees it, for an ephemeral message."""
    client_msg_id: str | None = None
    options: Json = field(default_factory=dict)
    """How it was sent: unfurling, parsing, Markdown."""
    history: list[Json] = field(default_factory=list)
    state: dict[str, Json] = field(default_factory=dict)
    """What each user chose in it so far, by user."""

    def payload(self) -> Json:
        """Give the message as Slack's payloads carry it."""
        body: Json = {"type": "message", "user": self.user, "ts": self.ts, "text": self.text}
        if self.bot_id:
            body |= {"bot_id": self.bot_id, "app_id": self.app_id}
        if self.client_msg_id:
            body["client_msg_id"] = self.client_msg_id
        for key in ("blocks", "attachments", "thread_ts", "metadata"):
            if getattr(self, key):
                body[key] = getattr(self, key)
        if self.files:
            body["files"] = [one.payload() for one in self.files]
        if self.edited_ts:
            body["edited"] = {"user": self.edited_by, "ts": self.edited_ts}
        return body


@dataclass(eq=False)
class Channel:
    """A channel, or the direct messages between a user and the app."""

    id: str
    name: str
    kind: Kind
    creator: str
    created: int
    members: list[str] = field(default_factory=list)
    archived: bool = False
    messages: list[Message] = field(default_factory=list)

    @property
    def type(self) -> str:
        """The word events use."""
        return {"public": "channel", "private": "group", "im": "im"}[self.kind]


@dataclass(eq=False)
class File:
    """A file, from the moment an address to upload it to was asked for."""

    id: str
    name: str
    length: int
    user: str
    created: int
    alt_txt: str = ""
    title: str = ""
    mimetype: str = "application/octet-stream"
    content: bytes | None = None
    complete: bool = False
    channels: list[str] = field(default_factory=list)

    def payload(self) -> Json:
        """Give the file as messages carry it."""
        kind = self.name.rpartition(".")[2]
        body: Json = {
            "id": self.id,
            "created": self.created,
            "name": self.name,
            "title": self.title or self.name,
            "mimetype": self.mimetype,
            "filetype": kind,
            "user": self.user,
            "size": self.length,
            "mode": "hosted",
            "channels": self.channels,
        }
        return {**body, "alt_txt": self.alt_txt} if self.alt_txt else body


@dataclass(eq=False)
class View:
    """A modal or an app home."""

    id: str
    team_id: str
    user: str
    given: Json
    hash: str
    app_id: str
    bot_id: str
    root_id: str
    previous_id: str | None = None
    open: bool = True
    state: Json = field(default_factory=dict)
    """What the user filled in so far: by block, then by action."""
    errors: Json = field(default_factory=dict)
    """What the app had against it when it was last handed in, by block."""
    trouble: str = ""
    """Why handing it in failed, where the user sees only that there was some trouble."""

    def payload(self, *, with_state: bool = True) -> Json:
        """Give the view as Slack's payloads carry it."""
        home = self.given["type"] == "home"
        defaults: Json = {
            "private_metadata": "",
            "callback_id": "",
            "external_id": "",
            "clear_on_close": False,
            "notify_on_close": False,
            "close": None,
            "submit": None,
            "title": {"type": "plain_text", "text": "View Title", "emoji": True} if home else None,
        }
        return {
            **defaults,
            **self.given,
            "id": self.id,
            "team_id": self.team_id,
            "hash": self.hash,
            "state": {"values": self.state if with_state else {}},
            "previous_view_id": self.previous_id,
            "root_view_id": self.root_id,
            "app_id": self.app_id,
            "app_installed_team_id": self.team_id,
            "bot_id": self.bot_id,
        }
