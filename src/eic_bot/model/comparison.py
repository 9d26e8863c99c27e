"""How a council's official view lies among those of others: always a spread, never an order.

Only councils that share their own view see figures, and only of views that are shared. Figures of a group are shown
from a number of other councils up, and only while everything that this council has been shown, put together in any
way, leaves that many. A view that was changed counts as another one, so that looking before and after a single change
shows nothing. Who has seen what is kept by the caller and given back with the next question.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import field
from datetime import date
from enum import StrEnum
from typing import Literal, NamedTuple, TypeAlias

from eic_bot.model.disclosure import gives_away
from eic_bot.model.register import Council, Register
from eic_bot.model.value import value

LEAST_COUNCILS = 5
"""Other councils of a group, from which number on figures are shown; docs/decisions/0024 says why."""
FLOOR = 3
"""A deployment may set another least number of councils, and not below this."""
SIMILAR = 15


class Sharing(StrEnum):
    """Who may see an official view."""

    OWN = "own"
    COUNCILS = "councils"
    PUBLIC = "public"


class ViewId(NamedTuple):
    """One version of a council's official view of one year."""

    council: str
    year: int
    version: int


@value
class OfficialView:
    """What a council stands by: a label's id by statement, and the level by characteristic; absent is no answer."""

    id: ViewId
    sharing: Sharing
    labels: Mapping[str, str]
    positions: Mapping[str, int]
    ambitions: Mapping[str, int] = field(default_factory=dict)


GroupKind: TypeAlias = Literal["nation", "region", "type", "similar", "own"]


@value
class Group:
    """Whom a council wants to see itself among. ``councils`` are the codes of an own list."""

    kind: GroupKind
    councils: tuple[str, ...] = ()


class Withheld(StrEnum):
    """Why there are no figures."""

    NOT_SHARED = "not_shared"
    """The council does not share its own view of that year."""
    TOO_FEW = "too_few"
    TOO_CLOSE = "too_close"
    """With what it has been shown before, the figures would say something about a few."""


Seen: TypeAlias = Sequence[frozenset[ViewId]]
"""The members of every group that was shown to a council before. Kept, and never shown."""


@value
class Among:
    """One statement or characteristic: our answer, and how many others gave which."""

    question: str
    own: str | int | None
    others: tuple[tuple[str | int, int], ...]
    """In the order of the scale or of the levels, nought included."""
    no_answer: int


@value
class Comparison:
    """A spread for each statement and for each characteristic, in the order of the model."""

    group: Group
    year: int
    councils: int
    """How many others are in it."""
    statements: tuple[Among, ...]
    characteristics: tuple[Among, ...]
    members: frozenset[ViewId]
    """For the next ``seen``; who they are is not shown."""
    ambitions: tuple[Among, ...] = ()
    """Where they want to be, by characteristic."""


@value
class Frame:
    """What is compared: ids in the order of the model, and the possible answers in their own order."""

    statements: tuple[str, ...]
    labels: tuple[str, ...]
    characteristics: tuple[str, ...]
    levels: tuple[int, ...]
    """Positions that are possible: 0, where none is in place yet, and the levels."""


class Views:
    """The official views of all councils, by year and council; of several versions the newest counts."""

    def __init__(self, views: Iterable[OfficialView], register: Register, least: int = LEAST_COUNCILS) -> None:
        """``least`` is the least number of other councils, never below the floor."""
        found: dict[int, dict[str, OfficialView]] = {}
        for one in sorted(views, key=lambda view: view.id.version):
            found.setdefault(one.id.year, {})[one.id.council] = one
        self._by_year = found
        self._register = register
        self._least = max(FLOOR, least)

    def compare(
        self,
        council: str,
        group: Group,
        year: int,
        frame: Frame,
        *,
        day: date,
        seen: Seen = (),
        known: Collection[ViewId] = frozenset(),
    ) -> Comparison | Withheld:
        """How the council's view of a year lies among those of a group, or why that is not shown.

        ``known`` are views that anybody knows anyway: they hide nobody.
        """
        shared = self._shared(year)
        if council not in shared:
            return Withheld.NOT_SHARED
        others = [shared[code] for code in sorted(self._codes(council, group, day)) if code in shared]
        members = frozenset(one.id for one in others)
        if len(members) < self._least:
            return Withheld.TOO_FEW
        before = [one for one in seen if any(id.year == year for id in one)]
        if would_give_away(members, before, known, self._least):
            return Withheld.TOO_CLOSE
        return _comparison(group, year, frame, shared[council], others)

    def compare_again(
        self, council: str, group: Group, year: int, frame: Frame, members: frozenset[ViewId]
    ) -> Comparison | None:
        """The figures of members that were shown together before; None once one of them is shared no more."""
        shared = self._shared(year)
        others = [one for _, one in sorted(shared.items()) if one.id in members]
        if council not in shared or len(others) != len(members):
            return None
        return _comparison(group, year, frame, shared[council], others)

    def _shared(self, year: int) -> Mapping[str, OfficialView]:
        return {code: one for code, one in self._by_year.get(year, {}).items() if one.sharing is not Sharing.OWN}

    def _codes(self, council: str, group: Group, day: date) -> set[str]:
        own = self._register.councils.get(council)
        if group.kind == "own":
            return set(group.councils) - {council}
        if own is None:
            return set()
        if group.kind == "similar":
            return {one.code for one in self._register.similar(council, day, SIMILAR)}
        return {
            one.code for one in self._register.alive_on(day) if one.code != council and _is_alike(own, one, group.kind)
        }


def would_give_away(members: frozenset[ViewId], before: Seen, known: Collection[ViewId], least: int) -> bool:
    """Whether figures of these members, beside those of all groups before, would say something about a few.

    A few are fewer than ``least``.
    """
    told = dict.fromkeys(one.difference(known) for one in before)
    new = members.difference(known)
    told.pop(new, None)
    return gives_away([*told, new], least)


def _comparison(group: Group, year: int, frame: Frame, own: OfficialView, others: Sequence[OfficialView]) -> Comparison:
    return Comparison(
        group=group,
        year=year,
        councils=len(others),
        statements=tuple(
            among(id, frame.labels, own.labels, [one.labels for one in others]) for id in frame.statements
        ),
        characteristics=tuple(
            among(id, frame.levels, own.positions, [one.positions for one in others]) for id in frame.characteristics
        ),
        members=frozenset(one.id for one in others),
        ambitions=tuple(
            among(id, frame.levels[1:], own.ambitions, [one.ambitions for one in others])
            for id in frame.characteristics
        ),
    )


def _is_alike(own: Council, other: Council, kind: GroupKind) -> bool:
    if own.nation != other.nation or not other.is_principal:
        return False
    return kind == "nation" or (own.region == other.region if kind == "region" else own.type == other.type)


def among(
    question: str,
    possible: Sequence[str | int],
    own: Mapping[str, str | int],
    others: Sequence[Mapping[str, str | int]],
) -> Among:
    """How many of the others gave which answer to one question."""
    counted = Counter(one.get(question) for one in others)
    shown = tuple((answer, counted[answer]) for answer in possible)
    return Among(question, own.get(question), shown, len(others) - sum(count for _, count in shown))
