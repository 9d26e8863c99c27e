"""Nothing is kept longer than an organisation has agreed: chunk by chunk, so that nobody waits for it."""

from collections.abc import Mapping
from functools import partial

from eic_bot.service.content import Library
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Audited, Scope
from eic_bot.service.rights.erasing import worded_in
from eic_bot.service.rights.records import KINDS, Aged, Kind

DAY_MS = 86_400_000
TOGETHER = 200
"""Rows in one transaction."""
LEAST_DAYS: Mapping[Kind, int] = {"answers": 1, "notes": 1, "events": 7, "audit": 30}
"""Fewer would break what it is for: a platform may send an event again, and the record is there to be read."""


def agreed(tx: Transaction, kept_days: int | None) -> Mapping[Kind, int]:
    """For how many days what is kept. Where nothing was agreed for single answers, what the notice says holds."""
    usual: dict[Kind, int] = {} if kept_days is None else {"answers": kept_days}
    return {**usual, **tx.rights.days()}


def agree(tx: Transaction, kind: Kind, days: int | None, by: str, now: int) -> bool:
    """From now on for so many days; False where these are too few."""
    if days is not None and days < LEAST_DAYS[kind]:
        return False
    before = tx.rights.days().get(kind)
    tx.rights.keep_for(kind, days)
    shown = [None if one is None else f"{one} days" for one in (before, days)]
    tx.audit([Audited(by, "retention.agreed", kind, *shown)], now)
    return True


def foresee_aged(tx: Transaction, kept_days: int | None, now: int) -> Mapping[Kind, int]:
    """How much would go: what is older than was agreed. Nothing is changed."""
    before = {kind: now - days * DAY_MS for kind, days in agreed(tx, kept_days).items()}
    found = {kind: tx.rights.aged(kind, moment) for kind, moment in before.items()}
    if "notes" in before and "answers" in before:  # notes beside answers that go anyway are not let go of twice
        found["notes"] -= tx.rights.aged("notes", min(before["notes"], before["answers"]))
    return found


async def keep_to_it(
    transactions: Transactions, library: Library, organisation: str, kept_days: int | None, now: int
) -> Mapping[Kind, int]:
    """Let go of what is older in one organisation; how much it was."""
    scope = Scope(organisation)
    days = await transactions.run(scope, lambda tx: agreed(tx, kept_days))
    gone: dict[Kind, int] = {}
    for kind in [one for one in KINDS if one in days]:
        before = now - days[kind] * DAY_MS
        if await transactions.run(scope, partial(_begin, kind=kind, before=before, now=now)):
            gone[kind] = await _let_go(transactions, library, scope, kind, before, now)
            await transactions.run(scope, partial(_end, kind=kind, count=gone[kind], now=now))
    return gone


async def keep_all_to_it(
    transactions: Transactions, library: Library, kept_days: int | None, now: int
) -> Mapping[str, Mapping[Kind, int]]:
    """The same in every organisation; how much it was in those where it was something."""
    found = await transactions.run(Scope(None), lambda tx: tx.organisations())
    gone = {one.name: await keep_to_it(transactions, library, one.name, kept_days, now) for one in found}
    return {name: counts for name, counts in gone.items() if counts}


async def finish_departures(transactions: Transactions) -> int:
    """Whoever was erased loses their address, once our messages there are taken back; how many these are."""
    done = 0
    for one in await transactions.run(Scope(None), lambda tx: tx.rights.departures()):
        done += await transactions.run(Scope(one.organisation), partial(_finish, departure=one.id))
    return done


def _begin(tx: Transaction, *, kind: Kind, before: int, now: int) -> bool:
    """Whether there is anything; then it is noted, which opens the guard of the audit."""
    if not tx.rights.aged(kind, before):
        return False
    tx.rights.begin_run(kind, before, now)
    return True


def _end(tx: Transaction, *, kind: Kind, count: int, now: int) -> None:
    tx.audit([Audited("eic-bot", "retention.run", kind, None, str(count))], now)


def _finish(tx: Transaction, *, departure: int) -> bool:
    return tx.rights.finish(departure)


async def _let_go(
    transactions: Transactions, library: Library, scope: Scope, kind: Kind, before: int, now: int
) -> int:  # fmt: skip
    count, after = 0, ""
    while True:
        if kind == "notes":
            work = partial(_strip, library=library, before=before, now=now)
        else:
            work = partial(_chunk, kind=kind, before=before, after=after, now=now)
        done = await transactions.run(scope, work)
        count += done.count
        if done.after is None:
            return count
        after = done.after


def _chunk(tx: Transaction, *, kind: Kind, before: int, after: str, now: int) -> Aged:
    return tx.rights.let_go(kind, before, after, TOGETHER, now)


def _strip(tx: Transaction, *, library: Library, before: int, now: int) -> Aged:
    found = tx.rights.strippable(before, TOGETHER)
    for one in found:
        tx.rights.strip(one, worded_in(tx, library, one), now)
    return Aged(len(found), "more" if len(found) == TOGETHER else None)
