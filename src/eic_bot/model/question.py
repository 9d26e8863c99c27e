"""What every kind of question can do; the kinds themselves are files in ``kinds/``."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from functools import cached_property
from typing import Any, ClassVar

from typing_extensions import override

from eic_bot.model.answers import Given, Value
from eic_bot.model.areas import Evidence, Limits
from eic_bot.model.authored import Authored, Reference
from eic_bot.model.circumstances import Rank
from eic_bot.model.conditions import Condition
from eic_bot.model.option import Option
from eic_bot.model.reading import OptionReader, Reading, read_choice
from eic_bot.model.text import Text
from eic_bot.model.vocabulary import Vocabulary


class Question(Authored, ABC):
    """One thing that can be asked. A kind says what may be chosen, how a reply is read and what is kept."""

    id: Reference
    text: Text
    help: Text | None = None
    why: Text | None = None
    example: Text | None = None
    when: Condition | None = None
    evidence: Evidence = "off"
    limits: Limits = Limits()

    hint: ClassVar[str] = "hint-choice"
    """Phrase key of the line that says how to answer."""
    many: ClassVar[bool] = False
    """Whether several options may be chosen."""
    phrased: ClassVar[bool] = False
    """Whether the words of the options are the bot's own and not the pack's."""
    typed: ClassVar[bool] = False
    """Whether the answer is written rather than chosen."""
    any_words: ClassVar[bool] = False
    """Whether any words can be the answer, also those of a question."""

    def reader(self, words: Vocabulary) -> OptionReader:
        """The options made ready to be recognised in a language; made once."""
        found = self._readers.get(words.language)
        if found is None:
            found = self._readers[words.language] = OptionReader(self.options(), words)
        return found

    @cached_property
    def _readers(self) -> dict[str, OptionReader]:
        return {}

    def options(self) -> tuple[Option, ...]:
        """What may be chosen; nothing where the answer is written."""
        return ()

    @cached_property
    def option(self) -> Mapping[str, Option]:
        """The options by their ids."""
        return {option.id: option for option in self.options()}

    def parts(self) -> tuple["Question", ...]:
        """The questions that are answered one by one: itself, or the levels of a ladder."""
        return (self,)

    @abstractmethod
    def read(self, reply: str, words: Vocabulary) -> Reading:
        """How a typed reply is to be taken."""

    @abstractmethod
    def accepts(self, value: Value) -> bool:
        """Whether that value may be kept as an answer."""

    def rank(self, value: Value) -> Rank:
        """Where a value stands in the question's order; None where there is no order."""
        del value
        return None

    def press(self, value: Value) -> Given | None:
        """What choosing that option says; None where there is no such option."""
        return Given(self.id, value) if self.accepts(value) else None

    def placeholders(self) -> Mapping[str, Any]:
        """Numbers and words for the hint line."""
        return {}


class OneOf(Question):
    """A question that is answered by one of its choices."""

    choices: tuple[Option, ...]

    @override
    def options(self) -> tuple[Option, ...]:
        return self.choices

    @override
    def read(self, reply: str, words: Vocabulary) -> Reading:
        return read_choice(reply, self.id, self.reader(words))

    @override
    def accepts(self, value: Value) -> bool:
        return isinstance(value, str) and value in self.option
