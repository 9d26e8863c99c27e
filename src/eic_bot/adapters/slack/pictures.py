"""Tables as pictures beside their words, which say all that is in them; so they are sent once, or not at all."""

import asyncio
from collections.abc import Callable

from aiohttp import ClientError
from slack_sdk.errors import SlackApiError, SlackRequestError
from slack_sdk.web.async_client import AsyncWebClient

from eic_bot.dialogs.messages import Table, words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.service.envelopes import Delivered, Outbound

Draw = Callable[[Table, str], bytes]
"""A picture of a table with the words in a language, as PNG."""
SECONDS = 5.0


async def send_pictures(
    client: AsyncWebClient, token: str, outbound: Outbound, sent: Delivered, phrases: Phrases, draw: Draw
) -> None:
    """Send a picture of each shaded table of a message that was just posted."""
    channel = (sent.reference or "").partition(":")[0]
    said = outbound.message
    tables = [part for part in said.parts if isinstance(part, Table)] if said and not said.aloud else []
    for table in tables:
        if table.shades and channel:
            await _sent(client, token, channel, outbound.thread, table, phrases, draw)


async def _sent(
    client: AsyncWebClient, token: str, channel: str, thread: str | None, table: Table, phrases: Phrases, draw: Draw
) -> None:
    language = table.caption[0].language
    spoken = phrases.speaking(language)
    try:
        async with asyncio.timeout(SECONDS):
            picture = await asyncio.to_thread(draw, table, language)
            await client.files_upload_v2(
                token=token,
                channel=channel,
                thread_ts=thread,
                file=picture,
                filename=f"{words(spoken.say('picture-name'))}.png",
                title=words(table.caption),
                alt_txt=words(spoken.say("picture-alt", caption=words(table.caption))),
            )
    except (SlackApiError, SlackRequestError, ClientError, TimeoutError):
        return
