"""Sharing the official view: with nobody, with other councils, or with everybody; and taking it back."""

import hashlib
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from eic_bot.dialogs.sharing_requests import AskSharing, Audience, SharingResult, SharingState, not_done
from eic_bot.model.shared_view import SharedView, shared_view
from eic_bot.service.records import Audited
from eic_bot.service.rounds.table import Table
from eic_bot.service.sharing.reading import day_of
from eic_bot.service.sharing.records import SHARED_VIEW, OwnShared, PublishedView


class Written(NamedTuple):
    """A view as it is kept, and by what it is known again."""

    content: str
    digest: str


def written(view: SharedView) -> Written:
    """The view as text; the same answers make the same text."""
    content = SHARED_VIEW.dump_json(view)
    return Written(content.decode(), hashlib.blake2s(content, digest_size=16).hexdigest())


def who_sees(table: Table, asked: AskSharing) -> SharingResult:
    """Who may see the official view now."""
    found = table.tx.sharing.published()
    if found is None and not table.tx.sharing.shared():
        return not_done(asked, "nothing_published")
    return _state(table, asked)


def offer(table: Table, asked: AskSharing) -> SharingResult:
    """The same, for somebody who wants to change it."""
    if problem := _may_not(table, asked):
        return problem
    return _state(table, asked)


def share(table: Table, asked: AskSharing) -> SharingResult:
    """Share the newest published view; with everybody only outside a pre-election period."""
    if problem := _may_not(table, asked):
        return problem
    if asked.words == "own":
        return stop(table, asked)
    found, today = table.tx.sharing.published(), day_of(table.changes.now)
    assert found is not None  # noqa: S101 - else it was refused
    day = _public_from(table, today).isoformat() if asked.words == "public" else None
    view = written(_view(table, found))
    year = day_of(found.published_at).year
    before = _audience(table.tx.sharing.shared(), today)
    new = OwnShared(year, 0, found.round, day, table.changes.now)
    kept = table.tx.sharing.share(new, view.content, view.digest, today.isoformat())
    _note(table, "view.shared", kept, before, asked.words + (f" from {day}" if day and day > today.isoformat() else ""))
    return _state(table, asked)


def stop(table: Table, asked: AskSharing) -> SharingResult:
    """Share nothing any more: it is gone from every comparison at once."""
    shared = table.tx.sharing.shared()
    if problem := _may_not_stop(table, asked):
        return problem
    today = day_of(table.changes.now)
    before = _audience(shared, today)
    count = table.tx.sharing.withdraw(today.isoformat(), table.changes.now)
    for one in shared:
        _note(table, "view.withdrawn", one, before, "own")
    return SharingState(asked.act, "own", may_change=True, stopped=count, council=_name(table))


def withdraw_with_round(table: Table, round: int) -> int:
    """A view that is no longer published is no longer shared; how many that were."""
    today = day_of(table.changes.now)
    mine = [one for one in table.tx.sharing.shared() if one.round == round]
    for one in mine:
        _note(table, "view.withdrawn", one, _audience(mine, today), "own")
    return table.tx.sharing.withdraw(today.isoformat(), table.changes.now, round) if mine else 0


def _may_not(table: Table, asked: AskSharing) -> SharingResult | None:
    """Why somebody cannot decide on sharing now."""
    found = table.tx.sharing.published()
    if found is None:
        return not_done(asked, "nothing_published")
    if not decides(table, found):
        return not_done(asked, "not_yours")
    if not table.tx.sharing.council():
        return not_done(asked, "no_council")
    if table.tx.sharing.ended_on():
        return not_done(asked, "ended")
    return None


def _may_not_stop(table: Table, asked: AskSharing) -> SharingResult | None:
    """Taking back asks for less: what is shared can always be withdrawn."""
    if not table.tx.sharing.shared():
        return not_done(asked, "nothing_shared")
    found = table.tx.sharing.published()
    return None if decides(table, found) else not_done(asked, "not_yours")


def decides(table: Table, found: PublishedView | None) -> bool:
    """Whether I am the super-user: of the round that was published, or of the newest."""
    newest = table.tx.rounds.newest()
    holders = {found.super_user if found else 0, newest.roles.get("super_user", 0) if newest else 0}
    return table.me.id in holders


def _view(table: Table, found: PublishedView) -> SharedView:
    """With the version of the pack that it was agreed on with."""
    pack = table.edition(found.pack, found.version).pack
    return shared_view(pack, table.tx.rounds.agreed(found.official))


def _public_from(table: Table, today: date) -> date:
    """Today, or the day after the poll."""
    days = table.tx.sharing.pre_election()
    if days is not None and days.first <= today.isoformat() <= days.poll:
        return date.fromisoformat(days.poll) + timedelta(days=1)
    return today


def _state(table: Table, asked: AskSharing) -> SharingState:
    shared, today = table.tx.sharing.shared(), day_of(table.changes.now)
    newest = shared[0] if shared else None
    waits = newest is not None and newest.public_from is not None and newest.public_from > today.isoformat()
    return SharingState(
        act=asked.act,
        audience=_audience(shared, today),
        year=newest.year if newest else 0,
        shared_on=_since(newest, today) if newest else "",
        public_from=(newest.public_from or "") if newest and waits else "",
        may_change=decides(table, table.tx.sharing.published()),
        council=_name(table),
    )


def _audience(shared: Sequence[OwnShared], today: date) -> Audience:
    """Who may see the newest of them today."""
    if not shared:
        return "own"
    from_day = shared[0].public_from
    return "public" if from_day is not None and from_day <= today.isoformat() else "councils"


def _since(view: OwnShared, today: date) -> str:
    """The day since which those who may see it could."""
    is_public = view.public_from is not None and view.public_from <= today.isoformat()
    return str(view.public_from) if is_public else day_of(view.shared_at).isoformat()


def _name(table: Table) -> str:
    council = table.setting.register().councils.get(table.tx.sharing.council())
    return council.name if council else ""


def _note(table: Table, action: str, view: OwnShared, before: str, after: str) -> None:
    subject = f"view {view.year} version {view.version}"
    table.changes.audit.append(Audited(str(table.me.id), action, subject, before, after))
