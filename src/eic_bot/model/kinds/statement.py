"""A statement: how far the council is with what one level of a characteristic describes."""

from typing import Literal

from typing_extensions import override

from eic_bot.model.answers import Value
from eic_bot.model.question import OneOf
from eic_bot.model.scale import Scale


class StatementQuestion(OneOf):
    """One statement, answered on the pack's scale."""

    kind: Literal["statement"] = "statement"
    characteristic: str
    level: int
    scale: Scale

    @override
    def rank(self, value: Value) -> float | None:
        label = self.scale.label.get(value) if isinstance(value, str) else None
        return None if label is None else float(label.value)
