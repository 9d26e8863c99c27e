"""Tables as pictures after the card, which says all that is in them; so they are sent once, or not at all."""

import asyncio
from base64 import b64encode
from collections.abc import Callable, Iterator
from typing import Final

from eic_bot.adapters.teams.wire import Json
from eic_bot.dialogs.messages import Message, Table, words
from eic_bot.dialogs.phrases import Phrases

Draw = Callable[[Table, str], bytes]
"""A picture of a table with the words in a language, as PNG."""
MOST_PIXELS: Final = 1024
"""Teams shows no picture that is wider or higher."""
MOST_BYTES: Final = 700_000
"""Teams takes a megabyte, and this is it once it is written in letters."""
KIND: Final = "image/png"


def shaded(message: Message | None) -> Iterator[Table]:
    """The tables of a message that can be seen as pictures."""
    for part in message.parts if message and not message.aloud else ():
        if isinstance(part, Table) and part.shades:
            yield part


async def pictured(table: Table, phrases: Phrases, draw: Draw) -> Json | None:
    """An activity with the picture and words for those who do not see it; None where it is too heavy."""
    language = table.caption[0].language
    spoken = phrases.speaking(language)
    picture = await asyncio.to_thread(draw, table, language)
    if len(picture) > MOST_BYTES:
        return None
    attached = {
        "contentType": KIND,
        "contentUrl": f"data:{KIND};base64,{b64encode(picture).decode()}",
        "name": f"{words(spoken.say('picture-name'))}.png",
    }
    # An attachment has no field for the words: they stand above the picture, where everybody meets them.
    text = words(spoken.say("picture-alt", caption=words(table.caption)))
    return {"type": "message", "text": text, "textFormat": "plain", "attachments": [attached]}
