"""How hard English is to read: the length of its sentences, and the years of schooling it takes.

The grade of Flesch and Kincaid, as years of age. It counts; it does not understand: a hint for who writes, no verdict.
"""

import re
from string import ascii_letters

YEARS_BEFORE_GRADE_ONE = 5
_VOWELS = re.compile(r"[aeiouy]+")
_INSIDE = "'\u2019-"
"""What may stand in a word, and does not begin it."""
_END = "."


class _Bare(dict[int, str]):
    """Words stay, what ends a sentence is one sign, and the rest is blank. Four times as quick as patterns are."""

    def __missing__(self, character: int) -> str:
        return " "


_BARE = _Bare(
    dict.fromkeys(range(128), " ")
    | {ord(one): one for one in ascii_letters + _INSIDE}
    | dict.fromkeys(map(ord, ".!?:\n"), _END)
)


class Syllables(dict[str, int]):
    """How many syllables each word has. Words come again and again: each is looked at once."""

    def __missing__(self, word: str) -> int:
        """That of a new word."""
        count = self[word] = syllables(word)
        return count


def words_of(text: str) -> list[str]:
    """Its words."""
    return [word for sentence in sentences_of(text) for word in sentence]


def sentences_of(text: str) -> list[list[str]]:
    """The words of each of its sentences."""
    bare = text.translate(_BARE)
    sentences = [one.split() for one in bare.split(_END)]
    if any([mark in bare for mark in _INSIDE]):
        sentences = [[word for one in words if (word := one.lstrip(_INSIDE))] for words in sentences]
    return [words for words in sentences if words]


def longest_sentence(text: str) -> int:
    """The number of words of its longest sentence."""
    return max(map(len, sentences_of(text)), default=0)


def reading_age(text: str) -> float:
    """In years, by the grade of Flesch and Kincaid (1975) and the five before school; 0 for a text without words."""
    return age_of(sentences_of(text), Syllables())


def age_of(sentences: list[list[str]], known: Syllables) -> float:
    """The reading age of a text with these sentences."""
    if not sentences:
        return 0.0
    words = sum(map(len, sentences))
    spoken = sum([sum(map(known.__getitem__, sentence)) for sentence in sentences])
    grade = 0.39 * words / len(sentences) + 11.8 * spoken / words - 15.59
    return grade + YEARS_BEFORE_GRADE_ONE


def syllables(word: str) -> int:
    """About how many; a final e is silent, and -ed after most letters."""
    bare = word.lower().strip("'\u2019")
    count = len(_VOWELS.findall(bare))
    if bare.endswith("e") and not bare.endswith(("le", "ee")) and count > 1:
        count -= 1
    if bare.endswith("ed") and not bare.endswith(("ted", "ded")) and count > 1:
        count -= 1
    return max(1, count)
