"""An organisation's overlay in force: kept as it was given, laid over the base, and again over each newer one.

As a pack, it is put in force with the token of a report, and by a second person where it takes two. Who is in the
middle of something ends it on the version they began on, so nobody loses an answer by it.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.overlaying import Composed, Lost, compose
from eic_bot.model.overlay import Overlay
from eic_bot.model.value import value
from eic_bot.service.content import OWN, Library, under
from eic_bot.service.fingerprints import of_version
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.publishing.deciding import Confirmed
from eic_bot.service.publishing.records import NOBODY, Publication
from eic_bot.service.publishing.weighing import Former, Impact, impact_of, known, token_refused
from eic_bot.service.records import Audited, Published, Scope
from eic_bot.service.tenancy import LOCAL

KEPT_AS = "overlay:"
"""Before the id of its base, in the place of a pack's: what is published never changes, an overlay neither."""
OF_OWN = f"{OWN}own."


@value
class Laid:
    """An overlay of an organisation came into force in this version; what of it does not fit."""

    organisation: str
    version: str
    lost: tuple[Lost, ...] = ()


@value
class Asked:
    """Somebody has asked for it, and it waits for a second person."""

    version: str


@value
class Foreseen:
    """What putting it in force would do; its token confirms it."""

    impact: Impact
    lost: tuple[Lost, ...] = ()


async def weigh_overlay(
    transactions: Transactions, library: Library, organisation: str, overlay: Overlay
) -> Foreseen | str:
    """The report of putting it in force for that organisation alone; why not, where it cannot be."""
    composed = await _composed(transactions, library, organisation, overlay)
    if isinstance(composed, str):
        return composed
    offered = under(composed.content, composed.version)
    former = await _former(transactions, library, organisation, offered)
    why_not = await transactions.run(Scope(organisation), lambda tx: _why_not(tx, overlay))
    if why_not is not None:
        return why_not
    impact = await transactions.run(Scope(None), lambda tx: impact_of(tx, former, offered, organisation))
    return Foreseen(impact, composed.lost)


async def publish_overlay(
    transactions: Transactions, library: Library, organisation: str, overlay: Overlay, confirmed: Confirmed, now: int
) -> Laid | Asked | str:
    """Put it in force for that organisation alone, where the token is that of the report; why not, where it is not."""
    composed = await _composed(transactions, library, organisation, overlay)
    if isinstance(composed, str):
        return composed
    offered, token = under(composed.content, composed.version), confirmed.token
    former = await _former(transactions, library, organisation, offered)
    stale = await transactions.run(Scope(None), lambda tx: token_refused(tx, former, offered, token, organisation))
    if stale is not None:
        return f"No: {stale.what} {stale.next_step}"
    return await transactions.run(
        Scope(organisation), lambda tx: _publish(tx, library, composed, overlay, confirmed, now)
    )


async def _composed(
    transactions: Transactions, library: Library, organisation: str, overlay: Overlay
) -> Composed | str:
    if organisation == LOCAL.organisation:
        return "No: local is everybody. Publish a version of the pack instead."
    base = await transactions.run(LOCAL, lambda tx: _content_under(tx, library, overlay.base))
    return f"No: no version of a pack {overlay.base} is in force." if base is None else compose(base, overlay)


async def _former(transactions: Transactions, library: Library, organisation: str, offered: Content) -> Former:
    return await transactions.run(Scope(organisation), lambda tx: known(tx, library, offered))


async def remove_overlay(
    transactions: Transactions, organisation: str, pack: str, now: int, by: str = "operator"
) -> bool:
    """The organisation meets the base as it is; whether it had an overlay. What was said to own questions stays."""

    def work(tx: Transaction) -> bool:
        found = tx.publications.in_force(pack)
        if found is None or _number(tx, pack) is None or not tx.publications.leave_to_all(pack):
            return False
        tx.audit([Audited(by, "overlay.removed", pack, of_version(tx, pack, found.version))], now)
        return True

    return await transactions.run(Scope(organisation), work)


async def flow_through(transactions: Transactions, library: Library, pack: str, now: int) -> Sequence[Laid]:
    """Lay every overlay over the base that is in force now; those that had to be laid anew."""
    base = await transactions.run(LOCAL, lambda tx: _content_under(tx, library, pack))
    if base is None:
        return []
    again, there = _Again(library, base, now), await transactions.run(Scope(None), lambda tx: tx.organisations())
    others = [one.name for one in there if one.name != LOCAL.organisation]
    done = [await transactions.run(Scope(name), again) for name in others]
    return [one for one in done if one is not None]


async def foresee(transactions: Transactions, base: Content) -> Sequence[Laid]:
    """What every overlay would come to over that base, and what of it would not fit any more."""
    there = await transactions.run(Scope(None), lambda tx: tx.organisations())

    def work(tx: Transaction) -> Laid | None:
        overlay = overlay_of(tx, base.pack.id)
        composed = None if overlay is None else compose(base, overlay)
        return None if composed is None else Laid(tx.home or "", composed.version, composed.lost)

    names = [one.name for one in there if one.name != LOCAL.organisation]
    found = [await transactions.run(Scope(name), work) for name in names]
    return [one for one in found if one is not None]


def overlay_of(tx: Transaction, pack: str) -> Overlay | None:
    """What the scope's organisation has over a pack now."""
    number = _number(tx, pack)
    kept = None if number is None else tx.published(f"{KEPT_AS}{pack}", number)
    return None if kept is None else Overlay.model_validate_json(kept.content)


@value
class _Again:
    library: Library
    base: Content
    now: int

    def __call__(self, tx: Transaction) -> Laid | None:
        overlay = overlay_of(tx, self.base.pack.id)
        found = tx.publications.in_force(self.base.pack.id)
        if overlay is None or found is None or found.version.partition(OWN)[0] == self.base.pack.version:
            return None
        return _in_force(tx, self.library, compose(self.base, overlay), found.by, self.now)


def _content_under(tx: Transaction, library: Library, pack: str) -> Content | None:
    found = tx.publications.in_force(pack)
    return None if found is None else library.content(tx, pack, found.version)


def _number(tx: Transaction, pack: str) -> str | None:
    """The version of the overlay that is in force."""
    found = tx.publications.in_force(pack)
    if found is None or not found.is_own or OF_OWN not in found.version:
        return None
    return found.version.partition(OF_OWN)[2]


def _kept_as(overlay: Overlay) -> Published:
    json = overlay.model_dump_json(by_alias=True, exclude_defaults=True)
    digest = hashlib.sha256(json.encode()).hexdigest()
    return Published(f"{KEPT_AS}{overlay.base}", str(overlay.number), digest, json)


def _why_not(tx: Transaction, overlay: Overlay) -> str | None:
    new = _kept_as(overlay)
    kept, before = tx.published(new.pack, new.version), _number(tx, overlay.base)
    if kept is not None and kept.digest != new.digest:
        return f"No: number {overlay.number} was published with other content. Raise number in the overlay."
    if before is not None and overlay.number < int(before):
        return f"No: number {before} is in force. Raise number in the overlay above it."
    return None


def _publish(
    tx: Transaction, library: Library, composed: Composed, overlay: Overlay, confirmed: Confirmed, now: int
) -> Laid | Asked | str:
    pack, version, by = composed.content.pack.id, composed.version, confirmed.by
    why_not = _why_not(tx, overlay)
    if why_not is not None:
        return why_not
    proposed = tx.publications.proposed(pack, confirmed.token) if confirmed.by_two else None
    if proposed is not None and proposed.by == by:
        return f"No: {by} has asked for it, and it takes two. Let somebody else confirm with the same token."
    tx.publish(_kept_as(overlay), now)
    if confirmed.by_two and proposed is None:
        before = tx.publications.in_force(pack)
        was = None if before is None else before.version
        new = Publication(0, pack, version, was, "published", "proposed", by, confirmed.token, NOBODY, now)
        tx.publications.note(new)
        tx.audit([Audited(by, "overlay.proposed", f"{pack} {version}", of_version(tx, pack, was), version)], now)
        return Asked(version)
    return _in_force(tx, library, composed, by, now, proposed)


def _in_force(
    tx: Transaction, library: Library, composed: Composed, by: str, now: int, proposed: Publication | None = None
) -> Laid:
    pack, version = composed.content.pack.id, composed.version
    before = tx.publications.in_force(pack)
    if tx.published(pack, version) is None:
        library.keep(tx, under(composed.content, version), now)
    tx.publications.put_in_force(pack, version, by, now)
    was = None if before is None else before.version
    if proposed is None:
        tx.publications.note(Publication(0, pack, version, was, "published", "done", by, "", NOBODY, now, since=now))
    else:
        tx.publications.change(replace(proposed, state="done", second=by, since=now))
    changed = (of_version(tx, pack, was), of_version(tx, pack, version))
    tx.audit([Audited(by, "overlay.published", f"{pack} {version}", *changed)], now)
    return Laid(tx.home or "", version, composed.lost)
