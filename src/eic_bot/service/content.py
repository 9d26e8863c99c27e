"""The pack versions that conversations run on: published once, kept for ever, held in memory while in use."""

import hashlib
from collections import OrderedDict

from eic_bot.dialogs.dialog import Content
from eic_bot.errors import AuthorError, BrokenPromiseError
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Published

MOST_HELD = 100
"""Versions in memory; beyond it the one read first is read again."""
OWN = "+"
"""In the version of an organisation's own content: ``1.2.0+own.3``, which is no other organisation's."""


class Library:
    """The content of every pack version in use."""

    def __init__(self) -> None:
        """An empty shelf."""
        self._held: OrderedDict[tuple[str, str, str], Content] = OrderedDict()

    def __len__(self) -> int:
        """How many versions are in memory."""
        return len(self._held)

    def keep(self, tx: Transaction, content: Content, now: int) -> None:
        """Keep this version for ever.

        Raises AuthorError where that version was kept before with other content.
        """
        offered = as_published(content)
        kept = tx.publish(offered, now)
        if kept.digest != offered.digest:
            raise AuthorError(
                f"pack {offered.pack!r} {offered.version} was changed since it was published, and published "
                "versions never change. Raise `version` in pack.yaml."
            )
        self._hold(_key(tx, offered.pack, offered.version), content)

    def content(self, tx: Transaction, pack: str, version: str) -> Content:
        """That version, from memory or from the database; BrokenPromiseError where it was never kept."""
        key = _key(tx, pack, version)
        held = self._held.get(key)
        if held is None:
            kept = tx.published(pack, version)
            if kept is None:
                raise BrokenPromiseError(f"a session is on pack {pack!r} {version}, which is not kept")
            held = under(Content.model_validate_json(kept.content), version)
            self._hold(key, held)
        return held

    def _hold(self, key: tuple[str, str, str], content: Content) -> None:
        self._held[key] = content
        while len(self._held) > MOST_HELD:
            self._held.popitem(last=False)


def _key(tx: Transaction, pack: str, version: str) -> tuple[str, str, str]:
    return (tx.home or "") if OWN in version else "", pack, version


def under(content: Content, version: str) -> Content:
    """The same content under another version: authors write plain ones, an organisation's own are made from them."""
    if content.pack.version == version:
        return content
    manifest = content.pack.manifest.model_copy(update={"version": version})
    return content.model_copy(update={"pack": content.pack.model_copy(update={"manifest": manifest})})


def as_published(content: Content) -> Published:
    """The content as it is kept, with a digest by which a change is seen."""
    plain = under(content, content.pack.version.partition(OWN)[0])
    json = plain.model_dump_json(by_alias=True, exclude_defaults=True)
    digest = hashlib.sha256(json.encode()).hexdigest()
    return Published(content.pack.id, content.pack.version, digest, json)
