"""How often somebody may come to the page, known before anything is looked up."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

from eic_bot.service.limiter import Limiter
from eic_bot.service.links.pages import mark_of

GOOD_S = 15 * 60.0
MOST_GOOD = 10_000


def _visits() -> Limiter:
    return Limiter(each=240, altogether=20_000)


def _takings() -> Limiter:
    return Limiter(each=6, altogether=120)


@dataclass
class Gate:
    """Who tried too many links that are none is not looked up, nor is a link that is used too often.

    An address may be that of a proxy, with a whole council behind it: who has lately come in by a good link goes on
    when somebody beside them guesses.
    """

    clock: Callable[[], float] = monotonic
    guesses: Limiter = field(default_factory=Limiter)
    """Links that are none, by where they were asked for."""
    visits: Limiter = field(default_factory=_visits)
    """What is done by each link that is good."""
    takings: Limiter = field(default_factory=_takings)
    """How often each takes out all that is kept of them."""
    _good: OrderedDict[str, float] = field(default_factory=OrderedDict)

    def is_shut(self, where: str, token: str) -> bool:
        """Whether to say no at once. It is counted as a guess, unless the link is known to be good."""
        mark = mark_of(token)
        if self._is_good(mark):
            return self.visits.is_too_often(mark)
        return self.guesses.is_too_often(where)

    def note(self, where: str, token: str, *, is_good: bool) -> None:
        """What was found: a good link was no guess."""
        mark = mark_of(token)
        if not is_good:
            self._good.pop(mark, None)
            return
        if not self._is_good(mark):
            self.guesses.give_back(where)
        self._good[mark] = self.clock() + GOOD_S
        self._good.move_to_end(mark)
        while len(self._good) > MOST_GOOD:
            self._good.popitem(last=False)

    def take_back(self, where: str) -> None:
        """Nobody could look: that was no guess."""
        self.guesses.give_back(where)

    def _is_good(self, mark: str) -> bool:
        return self._good.get(mark, 0.0) > self.clock()
