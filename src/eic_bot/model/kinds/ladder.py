"""A ladder: all levels of a characteristic at once, one short reply for the lot.

``ddpn`` gives each level a letter in turn; ``1 do, 2 plan`` names levels. In a ladder a number is a level.
"""

import re
from collections.abc import Iterator
from typing import ClassVar, Literal

from typing_extensions import override

from eic_bot.model.answers import Given, NoAnswer, Value
from eic_bot.model.option import Option
from eic_bot.model.question import Question
from eic_bot.model.reading import (
    NotUnderstood,
    Reading,
    SeveralReadings,
    Understood,
    plain_words,
)
from eic_bot.model.vocabulary import Vocabulary

_GAPS = re.compile(r"[\s,;./-]+")
_LEVEL = re.compile(r"(?<!\d)(\d)(?!\d)\s*[:=.)-]?\s*")


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
        said = plain_words(reply)
        for reading in (self._letters(said, words), self._everything(said, words), self._named(said, words)):
            if reading is not None:
                return reading
        return self._unclear(said, words)

    def _letters(self, said: str, words: Vocabulary) -> Reading | None:
        """``ddpn``: one letter for each level, neither more nor fewer."""
        letters = self.rungs[0].reader(words).letters
        run = _GAPS.sub("", said)
        if len(run) < min(2, len(self.rungs)) or any(letter not in letters for letter in run):
            return None
        if len(run) != len(self.rungs):
            return NotUnderstood("misread-ladder-count")
        values = (letters[letter] for letter in run)
        return Understood(tuple(Given(rung.id, value) for rung, value in zip(self.rungs, values, strict=True)))

    def _everything(self, said: str, words: Vocabulary) -> Reading | None:
        """``all do``: the same for every level."""
        first, _, rest = said.partition(" ")
        given = self._one(rest, words) if first in words.everything and rest else ()
        if len(given) != 1:
            return None
        return Understood(tuple(self._give(rung.id, given[0]) for rung in self.rungs))

    def _named(self, said: str, words: Vocabulary) -> Reading | None:
        """``1 do, 2 plan``: a level and its answer, any number of times."""
        pieces = list(self._pieces(said, words))
        if not pieces:
            return None
        given: dict[str, Given] = {}
        for level, text in pieces:
            if level not in self.levels:
                return NotUnderstood("misread-ladder-level")
            found = self._one(text, words)
            rung = self.rungs[self.levels.index(level)].id
            if len(found) != 1:
                return NotUnderstood("misread-ladder-answer", level=level)
            if rung in given:
                return NotUnderstood("misread-ladder-twice")
            given[rung] = self._give(rung, found[0])
        return Understood(tuple(given.values()))

    def _pieces(self, said: str, words: Vocabulary) -> Iterator[tuple[int, str]]:
        skipped = (words.level_words | words.joiners) - self.rungs[0].reader(words).letters.keys()
        text = " ".join(word for word in said.split() if word not in skipped)
        marks = list(_LEVEL.finditer(text))
        if not marks or marks[0].start() != 0:
            return
        ends = [mark.start() for mark in marks[1:]] + [len(text)]
        for mark, end in zip(marks, ends, strict=True):
            yield int(mark[1]), _without_joiner(text[mark.end() : end].strip(" ,;"), words)

    def _one(self, text: str, words: Vocabulary) -> tuple[str | NoAnswer, ...]:
        if not text or text.isdigit():
            return ()
        found: tuple[str | NoAnswer, ...] = self.rungs[0].reader(words).match(text)
        no_answer = words.no_answers.get(plain_words(text))
        return (*found, *(() if no_answer is None else (no_answer,)))

    def _unclear(self, said: str, words: Vocabulary) -> Reading:
        """A label without its level: it may be meant for the first level or for all of them."""
        found = self._one(said, words)
        if len(found) != 1:
            return NotUnderstood("misread-ladder")
        every = tuple(self._give(rung.id, found[0]) for rung in self.rungs)
        return Understood(every) if len(every) == 1 else SeveralReadings((every[:1], every))

    def _give(self, rung: str, said: str | NoAnswer) -> Given:
        return Given(rung, no_answer=said) if isinstance(said, NoAnswer) else Given(rung, said)

    @override
    def placeholders(self) -> dict[str, int]:
        return {"levels": len(self.rungs)}


def _without_joiner(text: str, words: Vocabulary) -> str:
    """An answer without the ``and`` behind it, where that is the name of an answer as well."""
    before, _, last = text.rpartition(" ")
    return before if before and last in words.joiners else text
