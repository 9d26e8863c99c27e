"""A statement: how far the council is with what one level of a characteristic describes."""

from typing import Literal

from typing_extensions import override

from eic_bot.model.answers import Value
from eic_bot.model.option import Option
from eic_bot.model.question import Question
from eic_bot.model.reading import Reading, read_choice
from eic_bot.model.scale import Scale
from eic_bot.model.vocabulary import Vocabulary


class StatementQuestion(Question):
    """One statement, answered on the pack's scale."""

    kind: Literal["statement"] = "statement"
    characteristic: str
    level: int
    scale: Scale
    choices: tuple[Option, ...]

    @override
    def options(self) -> tuple[Option, ...]:
        return self.choices

    @override
    def read(self, reply: str, words: Vocabulary) -> Reading:
        return read_choice(reply, self.id, self.reader(words))

    @override
    def accepts(self, value: Value) -> bool:
        return any(option.id == value for option in self.choices)

    @override
    def rank(self, value: Value) -> float | None:
        label = self.scale.label.get(value) if isinstance(value, str) else None
        return None if label is None else float(label.value)
