"""A number."""

import re
from typing import ClassVar, Literal

from typing_extensions import override

from eic_bot.model.answers import Given, Value
from eic_bot.model.question import Question
from eic_bot.model.reading import NotUnderstood, Reading, Understood
from eic_bot.model.vocabulary import Vocabulary

LARGEST = 10**15
"""What is further from nothing than this is no count of anything."""
_WRITTEN = re.compile(r"^[£€$]?\s*(-?\d{1,3}(?:,\d{3})+|-?\d{1,15})(\.\d{1,6})?\s*%?$")
_WITHIN = re.compile(r"(?<![\w.,/-])\d{1,9}(?![\w.,/-])")


class Number(Question):
    """A question answered by a number, whole unless ``decimals``; bounds are included."""

    kind: Literal["number"]
    at_least: float | None = None
    at_most: float | None = None
    decimals: bool = False

    hint: ClassVar[str] = "hint-number"
    typed: ClassVar[bool] = True

    @override
    def read(self, reply: str, words: Vocabulary) -> Reading:
        found = _WRITTEN.match(reply.strip())
        if found is None:
            return NotUnderstood("misread-number", self._within(reply))
        number = float(found[1].replace(",", "") + (found[2] or ""))
        value = int(number) if number.is_integer() else number
        if not self.accepts(value):
            return NotUnderstood(self._problem(value))
        return Understood((Given(self.id, value),))

    def _within(self, reply: str) -> tuple[tuple[Given, ...], ...]:
        """The one number that stands in the words, to ask whether it is meant."""
        found = _WITHIN.findall(reply)
        number = int(found[0]) if len(found) == 1 else None
        return ((Given(self.id, number),),) if number is not None and self.accepts(number) else ()

    @override
    def accepts(self, value: Value) -> bool:
        if isinstance(value, bool) or not isinstance(value, int | float) or not _is_counted(value):
            return False
        low, high = self.at_least, self.at_most
        whole = self.decimals or float(value).is_integer()
        return whole and (low is None or value >= low) and (high is None or value <= high)

    def _problem(self, value: float) -> str:
        if not self.decimals and not float(value).is_integer():
            return "misread-number-whole"
        low = self.at_least is not None and value < self.at_least
        return "misread-number-low" if low else "misread-number-high"

    @override
    def rank(self, value: Value) -> float | None:
        return float(value) if isinstance(value, int | float) and _is_counted(value) else None

    @override
    def placeholders(self) -> dict[str, str]:
        return {"low": _written(self.at_least), "high": _written(self.at_most)}


def _is_counted(value: float) -> bool:
    """Whether it is a number, and none too large to be compared."""
    return -LARGEST <= value <= LARGEST


def _written(bound: float | None) -> str:
    return "" if bound is None else f"{bound:g}"
