"""When something applies: a closed little language that always ends and always answers yes or no.

What is not answered, set aside or not known makes a condition false.
"""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, NamedTuple, TypeAlias

from pydantic import Discriminator, Field, Tag

from eic_bot.model.answers import Value
from eic_bot.model.areas import CouncilType, Nation
from eic_bot.model.authored import Authored, Identifier, Reference
from eic_bot.model.circumstances import Circumstances

ANYTHING = ""
"""The value in a comparison that any value passes."""


class Clause(NamedTuple):
    """A condition in words: the key of a phrase, and what fills it: plain words, or further clauses."""

    key: str
    question: str | None = None
    value: Value | None = None
    words: tuple[str, ...] = ()
    clauses: tuple["Clause", ...] = ()


class _Several(Authored):
    """Conditions that are looked at together."""

    def _parts(self) -> tuple["Condition", ...]:
        ((_, parts),) = self
        found: tuple[Condition, ...] = parts
        return found

    def comparisons(self) -> Iterator["Compared"]:
        """What its parts look at."""
        for part in self._parts():
            yield from part.comparisons()

    def clause(self) -> Clause:
        """It in words."""
        ((name, _),) = self
        return Clause(f"condition-{name}", clauses=tuple(part.clause() for part in self._parts()))


class All(_Several):
    """Every one of these."""

    all: Annotated[tuple["Condition", ...], Field(min_length=1, max_length=20)]

    def holds(self, here: Circumstances) -> bool:
        """Whether it holds."""
        return all(part.holds(here) for part in self.all)


class Any_(_Several):  # noqa: N801 - ``Any`` is taken
    """At least one of these."""

    any: Annotated[tuple["Condition", ...], Field(min_length=1, max_length=20)]

    def holds(self, here: Circumstances) -> bool:
        """Whether it holds."""
        return any(part.holds(here) for part in self.any)


class Not(Authored):
    """Not this."""

    not_: Annotated["Condition", Field(alias="not")]

    def holds(self, here: Circumstances) -> bool:
        """Whether it holds."""
        return not self.not_.holds(here)

    def comparisons(self) -> Iterator["Compared"]:
        """What its part looks at."""
        yield from self.not_.comparisons()

    def clause(self) -> Clause:
        """It in words."""
        return Clause("condition-not", clauses=(self.not_.clause(),))


class Compared(Authored):
    """A question and the value it is held against."""

    question: Reference
    value: str | int | float


class Answered(Authored):
    """The question has a value."""

    answered: Reference

    def holds(self, here: Circumstances) -> bool:
        """Whether it holds."""
        return here.value(self.answered) is not None

    def comparisons(self) -> Iterator["Compared"]:
        """It looks at a question and compares nothing."""
        yield Compared.model_construct(question=self.answered, value=ANYTHING)

    def clause(self) -> Clause:
        """It in words."""
        return Clause("condition-answered", question=self.answered)


class _Comparing(Authored):
    """A condition that holds one answer against a value."""

    def _compared(self) -> Compared:
        ((_, compared),) = self
        found: Compared = compared
        return found

    def comparisons(self) -> Iterator[Compared]:
        """What it looks at."""
        yield self._compared()

    def clause(self) -> Clause:
        """It in words."""
        ((name, compared),) = self
        return Clause(f"condition-{name.rstrip('_').replace('_', '-')}", compared.question, compared.value)


class Is(_Comparing):
    """The answer is exactly this."""

    is_: Annotated[Compared, Field(alias="is")]

    def holds(self, here: Circumstances) -> bool:
        """Whether it holds."""
        value = here.value(self.is_.question)
        return value is not None and value == self.is_.value


class AtLeast(_Comparing):
    """The answer is this or further up the scale, a larger number or a later day."""

    at_least: Compared

    def holds(self, here: Circumstances) -> bool:
        """Whether it holds."""
        return _in_order(self.at_least, here, 1)


class AtMost(_Comparing):
    """The answer is this or further down the scale, a smaller number or an earlier day."""

    at_most: Compared

    def holds(self, here: Circumstances) -> bool:
        """Whether it holds."""
        return _in_order(self.at_most, here, -1)


class Includes(_Comparing):
    """This is one of the choices made."""

    includes: Compared

    def holds(self, here: Circumstances) -> bool:
        """Whether it holds."""
        value = here.value(self.includes.question)
        return isinstance(value, tuple) and self.includes.value in value


class _Known(Authored):
    """Something known of the person or council is one of these."""

    def _wanted(self) -> tuple[str, tuple[str, ...]]:
        ((fact, wanted),) = ((name, getattr(self, name)) for name in type(self).model_fields)
        return fact, wanted if isinstance(wanted, tuple) else (wanted,)

    def holds(self, here: Circumstances) -> bool:
        """Whether it holds."""
        fact, wanted = self._wanted()
        return here.known(fact) in wanted

    def comparisons(self) -> Iterator["Compared"]:
        """It looks at no question."""
        yield from ()

    def clause(self) -> Clause:
        """It in words."""
        fact, wanted = self._wanted()
        return Clause(f"condition-{fact.replace('_', '-')}", words=wanted)


class Role(_Known):
    """The person answers in one of these roles."""

    role: Identifier | tuple[Identifier, ...]


class NationIs(_Known):
    """The council is in one of these nations."""

    nation: Nation | tuple[Nation, ...]


class CouncilTypeIs(_Known):
    """The council is of one of these types."""

    council_type: CouncilType | tuple[CouncilType, ...]


class Period(Authored):
    """Days from and to, both included; either may be left open."""

    from_: Annotated[date | None, Field(alias="from")] = None
    to: date | None = None


class BetweenDates(Authored):
    """Today lies in this period."""

    between_dates: Period

    def holds(self, here: Circumstances) -> bool:
        """Whether it holds."""
        first, last = self._bounds()
        return first <= here.today() <= last

    def comparisons(self) -> Iterator["Compared"]:
        """It looks at no question."""
        yield from ()

    def clause(self) -> Clause:
        """It in words."""
        return Clause("condition-between-dates", words=self._bounds())

    def _bounds(self) -> tuple[str, str]:
        period = self.between_dates
        return (period.from_ or date.min).isoformat(), (period.to or date.max).isoformat()


def _in_order(compared: Compared, here: Circumstances, sign: int) -> bool:
    value = here.value(compared.question)
    if value is None:
        return False
    found, wanted = here.rank(compared.question, value), here.rank(compared.question, compared.value)
    if isinstance(found, str) and isinstance(wanted, str):
        return found == wanted or (found > wanted) == (sign > 0)
    if isinstance(found, float) and isinstance(wanted, float):
        return (found - wanted) * sign >= 0
    return False


KEYS = (
    "all",
    "any",
    "not",
    "answered",
    "is",
    "at_least",
    "at_most",
    "includes",
    "role",
    "nation",
    "council_type",
    "between_dates",
)
"""Every word a condition may begin with."""


def _key(raw: object) -> str | None:
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
