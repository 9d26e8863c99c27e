"""Text of a pack, in each of its languages."""

from collections.abc import Mapping
from typing import Annotated, NamedTuple

from pydantic import Field

from eic_bot.model.authored import Language, Sentence

Text = Annotated[Mapping[Language, Sentence], Field(min_length=1)]
"""One text in each language: ``{en: ..., cy: ...}``."""


class Worded(NamedTuple):
    """One text in one language, and which language that is."""

    text: str
    language: str


def worded(text: Mapping[str, str], language: str) -> Worded:
    """The text in that language; where the pack does not claim it, in the pack's first, saying so."""
    found = text.get(language)
    if found is not None:
        return Worded(found, language)
    first = next(iter(text))
    return Worded(text[first], first)
