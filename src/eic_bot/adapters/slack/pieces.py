"""Pieces of a message that stay together, and how they fill as many postings as Slack's limits demand."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from eic_bot.adapters.slack.texts import MOST_TEXT, Block, rich_text, size
from eic_bot.rendering.texts import cut, is_blank

MOST_BLOCKS: Final = 50
MOST_SAID: Final = 3900
"""Of the top-level text: an update refuses more than 4,000 characters."""
MOST_JSON: Final = 12000
"""Of all blocks of a message together: near 13,200 Slack refuses them, counting more than the words."""
MOST_TABLES: Final = 1
MOST_CHARTS: Final = 2

_AS_SENT: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
TOGETHER_JSON: Final = 6000
TOGETHER_SAID: Final = 2500
"""What is kept together at most: half of a posting."""


@dataclass(frozen=True)
class Piece:
    """Blocks, and what they say in plain words; by itself it fits into a posting."""

    said: str
    blocks: tuple[Block, ...] = ()

    @cached_property
    def weight(self) -> int:
        """How much it counts towards what a posting may hold."""
        return weight(self.blocks)


@dataclass(slots=True)
class Filling:
    """A posting while it is filled."""

    said: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    _length: int = 0
    _json: int = 0

    def takes(self, piece: Piece) -> bool:
        """Whether the piece still fits; an empty posting takes every piece."""
        if not self.blocks:
            return True
        together = [*self.blocks, *piece.blocks]
        return (
            len(together) <= MOST_BLOCKS
            and self._length + size(piece.said) + 1 <= MOST_SAID
            and self._json + piece.weight <= MOST_JSON
            and _count(together, "table") <= MOST_TABLES
            and _count(together, "data_visualization") <= MOST_CHARTS
        )

    def take(self, piece: Piece) -> None:
        """Add the piece."""
        self.said.append(piece.said)
        self.blocks += piece.blocks
        self._length += size(piece.said) + 1
        self._json += piece.weight


def filled(pieces: Iterable[Piece]) -> list[Filling]:
    """The pieces in order, in as few postings as they fit into."""
    found: list[Filling] = []
    for piece in pieces:
        if not found or not found[-1].takes(piece):
            found.append(Filling())
        found[-1].take(piece)
    return found


def weight(blocks: Sequence[Block]) -> int:
    """How much blocks count towards what a message may hold."""
    return size(_AS_SENT(blocks)) - 1 if blocks else 0


def together(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces as one, so that no posting ends between them; one by one where that is too much."""
    several = tuple(pieces)
    one = Piece(
        "\n".join(piece.said for piece in several if piece.said),
        tuple(block for piece in several for block in piece.blocks),
    )
    is_short = size(one.said) <= TOGETHER_SAID and len(one.blocks) <= MOST_BLOCKS // 2
    is_small = is_short and one.weight <= TOGETHER_JSON and _count(one.blocks, "table") <= MOST_TABLES
    yield from (one,) if several and is_small else several


def paragraphs(text: str, *, bold: bool = False) -> Iterator[Piece]:
    """The text in as many blocks as it needs."""
    if not is_blank(text):
        yield from (Piece(piece, (rich_text((piece, bold)),)) for piece in cut(text, MOST_TEXT, size))


def lined(lines: Iterable[str]) -> Iterator[Piece]:
    """Lines one below the other, in as few blocks as they need."""
    yield from paragraphs("\n".join(line for line in lines if not is_blank(line)))


def _count(blocks: Iterable[Block], kind: str) -> int:
    return sum(block["type"] == kind for block in blocks)
