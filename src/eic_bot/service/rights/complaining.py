"""Complaints: acknowledged at once, kept in a list, and to be answered within thirty days."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from eic_bot.service.fingerprints import fingerprint
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Audited
from eic_bot.service.rights.records import Complaint

DAYS = 30
MOST_WORDS = 2000


def complain(tx: Transaction, owner: int | None, words: str, by: str, now: int) -> Complaint | None:
    """Keep it; None where it says nothing. The audit has its number, and none of its words."""
    said = words.strip()[:MOST_WORDS]
    if not said:
        return None
    due = (datetime.fromtimestamp(now / 1000, UTC).date() + timedelta(days=DAYS)).isoformat()
    id = tx.rights.complain(owner, said, due, now)
    tx.audit([Audited(by, "complaint.acknowledged", f"complaint {id}", None, due)], now)
    return Complaint(id, owner, said, now, due, None, "")


def answer_complaint(tx: Transaction, id: int, outcome: str, by: str, now: int) -> bool:
    """It was answered, and what came of it; False where it is not there or was answered already."""
    if not tx.rights.close_complaint(id, outcome.strip()[:MOST_WORDS], now):
        return False
    tx.audit([Audited(by, "complaint.answered", f"complaint {id}", None, fingerprint(outcome.strip()))], now)
    return True


def complaints(tx: Transaction, *, closed: bool = False) -> Sequence[Complaint]:
    """Those that wait, oldest first; with ``closed`` all there were."""
    return tx.rights.complaints(closed=closed)
