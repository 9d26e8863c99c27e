"""The card around what it shows: what is heard of it, and which of its buttons are in sight."""

from typing import Final

from eic_bot.adapters.teams.pieces import MOST_ACTIONS, Filling, buttons_in
from eic_bot.adapters.teams.texts import Block

WIDE: Final = frozenset({"Table", "Chart.VerticalBar"})


def card_of(filling: Filling, said: str, language: str) -> Block:
    """The card, with all its words again for screen readers and for clients that draw no card."""
    card: Block = {
        "type": "AdaptiveCard",
        "version": "1.5",
        "lang": language,
        "speak": said,
        "fallbackText": said,
        "body": filling.blocks,
    }
    if filling.commands:
        card["actions"] = _in_sight(filling.commands, MOST_ACTIONS - buttons_in(filling.blocks))
    if any(block["type"] in WIDE for block in filling.blocks):
        card["msteams"] = {"width": "Full"}
    return card


def _in_sight(commands: list[Block], room: int) -> list[Block]:
    """The first commands in sight, those for which there is no room behind the button that shows more."""
    if len(commands) <= room:
        return commands
    return [*commands[:room], *(command | {"mode": "secondary"} for command in commands[room:])]
