"""Whether typed words are a command, and with which argument."""

from eic_bot.dialogs.commands import COMMANDS
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.wanted import Wanted
from eic_bot.model.reading import plain_words

LONGEST_NAME = 4
"""Words in the longest name of a command."""
_DIGITS = 4


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
        if command in COMMANDS and not ("?" in text and COMMANDS[command].answers):
            return Wanted(command, "", words)
    return _with_argument(phrases, text.split(), words) if " " in words else None


def _with_argument(phrases: Phrases, written: list[str], typed: str) -> Wanted | None:
    for length in range(min(LONGEST_NAME, len(written) - 1), 0, -1):
        for name in phrases.command(plain_words(" ".join(written[:length]))):
            command, behind = COMMANDS.get(name), written[length:]
            if command is not None and command.takes_argument:
                return Wanted(name, " ".join(behind), typed)
            if command is not None and command.counts and (number := _number(phrases, behind)):
                return Wanted(name, str(number), typed)
    return None


def _number(phrases: Phrases, behind: list[str]) -> int:
    """How many: ``two``, ``2 questions``; 0 where it is no number."""
    words = phrases.vocabulary
    first, *rest = (plain_words(word) for word in behind)
    if len(rest) > 1 or any(word not in words.questions for word in rest):
        return 0
    return int(first) if first.isdecimal() and len(first) < _DIGITS else words.ordinals.get(first, 0)
