"""A statement: how far the council is with what one level of a characteristic describes."""

from typing import Literal

from typing_extensions import override

from eic_bot.model.answers import Given, Value
from eic_bot.model.question import OneOf
from eic_bot.model.reading import NotUnderstood, Reading, plain_words
from eic_bot.model.scale import Scale
from eic_bot.model.vocabulary import Vocabulary


class StatementQuestion(OneOf):
    """One statement, answered on the pack's scale."""

    kind: Literal["statement"] = "statement"
    characteristic: str
    level: int
    scale: Scale

    @override
    def read(self, reply: str, words: Vocabulary) -> Reading:
        """A bare yes or no is no answer of the scale; what it is likeliest to mean is offered."""
        reading = super().read(reply, words)
        said = plain_words(reply)
        if not isinstance(reading, NotUnderstood) or said not in words.yes | words.no:
            return reading
        ids = [label.id for label in self.scale.labels]
        likely = ids[:2] if said in words.no else [id for id in ids if id in self.scale.labels_in_place]
        return NotUnderstood(reading.problem, tuple((Given(self.id, id),) for id in likely[:2]))

    @override
    def rank(self, value: Value) -> float | None:
        label = self.scale.label.get(value) if isinstance(value, str) else None
        return None if label is None else float(label.value)
