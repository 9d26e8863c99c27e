"""Something a person may choose."""

from collections.abc import Mapping

from pydantic import Field

from eic_bot.model.authored import Authored, Identifier, Language
from eic_bot.model.text import Text


class Option(Authored):
    """One choice of a question: shown by its label, kept by its id."""

    id: Identifier
    label: Text
    letter: Mapping[Language, str] = Field(default_factory=dict)
    """Shorthand in each language; where a question's options have none, letters go by order: a, b, c."""
    also: Mapping[Language, tuple[str, ...]] = Field(default_factory=dict)
    """Other words people type for it."""
