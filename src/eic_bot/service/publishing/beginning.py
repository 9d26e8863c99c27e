"""What a process that starts does with the pack it was started with."""

from eic_bot.dialogs.dialog import Content
from eic_bot.service.content import Library
from eic_bot.service.ports import Transaction
from eic_bot.service.publishing.records import NOBODY, Publication
from eic_bot.service.publishing.versions import rises

STARTED = "eic-bot"


def begin(tx: Transaction, library: Library, content: Content, now: int, *, tries: bool) -> str | None:
    """Put the pack in force where none was before it; afterwards only publishing does.

    With ``tries`` a higher version is kept for this process alone; that version. Raises AuthorError where a version
    that was kept has other content.
    """
    pack, version = content.pack.id, content.pack.version
    found = tx.publications.in_force(pack)
    if found is None:
        library.keep(tx, content, now)
        tx.publications.put_in_force(pack, version, STARTED, now)
        begun = Publication(0, pack, version, None, "begun", "done", STARTED, "", NOBODY, now, since=now)
        tx.publications.note(begun)
        return None
    if found.version == version:
        library.keep(tx, content, now)
        return None
    if not tries or not rises(version, found.version):
        return None
    library.keep(tx, content, now)
    return version


def is_new(tx: Transaction, content: Content) -> bool:
    """Whether it is above what is in force, and nobody has met it before."""
    return waiting(tx, content) is not None and content.pack.version not in tx.pack_versions(content.pack.id)


def waiting(tx: Transaction, content: Content) -> str | None:
    """The version in force, where a higher one is at hand and was not published."""
    found = tx.publications.in_force(content.pack.id)
    return found.version if found is not None and rises(content.pack.version, found.version) else None
