"""How many councils: only of enough of them, and so that looking again and again gives nobody away."""

from collections.abc import Sequence
from typing import Protocol

from eic_bot.model.comparison import LEAST_COUNCILS
from eic_bot.model.figures import next_figure
from eic_bot.service.barriers.ports import Councils


class Figures(Protocol):
    """Where it is noted what was shown."""

    def shown(self, figure: str) -> Sequence[Councils]:
        """Who was counted in what was shown of a figure, the newest last."""

    def show(self, figure: str, number: int, councils: Councils, now: int) -> None:
        """Note that this is shown."""


def counted(figures: Figures, figure: str, councils: Councils, now: int) -> Councils:
    """Those who may be counted in sight of others now; nobody where no number may be shown."""
    shown = figures.shown(figure)
    found = next_figure(shown, councils, LEAST_COUNCILS)
    if found is None:
        return frozenset()
    if not shown or found != shown[-1]:
        figures.show(figure, len(shown), found, now)
        return figures.shown(figure)[-1]
    return found


def others_counted(figures: Figures, figure: str, councils: Councils, own: int, now: int) -> int | None:
    """How many other councils; None where that may not be shown. Saying it oneself changes nothing of it."""
    number = len(counted(figures, figure, councils, now) - {own})
    return number if number >= LEAST_COUNCILS else None
