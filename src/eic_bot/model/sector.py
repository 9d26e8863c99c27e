"""Where councils stand together: positions and ambitions of all that share, as counts and nothing else.

Of each council its newest shared view counts. The rule about a few is the one of comparisons: what was shown before is
kept by the caller and given back.
"""

from collections.abc import Collection, Iterable, Mapping

from eic_bot.model.comparison import (
    FLOOR,
    LEAST_COUNCILS,
    Among,
    Frame,
    OfficialView,
    Seen,
    Sharing,
    ViewId,
    Withheld,
    among,
    would_give_away,
)
from eic_bot.model.value import value


@value
class SectorPositions:
    """How many councils stand at which level of each characteristic, and how many want to be where."""

    councils: int
    first_year: int
    last_year: int
    positions: tuple[Among, ...]
    """By characteristic in the order of the model; ``own`` is None."""
    ambitions: tuple[Among, ...]
    members: frozenset[ViewId]
    """For the next ``seen``; who they are is not shown."""


def sector_positions(
    views: Iterable[OfficialView],
    frame: Frame,
    *,
    seen: Seen = (),
    known: Collection[ViewId] = frozenset(),
    least: int = LEAST_COUNCILS,
) -> SectorPositions | Withheld:
    """The figures of all that share, or why they are not shown.

    Of fewer councils than ``least``, or than ``FLOOR``, nothing is.
    """
    least = max(FLOOR, least)
    newest = _newest(views)
    members = frozenset(one.id for one in newest.values())
    if len(members) < least:
        return Withheld.TOO_FEW
    if would_give_away(members, seen, known, least):
        return Withheld.TOO_CLOSE
    return _figures(newest, frame)


def sector_again(views: Iterable[OfficialView], frame: Frame, members: frozenset[ViewId]) -> SectorPositions | None:
    """The figures of members that were shown together before; None once one of them is shared no more."""
    found = {one.id.council: one for one in views if one.id in members and one.sharing is not Sharing.OWN}
    return _figures(found, frame) if found and len(found) == len(members) else None


def _newest(views: Iterable[OfficialView]) -> Mapping[str, OfficialView]:
    found: dict[str, OfficialView] = {}
    for one in sorted(views, key=lambda view: view.id):
        if one.sharing is not Sharing.OWN:
            found[one.id.council] = one
    return found


def _figures(found: Mapping[str, OfficialView], frame: Frame) -> SectorPositions:
    years = [one.id.year for one in found.values()]
    positions = [one.positions for one in found.values()]
    ambitions = [one.ambitions for one in found.values()]
    return SectorPositions(
        councils=len(found),
        first_year=min(years),
        last_year=max(years),
        positions=tuple(among(id, frame.levels, {}, positions) for id in frame.characteristics),
        ambitions=tuple(among(id, frame.levels[1:], {}, ambitions) for id in frame.characteristics),
        members=frozenset(one.id for one in found.values()),
    )
