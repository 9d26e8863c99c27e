"""An organisation's overlay in force: kept as it was given, laid over the base, and again over each newer one.

Who is in the middle of something ends it on the version they began on, so nobody loses an answer by it.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.overlaying import Composed, Lost, compose
from eic_bot.model.overlay import Overlay
from eic_bot.service.content import OWN, Library, under
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.publishing.records import NOBODY, Publication
from eic_bot.service.records import Audited, Published, Scope
from eic_bot.service.tenancy import LOCAL

KEPT_AS = "overlay:"
"""Before the id of its base, in the place of a pack's: what is published never changes, an overlay neither."""
OF_OWN = f"{OWN}own."


@dataclass(frozen=True, slots=True)
class Laid:
    """An overlay of an organisation came into force in this version; what of it does not fit."""

    organisation: str
    version: str
    lost: tuple[Lost, ...] = ()


async def publish_overlay(
    transactions: Transactions, library: Library, organisation: str, overlay: Overlay, now: int, by: str = "operator"
) -> Laid | str:
    """Put it in force for that organisation alone; why not, where it is not."""
    if organisation == LOCAL.organisation:
        return "No: local is everybody. Publish a version of the pack instead."
    base = await transactions.run(LOCAL, lambda tx: _content_under(tx, library, overlay.base))
    if base is None:
        return f"No: no version of a pack {overlay.base} is in force."
    return await transactions.run(
        Scope(organisation), lambda tx: _publish(tx, library, compose(base, overlay), overlay, now, by)
    )


async def remove_overlay(transactions: Transactions, organisation: str, pack: str, now: int) -> bool:
    """The organisation meets the base as it is; whether it had an overlay. What was said to own questions stays."""

    def work(tx: Transaction) -> bool:
        if _number(tx, pack) is None or not tx.publications.leave_to_all(pack):
            return False
        tx.audit([Audited("operator", "overlay.removed", pack)], now)
        return True

    return await transactions.run(Scope(organisation), work)


async def flow_through(transactions: Transactions, library: Library, pack: str, now: int) -> Sequence[Laid]:
    """Lay every overlay over the base that is in force now; those that had to be laid anew."""
    base = await transactions.run(LOCAL, lambda tx: _content_under(tx, library, pack))
    if base is None:
        return []
    again, known = _Again(library, base, now), await transactions.run(Scope(None), lambda tx: tx.organisations())
    others = [one.name for one in known if one.name != LOCAL.organisation]
    done = [await transactions.run(Scope(name), again) for name in others]
    return [one for one in done if one is not None]


async def foresee(transactions: Transactions, base: Content) -> Sequence[Laid]:
    """What every overlay would come to over that base, and what of it would not fit any more."""
    known = await transactions.run(Scope(None), lambda tx: tx.organisations())

    def work(tx: Transaction) -> Laid | None:
        overlay = overlay_of(tx, base.pack.id)
        composed = None if overlay is None else compose(base, overlay)
        return None if composed is None else Laid(tx.home or "", composed.version, composed.lost)

    names = [one.name for one in known if one.name != LOCAL.organisation]
    found = [await transactions.run(Scope(name), work) for name in names]
    return [one for one in found if one is not None]


def overlay_of(tx: Transaction, pack: str) -> Overlay | None:
    """What the scope's organisation has over a pack now."""
    number = _number(tx, pack)
    kept = None if number is None else tx.published(f"{KEPT_AS}{pack}", number)
    return None if kept is None else Overlay.model_validate_json(kept.content)


@dataclass(frozen=True, slots=True)
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


def _publish(tx: Transaction, library: Library, composed: Composed, overlay: Overlay, now: int, by: str) -> Laid | str:
    json = overlay.model_dump_json(by_alias=True, exclude_defaults=True)
    new = Published(f"{KEPT_AS}{overlay.base}", str(overlay.number), hashlib.sha256(json.encode()).hexdigest(), json)
    if tx.publish(new, now).digest != new.digest:
        return f"No: number {overlay.number} was published with other content. Raise number in the overlay."
    before = _number(tx, overlay.base)
    if before is not None and overlay.number < int(before):
        return f"No: number {before} is in force. Raise number in the overlay above it."
    return _in_force(tx, library, composed, by, now)


def _in_force(tx: Transaction, library: Library, composed: Composed, by: str, now: int) -> Laid:
    pack, version = composed.content.pack.id, composed.version
    before = tx.publications.in_force(pack)
    if tx.published(pack, version) is None:
        library.keep(tx, under(composed.content, version), now)
    tx.publications.put_in_force(pack, version, by, now)
    was = None if before is None else before.version
    tx.publications.note(Publication(0, pack, version, was, "published", "done", by, "", NOBODY, now, since=now))
    tx.audit([Audited(by, "overlay.published", f"{pack} {version}", was, version)], now)
    return Laid(tx.home or "", version, composed.lost)
