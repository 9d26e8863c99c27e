"""Strict rules by which a typed reply is read as one of the options, or is not.

A reply counts only when exactly one reading is left. Everything else is asked back: nothing here guesses.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from rapidfuzz.distance import OSA

from eic_bot.model.answers import Given
from eic_bot.model.option import Option
from eic_bot.model.text import worded
from eic_bot.model.value import value
from eic_bot.model.vocabulary import Vocabulary


@value
class Understood:
    """The reply has one reading."""

    given: tuple[Given, ...]


@value
class SeveralReadings:
    """The reply is valid in more than one way: the person decides."""

    readings: tuple[tuple[Given, ...], ...]


@value
class NotUnderstood:
    """The reply is not an answer. ``problem`` names a phrase; ``nearest`` are the likeliest readings.

    ``level`` is the level of a ladder it is about, where it is about one.
    """

    problem: str
    nearest: tuple[tuple[Given, ...], ...] = ()
    level: int = 0


Reading: TypeAlias = Understood | SeveralReadings | NotUnderstood

_NEAR = 0.4
"""The most that two words may be apart and still be meant for each other: two letters of five."""
_BEGINS = 0.3
"""How far words are apart of which one begins with the other: *plan* and *planful*."""
_SHORTEST = 3
"""Letters; of shorter words, one slip makes another word."""
_OF_ITS_OWN = 4
"""Letters from which on a word within a name may hold a slip that makes no letters change places."""
_TWICE = re.compile(r"(.)\1+")
_WITH_NUMBER = re.compile(r"^(\d{1,2})\s*[.):=-]?\s+(\D.*)$")
"""``4. Do``: an option as it is shown."""
_EDGES = re.compile(r"^[\s\"'`.,;:!()\[\]*_#-]+|(?<![\s\"'`.,;:!()\[\]*_-])[\s\"'`.,;:!()\[\]*_-]+$")
"""An end is looked for from where a run of such signs begins: from each place in it would take the square of it."""
_SPACES = re.compile(r"\s+")
_QUOTES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"', "\u00a0": " "})


def plain_words(reply: str) -> str:
    """The reply in lower case, with straight quotes, single spaces and no punctuation at its ends."""
    if reply.isascii() and reply.isalnum():
        return reply.lower()
    bare = _SPACES.sub(" ", _EDGES.sub("", reply.translate(_QUOTES).casefold()))
    return bare.rstrip("? ") or bare


def typo_limit(word: str) -> int:
    """How many slips of the finger a word of that length may hold."""
    return 0 if len(word) < 4 else 1 if len(word) < 8 else 2


def is_typo_of(reply: str, word: str) -> bool:
    """Whether the reply is that word with a slip or two; short words must be exact."""
    limit = min(typo_limit(reply), typo_limit(word))
    return limit > 0 and OSA.distance(reply, word, score_cutoff=limit) <= limit


def is_slip_of(reply: str, word: str) -> bool:
    """Whether the reply can only be that word, mistyped: what is another word by itself is not.

    The first letter has to be right, or to have changed places with the second; of short words within it nothing else
    is forgiven than a letter that is lacking, or letters that changed places or were typed twice; and nothing is hung
    on at its end.
    """
    if not is_typo_of(reply, word) or (reply.startswith(word) and _once(reply) != _once(word)):
        return False
    if reply[0] != word[0] and reply[:2] != word[1::-1]:
        return False
    pairs = list(zip(reply.split(" "), word.split(" "), strict=False))
    return reply.count(" ") != word.count(" ") or all(_is_near(one, other) for one, other in pairs)


def _is_near(one: str, other: str) -> bool:
    is_short = min(len(one), len(other)) < _OF_ITS_OWN
    is_lost = len(one) == len(other) - 1 and OSA.distance(one, other) == 1
    return not is_short or is_lost or sorted(one) == sorted(other) or _once(one) == _once(other)


def _once(word: str) -> str:
    """The word with each letter that stands twice in a row only once."""
    return _TWICE.sub(r"\1", word)


def names_of(option: Option, language: str) -> Iterable[str]:
    """Everything a person may call an option in that language, or in the one it is shown in."""
    label, shown = worded(option.label, language)
    yield plain_words(label)
    yield from (plain_words(word) for word in option.also.get(shown, ()))


def letters_of(options: Sequence[Option], language: str) -> Mapping[str, str]:
    """Shorthand letters to option ids: the options' own, else by order."""
    shown = worded(options[0].label, language).language if options else language
    own = {option.letter[shown]: option.id for option in options if shown in option.letter}
    if own:
        return own
    return {chr(ord("a") + place): option.id for place, option in enumerate(options[:26])}


class OptionReader:
    """Options made ready to be recognised in one language: by label, number, letter or ordinal, or a near label."""

    __slots__ = ("_elsewhere", "_exact", "_fillers", "_is_name", "_names", "_words", "letters")

    def __init__(self, options: Sequence[Option], words: Vocabulary) -> None:
        """Make an index of everything that may be said for them."""
        self.letters = letters_of(options, words.language)
        self._words = words
        self._fillers = words.fillers - self.letters.keys()
        self._names = tuple((name, option.id) for option in options for name in names_of(option, words.language))
        self._elsewhere = tuple((plain_words(label), one.id) for one in options for label in one.label.values())
        self._exact: dict[str, dict[str, None]] = {}
        mutated = [(form, id) for name, id in self._names for form in words.mutated(name)]
        said = [(str(place), option.id) for place, option in enumerate(options, 1)]
        said += [(word, options[place - 1].id) for word, place in words.ordinals.items() if place <= len(options)]
        bare = [(self._without_first(name), id) for name, id in self._names]
        for text, id in (*said, *self.letters.items(), *self._names, *bare, *mutated):
            self._exact.setdefault(text, {})[id] = None
        self._is_name = frozenset(text for text, _ in (*self._names, *mutated))

    def _without_first(self, name: str) -> str:
        """``county`` for *the county*."""
        first, _, rest = name.partition(" ")
        return rest if first in self._fillers and rest else name

    def match(self, reply: str) -> tuple[str, ...]:
        """The ids of all options the reply may mean."""
        text = plain_words(reply)
        if (shown := _WITH_NUMBER.match(text)) and shown[2] in self._is_name:
            return tuple(self._exact.get(shown[1], {}) | self._exact[shown[2]])
        found = self._exact.get(text) or self._near(text)
        bare = self._bare(text)
        if bare is not None:
            found = found | (self._exact.get(bare) or ({} if found else self._near(bare)))
        return tuple(found)

    def _bare(self, text: str) -> str | None:
        """The reply without words that change nothing; None where it has none, or where they do change something."""
        if " " not in text:
            return None
        said = [word.strip(",.;:!") for word in text.split(" ")]
        kept = [place for place, word in enumerate(said) if word not in self._fillers]
        if not kept or len(kept) == len(said):
            return None
        if self._words.before & {*said[kept[0] :]} or said[0] in self._words.never_first:
            return None
        bare = " ".join(said[place] for place in kept)
        is_counted = bare in self._exact and bare not in self._is_name
        return None if is_counted and said[kept[0] - 1] in self._words.places and kept[0] else bare

    def nearest(self, reply: str) -> tuple[str, ...]:
        """The options that stand in the reply or look much like a part of it, two at most, likeliest first.

        None where the reply is like none of them: an option out of the blue is no help.
        """
        text = plain_words(reply)[:200]
        best = {id: 0.0 for name, id in self._elsewhere if name == text}
        for name, id in self._names:
            best[id] = min(best.get(id, 1.0), _distance(text, name))
        near = [id for id in sorted(best, key=lambda id: best[id]) if best[id] <= _NEAR]
        return tuple(near[:2])

    def _near(self, text: str) -> dict[str, None]:
        return {id: None for name, id in self._names if is_slip_of(text, name)}


def _distance(text: str, name: str) -> float:
    """From 0, where the name stands in the text, to 1, where they have nothing in common."""
    if f" {name} " in f" {text} ":
        return 0.0
    words, count = text.split(" "), name.count(" ") + 1
    parts = [" ".join(words[at : at + count]) for at in range(len(words) - count + 1)]
    said = [part for part in {text, *parts, *words} if len(part) >= _SHORTEST]
    meant = [part for part in {name, *name.split(" ")} if len(part) > _SHORTEST]
    return min((_apart(one, other) for one in said for other in meant), default=1.0)


def _apart(one: str, other: str) -> float:
    if one.startswith(other) or other.startswith(one):
        return _BEGINS
    return OSA.normalized_distance(one, other)


def match_options(reply: str, options: Sequence[Option], words: Vocabulary) -> tuple[str, ...]:
    """The ids of all of these options the reply may mean."""
    return OptionReader(options, words).match(reply)


def read_choice(reply: str, question: str, reader: OptionReader) -> Reading:
    """One option, or what to ask back."""
    found = reader.match(reply)
    if len(found) == 1:
        return Understood((Given(question, found[0]),))
    if found:
        return SeveralReadings(tuple((Given(question, id),) for id in found))
    return NotUnderstood("misread-choice", tuple((Given(question, id),) for id in reader.nearest(reply)))
