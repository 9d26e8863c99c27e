"""Where texts stand in a file, in each language: one walk for all who look at them."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from eic_bot.packs.places import Data, Route

TEXTS = frozenset(
    {
        "title",
        "text",
        "help",
        "why",
        "example",
        "about",
        "focus",
        "label",
        "meaning",
        "prompt",
        "summary",
        "source",
    }
)
"""The keys behind which a text stands in each language."""
OPTIONAL = frozenset({"letter", "also"})
"""The keys behind which something may stand in some of the languages."""

Look: TypeAlias = Callable[[Route, Mapping[str, Data]], None]
"""Takes a text in its languages, and the way to it, at whose end is its key."""


def through(route: Route, data: Data, look: Look) -> None:
    """Every text below a piece. There are many: nothing is made for any of them but the way to it."""
    if isinstance(data, list):
        for index, value in enumerate(data):
            if isinstance(value, dict | list):
                through((*route, index), value, look)
        return
    for key, value in data.items() if isinstance(data, dict) else ():
        if isinstance(value, dict) and (key in TEXTS or key in OPTIONAL):
            look((*route, key), value)
        elif isinstance(value, dict | list):
            through((*route, key), value, look)
