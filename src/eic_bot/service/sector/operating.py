"""What the sector body, its editors and an operator do across councils, from outside any conversation."""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Literal, TypeAlias

from eic_bot.dialogs.dialog import Content
from eic_bot.model.barriers import BarrierKind, read_group
from eic_bot.service.barriers.counting import counted
from eic_bot.service.fingerprints import fingerprint
from eic_bot.service.house import House
from eic_bot.service.innovations.records import Story
from eic_bot.service.innovations.reviewing import Decision, Review, decide
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Audited, Scope
from eic_bot.service.sector.gathering import offered, spreads
from eic_bot.service.sector.reporting import records, sector_report
from eic_bot.service.tenancy import LOCAL

Order: TypeAlias = Literal["report", "words", "reply", "list", "show", "approve", "refuse"]
Words: TypeAlias = Mapping[str, str]
MOST_WORDS = 2000
"""Characters of an answer or a reason."""
MOST_LISTED = 200
NO_KIND = f"No: there is no such kind of barrier. There are: {', '.join(BarrierKind)}."


async def operate(transactions: Transactions, house: House, order: Order, words: Words, now: int) -> Sequence[str]:
    """Do it; what came of it, one line each. The first begins with ``No:`` where it was not done."""
    if order in ("approve", "refuse"):
        return await _review(transactions, house, order, words, now)
    return await transactions.run(LOCAL, partial(ORDERS[order], house=house, words=words, now=now))


def _report(tx: Transaction, *, house: House, words: Words, now: int) -> Sequence[str]:
    """The report as flat records, each in a line of JSON."""
    del words
    pack = _content(tx, house).pack
    report = sector_report(tx, pack, spreads(tx, house, pack, now), offered(tx, pack, now), now)
    return [json.dumps(one, ensure_ascii=False) for one in records(report)]


def _words(tx: Transaction, *, house: House, words: Words, now: int) -> Sequence[str]:
    """What was written, of enough councils and in no order that says whose it is or when."""
    del house
    group = read_group(words["group"])
    if group is None:
        return [NO_KIND]
    written = tx.sector.words(group)
    councils = counted(tx.sector, f"words:{group.name}", frozenset(council for council, _ in written), now)
    found = [text for council, text in written if council in councils]
    return found or ["No: too few councils have reported such a barrier, or it would say something about a few."]


def _reply(tx: Transaction, *, house: House, words: Words, now: int) -> Sequence[str]:
    group, text = read_group(words["group"]), words["words"].strip()
    if group is None:
        return [NO_KIND]
    if group.characteristic and group.characteristic not in _content(tx, house).pack.characteristics:
        return [f"No: there is no characteristic {group.characteristic}."]
    if not text or len(text) > MOST_WORDS:
        return [f"No: an answer has from 1 to {MOST_WORDS} characters."]
    if not tx.sector.reply(group, text, house.language, now):
        return ["No: nobody has reported such a barrier."]
    tx.audit([Audited("operator", "sector.reply", group.name, None, fingerprint(text))], now)
    return ["It goes to all who reported such a barrier or said me too, each by themselves, at a decent hour."]


def _list(tx: Transaction, *, house: House, words: Words, now: int) -> Sequence[str]:
    del house, words, now
    waiting = tx.innovations.waiting(MOST_LISTED)
    return [f"{one.token}  {_place(one)}  {one.draft.did}" for one in waiting] or ["Nothing waits."]


def _show(tx: Transaction, *, house: House, words: Words, now: int) -> Sequence[str]:
    del house, now
    one = tx.innovations.find(words["token"])
    return _unknown(words) if one is None else _page(one)


ORDERS: Mapping[Order, Callable[..., Sequence[str]]] = {
    "report": _report,
    "words": _words,
    "reply": _reply,
    "list": _list,
    "show": _show,
}


async def _review(
    transactions: Transactions, house: House, decision: Decision, words: Words, now: int
) -> Sequence[str]:
    """Found across organisations, decided in that of its author."""
    because = words.get("because", "").strip()
    if decision == "refuse" and not 0 < len(because) <= MOST_WORDS:
        return [f"No: a refusal has a reason, of at most {MOST_WORDS} characters: --because"]
    one = await transactions.run(LOCAL, lambda tx: tx.innovations.find(words["token"]))
    if one is None:
        return _unknown(words)
    review = Review(decision, words["editor"], because)
    problem = await transactions.run(Scope(one.organisation), lambda tx: decide(tx, house, one, review, now))
    return [f"No: {problem}."] if problem else ["Done; its author is told."]


def _page(one: Story) -> Sequence[str]:
    draft = one.draft
    return [
        f"{one.token}  {_place(one)}  {one.state}",
        f"From: {draft.council or 'a council without a name here'}",
        f"What they did: {draft.did}",
        f"What changed: {draft.changed}",
        f"What they would do differently: {draft.differently}",
        f"Who can tell more: {draft.contact}",
        *([f"Refused because: {one.because}"] if one.because else []),
    ]


def _place(one: Story) -> str:
    return f"{one.draft.about}.{one.draft.level}"


def _unknown(words: Words) -> Sequence[str]:
    return [f"No: there is no innovation {words['token']}. See: eic-bot innovations list"]


def _content(tx: Transaction, house: House) -> Content:
    return house.content(tx)
