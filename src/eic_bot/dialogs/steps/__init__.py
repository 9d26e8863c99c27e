"""One file for each kind of step; this is the list of them.

A step is what an author writes; it makes the stops of a journey. Steps do not know each other.
"""

from collections.abc import Iterable, Iterator
from typing import Annotated, TypeAlias

from pydantic import Field

from eic_bot.dialogs.journey import Stop
from eic_bot.dialogs.session import Pace
from eic_bot.dialogs.steps.ask import Ask
from eic_bot.dialogs.steps.assess import Assess
from eic_bot.dialogs.steps.branch import Branch
from eic_bot.dialogs.steps.highlights import Highlights
from eic_bot.dialogs.steps.notice import Notice
from eic_bot.dialogs.steps.offer_dialogs import OfferDialogs
from eic_bot.dialogs.steps.summary import Summary
from eic_bot.dialogs.steps.tell import Tell
from eic_bot.dialogs.talk import Talk
from eic_bot.model.conditions import Condition
from eic_bot.model.pack import Pack

Step: TypeAlias = Annotated[
    Tell | Ask | Assess | Branch | Summary | Highlights | Notice | OfferDialogs, Field(discriminator="step")
]

Branch.model_rebuild(_types_namespace={"Step": Step})


def stops_of(steps: Iterable[Step], pack: Pack, pace: Pace, when: tuple[Condition, ...] = ()) -> Iterator[Stop[Talk]]:
    """The stops of these steps in order; ``when`` must hold for all of them."""
    for step in steps:
        own = when if step.when is None else (*when, step.when)
        if isinstance(step, Branch):
            for inner, conditions in step.ways():
                yield from stops_of(inner, pack, pace, (*own, *conditions))
        else:
            yield from step.stops(pack, pace, own)
