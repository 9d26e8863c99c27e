"""The pre-election period of an organisation: in it nothing new is made public."""

from datetime import date, timedelta

from eic_bot.dialogs.sharing_requests import AskSharing, DaysKept, SharingResult, not_done
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Audited
from eic_bot.service.rounds.table import Table
from eic_bot.service.sharing.reading import day_of
from eic_bot.service.sharing.records import PreElection

LONGEST = 100
"""Days: no period before an election is as long."""
NONE = "none"


def pre_election(table: Table, asked: AskSharing) -> SharingResult:
    """Say which days these are; with days, change them. ``words``: ``2027-03-22 2027-05-06``, or ``none``."""
    if not asked.words:
        return _kept(table.tx)
    round = table.tx.rounds.newest()
    if round is None or not table.holds(round, "sponsor"):
        return not_done(asked, "not_yours")
    days = days_in(asked.words)
    if days is None and asked.words != NONE:
        return not_done(asked, "no_days")
    entry = set_days(table.tx, days, table.changes.now, str(table.me.id))
    table.changes.audit.append(entry)
    return _kept(table.tx)


def days_in(words: str) -> PreElection | None:
    """The two days in a text; None where it does not hold a period."""
    first, _, poll = words.partition(" ")
    try:
        begins, ends = date.fromisoformat(first), date.fromisoformat(poll)
    except ValueError:
        return None
    fits = timedelta(0) <= ends - begins <= timedelta(days=LONGEST)
    return PreElection(begins.isoformat(), ends.isoformat()) if fits else None


def set_days(tx: Transaction, days: PreElection | None, now: int, actor: str) -> Audited:
    """Keep them; what was to become public within them waits until the day after. The entry to be noted."""
    before = tx.sharing.pre_election()
    tx.sharing.set_pre_election(days)
    if days is not None:
        after = date.fromisoformat(days.poll) + timedelta(days=1)
        tx.sharing.publish_from(days, day_of(now).isoformat(), after.isoformat())
    return Audited(actor, "pre-election.set", "organisation", _said(before), _said(days))


def _said(days: PreElection | None) -> str:
    return NONE if days is None else f"{days.first} {days.poll}"


def _kept(tx: Transaction) -> DaysKept:
    days = tx.sharing.pre_election()
    return DaysKept() if days is None else DaysKept(days.first, days.poll)
