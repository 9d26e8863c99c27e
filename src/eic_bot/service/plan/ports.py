"""What the use cases of a plan need of the database, within a transaction of one organisation."""

from collections.abc import Sequence
from typing import Protocol

from eic_bot.service.plan.records import PlannedAction, PlanRoom


class Plans(Protocol):
    """The plans of the scope's organisation: one for each round."""

    def actions(self, round: int) -> Sequence[PlannedAction]:
        """All actions of a round's plan by number, those that were removed as well."""

    def action(self, number: int) -> PlannedAction | None:
        """The action with that number, of whichever round."""

    def add(self, action: PlannedAction) -> PlannedAction:
        """Keep a new one; it gets its number."""

    def keep(self, action: PlannedAction) -> None:
        """This one as it is now."""

    def priorities(self, round: int) -> Sequence[str]:
        """The characteristics that were chosen."""

    def choose(self, round: int, characteristics: Sequence[str]) -> None:
        """These and no others are the priorities."""

    def room(self, round: int) -> PlanRoom | None:
        """Where the plan is followed up."""

    def follow(self, round: int, room: PlanRoom | None) -> None:
        """Follow it up there from now on, or nowhere."""
