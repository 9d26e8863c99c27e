"""The pack versions that conversations run on: published once, kept for ever, held in memory while in use."""

import hashlib
from collections.abc import Mapping

from eic_bot.dialogs.dialog import Content
from eic_bot.errors import AuthorError, BrokenPromiseError
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Published


class Library:
    """The content of every pack version in use."""

    def __init__(self) -> None:
        """An empty shelf."""
        self._held: dict[tuple[str, str], Content] = {}
        self._newest: dict[str, str] = {}

    def publish(self, tx: Transaction, content: Content, now: int) -> None:
        """Keep this version and begin new sessions on it.

        Raises AuthorError where that version was published before with other content.
        """
        offered = as_published(content)
        kept = tx.publish(offered, now)
        if kept.digest != offered.digest:
            raise AuthorError(
                f"pack {offered.pack!r} {offered.version} was changed since it was published, and published "
                "versions never change. Raise `version` in pack.yaml."
            )
        self._held[offered.pack, offered.version] = content
        self._newest[offered.pack] = offered.version

    def would_change(self, tx: Transaction, content: Content) -> bool:
        """Whether people have met another version of this pack, and never this one."""
        kept = tx.pack_versions(content.pack.id)
        return bool(kept) and content.pack.version not in kept

    def newest(self, pack: str) -> str:
        """The version new sessions of a pack begin on."""
        return self._newest[pack]

    def content(self, tx: Transaction, pack: str, version: str) -> Content:
        """That version, from memory or from the database."""
        held = self._held.get((pack, version))
        if held is None:
            kept = tx.published(pack, version)
            if kept is None:
                raise BrokenPromiseError(f"a session is on pack {pack!r} {version}, which is not kept")
            held = self._held[pack, version] = Content.model_validate_json(kept.content)
        return held

    @property
    def packs(self) -> Mapping[str, str]:
        """Each pack and its newest version."""
        return self._newest


def as_published(content: Content) -> Published:
    """The content as it is kept, with a digest by which a change is seen."""
    json = content.model_dump_json(by_alias=True, exclude_defaults=True)
    digest = hashlib.sha256(json.encode()).hexdigest()
    return Published(content.pack.id, content.pack.version, digest, json)
