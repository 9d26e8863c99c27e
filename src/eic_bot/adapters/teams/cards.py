"""The card around what it shows: what is heard of it, and which of its buttons are in sight."""

from typing import Final

from eic_bot.adapters.teams.elements import rows
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
        "body": [*filling.blocks, *_commands(filling)],
    }
    if any(block["type"] in WIDE for block in filling.blocks):
        card["msteams"] = {"width": "Full"}
    return card


def _commands(filling: Filling) -> list[Block]:
    """The first commands in sight, those for which there is no room behind the button that shows more."""
    room = MOST_ACTIONS - buttons_in(filling.blocks)
    found = rows(filling.commands[:room])
    if found and filling.blocks:
        found[0] |= {"separator": True, "spacing": "Medium"}
    if found:
        found[-1]["actions"] += [command | {"mode": "secondary"} for command in filling.commands[room:]]
    return found
