"""Strict rules by which a typed reply is read as one of the options, or is not.

A reply counts only when exactly one reading is left. Everything else is asked back: nothing here guesses.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from rapidfuzz.distance import OSA

from eic_bot.model.answers import Given
from eic_bot.model.option import Option
from eic_bot.model.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Understood:
    """The reply has one reading."""

    given: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class SeveralReadings:
    """The reply is valid in more than one way: the person decides."""

    readings: tuple[tuple[Given, ...], ...]


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """The reply is not an answer. ``problem`` names a phrase; ``nearest`` are the likeliest readings."""

    problem: str
    nearest: tuple[tuple[Given, ...], ...] = ()


Reading: TypeAlias = Understood | SeveralReadings | NotUnderstood

_EDGES = re.compile(r"^[\s\"'`.,;:!()\[\]*_#-]+|[\s\"'`.,;:!()\[\]*_-]+$")
_SPACES = re.compile(r"\s+")
_NUMBER = re.compile(r"^\d{1,3}$")
_QUOTES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"', "\u00a0": " "})


def plain_words(reply: str) -> str:
    """The reply in lower case, with straight quotes, single spaces and no punctuation at its ends."""
    bare = _SPACES.sub(" ", _EDGES.sub("", reply.translate(_QUOTES).casefold()))
    return bare.rstrip("? ") or bare


def typo_limit(word: str) -> int:
    """How many slips of the finger a word of that length may hold."""
    return 0 if len(word) < 4 else 1 if len(word) < 8 else 2


def is_typo_of(reply: str, word: str) -> bool:
    """Whether the reply is that word with a slip or two; short words must be exact."""
    limit = min(typo_limit(reply), typo_limit(word))
    return limit > 0 and OSA.distance(reply, word, score_cutoff=limit) <= limit


def names_of(option: Option, language: str) -> Iterable[str]:
    """Everything a person may call an option in that language."""
    label = option.label.get(language)
    if label is None:
        label = next(iter(option.label.values()))
    yield plain_words(label)
    yield from (plain_words(word) for word in option.also.get(language, ()))


def letters_of(options: Sequence[Option], language: str) -> Mapping[str, str]:
    """Shorthand letters to option ids: the options' own, else by order."""
    own = {option.letter[language]: option.id for option in options if language in option.letter}
    if own:
        return own
    return {chr(ord("a") + place): option.id for place, option in enumerate(options[:26])}


def without_fillers(reply: str, words: Vocabulary) -> str:
    """The reply without words that do not change what is chosen: ``the second one`` is ``second``."""
    kept = [word for word in reply.split(" ") if word not in words.fillers]
    return " ".join(kept) or reply


def match_options(reply: str, options: Sequence[Option], words: Vocabulary) -> tuple[str, ...]:
    """The ids of all options the reply may mean: by label, number, letter or ordinal, else by a near label."""
    exact: dict[str, None] = {}
    for text in dict.fromkeys((plain_words(reply), without_fillers(plain_words(reply), words))):
        exact.update(dict.fromkeys(_exact(text, options, words)))
        if not exact:
            exact.update(dict.fromkeys(_near(text, options, words)))
    return tuple(exact)


def _exact(text: str, options: Sequence[Option], words: Vocabulary) -> Iterable[str]:
    place = int(text) if _NUMBER.match(text) else words.ordinals.get(text, 0)
    if 1 <= place <= len(options):
        yield options[place - 1].id
    letter = letters_of(options, words.language).get(text)
    if letter is not None:
        yield letter
    for option in options:
        if text in names_of(option, words.language):
            yield option.id


def _near(text: str, options: Sequence[Option], words: Vocabulary) -> Iterable[str]:
    for option in options:
        if any(is_typo_of(text, name) for name in names_of(option, words.language)):
            yield option.id


def nearest_options(reply: str, options: Sequence[Option], words: Vocabulary) -> tuple[str, ...]:
    """The two options whose names look most like the reply, likeliest first."""
    text = plain_words(reply)[:200]

    def distance(option: Option) -> float:
        return min(OSA.normalized_distance(text, name) for name in names_of(option, words.language))

    return tuple(option.id for option in sorted(options, key=distance)[:2])


def read_choice(reply: str, question: str, options: Sequence[Option], words: Vocabulary) -> Reading:
    """One option, or what to ask back."""
    found = match_options(reply, options, words)
    if len(found) == 1:
        return Understood((Given(question, found[0]),))
    if found:
        return SeveralReadings(tuple((Given(question, id),) for id in found))
    nearest = nearest_options(reply, options, words)
    return NotUnderstood("misread-choice", tuple((Given(question, id),) for id in nearest))
