"""One file for each kind of question; this is the list of them."""

from typing import Annotated, TypeAlias

from pydantic import Field

from eic_bot.model.kinds.date import DateQuestion
from eic_bot.model.kinds.evidence_link import EvidenceLink
from eic_bot.model.kinds.ladder import Ladder
from eic_bot.model.kinds.multiple_choice import MultipleChoice
from eic_bot.model.kinds.number import Number
from eic_bot.model.kinds.open_text import OpenText
from eic_bot.model.kinds.person import PersonQuestion
from eic_bot.model.kinds.single_choice import SingleChoice
from eic_bot.model.kinds.statement import StatementQuestion
from eic_bot.model.kinds.yes_no import YesNo

AuthoredQuestion: TypeAlias = Annotated[
    YesNo | SingleChoice | MultipleChoice | Number | DateQuestion | OpenText | EvidenceLink | PersonQuestion,
    Field(discriminator="kind"),
]
"""The kinds an author writes in ``questions.yaml``; statements and ladders come from the areas."""

__all__ = [
    "AuthoredQuestion",
    "DateQuestion",
    "EvidenceLink",
    "Ladder",
    "MultipleChoice",
    "Number",
    "OpenText",
    "PersonQuestion",
    "SingleChoice",
    "StatementQuestion",
    "YesNo",
]
