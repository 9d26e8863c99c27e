"""What is the same for every conversation of a process."""

from dataclasses import dataclass, field

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.phrases import Phrases
from eic_bot.errors import BrokenPromiseError
from eic_bot.service.content import Library
from eic_bot.service.ports import Transaction
from eic_bot.service.records import StoredSession
from eic_bot.service.requests import RoundSetting


@dataclass(frozen=True, slots=True)
class House:
    """Content, sentences and settings, shared by all conversations."""

    library: Library
    phrases: Phrases
    pack: str
    """The pack that people meet."""
    language: str = "en"
    round: RoundSetting = field(default_factory=RoundSetting)
    tried: str | None = None
    """The version that this process alone begins on, whatever is in force: somebody tries it out."""

    def version(self, tx: Transaction) -> str:
        """The version of the pack that the organisation's people meet at this moment."""
        if self.tried is not None:
            return self.tried
        found = tx.publications.in_force(self.pack)
        if found is None:
            raise BrokenPromiseError(f"no version of pack {self.pack!r} is in force")
        return found.version

    def content(self, tx: Transaction) -> Content:
        """The version of the pack that the organisation's people meet."""
        return self.library.content(tx, self.pack, self.version(tx))

    def content_with(self, tx: Transaction, dialog: str, opener: StoredSession | None) -> Content:
        """The same; where that no longer has the dialog, the version of the session that offered it."""
        newest = self.content(tx)
        if dialog in newest.dialogs or opener is None:
            return newest
        return self.library.content(tx, opener.pack, opener.version)
