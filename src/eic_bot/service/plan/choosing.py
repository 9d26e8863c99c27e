"""Which characteristics are meant as priorities by what was typed or pressed."""

import re
from collections.abc import Sequence

from eic_bot.model.plan import Gap
from eic_bot.model.reading import plain_words
from eic_bot.service.rounds.table import Table

_BETWEEN = re.compile(r"[,;]|(?<!\s)\s+(?:and|&|a|ac)\s+")
_NUMBERS = re.compile(r"^\d{1,3}(?:[\s,;&]+(?:(?:and|a|ac)\s+)?\d{1,3})*$")
MOST = 40


def chosen(table: Table, found: Sequence[Gap], typed: str) -> tuple[str, ...] | None:
    """All priorities afterwards: ``1 3`` by number, names by name, ``+`` one more, ``-`` one less; None for no gap."""
    said = typed.strip()
    before = [one.characteristic for one in found if one.is_priority]
    if said.startswith(("+", "-")):
        id = said[1:].strip()
        if id not in [one.characteristic for one in found]:
            return None
        rest = [one for one in before if one != id]
        return tuple([*rest, id] if said.startswith("+") else rest)
    if _NUMBERS.match(said):
        numbers = [int(number) for number in re.findall(r"\d+", said)][:MOST]
        fits = all(0 < number <= len(found) for number in numbers)
        return tuple(dict.fromkeys(found[number - 1].characteristic for number in numbers)) if fits else None
    named = [_named(table, found, name) for name in _BETWEEN.split(said)[:MOST] if name.strip()]
    return tuple(dict.fromkeys(one for one in named if one)) if named and all(named) else None


def _named(table: Table, found: Sequence[Gap], name: str) -> str | None:
    """The one whose id or title that is."""
    wanted = plain_words(name)
    pack = table.content.pack
    for one in found:
        known = pack.characteristics.get(one.characteristic)
        titles = [plain_words(text) for text in known.title.values()] if known else []
        if wanted in (plain_words(one.characteristic), *titles):
            return one.characteristic
    return None
