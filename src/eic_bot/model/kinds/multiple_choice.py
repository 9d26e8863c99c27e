"""Any number of several choices."""

import re
from typing import ClassVar, Literal

from pydantic import Field
from typing_extensions import override

from eic_bot.model.answers import Given, Value
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

_BETWEEN = re.compile(r"[,;&+/]+")


class MultipleChoice(Question):
    """A question with as many answers out of a list as the person likes, at least one."""

    kind: Literal["multiple_choice"]
    choices: tuple[Option, ...] = Field(min_length=2, max_length=20)
    at_most: int | None = Field(default=None, ge=1)

    hint: ClassVar[str] = "hint-multiple-choice"
    many: ClassVar[bool] = True

    @override
    def options(self) -> tuple[Option, ...]:
        return self.choices

    @override
    def read(self, reply: str, words: Vocabulary) -> Reading:
        said = _without_yes(plain_words(reply), words)
        if said in words.everything:
            return self._taken(tuple(option.id for option in self.choices))
        if self._could_join(said, words):
            return NotUnderstood(
                "misread-choices", tuple((Given(self.id, (id,)),) for id in self.reader(words).nearest(said))
            )
        found = [self.reader(words).match(piece) for piece in self._pieces(said, words)]
        if found and all(len(ids) == 1 for ids in found):
            return self._taken(tuple(ids[0] for ids in found))
        unclear = next((ids for ids in found if len(ids) > 1), ())
        if unclear and len(found) == 1:
            return SeveralReadings(tuple((Given(self.id, (id,)),) for id in unclear))
        nearest = self.reader(words).nearest(reply)
        return NotUnderstood("misread-choices", tuple((Given(self.id, (id,)),) for id in nearest))

    def _could_join(self, said: str, words: Vocabulary) -> bool:
        """Whether a word among single letters could be one of them, or join them: ``b a c`` in Welsh."""
        letters = self.reader(words).letters
        doubtful = words.joiners & letters.keys()
        runs = [run.split() for run in _BETWEEN.split(said)]
        return any(len(run) > 1 and doubtful & {*run} and letters.keys() >= {*run} for run in runs)

    def _pieces(self, said: str, words: Vocabulary) -> tuple[str, ...]:
        """The reply cut at commas and joining words; at spaces too where that leaves numbers or letters."""
        whole = self.reader(words).match(said)
        if whole:
            return (said,)
        joined = " , ".join(_BETWEEN.split(said))
        alone = [piece.strip() for piece in joined.split(",")]
        cut = ",".join(one if one in self.reader(words).letters else self._cut(one, words) for one in alone)
        pieces = tuple(piece.strip() for piece in cut.split(",") if piece.strip())
        short = [word for piece in pieces for word in piece.split()]
        return tuple(short) if all(len(word) <= 2 for word in short) else pieces

    @staticmethod
    def _cut(piece: str, words: Vocabulary) -> str:
        return " ".join("," if word in words.joiners else word for word in piece.split())

    def _taken(self, ids: tuple[str, ...]) -> Reading:
        chosen = tuple(option.id for option in self.choices if option.id in ids)
        if not self.accepts(chosen):
            return NotUnderstood("misread-too-many")
        return Understood((Given(self.id, chosen),))

    @override
    def accepts(self, value: Value) -> bool:
        if not isinstance(value, tuple) or not value or len(set(value)) != len(value):
            return False
        known = {option.id for option in self.choices}
        return set(value) <= known and (self.at_most is None or len(value) <= self.at_most)

    @override
    def press(self, value: Value) -> Given | None:
        return super().press((value,) if isinstance(value, str) else value)

    @override
    def placeholders(self) -> dict[str, int]:
        return {"most": self.at_most or len(self.choices)}


def _without_yes(said: str, words: Vocabulary) -> str:
    """``yes to 3 and 4``: what is chosen."""
    cut = (said.removeprefix(f"{yes} {on} ") for yes in words.yes for on in words.on)
    return min(cut, key=len, default=said)
