"""One of several choices."""

from typing import Literal

from pydantic import Field
from typing_extensions import override

from eic_bot.model.answers import Value
from eic_bot.model.option import Option
from eic_bot.model.question import OneOf


class SingleChoice(OneOf):
    """A question with one answer out of a list."""

    kind: Literal["single_choice"]
    choices: tuple[Option, ...] = Field(min_length=2, max_length=20)

    @override
    def rank(self, value: Value) -> float | None:
        return next((float(n) for n, option in enumerate(self.choices) if option.id == value), None)
