"""Whether typed words are a command, and with which argument."""

from eic_bot.dialogs.commands import COMMANDS
from eic_bot.dialogs.phrases import Phrases
from eic_bot.model.reading import plain_words
from eic_bot.model.value import value

LONGEST_NAME = 4
"""Words in the longest name of a command."""


@value
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


def find_command(phrases: Phrases, text: str, words: str) -> Wanted | None:
    """The command that the text is, alone or with an argument behind it; the argument keeps its own spelling.

    ``words`` are the plain words of the text.
    """
    if not words:
        return None
    language = phrases.language_named(words)
    if language is not None:
        return Wanted("language", language, words)
    for command in phrases.command(words):
        if command in COMMANDS:
            return Wanted(command, "", words)
    return _with_argument(phrases, text.split(), words) if " " in words else None


def _with_argument(phrases: Phrases, written: list[str], typed: str) -> Wanted | None:
    for length in range(min(LONGEST_NAME, len(written) - 1), 0, -1):
        for command in phrases.command(plain_words(" ".join(written[:length]))):
            if command in COMMANDS and COMMANDS[command].takes_argument:
                return Wanted(command, " ".join(written[length:]), typed)
    return None
