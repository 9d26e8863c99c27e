"""How far people are apart in a round, and the plan that follows from it."""

from collections.abc import Mapping

from eic_bot.model.agenda import Consent, Plan, plan
from eic_bot.model.meeting import Meeting
from eic_bot.model.pack import Pack
from eic_bot.model.spread import Rule, Spread, spread
from eic_bot.service.rounds.ports import Rounds
from eic_bot.service.rounds.records import Round
from eic_bot.service.rounds.table import Table


def spreads(rounds: Rounds, pack: Pack, round: Round, statements: tuple[str, ...]) -> Mapping[str, Spread]:
    """How far all who handed in are apart on these statements, as far as it may be shown."""
    said = rounds.said(round.id)
    rule = Rule(round.mode, round.threshold, is_closed=round.state not in ("setup", "answering"))
    return {id: spread(id, said, pack.scale, rule) for id in statements}


def spread_of(rounds: Rounds, pack: Pack, round: Round, meeting: Meeting) -> Spread | None:
    """That of the statement that is talked about now; None where none is."""
    up = meeting.up
    if up is None or isinstance(up, Consent):
        return None
    return spreads(rounds, pack, round, up.statements[:1])[up.statements[0]]


def planned(table: Table, round: Round, minutes: int) -> Plan:
    """The plan for what is not agreed on yet, in so many minutes."""
    agreed = {} if round.official is None else table.tx.rounds.agreed(round.official)
    left = tuple(id for id in statements_of(table, round) if id not in agreed or agreed[id].is_open)
    pack = table.asked(round).pack
    return plan(pack, spreads(table.tx.rounds, pack, round, left), minutes)


def statements_of(table: Table, round: Round) -> tuple[str, ...]:
    """Every statement that the round's dialog asks, in order."""
    content = table.asked(round)
    journey = content.dialogs[round.dialog].journeys["ladder"]
    asked = {id for stop in journey.asking for id in stop.ids}
    found = journey.characteristics.get(None, ())
    return tuple(one.id for id in found for one in content.pack.statements.get(id, ()) if one.id in asked)
