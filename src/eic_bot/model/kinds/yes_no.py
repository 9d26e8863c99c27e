"""Yes or no."""

from typing import ClassVar, Literal

from typing_extensions import override

from eic_bot.model.answers import Given, Value
from eic_bot.model.option import Option
from eic_bot.model.question import Question
from eic_bot.model.reading import NotUnderstood, Reading, Understood, plain_words
from eic_bot.model.vocabulary import Vocabulary

YES = "yes"
NO = "no"


class YesNo(Question):
    """A question answered by yes or no; the words for both belong to the language, not to the pack."""

    kind: Literal["yes_no"]

    hint: ClassVar[str] = "hint-yes-no"
    phrased: ClassVar[bool] = True

    @override
    def options(self) -> tuple[Option, ...]:
        return (Option(id=YES, label={"en": "Yes"}), Option(id=NO, label={"en": "No"}))

    @override
    def read(self, reply: str, words: Vocabulary) -> Reading:
        said = plain_words(reply).replace(",", "")
        if said == "1" or said in words.yes - words.polite:
            return Understood((Given(self.id, YES),))
        if said == "2" or said in words.no - words.polite:
            return Understood((Given(self.id, NO),))
        return NotUnderstood("misread-yes-no", ((Given(self.id, YES),), (Given(self.id, NO),)))

    @override
    def accepts(self, value: Value) -> bool:
        return value in (YES, NO)
