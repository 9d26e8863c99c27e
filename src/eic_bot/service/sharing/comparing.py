"""How our view lies among those of a group: read, weighed against all we were ever shown, and remembered."""

from eic_bot.model.comparison import Comparison, Group, Seen, ViewId, Views, Withheld
from eic_bot.model.register import Register
from eic_bot.model.shared_view import SharedView
from eic_bot.model.value import value
from eic_bot.service.ports import Transaction
from eic_bot.service.sharing.reading import Gathered, day_of, gathered
from eic_bot.service.sharing.records import Shown, view_of


@value
class Compared:
    """A spread, and what belongs to reading it."""

    figures: Comparison
    own: SharedView
    shown_at: int
    """When these members were first shown to us, in milliseconds of UTC: earlier than now where showing more would
    say something about a few."""
    other_models: int
    other_versions: int


def compared(tx: Transaction, register: Register, group: Group, now: int) -> Compared | Withheld:
    """Our newest shared view among those of the same year, or why nothing is shown."""
    code, shared = tx.sharing.council(), tx.sharing.shared()
    if not code or not shared or tx.sharing.ended_on():
        return Withheld.NOT_SHARED
    year = shared[0].year
    of_year = tx.sharing.views(year, year)
    mine = next((one for one in of_year if one.id.council == code), None)
    if mine is None:
        return Withheld.NOT_SHARED
    own = view_of(mine.content)
    found = gathered(of_year, own, register, now)
    return _weighed(tx, register, group, now, _Asked(code, year, own, found))


@value
class _Asked:
    code: str
    year: int
    own: SharedView
    found: Gathered


def _weighed(tx: Transaction, register: Register, group: Group, now: int, asked: _Asked) -> Compared | Withheld:
    """What was shown of the whole sector may be known to anybody, so it is weighed as well, less our own view."""
    today, found = day_of(now), asked.found
    before = tx.sharing.shown(asked.year)
    views = Views(found.views, register)
    mine = frozenset(one.id for one in found.views if one.id.council == asked.code)
    seen: Seen = [*(one.members for one in before), *(one.members for one in tx.sharing.sector_shown())]
    known = {*tx.sharing.known(today.isoformat()), *_of(asked.code, seen), *mine}
    figures = views.compare(asked.code, group, asked.year, found.frame, day=today, seen=seen, known=known)
    if isinstance(figures, Comparison):
        if all(one.members != figures.members for one in before):
            tx.sharing.remember(asked.year, Shown(named(group), figures.members, now))
        return Compared(figures, asked.own, now, found.other_models, found.other_versions)
    for one in before if figures is Withheld.TOO_CLOSE else ():
        if one.asked != named(group):
            continue
        again = views.compare_again(asked.code, group, asked.year, found.frame, one.members)
        if again is not None:
            return Compared(again, asked.own, one.shown_at, found.other_models, found.other_versions)
    return figures


def _of(code: str, seen: Seen) -> set[ViewId]:
    """Our own views, in any version: we know them."""
    return {id for one in seen for id in one if id.council == code}


def named(group: Group) -> str:
    """A group as it is kept."""
    return f"{group.kind}:{','.join(sorted(group.councils))}"
