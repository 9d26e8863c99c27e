"""From a message to what Teams shows: a card, or words alone, and all of it again as text.

Text goes only into fields that Teams does not interpret, so that nothing in it becomes a mention, a link or markup.
Nothing is cut off: what is too long for one card goes into several. What stands on buttons is in ``elements``.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final, assert_never

from eic_bot.adapters.teams.cards import card_of
from eic_bot.adapters.teams.choosing import action_pieces, choice_pieces, inline
from eic_bot.adapters.teams.forms import form_pieces
from eic_bot.adapters.teams.ladders import ladder_pieces
from eic_bot.adapters.teams.pieces import TIMES_SAID, Filling, Piece, filled, paragraphs
from eic_bot.adapters.teams.tables import chart_pieces, table_pieces
from eic_bot.adapters.teams.texts import MOST_TEXT, Block, clean, heading, size
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
from eic_bot.rendering.texts import is_blank

CARD: Final = "application/vnd.microsoft.card.adaptive"
MOST_HEADING: Final = 300
SCHEMES: Final = ("https",)


@value
class Showing:
    """What one activity says: ``text`` has all of it, ``card`` all of it to look at and to press, if it needs one."""

    text: str
    card: Block | None = None

    @property
    def activity(self) -> dict[str, Any]:
        """It as a message of Teams. Beside a card the text is only for notifications: shown, it would say all twice."""
        if self.card is None:
            return {"type": "message", "text": self.text, "textFormat": "plain"}
        attached = {"contentType": CARD, "content": self.card}
        return {"type": "message", "summary": self.text, "attachments": [attached]}


def rendered(message: Message, phrases: Phrases) -> tuple[Showing, ...]:
    """The message as one activity, or as several where Teams' limits demand it; none where it has no words.

    Paragraphs alone go as text, unless something in them could be taken for markup.
    """
    return tuple(
        Showing(showing.text) if filling.is_text and _is_literal(showing.text) else showing
        for filling, showing in _showings(message, phrases)
    )


def drawn(message: Message, phrases: Phrases) -> tuple[Showing, ...]:
    """The same with a card always, for where only a card can be shown: in the place of another card."""
    return tuple(showing for _, showing in _showings(message, phrases))


def _showings(message: Message, phrases: Phrases) -> Iterator[tuple[Filling, Showing]]:
    frame = frame_of(message, phrases, clean)
    fillings = filled(_pieces(message, frame))
    whole = clean(plain(message)).strip()
    for filling in fillings:
        said = "\n".join(said for said in filling.said if not is_blank(said))
        if len(fillings) == 1 and not is_blank(whole) and TIMES_SAID * (size(whole) - size(said)) <= filling.room:
            said = whole
        text = said or frame.say("control-choose")
        yield filling, Showing(text, card_of(filling, text, frame.phrases.language))


def _is_literal(text: str) -> bool:
    return not any(mark in text for mark in "<&")


def _pieces(message: Message, frame: Frame) -> Iterator[Piece]:
    """All that the message says and offers, in order; the commands come last, or before what a listener answers."""
    commands = action_pieces(message.actions, frame, frame.cleaned(message.actions_label))
    is_answered_last = asks_last(message)
    for place, part, said in parts_of(message, frame):
        if is_answered_last and part is message.parts[-1]:
            yield from inline(commands)
        yield from _part(part, place, frame, said=said)
    yield from commands


def _part(part: Part, place: str, frame: Frame, *, said: str) -> Iterator[Piece]:  # noqa: C901 - one case for each part
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
            yield from form_pieces(part, place, frame)
        case Table():
            yield from table_pieces(part, frame, said=said)
        case Chart():
            yield from chart_pieces(part, frame, said=said)
        case Link():
            yield from _link(part, frame)
        case _:
            assert_never(part)


def _heading(text: Spans, frame: Frame) -> Iterator[Piece]:
    found = frame.on_one_line(text)
    if is_blank(found) or len(found) > MOST_HEADING:
        yield from paragraphs(frame.cleaned(text), bold=True)
    else:
        yield Piece(found, (heading(found),))


def _link(part: Link, frame: Frame) -> Iterator[Piece]:
    """A link where it leads to the web by a safe way, and else its address as text."""
    label, url = frame.on_one_line(part.label), frame.clean(part.url).strip()
    said = f"{label}: {url}"
    if not is_of_the_web(url, SCHEMES) or size(said) > MOST_TEXT:
        yield from paragraphs(said)
        return
    run = {"type": "TextRun", "text": url if is_blank(label) else label, "underline": True, "color": "Accent"}
    opened: Mapping[str, str] = {"type": "Action.OpenUrl", "url": url}
    yield Piece(said, ({"type": "RichTextBlock", "inlines": [run | {"selectAction": opened}]},))
