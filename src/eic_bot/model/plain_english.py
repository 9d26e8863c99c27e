"""How hard English is to read: the length of its sentences, and the years of schooling it takes.

The grade of Flesch and Kincaid, as years of age. It counts; it does not understand: a hint for who writes, no verdict.
"""

import re

YEARS_BEFORE_GRADE_ONE = 5
_ENDS = re.compile(r"[.!?:\n]+")
_WORDS = re.compile(r"[A-Za-z][A-Za-z'\u2019-]*")
_VOWELS = re.compile(r"[aeiouy]+")


class Syllables(dict[str, int]):
    """How many syllables each word has. Words come again and again: each is looked at once."""

    def __missing__(self, word: str) -> int:
        """That of a new word."""
        count = self[word] = syllables(word)
        return count


def words_of(text: str) -> list[str]:
    """Its words."""
    return _WORDS.findall(text)


def sentences_of(text: str) -> list[list[str]]:
    """The words of each of its sentences."""
    return [words for one in _ENDS.split(text) if (words := _WORDS.findall(one))]


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
    spoken = sum(sum(map(known.__getitem__, sentence)) for sentence in sentences)
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
