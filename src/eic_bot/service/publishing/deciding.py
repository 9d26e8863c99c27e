"""Putting a version in force, and going back to one: each in one transaction, before anybody goes over."""

from collections.abc import Sequence
from dataclasses import replace

from eic_bot.dialogs.dialog import Content
from eic_bot.model.value import value
from eic_bot.service.content import Library
from eic_bot.service.fingerprints import of_version
from eic_bot.service.ports import Transaction
from eic_bot.service.publishing.problems import Refusal, refusal
from eic_bot.service.publishing.records import Movers, Publication
from eic_bot.service.publishing.versions import number
from eic_bot.service.records import Audited

EVER = 1000
"""Publications looked through for what was in force before."""


@value
class Confirmed:
    """Somebody has read the report and confirms it with its token."""

    by: str
    token: str
    movers: Movers
    by_two: bool = False
    """Whether it takes a second person."""


@value
class Decided:
    """What came of it: a publication, perhaps one that waits for a second person; or why there is none."""

    publication: Publication | None
    refused: Sequence[Refusal] = ()


def publish(tx: Transaction, library: Library, offered: Content, confirmed: Confirmed, now: int) -> Decided:
    """Put it in force, for everybody in the scope ``local``, else for the scope's organisation.

    Where it takes two, the first is kept as a proposal and the second puts it in force. Its token was checked.
    """
    pack, version = offered.pack.id, offered.pack.version
    if (moving := _moving(tx, pack)) is not None:
        return Decided(None, [refusal("G107", f"pack {pack}", version=moving.version)])
    found = tx.publications.in_force(pack)
    proposed = tx.publications.proposed(pack, confirmed.token) if confirmed.by_two else None
    if proposed is not None and proposed.by == confirmed.by:
        return Decided(None, [refusal("G106", "--confirm", by=confirmed.by)])
    new = proposed or Publication(
        0, pack, version, None if found is None else found.version, "published", "proposed", confirmed.by,
        confirmed.token, confirmed.movers, now,
    )  # fmt: skip
    if proposed is None:
        library.keep(tx, offered, now)
        new = replace(new, id=tx.publications.note(new))
        tx.audit([_changed(tx, confirmed.by, "pack.proposed", new)], now)
        if confirmed.by_two:
            return Decided(new)
    second = confirmed.by if confirmed.by_two else None
    return Decided(_put_in_force(tx, replace(new, second=second), confirmed.by, now))


def roll_back(tx: Transaction, pack: str, to: str, by: str, movers: Movers, now: int) -> Decided:
    """Put the version in force again that was before, or ``to``; those who went over go back the same way.

    It is done at once and by one person, for it is done when something is wrong.
    """
    found, history = tx.publications.in_force(pack), tx.publications.history(pack, EVER)
    if found is None or not history:
        return Decided(None, [refusal("G111", f"pack {pack}", pack=pack)])
    ever = [one.version for one in history if one.since is not None]
    before = _before(ever, found.version)
    if not to and before is None:
        return Decided(None, [refusal("G108", f"pack {pack}", pack=pack)])
    if to and (to not in ever or to == found.version):
        return Decided(None, [refusal("G109", "--to", version=to, pack=pack)])
    if (moving := _moving(tx, pack)) is not None:
        tx.publications.change(replace(moving, state="overtaken"))
    new = Publication(
        0, pack, to or before or "", found.version, "rolled_back", "proposed", by, "", movers, now
    )  # fmt: skip
    new = replace(new, id=tx.publications.note(new))
    return Decided(_put_in_force(tx, new, by, now))


def _put_in_force(tx: Transaction, new: Publication, by: str, now: int) -> Publication:
    moving = replace(new, state="moving", since=now)
    for one in tx.publications.history(new.pack, EVER):
        if one.state == "proposed" and one.id != new.id:
            tx.publications.change(replace(one, state="overtaken"))
    tx.publications.change(moving)
    tx.publications.put_in_force(new.pack, new.version, by, now)
    tx.audit([_changed(tx, by, f"pack.{new.act}", new)], now)
    return moving


def _moving(tx: Transaction, pack: str) -> Publication | None:
    return next((one for one in tx.publications.history(pack, EVER) if one.state == "moving"), None)


def _before(ever: Sequence[str], version: str) -> str | None:
    """The highest that was in force and is below this one."""
    lower = [one for one in ever if number(one) < number(version)]
    return max(lower, key=number, default=None)


def _changed(tx: Transaction, by: str, action: str, one: Publication) -> Audited:
    """Which content was in force, and which is or would be: by version and digest."""
    after = f"{one.pack} {of_version(tx, one.pack, one.version)}"
    return Audited(by, action, f"publication {one.id}", of_version(tx, one.pack, one.before), after)
