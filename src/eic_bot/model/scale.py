"""The answers a pack offers to a statement, in their order."""

from collections.abc import Mapping
from functools import cached_property

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

    @cached_property
    def label(self) -> Mapping[str, ScaleLabel]:
        """The labels by their ids."""
        return {label.id: label for label in self.labels}

    @cached_property
    def labels_in_place(self) -> frozenset[str]:
        """The answers that mean: this is how we work."""
        return frozenset(one.id for one in self.labels if one.value >= self.label[self.in_place].value)

    @cached_property
    def labels_under_way(self) -> frozenset[str]:
        """The answers that mean: begun, and not in place yet."""
        begun = {one.id for one in self.labels if one.value >= self.label[self.under_way].value}
        return frozenset(begun - self.labels_in_place)

    def options(self) -> tuple[Option, ...]:
        """The labels as things a person may choose."""
        return tuple(
            Option(id=label.id, label=label.label, letter=label.letter, also=label.also) for label in self.labels
        )
