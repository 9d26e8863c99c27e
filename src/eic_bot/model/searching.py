"""Finding resources by words: the same order on every database, for it is made here.

A word counts the more the rarer it is, and by where it stands: in a title more than in a summary. Beginnings of words
count a little less, then Welsh words whose first letter has changed as the grammar has it, then slips of the finger.
What holds less than two fifths of what was asked for, by rarity, is left out.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping
from math import log
from typing import Self

from rapidfuzz import process
from rapidfuzz.distance import OSA

from eic_bot.model.reading import typo_limit
from eic_bot.model.value import value

ENOUGH = 0.4
BEGINNING, CHANGED, SLIP = 0.8, 0.7, 0.5
SHORTEST_BEGINNING = 3
SHORTEST_STEM = 4
LONGEST_QUERY = 12
MOST_ALIKE = 8
WELSH = "cy"

_MARKS = re.compile(r"[\u0300-\u036f'\u2019]")
_WORDS = re.compile(r"[^\W_]+")
_UNCHANGED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ngh", ("c",)),
    ("ch", ("c",)),
    ("ph", ("p",)),
    ("mh", ("p",)),
    ("th", ("t",)),
    ("nh", ("t",)),
    ("dd", ("d",)),
    ("ng", ("g",)),
    ("g", ("c",)),
    ("b", ("p",)),
    ("d", ("t",)),
    ("f", ("b", "m")),
    ("m", ("b",)),
    ("n", ("d",)),
    ("l", ("ll", "gl")),
    ("r", ("rh", "gr")),
)
"""What a Welsh word may begin with where nothing has changed it, by what it begins with, the longest first."""


@value
class Passage:
    """A text of something that can be found, and how much a word in it counts."""

    text: str
    weight: float
    language: str = "en"


@value
class Hit:
    """Something that was found, and how well it fits: more is better, and it says nothing else."""

    id: str
    score: float


def words_of(text: str) -> list[str]:
    """The words of a text, without capitals and accents."""
    return _WORDS.findall(_MARKS.sub("", unicodedata.normalize("NFKD", text).casefold()))


def unchanged(word: str) -> Iterator[str]:
    """What a Welsh word may be where nothing has changed its first letter."""
    for beginning, origins in _UNCHANGED:
        if word.startswith(beginning):
            yield from (origin + word[len(beginning) :] for origin in origins)
            break
    if word[:1] in "aeiouwy":
        yield f"g{word}"


class Finder:
    """Everything that can be found, by its words; made once for a pack."""

    __slots__ = ("_found_in", "_sorted", "count")

    def __init__(self, documents: Mapping[str, Iterable[Passage]]) -> None:
        """Read all of it."""
        found_in: dict[str, dict[str, float]] = {}
        for id, passages in documents.items():
            for word, weight in _weighed(passages):
                places = found_in.setdefault(word, {})
                places[id] = max(weight, places.get(id, 0.0))
        self.count = len(documents)
        self._found_in = found_in
        self._sorted = sorted(found_in)

    def find(self, text: str, ignoring: Collection[str] = (), beside: Self | None = None) -> list[Hit]:
        """What the words are found in, in no order. ``ignoring`` are words that say nothing.

        What is found ``beside`` is counted as if it were in here.
        """
        asked = list(dict.fromkeys(words_of(text)))
        asked = [word for word in asked if word not in ignoring][:LONGEST_QUERY] or asked[:LONGEST_QUERY]
        scores: dict[str, float] = {}
        covered: dict[str, float] = {}
        whole = 0.0
        for word in asked:
            each = self.fits(word) if beside is None else self.fits(word) | beside.fits(word)
            rarity = log(1 + (self.count + (beside.count if beside else 0)) / (len(each) or 1))
            whole += rarity
            for id, rating in each.items():
                scores[id] = scores.get(id, 0.0) + rating * rarity
                covered[id] = covered.get(id, 0.0) + rarity
        return [
            Hit(id, score * (covered[id] / whole) ** 2) for id, score in scores.items() if covered[id] >= ENOUGH * whole
        ]

    def fits(self, word: str) -> dict[str, float]:
        """How well a word fits each thing it is found in."""
        each: dict[str, float] = {}
        for known, quality in self._alike(word).items():
            for id, weight in self._found_in[known].items():
                each[id] = max(each.get(id, 0.0), weight * quality)
        return each

    def _alike(self, word: str) -> Mapping[str, float]:
        """The known words that it may be, and how sure that is."""
        found = self._beginning(word)
        if not found:
            found = {one: CHANGED for origin in unchanged(word) for one in self._beginning(origin)}
        if not found and (limit := typo_limit(word)):
            near = process.extract(word, self._sorted, scorer=OSA.distance, score_cutoff=limit, limit=MOST_ALIKE)
            found = {one: SLIP for one, _, _ in near}
        return found

    def _beginning(self, word: str) -> dict[str, float]:
        """The word itself, those it is the beginning of, and those that are the beginning of it."""
        found = {word[:end]: BEGINNING for end in range(SHORTEST_STEM, len(word)) if word[:end] in self._found_in}
        if len(word) >= SHORTEST_BEGINNING:
            for place in range(bisect_left(self._sorted, word), len(self._sorted)):
                if not self._sorted[place].startswith(word):
                    break
                found[self._sorted[place]] = BEGINNING
        return found | ({word: 1.0} if word in self._found_in else {})


def _weighed(passages: Iterable[Passage]) -> Iterator[tuple[str, float]]:
    for passage in passages:
        for word in words_of(passage.text):
            yield word, passage.weight
            if passage.language == WELSH:
                yield from ((origin, passage.weight * CHANGED) for origin in unchanged(word))
