"""highlights: one strength, one next step, one resource."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from eic_bot.dialogs.journey import Stop
from eic_bot.dialogs.requests import FindResources, Request, ResourcesFound, Result
from eic_bot.dialogs.session import Pace
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.told import known_standings, needs_of, tell_highlights
from eic_bot.model.authored import Authored, Identifier
from eic_bot.model.conditions import Condition
from eic_bot.model.pack import Pack
from eic_bot.model.value import value


class Highlights(Authored):
    """The shortest result there is."""

    step: Literal["highlights"]
    id: Identifier
    when: Condition | None = None
    resources: int = Field(default=1, ge=0, le=3)

    def stops(self, pack: Pack, pace: Pace, when: tuple[Condition, ...]) -> Iterator[Stop[Talk]]:
        """One stop."""
        del pack, pace
        yield _Highlighting(self.id, when, self.resources)


@value
class _Highlighting:
    id: str
    when: tuple[Condition, ...]
    most: int

    def enter(self, talk: Talk) -> Request | None:
        needs = needs_of(known_standings(talk, None), talk.session)
        if needs and self.most:
            return FindResources(needs, self.most, talk.session.facts)
        tell_highlights(talk, known_standings(talk, None), ())
        return None

    def resolved(self, talk: Talk, result: Result) -> None:
        if isinstance(result, ResourcesFound):
            tell_highlights(talk, known_standings(talk, None), result.resources)
