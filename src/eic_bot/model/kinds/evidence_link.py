"""A link to something others can look at."""

import re
from typing import ClassVar, Literal

from typing_extensions import override

from eic_bot.model.answers import Given, Value
from eic_bot.model.question import Question
from eic_bot.model.reading import NotUnderstood, Reading, Understood
from eic_bot.model.vocabulary import Vocabulary

LINK = re.compile(r"https?://[^\s<>\"'`/\x00-\x1f]{1,253}(/[^\s<>\"`\x00-\x1f]*)?")
MOST = 2000


class EvidenceLink(Question):
    """A question answered by a web address, kept and shown but never fetched."""

    kind: Literal["evidence_link"]

    hint: ClassVar[str] = "hint-evidence-link"
    typed: ClassVar[bool] = True
    any_words: ClassVar[bool] = True

    @override
    def read(self, reply: str, words: Vocabulary) -> Reading:
        said = reply.strip().removeprefix("<").removesuffix(">").split("|")[0]
        if not self.accepts(said):
            return NotUnderstood("misread-link")
        return Understood((Given(self.id, said),))

    @override
    def accepts(self, value: Value) -> bool:
        return isinstance(value, str) and len(value) <= MOST and LINK.fullmatch(value) is not None
