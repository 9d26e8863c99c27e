"""What somebody wants of barriers, done or refused within their turn."""

import secrets
from collections.abc import Sequence
from typing import assert_never

from eic_bot.dialogs.barrier_requests import (
    AskBarrier,
    BarrierDone,
    BarrierRefusal,
    BarrierRefused,
    BarrierResult,
    BarrierSeen,
    BarriersFound,
)
from eic_bot.dialogs.places import characteristic_of
from eic_bot.model.barriers import BarrierKind, Reach
from eic_bot.service.barriers.counting import others_counted
from eic_bot.service.barriers.records import Barrier
from eic_bot.service.records import Audited
from eic_bot.service.rounds.table import Table

MOST_SEEN = 5
"""Of each sort in one list."""


def act(table: Table, asked: AskBarrier) -> BarrierResult:
    """Do it, or say why not."""
    if table.me.kind == "room":
        return BarrierRefused(asked.act, "not_here")
    match asked.act:
        case "report":
            return _report(table, asked)
        case "list":
            return _list(table, asked.words)
        case "me_too":
            return _me_too(table, asked)
        case "not_me_too":
            return _not_me_too(table, asked)
        case "withdraw":
            return _withdraw(table, asked)
        case "introduce":
            return _introduce(table, asked)
        case _:
            assert_never(asked.act)


def _report(table: Table, asked: AskBarrier) -> BarrierResult:
    draft = asked.draft
    if draft is None or not draft.words:
        return _refused(asked, "unknown")
    one = Barrier(
        token=secrets.token_hex(4),
        owner=table.me.id,
        kind=draft.kind or BarrierKind.OTHER,
        about=draft.about,
        characteristic=characteristic_of(table.content.pack, draft.about),
        words=draft.words,
        language=table.spoken,
        reach=draft.reach or Reach.PRIVATE,
    )
    table.tx.barriers.keep(one, table.changes.now)
    _note(table, "barrier.reported", one)
    return BarrierDone("report", _seen(one))


def _list(table: Table, characteristic: str) -> BarriersFound:
    kept, me = table.tx.barriers, table.me.id
    mine = [one for one in kept.of(me) if characteristic in ("", one.characteristic)][:MOST_SEEN]
    ours = kept.ours(characteristic, me, MOST_SEEN)
    others = kept.shared(characteristic, me, MOST_SEEN)
    return BarriersFound(_counted(table, mine), _counted(table, ours), _counted(table, others), characteristic)


def _counted(table: Table, several: Sequence[Barrier]) -> tuple[BarrierSeen, ...]:
    """As they are seen, with how many other councils said me too."""
    kept, now = table.tx.barriers, table.changes.now
    shared = [one.token for one in several if one.reach is Reach.COUNCILS]
    said = kept.said_me_too(shared) if shared else {}
    numbers = {
        token: others_counted(kept, f"me-too:{token}", said.get(token, frozenset()), kept.here, now) for token in shared
    }
    return tuple(_seen(one, numbers.get(one.token)) for one in several)


def _me_too(table: Table, asked: AskBarrier) -> BarrierResult:
    kept, me = table.tx.barriers, table.me.id
    one = kept.find(asked.words, me)
    if one is None or one.owner:
        return _refused(asked, "unknown")
    kept.say_me_too(one.token, me, table.changes.now)
    _note(table, "barrier.me-too", one)
    return BarrierDone(asked.act, _seen(one))


def _not_me_too(table: Table, asked: AskBarrier) -> BarrierResult:
    """Of the one that is meant, or without a token of the newest; it may be gone by now."""
    kept, me = table.tx.barriers, table.me.id
    token = asked.words or kept.newest_me_too(me)
    one = kept.find(token, me)
    if not kept.take_me_too_back(token, me):
        return _refused(asked, "unknown" if asked.words else "none_of_yours")
    table.changes.audit.append(Audited(str(me), "barrier.not-me-too", f"barrier {token}"))
    return _refused(asked, "unknown") if one is None else BarrierDone(asked.act, _seen(one))


def _withdraw(table: Table, asked: AskBarrier) -> BarrierResult:
    one = _own(table, asked.words)
    if one is None or not table.tx.barriers.forget(one.token, table.me.id):
        return _refused(asked, "unknown" if asked.words else "none_of_yours")
    _note(table, "barrier.withdrawn", one)
    return BarrierDone(asked.act, _seen(one))


def _introduce(table: Table, asked: AskBarrier) -> BarrierResult:
    one = _own(table, asked.words, Reach.COUNCILS)
    if one is None or not table.tx.barriers.offer_talk(one.token, table.me.id):
        return _refused(asked, "unknown" if asked.words else "none_of_yours")
    _note(table, "barrier.will-talk", one)
    return BarrierDone(asked.act, _seen(one), needs_card=_needs_card(table, one))


def _needs_card(table: Table, one: Barrier) -> bool:
    """Whether nobody could be introduced to them: they show no card for what it is about."""
    kept = table.tx.peers.card(table.me.id)
    topics = kept.card.topics if kept is not None else ()
    return bool(one.characteristic) and all(topic.characteristic != one.characteristic for topic in topics)


def _own(table: Table, token: str, reach: Reach | None = None) -> Barrier | None:
    """The one of mine that is meant; without a token the newest."""
    mine = [one for one in table.tx.barriers.of(table.me.id) if reach in (None, one.reach)]
    return next((one for one in mine if token in ("", one.token)), None)


def _seen(one: Barrier, councils: int | None = None) -> BarrierSeen:
    return BarrierSeen(
        one.token, one.about, one.kind, one.words, one.language, one.reach, one.told, councils, one.will_talk
    )


def _note(table: Table, action: str, one: Barrier) -> None:
    table.changes.audit.append(Audited(str(table.me.id), action, f"barrier {one.token}", after=one.reach.value))


def _refused(asked: AskBarrier, why: BarrierRefusal) -> BarrierRefused:
    return BarrierRefused(asked.act, why)
