"""Somebody: who owns this, who to talk to."""

from typing import ClassVar, Literal

from typing_extensions import override

from eic_bot.model.answers import Given, Value
from eic_bot.model.question import Question
from eic_bot.model.reading import NotUnderstood, Reading, Understood
from eic_bot.model.vocabulary import Vocabulary

MOST = 120


class PersonQuestion(Question):
    """A question answered by a person's name, a role or a mailbox."""

    kind: Literal["person"]

    hint: ClassVar[str] = "hint-person"
    typed: ClassVar[bool] = True
    any_words: ClassVar[bool] = True

    @override
    def read(self, reply: str, words: Vocabulary) -> Reading:
        said = " ".join(reply.split())
        if not self.accepts(said):
            return NotUnderstood("misread-person")
        return Understood((Given(self.id, said),))

    @override
    def accepts(self, value: Value) -> bool:
        return (
            isinstance(value, str)
            and 0 < len(value.strip()) <= MOST
            and any(character.isalpha() for character in value)
            and value.isprintable()
        )
