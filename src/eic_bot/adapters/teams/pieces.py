"""Pieces of a message that stay together, and how they fill as many cards as Teams' limits demand."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from eic_bot.adapters.teams.texts import MOST_TEXT, Block, size, written
from eic_bot.rendering.texts import cut, is_blank

MOST_CARD: Final = 25 * 1024
MOST_FRAME: Final = 600
"""Of a card beside what it shows and says."""
MOST_ACTIONS: Final = 6
"""Of one row of buttons, and in sight on one card."""
TIMES_SAID: Final = 2
"""A card says its words again for screen readers and for clients that draw no card."""
TOGETHER: Final = 18000
"""What is kept together at most."""


@dataclass(frozen=True)
class Piece:
    """Elements and commands, and what they say in plain words; by itself it fits into a card.

    ``asks``: it has inputs and the button that sends them, which would send those of another piece as well.
    """

    said: str
    blocks: tuple[Block, ...] = ()
    commands: tuple[Block, ...] = ()
    asks: bool = False
    is_text: bool = False

    @cached_property
    def weight(self) -> int:
        """What it takes of a card."""
        return weight((*self.blocks, *self.commands)) + TIMES_SAID * (size(self.said) + 2)


@dataclass(slots=True)
class Filling:
    """A card while it is filled."""

    said: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    commands: list[Block] = field(default_factory=list)
    asks: bool = False
    is_text: bool = True
    """Whether words are all there is."""
    _weight: int = MOST_FRAME
    is_empty: bool = True

    @property
    def room(self) -> int:
        """The bytes that are left."""
        return MOST_CARD - self._weight

    def takes(self, piece: Piece) -> bool:
        """Whether the piece still fits; an empty card takes every piece."""
        return self.is_empty or (
            piece.weight <= self.room
            and len(self.commands) + len(piece.commands) <= MOST_ACTIONS
            and not (self.asks and piece.asks)
            and not (piece.blocks and buttons_in(self.blocks) + buttons_in(piece.blocks) > MOST_ACTIONS - 1)
        )

    def take(self, piece: Piece) -> None:
        """Add the piece."""
        self.said.append(piece.said)
        self.blocks += piece.blocks
        self.commands += piece.commands
        self.asks = self.asks or piece.asks
        self.is_text = self.is_text and piece.is_text
        self._weight += piece.weight
        self.is_empty = False


def filled(pieces: Iterable[Piece]) -> list[Filling]:
    """The pieces in order, in as few cards as they fit into."""
    found: list[Filling] = []
    for piece in pieces:
        if not found or not found[-1].takes(piece):
            found.append(Filling())
        found[-1].take(piece)
    return found


def weight(blocks: Sequence[Block]) -> int:
    """The bytes of blocks in JSON, written in the longest way."""
    return sum(len(json.dumps(block)) for block in blocks) + 2 * len(blocks)


def buttons_in(blocks: Iterable[Block]) -> int:
    """How many buttons stand among the elements."""
    return sum(len(block["actions"]) for block in blocks if block["type"] == "ActionSet")


def together(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces as one, so that no card ends between them; one by one where that is too much."""
    several = tuple(pieces)
    if not several:
        return
    one = Piece(
        "\n".join(piece.said for piece in several if piece.said),
        tuple(block for piece in several for block in piece.blocks),
        tuple(command for piece in several for command in piece.commands),
        any(piece.asks for piece in several),
        all(piece.is_text for piece in several),
    )
    is_one = sum(piece.asks for piece in several) <= 1 and buttons_in(one.blocks) <= MOST_ACTIONS - 1
    yield from (one,) if is_one and one.weight <= TOGETHER else several


def paragraphs(text: str, *, bold: bool = False) -> Iterator[Piece]:
    """The text, an element for each line: within one, some clients run lines together."""
    for line in text.split("\n"):
        for part in () if is_blank(line) else cut(line, MOST_TEXT, size):
            yield Piece(part, (written((part, bold)),), is_text=not bold)
