"""A day."""

import re
from datetime import date
from typing import ClassVar, Literal

from typing_extensions import override

from eic_bot.model.answers import Given, Value
from eic_bot.model.question import Question
from eic_bot.model.reading import NotUnderstood, Reading, Understood, plain_words
from eic_bot.model.vocabulary import Vocabulary

_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_DAY_FIRST = re.compile(r"^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$")
_ORDINAL = r"(?:st|nd|rd|th|af|il|ydd|edd|ed|fed|eg|ain)?(?: of| o)?"
"""``31st of``, ``31ain o``: in any language, as no two mean different days."""
_WITH_MONTH = re.compile(rf"^(\d{{1,2}}){_ORDINAL}[ -]([^\W\d]+)[ ,-]+(\d{{4}})$")
_MONTH_FIRST = re.compile(rf"^([^\W\d]+)[ -](\d{{1,2}}){_ORDINAL}[ ,-]+(\d{{4}})$")


class DateQuestion(Question):
    """A question answered by a day, written day first as in the UK; bounds are included."""

    kind: Literal["date"]
    not_before: date | None = None
    not_after: date | None = None

    hint: ClassVar[str] = "hint-date"
    typed: ClassVar[bool] = True

    @override
    def read(self, reply: str, words: Vocabulary) -> Reading:
        day = read_day(reply, words)
        if day is None:
            return NotUnderstood("misread-date")
        if not self.accepts(day.isoformat()):
            return NotUnderstood("misread-date-range")
        return Understood((Given(self.id, day.isoformat()),))

    @override
    def accepts(self, value: Value) -> bool:
        if not isinstance(value, str) or _ISO.match(value) is None:
            return False
        day = _day(value[:4], value[5:7], value[8:])
        if day is None or day.isoformat() != value:
            return False
        return (self.not_before is None or day >= self.not_before) and (self.not_after is None or day <= self.not_after)

    @override
    def rank(self, value: Value) -> str | None:
        return value if isinstance(value, str) else None

    @override
    def placeholders(self) -> dict[str, str]:
        return {
            "low": self.not_before.isoformat() if self.not_before else "",
            "high": self.not_after.isoformat() if self.not_after else "",
        }


def read_day(reply: str, words: Vocabulary) -> date | None:
    """The day that was typed; None where it is none."""
    said = plain_words(reply)
    if found := _ISO.match(said):
        return _day(found[1], found[2], found[3])
    if found := _DAY_FIRST.match(said):
        return _day(found[3], found[2], found[1])
    if (found := _WITH_MONTH.match(said)) and found[2] in words.months:
        return _day(found[3], str(words.months[found[2]]), found[1])
    if (found := _MONTH_FIRST.match(said)) and found[1] in words.months:
        return _day(found[3], str(words.months[found[1]]), found[2])
    return None


def day_behind(said: str, words: Vocabulary) -> tuple[str, date | None]:
    """What was said before a day by which it is wanted, and that day; all of it where there is none."""
    before, by, after = max((said.rpartition(f" {one} ") for one in sorted(words.by)), key=lambda parts: len(parts[0]),
                            default=("", "", said))  # fmt: skip
    day = read_day(after, words) if by else None
    return (said, None) if day is None else (before, day)


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
