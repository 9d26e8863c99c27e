"""What a plain word in YAML 1.2 means: a number, true or false, nothing, or just text.

``no`` and ``22:00`` are text. So are numbers that no computer can hold, and infinity: no pack needs them.
"""

import math
import re
from typing import TypeAlias

Scalar: TypeAlias = str | int | float | bool | None

_WORDS: dict[str, bool | None] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_WHOLE = re.compile(r"[-+]?[0-9]{1,18}\Z")
_BASED = re.compile(r"0o[0-7]{1,18}\Z|0x[0-9a-fA-F]{1,15}\Z")
_DECIMAL = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
_STARTS = frozenset("0123456789+-.")
_LONGEST = 40


def meaning(word: str) -> Scalar:
    """The value of a plain word."""
    if word in _WORDS:
        return _WORDS[word]
    # Nearly every scalar of a pack is a sentence: no pattern is tried on those.
    if word[0] not in _STARTS or len(word) > _LONGEST:
        return word
    if _WHOLE.match(word):
        return int(word)
    if _BASED.match(word):
        return int(word, 0)
    if _DECIMAL.match(word):
        number = float(word)
        return number if math.isfinite(number) else word
    return word
