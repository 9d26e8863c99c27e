"""How hard English is to read: the length of its sentences, and the years of schooling it takes.

The grade of Flesch and Kincaid, as years of age. It counts; it does not understand: a hint for who writes, no verdict.
"""

import re

YEARS_BEFORE_GRADE_ONE = 5
_ENDS = re.compile(r"[.!?:\n]+")
_WORDS = re.compile(r"[A-Za-z][A-Za-z'\u2019-]*")
_VOWELS = re.compile(r"[aeiouy]+")


def words_of(text: str) -> list[str]:
    """Its words."""
    return _WORDS.findall(text)


def longest_sentence(text: str) -> int:
    """The number of words of its longest sentence."""
    return max((len(words_of(one)) for one in _ENDS.split(text)), default=0)


def reading_age(text: str) -> float:
    """In years, by the grade of Flesch and Kincaid (1975) and the five before school; 0 for a text without words."""
    sentences = [one for one in _ENDS.split(text) if words_of(one)]
    found = words_of(text)
    if not found:
        return 0.0
    grade = 0.39 * len(found) / len(sentences) + 11.8 * sum(map(syllables, found)) / len(found) - 15.59
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
