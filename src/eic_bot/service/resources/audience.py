"""For what council resources are looked for: its nation and its type, where the register knows it."""

from dataclasses import replace
from datetime import UTC, datetime

from eic_bot.model.facts import Facts
from eic_bot.model.register import Council
from eic_bot.service.rounds.table import Table


def facts_of(table: Table, known: Facts = Facts()) -> Facts:
    """What is known of the person, and of their organisation by its code in the register or by its name."""
    council = None if known.nation and known.council_type else _council(table)
    if council is None:
        return known
    return replace(known, nation=known.nation or council.nation, council_type=known.council_type or council.type)


def _council(table: Table) -> Council | None:
    register, code = table.setting.register(), table.tx.sharing.council()
    if code:
        return register.get(code)
    day = datetime.fromtimestamp(table.changes.now / 1000, UTC).date()
    found = register.named(table.title(), day).exactly
    return found[0] if len(found) == 1 else None
