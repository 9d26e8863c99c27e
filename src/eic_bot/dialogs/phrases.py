"""The bot's own sentences, by key; the engine knows the keys and never the words."""

from collections.abc import Mapping
from typing import Protocol, TypeAlias

from eic_bot.dialogs.messages import Spans, Theirs
from eic_bot.model.vocabulary import Vocabulary

Argument: TypeAlias = str | int | Theirs | Spans


class Phrases(Protocol):
    """Sentences of one language, with a way to the others."""

    @property
    def language(self) -> str:
        """Which language this is."""

    @property
    def is_draft(self) -> bool:
        """Whether some of its sentences wait for somebody who speaks it well to have looked at them."""

    @property
    def languages(self) -> Mapping[str, str]:
        """The languages there are, each by its own name: ``cy`` to ``Cymraeg``."""

    def language_named(self, text: str) -> str | None:
        """The language of which that text is a name, in plain words."""

    def speaking(self, language: str) -> "Phrases":
        """The same sentences in that language."""

    def say(self, key: str, /, **arguments: Argument) -> Spans:
        """The sentence with that key. Spans given as arguments stay spans of their own."""

    @property
    def vocabulary(self) -> Vocabulary:
        """The words by which typed replies are read."""

    def command(self, text: str) -> tuple[str, ...]:
        """The commands which that text, in plain words, is a name of."""

    def near_command(self, text: str) -> str | None:
        """The one command whose name that text is a slip away from."""

    def typed(self, command: str) -> str:
        """What to type for a command."""
