"""For what council resources are looked for: its nation and its type, where the register knows it by its name."""

from dataclasses import replace
from datetime import UTC, datetime

from eic_bot.model.facts import Facts
from eic_bot.service.rounds.table import Table


def facts_of(table: Table, known: Facts = Facts()) -> Facts:
    """What is known of the person, and of their organisation by what people call it."""
    title = table.title()
    if not title or (known.nation and known.council_type):
        return known
    day = datetime.fromtimestamp(table.changes.now / 1000, UTC).date()
    found = table.setting.register().named(title, day).exactly
    if len(found) != 1:
        return known
    [council] = found
    return replace(known, nation=known.nation or council.nation, council_type=known.council_type or council.type)
