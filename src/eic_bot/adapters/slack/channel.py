"""Slack as a channel: what is said is posted, changed, taken away, or published as the person's home.

A message is named by where it was posted and by the time stamps of its postings: ``D1:171.1,171.2``.
"""

from collections.abc import Mapping, Sequence

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from eic_bot.adapters.slack.heard import CHANNEL
from eic_bot.adapters.slack.pictures import Draw, send_pictures
from eic_bot.adapters.slack.receipts import LOST, UNSHOWN, error_of, receipt_of
from eic_bot.adapters.slack.render import Posting, rendered, without_native
from eic_bot.adapters.slack.roster import present
from eic_bot.adapters.slack.views import home_view
from eic_bot.adapters.slack.workspaces import Workspaces
from eic_bot.dialogs.messages import Message
from eic_bot.dialogs.phrases import Phrases
from eic_bot.service.envelopes import Address, Delivered, Outbound, Receipt, Refused, Seen, TryLater
from eic_bot.service.home import HOME
from eic_bot.service.limits import Limits

MARK = "eic_bot_message"
"""The type of the metadata by which a message of ours is known again."""
LIMITS = Limits(address_per_second=1.0, tenant_per_second=8.0, paced=("send",))
LOOKED_AT = 20
"""Messages looked through for one that may have been posted already."""


class SlackChannel:
    """The way to people and rooms in Slack."""

    name = CHANNEL
    limits: Limits = LIMITS
    """Slack takes about one new message a second in each conversation, and several hundred a minute in a workspace."""

    def __init__(self, client: AsyncWebClient, workspaces: Workspaces, phrases: Phrases, draw: Draw) -> None:
        """``client`` without a token: each workspace has its own. ``draw`` makes a picture of a table, as PNG."""
        self._client, self._workspaces, self._phrases, self._draw = client, workspaces, phrases, draw

    async def send(self, outbound: Outbound) -> Receipt:
        """Do it, and say what became of it."""
        receipt = await self._tried(outbound)
        if outbound.operation == "update" and isinstance(receipt, TryLater) and receipt.wait_ms is not None:
            # Slack takes about fifty changes a minute for a whole workspace. One it has no time for is let go, so that
            # what is said next need not wait: a press on what stands there is answered kindly, and changes nothing.
            return Delivered(outbound.reference)
        return receipt

    async def present(self, room: Address, reach: str | None) -> tuple[Seen, ...] | None:
        """Everybody in the room but bots; None where Slack does not say so in time."""
        del reach
        try:
            workspace = await self._workspaces.of(room.tenant)
        except SlackApiError:
            return None
        return None if workspace is None else await present(self._client, workspace, room)

    async def _tried(self, outbound: Outbound) -> Receipt:
        try:
            workspace = await self._workspaces.of(outbound.address.tenant)
            if workspace is None:
                return Refused("slack: the app is not installed in this workspace")
            receipt = await _Errand(self._client, workspace.token, outbound, self._phrases).done()
        except SlackApiError as problem:
            return receipt_of(problem)
        if outbound.operation == "send" and outbound.attempts == 1 and isinstance(receipt, Delivered):
            await send_pictures(self._client, workspace.token, outbound, receipt, self._phrases, self._draw)
        return receipt


class _Errand:
    """One thing to do in one workspace."""

    def __init__(self, client: AsyncWebClient, token: str, outbound: Outbound, phrases: Phrases) -> None:
        self._client, self._token, self._outbound, self._phrases = client, token, outbound, phrases

    async def done(self) -> Receipt:
        outbound, message = self._outbound, self._outbound.message
        if message is None:
            return await self._withdraw()
        if message.key == HOME:
            view = home_view(message, self._phrases)
            await self._client.views_publish(token=self._token, user_id=outbound.address.external, view=view)
            return Delivered()
        try:
            return await self._show(rendered(message, self._phrases))
        except SlackApiError as problem:
            if error_of(problem) not in UNSHOWN:
                raise
            return await self._show_plainly(message)

    async def _show_plainly(self, message: Message) -> Receipt:
        """Once more without the blocks that not every workspace knows; what was posted with them goes."""
        if self._outbound.operation == "send":
            for channel, stamp in (await self._posted_before()).values():
                await self._delete(channel, stamp)
        return await self._show(without_native(message, self._phrases), known=False)

    async def _show(self, postings: Sequence[Posting], *, known: bool = True) -> Receipt:
        if self._outbound.operation == "send":
            before = await self._posted_before() if known and self._outbound.attempts > 1 else {}
            return await self._post(postings, before)
        return await self._change(postings)

    async def _post(self, postings: Sequence[Posting], before: Mapping[int, tuple[str, str]]) -> Receipt:
        """Post what was not posted at an earlier try."""
        stamps: list[str] = []
        channel = ""
        for place, posting in enumerate(postings):
            channel, stamp = before.get(place) or await self._posted(posting, place)
            stamps.append(stamp)
        return Delivered(f"{channel}:{','.join(stamps)}")

    async def _posted(self, posting: Posting, place: int) -> tuple[str, str]:
        answer = await self._client.chat_postMessage(
            token=self._token,
            channel=self._outbound.address.external,
            text=posting.text,
            blocks=posting.blocks,
            thread_ts=_thread_of(self._outbound),
            unfurl_links=False,
            unfurl_media=False,
            mrkdwn=False,
            link_names=False,
            parse="none",
            metadata={"event_type": MARK, "event_payload": {"mark": f"{self._outbound.mark}-{place}"}},
        )
        return str(answer["channel"]), str(answer["ts"])

    async def _posted_before(self) -> Mapping[int, tuple[str, str]]:
        """What an earlier try posted, by place: its answer may have been lost.

        Only private talks can be read; where they may not be, a second copy is better than none.
        """
        try:
            return await self._found_before()
        except SlackApiError as problem:
            if isinstance(receipt_of(problem), Refused):
                return {}
            raise

    async def _found_before(self) -> Mapping[int, tuple[str, str]]:
        person = self._outbound.address.external
        if self._outbound.thread is not None or not person.startswith(("U", "W")):
            return {}
        opened = await self._client.conversations_open(token=self._token, users=person)
        channel = str(opened["channel"]["id"])
        history = await self._client.conversations_history(
            token=self._token, channel=channel, limit=LOOKED_AT, include_all_metadata=True
        )
        found: dict[int, tuple[str, str]] = {}
        for message in history["messages"]:
            mark = str(message.get("metadata", {}).get("event_payload", {}).get("mark", ""))
            start, _, place = mark.rpartition("-")
            if start == self._outbound.mark and place.isdecimal():
                found[int(place)] = channel, str(message["ts"])
        return found

    async def _change(self, postings: Sequence[Posting]) -> Receipt:
        """Put these in the place of what was posted; what has no place there comes after all that was said since.

        What is gone, or never came, needs no change.
        """
        channel, stamps = _named(self._outbound.reference)
        for stamp, posting in zip(stamps, postings, strict=False):
            await self._changed(channel, stamp, posting)
        for stamp in stamps[len(postings) :]:
            await self._delete(channel, stamp)
        kept = [*stamps[: len(postings)]]
        if kept and len(postings) > len(kept):
            before = await self._posted_before() if self._outbound.attempts > 1 else {}
            kept += [
                (before.get(place) or await self._posted(postings[place], place))[1]
                for place in range(len(kept), len(postings))
            ]
        return Delivered(f"{channel}:{','.join(kept)}" if kept else self._outbound.reference)

    async def _changed(self, channel: str, stamp: str, posting: Posting) -> None:
        try:
            await self._client.chat_update(
                token=self._token,
                channel=channel,
                ts=stamp,
                text=posting.text,
                blocks=posting.blocks,
                link_names=False,
                parse="none",
            )
        except SlackApiError as problem:
            if error_of(problem) not in LOST:
                raise

    async def _withdraw(self) -> Receipt:
        channel, stamps = _named(self._outbound.reference)
        for stamp in stamps:
            await self._delete(channel, stamp)
        return Delivered()

    async def _delete(self, channel: str, stamp: str) -> None:
        try:
            await self._client.chat_delete(token=self._token, channel=channel, ts=stamp)
        except SlackApiError as problem:
            if error_of(problem) not in LOST:
                raise


def _thread_of(outbound: Outbound) -> str | None:
    """Under a message of ours, or in the thread that Slack named."""
    if outbound.under is None:
        return outbound.thread
    return next(iter(_named(outbound.under)[1]), None)


def _named(reference: str | None) -> tuple[str, Sequence[str]]:
    channel, _, stamps = (reference or "").partition(":")
    return channel, [stamp for stamp in stamps.split(",") if stamp]
