"""What is the same for every conversation of a process."""

from dataclasses import field

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.phrases import Phrases
from eic_bot.errors import BrokenPromiseError
from eic_bot.model.value import value
from eic_bot.service.content import Library
from eic_bot.service.ports import Transaction
from eic_bot.service.records import StoredSession
from eic_bot.service.requests import RoundSetting
from eic_bot.service.rounds.records import Round


@value
class House:
    """Content, sentences and settings, shared by all conversations."""

    library: Library
    phrases: Phrases
    pack: str
    """The pack that people meet."""
    language: str = "en"
    """The language of an organisation that has not said which it speaks."""
    round: RoundSetting = field(default_factory=RoundSetting)
    tried: str | None = None
    """The version that this process alone begins on, whatever is in force: somebody tries it out."""
    asks_language: bool = False
    """Whether somebody new is asked which language they want, where the pack claims several."""

    def version(self, tx: Transaction) -> str:
        """The version of the pack that the organisation's people meet now; BrokenPromiseError where there is none."""
        if self.tried is not None:
            return self.tried
        found = tx.publications.in_force(self.pack)
        if found is None:
            raise BrokenPromiseError(f"no version of pack {self.pack!r} is in force")
        return found.version

    def languages(self, tx: Transaction) -> tuple[str, ...]:
        """Those that the organisation speaks in its channels, first things first; the first also to who is new."""
        return tuple(one for one in tx.rounds.languages() if one in self.phrases.languages) or (self.language,)

    def to_ask(self, content: Content, first: str) -> tuple[str, ...]:
        """The languages somebody new may choose from, that one in front; none where there is no choice."""
        known = [one for one in content.pack.manifest.languages if one in self.phrases.languages]
        return tuple(sorted(known, key=lambda one: one != first)) if self.asks_language and len(known) > 1 else ()

    def content(self, tx: Transaction) -> Content:
        """The version of the pack that the organisation's people meet."""
        return self.library.content(tx, self.pack, self.version(tx))

    def content_in(self, tx: Transaction, round: Round | None) -> Content:
        """In a round the version it was set up with, whatever is newer; outside of one the newest."""
        return self.content(tx) if round is None else self.library.content(tx, round.pack, round.version)

    def content_with(
        self, tx: Transaction, dialog: str, opener: StoredSession | None, round: Round | None = None
    ) -> Content:
        """As in ``content_in``; where that does not have the dialog, the version of the session that offered it."""
        first = self.content_in(tx, round)
        if dialog in first.dialogs:
            return first
        return self.content(tx) if opener is None else self.library.content(tx, opener.pack, opener.version)
