"""Whether typed words are a command, and with which argument."""

from dataclasses import dataclass

from eic_bot.dialogs.commands import COMMANDS
from eic_bot.dialogs.phrases import Phrases
from eic_bot.model.reading import plain_words

LONGEST_NAME = 4
"""Words in the longest name of a command."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A command as it was typed."""

    command: str
    argument: str
    typed: str

    @property
    def is_whole(self) -> bool:
        """Whether the words were the command and nothing else."""
        return not self.argument

    @property
    def canonical(self) -> str:
        """The command in the form that buttons carry."""
        return f"{self.command} {self.argument}".strip()


def find_command(phrases: Phrases, text: str) -> Wanted | None:
    """The command that the text is, alone or with an argument behind it; the argument keeps its own spelling."""
    words = plain_words(text)
    if not words:
        return None
    for language, name in phrases.languages.items():
        if words == name.casefold():
            return Wanted("language", language, words)
    for command in phrases.command(words):
        if command in COMMANDS:
            return Wanted(command, "", words)
    return _with_argument(phrases, text.split(), words)


def _with_argument(phrases: Phrases, written: list[str], typed: str) -> Wanted | None:
    for length in range(min(LONGEST_NAME, len(written) - 1), 0, -1):
        for command in phrases.command(plain_words(" ".join(written[:length]))):
            if command in COMMANDS and COMMANDS[command].takes_argument:
                return Wanted(command, " ".join(written[length:]), typed)
    return None
