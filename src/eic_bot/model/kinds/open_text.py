"""Words of one's own."""

from typing import ClassVar, Literal

from pydantic import Field
from typing_extensions import override

from eic_bot.model.answers import Given, Value
from eic_bot.model.question import Question
from eic_bot.model.reading import NotUnderstood, Reading, Understood
from eic_bot.model.vocabulary import Vocabulary


class OpenText(Question):
    """A question answered in the person's own words."""

    kind: Literal["open_text"]
    at_most: int = Field(default=2000, ge=1, le=4000)
    """The most characters that are kept."""

    hint: ClassVar[str] = "hint-open-text"
    typed: ClassVar[bool] = True
    any_words: ClassVar[bool] = True

    @override
    def read(self, reply: str, words: Vocabulary) -> Reading:
        said = reply.strip()
        if not self.accepts(said):
            return NotUnderstood("misread-text-length" if said else "misread-empty")
        return Understood((Given(self.id, said),))

    @override
    def accepts(self, value: Value) -> bool:
        return isinstance(value, str) and len(value.strip()) > 0 and len(value) <= self.at_most

    @override
    def placeholders(self) -> dict[str, int]:
        return {"most": self.at_most}
