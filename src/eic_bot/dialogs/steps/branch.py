"""branch: one way or another, by what is known."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from eic_bot.model.authored import Authored, Identifier
from eic_bot.model.conditions import All, Condition, Not

if TYPE_CHECKING:
    from eic_bot.dialogs.steps import Step


class Case(Authored):
    """One way: taken if the condition holds and none before it did."""

    when: Condition
    steps: tuple["Step", ...] = Field(min_length=1)


class Branch(Authored):
    """The first case that holds; otherwise the other steps. Ways always meet again behind the branch."""

    step: Literal["branch"]
    id: Identifier
    when: Condition | None = None
    cases: tuple[Case, ...] = Field(min_length=1, max_length=20)
    otherwise: tuple["Step", ...] = ()

    def ways(self) -> Iterator[tuple[tuple["Step", ...], tuple[Condition, ...]]]:
        """Each way's steps, and the conditions under which it is taken."""
        not_before: tuple[Condition, ...] = ()
        for case in self.cases:
            yield case.steps, (*not_before, case.when)
            not_before = (*not_before, _not(case.when))
        yield self.otherwise, not_before


def _not(condition: Condition) -> Not:
    return Not.model_construct(not_=All.model_construct(all=(condition,)))
