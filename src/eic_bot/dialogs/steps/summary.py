"""summary: what you told us so far, with the next steps and what may help."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from eic_bot.dialogs.journey import Stop
from eic_bot.dialogs.requests import FindResources, Request, ResourcesFound, Result
from eic_bot.dialogs.session import Pace
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.told import known_standings, needs_of, tell_standings
from eic_bot.model.authored import Authored, Identifier
from eic_bot.model.conditions import Condition
from eic_bot.model.pack import Pack
from eic_bot.model.value import value


class Summary(Authored):
    """The table of an area, or of everything, in the person's own answers."""

    step: Literal["summary"]
    id: Identifier
    when: Condition | None = None
    area: Identifier | None = None
    resources: int = Field(default=0, ge=0, le=3)
    """The most resources to offer."""
    ambition: bool = False
    """Whether to offer the choice of where the council wants to be."""

    def stops(self, pack: Pack, pace: Pace, when: tuple[Condition, ...]) -> Iterator[Stop[Talk]]:
        """One stop."""
        del pack, pace
        yield _Telling(self.id, when, self)


@value
class _Telling:
    id: str
    when: tuple[Condition, ...]
    step: Summary

    def enter(self, talk: Talk) -> Request | None:
        needs = needs_of(known_standings(talk, self.step.area), talk.session)
        if needs and self.step.resources:
            return FindResources(needs, self.step.resources, talk.session.facts)
        self._tell(talk, ResourcesFound(()))
        return None

    def resolved(self, talk: Talk, result: Result) -> None:
        if isinstance(result, ResourcesFound):
            self._tell(talk, result)

    def _tell(self, talk: Talk, found: ResourcesFound) -> None:
        standings = known_standings(talk, self.step.area)
        if standings:
            if self.step.area is None:
                talk.send()
            tell_standings(talk, standings, found.resources, area=self.step.area, ambition=self.step.ambition)
