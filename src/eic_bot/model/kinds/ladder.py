"""A ladder: all levels of a characteristic at once, one short reply for the lot."""

from typing import ClassVar, Literal

from typing_extensions import override

from eic_bot.model.answers import Value
from eic_bot.model.level_reading import LevelReader
from eic_bot.model.option import Option
from eic_bot.model.question import Question
from eic_bot.model.reading import Reading, plain_words
from eic_bot.model.vocabulary import Vocabulary


class Ladder(Question):
    """The open levels of one characteristic. Each level is answered and kept by itself."""

    kind: Literal["ladder"] = "ladder"
    rungs: tuple[Question, ...]
    levels: tuple[int, ...]
    """The level of each rung, in the same order."""

    hint: ClassVar[str] = "hint-ladder"

    @override
    def options(self) -> tuple[Option, ...]:
        return self.rungs[0].options()

    @override
    def parts(self) -> tuple[Question, ...]:
        return self.rungs

    @override
    def accepts(self, value: Value) -> bool:
        return False

    @override
    def read(self, reply: str, words: Vocabulary) -> Reading:
        return LevelReader(self.rungs, self.levels, words).read(plain_words(reply))

    @override
    def placeholders(self) -> dict[str, int]:
        return {"levels": len(self.rungs)}
