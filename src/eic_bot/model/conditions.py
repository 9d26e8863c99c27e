"""When something applies: a closed little language that always ends and always answers yes or no.

What is not answered, set aside or not known makes a condition false.
"""

from datetime import date
from typing import Annotated, Any, Protocol, TypeAlias

from pydantic import Discriminator, Field, Tag

from eic_bot.model.answers import Value
from eic_bot.model.areas import CouncilType, Nation
from eic_bot.model.authored import Authored, Identifier, Reference

Rank: TypeAlias = float | str | None


class Circumstances(Protocol):
    """What a condition may look at."""

    def value(self, question: str) -> Value | None:
        """The answer that counts at present, if there is one."""

    def rank(self, question: str, value: Value) -> Rank:
        """Where a value stands in its question's order; None where there is no order."""

    def known(self, fact: str) -> str | None:
        """``role``, ``nation`` or ``council_type`` of the person or council."""

    def today(self) -> str:
        """The day, as ``YYYY-MM-DD``."""


class All(Authored):
    """Every one of these."""

    all: Annotated[tuple["Condition", ...], Field(min_length=1, max_length=20)]


class Any_(Authored):  # noqa: N801 - ``Any`` is taken
    """At least one of these."""

    any: Annotated[tuple["Condition", ...], Field(min_length=1, max_length=20)]


class Not(Authored):
    """Not this."""

    not_: Annotated["Condition", Field(alias="not")]


class Answered(Authored):
    """The question has a value."""

    answered: Reference


class Compared(Authored):
    """A question and the value it is held against."""

    question: Reference
    value: str | int | float


class Is(Authored):
    """The answer is exactly this."""

    is_: Annotated[Compared, Field(alias="is")]


class AtLeast(Authored):
    """The answer is this or further up the scale, a larger number or a later day."""

    at_least: Compared


class AtMost(Authored):
    """The answer is this or further down the scale, a smaller number or an earlier day."""

    at_most: Compared


class Includes(Authored):
    """This is one of the choices made."""

    includes: Compared


class Role(Authored):
    """The person answers in one of these roles."""

    role: Identifier | tuple[Identifier, ...]


class NationIs(Authored):
    """The council is in one of these nations."""

    nation: Nation | tuple[Nation, ...]


class CouncilTypeIs(Authored):
    """The council is of one of these types."""

    council_type: CouncilType | tuple[CouncilType, ...]


class Period(Authored):
    """Days from and to, both included; either may be left open."""

    from_: Annotated[date | None, Field(alias="from")] = None
    to: date | None = None


class BetweenDates(Authored):
    """Today lies in this period."""

    between_dates: Period


KEYS = (
    "all", "any", "not", "answered", "is", "at_least", "at_most", "includes", "role", "nation",
    "council_type", "between_dates",
)
"""Every word a condition may begin with."""


def _key(raw: Any) -> str | None:
    if isinstance(raw, dict):
        return next((key for key in KEYS if key in raw), None)
    return next((key for key in KEYS if hasattr(raw, key) or hasattr(raw, f"{key}_")), None)


Condition: TypeAlias = Annotated[
    Annotated[All, Tag("all")]
    | Annotated[Any_, Tag("any")]
    | Annotated[Not, Tag("not")]
    | Annotated[Answered, Tag("answered")]
    | Annotated[Is, Tag("is")]
    | Annotated[AtLeast, Tag("at_least")]
    | Annotated[AtMost, Tag("at_most")]
    | Annotated[Includes, Tag("includes")]
    | Annotated[Role, Tag("role")]
    | Annotated[NationIs, Tag("nation")]
    | Annotated[CouncilTypeIs, Tag("council_type")]
    | Annotated[BetweenDates, Tag("between_dates")],
    Discriminator(_key, custom_error_type="condition", custom_error_message="not a condition"),
]

for _model in (All, Any_, Not):
    _model.model_rebuild()
