"""What an admin does about messages that are not delivered: release them, or drop them."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Literal

from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Audited, Scope

Action = Literal["retry", "drop"]
AFTER: Mapping[Action, str] = {"retry": "waiting", "drop": "dropped"}
MOST = 100_000
"""Messages looked through for those that are named."""


async def act(transactions: Transactions, action: Action, ids: Collection[int], now: int) -> Sequence[int]:
    """Do it to these messages, in each organisation by itself; to which it could be done."""
    letters = await transactions.run(Scope(None), lambda tx: tx.letters(MOST))
    named: dict[str, list[int]] = defaultdict(list)
    for letter in letters:
        if letter.id in ids:
            named[letter.organisation].append(letter.id)
    done: list[int] = []
    for organisation, theirs in named.items():
        work = partial(act_here, action=action, ids=theirs, actor="admin", now=now)
        done += await transactions.run(Scope(organisation), work)
    return sorted(done)


def act_here(tx: Transaction, action: Action, ids: Collection[int], actor: str, now: int) -> Sequence[int]:
    """Do it to those of these messages that are the organisation's; which they are."""
    done = tx.release(ids, now) if action == "retry" else tx.drop(ids)
    tx.audit([Audited(actor, f"outbox.{action}", str(id), "undelivered", AFTER[action]) for id in done], now)
    return done
