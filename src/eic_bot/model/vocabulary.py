"""The words of one language by which typed replies are read."""

from collections.abc import Iterator, Mapping
from dataclasses import field

from eic_bot.model.answers import NoAnswer
from eic_bot.model.value import value

_SHORT = 3
_ONE_LETTER = ("ch", "dd", "ff", "ng", "ph", "th")
"""Two signs that are one letter, and do not change."""


@value
class Vocabulary:
    """Words that mean the same in every question of a language; all in lower case."""

    language: str
    ordinals: Mapping[str, int] = field(default_factory=dict)
    """``third`` and ``3rd`` to 3."""
    fillers: frozenset[str] = frozenset()
    """Words that may stand before or after a choice without changing it: ``the``, ``option``, ``one``."""
    before: frozenset[str] = frozenset()
    """Fillers that come before an answer; behind it they make a question of it: ``we``."""
    never_first: frozenset[str] = frozenset()
    """Fillers that mean something else at the beginning: ``ni`` in Welsh, which denies what follows it."""
    places: frozenset[str] = frozenset()
    """Fillers before which a number is no choice: ``at 4``."""
    joiners: frozenset[str] = frozenset()
    """Words between two choices: ``and``."""
    level_words: frozenset[str] = frozenset()
    """Words before the number of a level."""
    everything: frozenset[str] = frozenset()
    """Words for all of them."""
    questions: frozenset[str] = frozenset()
    """What is counted where somebody goes back: ``two questions``."""
    rest: frozenset[str] = frozenset()
    """Words for all that were not named."""
    on: frozenset[str] = frozenset()
    """Words between an answer and what it is given to: ``do for 1 and 2``."""
    ranges: frozenset[str] = frozenset()
    """Words between the first and the last of a row: ``1 to 3``."""
    yes: frozenset[str] = frozenset()
    no: frozenset[str] = frozenset()
    polite: frozenset[str] = frozenset()
    """Words among these two that are said to an offer, and are no answer to a question: ``no thanks``."""
    mutations: tuple[tuple[str, str], ...] = ()
    """What the beginning of a word may change to behind some others: ``c`` to ``g``."""
    no_answers: Mapping[str, NoAnswer] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)
    rhythm: Mapping[str, str] = field(default_factory=dict)
    """Words for how often something comes round, to the tokens of ``rhythm_reading``."""
    until: frozenset[str] = frozenset()
    """Words before a day or a while: ``until``, ``for``."""
    me: frozenset[str] = frozenset(("me",))
    """Words for whoever speaks."""
    by: frozenset[str] = frozenset()
    """Words before a day by which something is wanted: ``by``."""
    none: frozenset[str] = frozenset()
    """Words for nothing of it."""

    def mutated(self, name: str) -> Iterator[str]:
        """The forms of a name whose beginning is changed by the word before it."""
        for was, now in self.mutations:
            if len(name) > _SHORT and name.startswith(was) and not name.startswith(_ONE_LETTER):
                yield now + name[len(was) :]
