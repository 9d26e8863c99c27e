"""From a message to what Slack posts: blocks, and all of it again as text.

Text goes only into fields that Slack does not interpret, so that nothing in it becomes a mention, a link or markup.
Nothing is cut off: what is too long for one posting goes into several. What stands on buttons is in ``elements``.
"""

from collections.abc import Iterator
from typing import Final, assert_never

from eic_bot.adapters.slack.choosing import action_pieces, choice_pieces
from eic_bot.adapters.slack.forms import form_button
from eic_bot.adapters.slack.ladders import ladder_pieces
from eic_bot.adapters.slack.pieces import MOST_SAID, Filling, Piece, filled, paragraphs, together
from eic_bot.adapters.slack.tables import chart_pieces, table_pieces
from eic_bot.adapters.slack.texts import MOST_HEADER, Block, escaped, header, size
from eic_bot.dialogs.messages import (
    Chart,
    Choices,
    FormField,
    Heading,
    Ladder,
    Link,
    Message,
    Paragraph,
    Part,
    Spans,
    Table,
)
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.plain import plain
from eic_bot.model.value import value
from eic_bot.rendering.frames import Frame, asks_last, frame_of, parts_of
from eic_bot.rendering.links import is_of_the_web
from eic_bot.rendering.texts import clean, is_blank

SCHEMES: Final = ("http", "https")
MOST_URL: Final = 3000
MOST_LINK: Final = 3200
"""Of an address and its label together."""


@value
class Posting:
    """What one ``chat.postMessage`` or ``chat.update`` says: ``text`` has all of it for those who see no blocks."""

    text: str
    blocks: list[Block]


def rendered(message: Message, phrases: Phrases) -> tuple[Posting, ...]:
    """The message as one posting, or as several where Slack's limits demand it; none where it has no words."""
    return _rendered(message, phrases, native=True)


def without_native(message: Message, phrases: Phrases) -> tuple[Posting, ...]:
    """The same with tables and charts as text, for a workspace that does not take them."""
    return _rendered(message, phrases, native=False)


def pieces_of(message: Message, frame: Frame, *, native: bool) -> Iterator[Piece]:
    """All that the message says and offers, in order; the commands come last, or before what a listener answers."""
    commands = action_pieces(message.actions, frame, frame.cleaned(message.actions_label))
    is_answered_last = asks_last(message)
    for place, part, said in parts_of(message, frame):
        if is_answered_last and part is message.parts[-1]:
            yield from commands
        yield from _part(part, place, frame, said=said, native=native)
    yield from commands


def _rendered(message: Message, phrases: Phrases, *, native: bool) -> tuple[Posting, ...]:
    frame = frame_of(message, phrases, clean)
    fillings = filled(pieces_of(message, frame, native=native))
    whole = clean(plain(message))
    if len(fillings) == 1 and not is_blank(whole) and size(whole) <= MOST_SAID:
        return (Posting(escaped(whole.strip()), fillings[0].blocks),)
    return tuple(Posting(_text(filling, frame), filling.blocks) for filling in fillings)


def _text(filling: Filling, frame: Frame) -> str:
    said = "\n".join(said for said in filling.said if not is_blank(said))
    return escaped(said) if said else escaped(frame.say("control-choose"))


def _part(part: Part, place: str, frame: Frame, *, said: str, native: bool) -> Iterator[Piece]:  # noqa: C901 - one case for each part
    match part:
        case Heading():
            yield from _heading(part.text, frame)
        case Paragraph():
            yield from paragraphs(frame.cleaned(part.text))
        case Choices():
            yield from choice_pieces(part, place, frame)
        case Ladder():
            yield from ladder_pieces(part, place, frame)
        case FormField():
            yield from together(_form(part, place, frame))
        case Table():
            yield from table_pieces(part, frame, said=said, native=native)
        case Chart():
            yield from chart_pieces(part, frame, said=said, native=native)
        case Link():
            yield from _link(part, frame)
        case _:
            assert_never(part)


def _heading(text: Spans, frame: Frame) -> Iterator[Piece]:
    found = frame.on_one_line(text)
    if is_blank(found) or size(found) > MOST_HEADER:
        yield from paragraphs(frame.cleaned(text), bold=True)
    else:
        yield Piece(found, (header(found),))


def _form(part: FormField, place: str, frame: Frame) -> Iterator[Piece]:
    yield from paragraphs(frame.cleaned(part.label))
    yield from paragraphs(frame.cleaned(part.hint))
    button = form_button(part, place, frame)
    if button is not None:
        yield Piece("", ({"type": "actions", "elements": [button]},))


def _link(part: Link, frame: Frame) -> Iterator[Piece]:
    """A link where it leads to the web, and else its address as text."""
    label, url = frame.on_one_line(part.label), frame.clean(part.url).strip()
    said = f"{label}: {url}"
    if not is_of_the_web(url, SCHEMES) or size(url) > MOST_URL or size(said) > MOST_LINK:
        yield from paragraphs(said)
        return
    element: Block = {"type": "link", "url": url} | ({} if is_blank(label) else {"text": label})
    yield Piece(said, ({"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [element]}]},))
