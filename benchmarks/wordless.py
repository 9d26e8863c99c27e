"""Phrases that cost next to nothing, so that the engine is measured and not the catalogue."""

from collections.abc import Mapping

from eic_bot.dialogs.messages import Ours, Spans
from eic_bot.dialogs.phrases import Argument, Phrases
from eic_bot.model.vocabulary import Vocabulary

_ONE_SPAN = (Ours("so it is", "en"),)


class WordlessPhrases:
    """Says the same span to everything; typed replies are read by real words."""

    def __init__(self, real: Phrases) -> None:
        """Reads by the words of those phrases."""
        self.language = real.language
        self.languages: Mapping[str, str] = dict(real.languages)
        self.vocabulary: Vocabulary = real.vocabulary
        self.command = real.command
        self.near_command = real.near_command
        self.language_named = real.language_named
        self.is_draft = False

    def speaking(self, language: str) -> "WordlessPhrases":
        """The same, whatever the language."""
        del language
        return self

    def say(self, key: str, /, **arguments: Argument) -> Spans:
        """The one span there is."""
        del key, arguments
        return _ONE_SPAN

    def typed(self, command: str) -> str:
        """The command's own name."""
        return command
