"""A question is passed on to a colleague: who it is, whether that is kind, and then it is on its way."""

from eic_bot.dialogs.colleague_requests import (
    AskColleague,
    ColleagueDone,
    ColleagueRefused,
    ColleagueResult,
    ColleaguesFound,
    FoundColleague,
)
from eic_bot.service.colleagues.limits import MOST_OPEN, WAITS_MS
from eic_bot.service.colleagues.meant import meant
from eic_bot.service.colleagues.records import WAITING, Suggestion
from eic_bot.service.records import Audited
from eic_bot.service.rounds.records import Known
from eic_bot.service.rounds.reminding import day_of
from eic_bot.service.rounds.table import Table

AGREED = " yes"
"""Behind somebody who was chosen: it was said what they learn by being asked."""


def ask(table: Table, asked: AskColleague) -> ColleagueResult:
    """It is on its way to the one who is meant, if they and the asker have not too much open already."""
    found = meant(table, asked)
    if isinstance(found, ColleagueRefused | ColleaguesFound):
        return found
    refused = _refused(table, asked, found)
    if refused is not None:
        return refused
    if table.me.round_kind == "anonymous" and not asked.words.endswith(AGREED):
        return ColleaguesFound((FoundColleague(found.owner, found.name, found.address.channel),), "anonymous")
    return _begin(table, asked, found)


def _refused(table: Table, asked: AskColleague, found: Known) -> ColleagueRefused | None:
    if found.owner == table.me.id:
        return ColleagueRefused("ask", "myself")
    mine = [one for one in table.tx.colleagues.sent(table.me.id) if one.state in (*WAITING, "suggested")]
    if any((one.colleague, one.question, one.round) == (found.owner, asked.question, table.me.round) for one in mine):
        return ColleagueRefused("ask", "already", found.name)
    if sum(one.state in WAITING for one in mine) >= MOST_OPEN:
        return ColleagueRefused("ask", "too_many", most=MOST_OPEN)
    theirs = table.tx.colleagues.received(found.owner)
    if sum(one.state in WAITING for one in theirs) >= MOST_OPEN:
        return ColleagueRefused("ask", "busy", found.name)
    return None


def _begin(table: Table, asked: AskColleague, found: Known) -> ColleagueDone:
    now, ends = table.changes.now, table.changes.now + WAITS_MS
    new = Suggestion(
        0, table.me.id, found.owner, table.me.round, asked.session, asked.pack, asked.version,
        asked.question, "new", (), "", found.owner, now, ends,
    )  # fmt: skip
    id = table.tx.colleagues.begin(new)
    note(table, "colleague.asked", id)
    return ColleagueDone("ask", found.name, id, day_of(ends))


def note(table: Table, action: str, id: int) -> None:
    """Note that I did that, and never what was asked or said."""
    table.changes.audit.append(Audited(str(table.me.id), action, f"question {id}"))
