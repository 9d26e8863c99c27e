"""The answers a pack offers to a statement, in their order."""

from collections.abc import Mapping

from pydantic import Field

from eic_bot.model.authored import Authored, Identifier, Language
from eic_bot.model.option import Option
from eic_bot.model.text import Text


class ScaleLabel(Authored):
    """One answer of a scale, such as *plan*."""

    id: Identifier
    value: int = Field(ge=0, le=100)
    label: Text
    meaning: Text | None = None
    letter: Mapping[Language, str] = Field(default_factory=dict)
    """Shorthand in each language, one letter, used when a whole ladder is typed: ``ddpn``."""
    also: Mapping[Language, tuple[str, ...]] = Field(default_factory=dict)
    """Other words people type for it."""


class Scale(Authored):
    """What a pack offers as answers to a statement, lowest value first."""

    prompt: Text
    labels: tuple[ScaleLabel, ...] = Field(min_length=2, max_length=9)
    under_way: Identifier
    """From this label up, work on a statement has begun."""
    in_place: Identifier
    """From this label up, a statement is part of how the council works."""

    def label(self, id: str) -> ScaleLabel:
        """The label with that id."""
        return next(label for label in self.labels if label.id == id)

    def value(self, id: str) -> int:
        """The place of a label in the order."""
        return self.label(id).value

    def is_in_place(self, id: str) -> bool:
        """Whether that answer means: this is how we work."""
        return self.value(id) >= self.value(self.in_place)

    def is_under_way(self, id: str) -> bool:
        """Whether that answer means: begun, and not in place yet."""
        return self.value(self.under_way) <= self.value(id) < self.value(self.in_place)

    def options(self) -> tuple[Option, ...]:
        """The labels as things a person may choose."""
        return tuple(
            Option(id=label.id, label=label.label, letter=label.letter, also=label.also)
            for label in self.labels
        )
