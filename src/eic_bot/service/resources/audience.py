"""For what council resources are looked for: its nation and its type, where the register knows it."""

from dataclasses import replace

from eic_bot.model.facts import Facts
from eic_bot.service.rounds.table import Table


def facts_of(table: Table, known: Facts = Facts()) -> Facts:
    """What is known of the person, and of their organisation by its code in the register or by its name."""
    council = None if known.nation and known.council_type else table.council
    if council is None:
        return known
    return replace(known, nation=known.nation or council.nation, council_type=known.council_type or council.type)
