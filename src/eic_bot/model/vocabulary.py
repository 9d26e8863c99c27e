"""The words of one language by which typed replies are read."""

from collections.abc import Mapping
from dataclasses import field

from eic_bot.model.answers import NoAnswer
from eic_bot.model.value import value


@value
class Vocabulary:
    """Words that mean the same in every question of a language; all in lower case."""

    language: str
    ordinals: Mapping[str, int] = field(default_factory=dict)
    """``third`` and ``3rd`` to 3."""
    fillers: frozenset[str] = frozenset()
    """Words that may stand before or after a choice without changing it: ``the``, ``option``, ``one``."""
    joiners: frozenset[str] = frozenset()
    """Words between two choices: ``and``."""
    level_words: frozenset[str] = frozenset()
    """Words before the number of a level."""
    everything: frozenset[str] = frozenset()
    """Words for all of them."""
    yes: frozenset[str] = frozenset()
    no: frozenset[str] = frozenset()
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
