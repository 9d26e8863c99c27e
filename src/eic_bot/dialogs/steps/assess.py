"""assess: statements of the model, one at a time or a characteristic at a time."""

from collections.abc import Iterator
from itertools import groupby
from typing import Literal

from pydantic import Field

from eic_bot.dialogs.journey import Asking, Stop
from eic_bot.dialogs.session import Pace
from eic_bot.dialogs.talk import Talk
from eic_bot.model.areas import Limits
from eic_bot.model.authored import Authored, Identifier, Reference
from eic_bot.model.conditions import All, Condition, CouncilTypeIs, NationIs
from eic_bot.model.kinds import StatementQuestion
from eic_bot.model.pack import Pack


class Assess(Authored):
    """The statements of a whole area, or just those named."""

    step: Literal["assess"]
    id: Identifier
    when: Condition | None = None
    area: Identifier | None = None
    statements: tuple[Reference, ...] = Field(default=(), max_length=1000)

    def asked(self, pack: Pack) -> Iterator[StatementQuestion]:
        """The statements meant, in order."""
        for characteristic, statements in pack.statements.items():
            if self.area is not None and characteristic.partition(".")[0] == self.area:
                yield from statements
        for id in self.statements:
            found = pack.question[id]
            if isinstance(found, StatementQuestion):
                yield found

    def stops(self, pack: Pack, pace: Pace, when: tuple[Condition, ...]) -> Iterator[Stop[Talk]]:
        """A stop for each statement, or for each characteristic."""
        for characteristic, group in groupby(self.asked(pack), key=lambda one: one.characteristic):
            statements = tuple(group)
            limited = (*when, *_limits(pack, characteristic))
            area = characteristic.partition(".")[0]
            if pace == "ladder" and len(statements) > 1 and not any(_of(one.limits) for one in statements):
                ladder = pack.ladder(characteristic, statements)
                yield Asking(characteristic, ladder, tuple(one.id for one in statements), limited, area)
                continue
            for one in statements:
                yield Asking(one.id, one, (one.id,), (*limited, *_of(one.limits)), area)


def _limits(pack: Pack, characteristic: str) -> tuple[Condition, ...]:
    area = pack.area_of[characteristic.partition(".")[0]]
    own = pack.characteristics[characteristic].limits
    return (*_of(pack.manifest.limits), *_of(area.limits), *_of(own))


def _of(limits: Limits) -> tuple[Condition, ...]:
    nations = NationIs.model_construct(nation=limits.nations) if limits.nations else None
    types = CouncilTypeIs.model_construct(council_type=limits.council_types) if limits.council_types else None
    found = tuple(condition for condition in (nations, types) if condition is not None)
    return (All.model_construct(all=found),) if found else ()
