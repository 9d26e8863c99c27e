"""An official view as it is shared: what was agreed, with enough of its pack to stand beside other versions of it.

It holds no comment, no evidence and nobody's name: a label for each statement, a position and an ambition for each
characteristic. Of the statements' words it keeps marks, so that only answers to the same words are compared.
"""

import hashlib
from collections.abc import Iterable, Mapping

from eic_bot.model.answers import Answer
from eic_bot.model.lineage import Descent, Edition, Move, edition, lineage
from eic_bot.model.overlay import is_own
from eic_bot.model.pack import Pack
from eic_bot.model.results import standings
from eic_bot.model.value import value


@value
class SharedView:
    """What a council stands by, by ids of its own version of the pack; absent is no answer."""

    pack: str
    version: str
    labels: Mapping[str, str]
    positions: Mapping[str, int]
    ambitions: Mapping[str, int]
    words: Edition
    """Of every statement a mark that changes with its words and its scale."""
    scale: tuple[str, ...]
    levels: tuple[int, ...]
    since: str = ""
    """The earlier version that ``moves`` are about."""
    moves: tuple[Move, ...] = ()

    @property
    def characteristics(self) -> tuple[str, ...]:
        """In the order of the model."""
        return tuple(dict.fromkeys(_place(one) for one in self.words))


@value
class Carried:
    """One view under the ids of another's version, as far as they may stand beside each other."""

    labels: Mapping[str, str]
    positions: Mapping[str, int]
    ambitions: Mapping[str, int]


def shared_view(pack: Pack, agreed: Mapping[str, Answer]) -> SharedView:
    """What is shared of an official view that was agreed on with that pack; nothing that is the organisation's own."""
    found = standings([id for id in pack.characteristics if not is_own(id)], pack, agreed)
    renewals = pack.renewals
    return SharedView(
        pack=pack.id,
        version=pack.version.partition("+")[0],
        labels={
            view.statement: str(view.value) for one in found for view in one.levels if view.value is not None
        },
        positions={one.characteristic: one.position for one in found if one.position is not None},
        ambitions={one.characteristic: one.ambition for one in found if one.ambition is not None},
        words={id: _mark(text) for id, text in edition(pack).items() if not is_own(id)},
        scale=tuple(label.id for label in pack.scale.labels),
        levels=tuple(pack.level_titles),
        since="" if renewals is None else renewals.since,
        moves=() if renewals is None else tuple(
            Move(one.was, one.now, one.means_the_same) for one in renewals.statements
        ),
    )  # fmt: skip


class Beside:
    """Puts views of any version of one pack under the ids of one of them."""

    def __init__(self, own: SharedView) -> None:
        """``own`` is the view whose ids count."""
        self._own = own
        self._origins: dict[tuple[str, str], Mapping[str, str]] = {}

    def fits(self, other: SharedView) -> bool:
        """Whether it was agreed on with the same model at all."""
        return other.pack == self._own.pack

    def is_same_version(self, other: SharedView) -> bool:
        """Whether all of it may stand beside ours."""
        return self.fits(other) and other.words == self._own.words

    def carried(self, other: SharedView) -> Carried:
        """What of it may stand beside ours."""
        if self.is_same_version(other):
            return Carried(other.labels, other.positions, other.ambitions)
        origins = self._origin(other)
        places = dict(self._places(origins, other))
        return Carried(
            labels={mine: other.labels[theirs] for mine, theirs in origins.items() if theirs in other.labels},
            positions=_taken(other.positions, places),
            ambitions=_taken(other.ambitions, places),
        )

    def _origin(self, other: SharedView) -> Mapping[str, str]:
        """Their statement by ours, where both may stand side by side."""
        key = (other.version, _mark(repr(sorted(other.words.items()))))
        found = self._origins.get(key)
        if found is None:
            found = self._origins[key] = dict(_pairs(self._own, other))
        return found

    def _places(self, origins: Mapping[str, str], other: SharedView) -> Iterable[tuple[str, str]]:
        """Their characteristic by ours, where every level of it may stand beside every level of theirs."""
        for characteristic in self._own.characteristics:
            ours = [one for one in self._own.words if _place(one) == characteristic]
            theirs = [origins.get(one, "") for one in ours]
            places = {_place(one) for one in theirs}
            if len(places) != 1 or [_level(one) for one in ours] != [_level(one) for one in theirs]:
                continue
            [place] = places
            if sum(_place(one) == place for one in other.words) == len(ours):
                yield characteristic, place


def _pairs(own: SharedView, other: SharedView) -> Iterable[tuple[str, str]]:
    if other.since == own.version:
        descents: Iterable[Descent] = lineage(own.words, other.words, other.moves)
        return [(one.before[0], one.after[0]) for one in descents if one.is_comparable]
    descents = lineage(other.words, own.words, own.moves if own.since == other.version else ())
    return [(one.after[0], one.before[0]) for one in descents if one.is_comparable]


def _taken(found: Mapping[str, int], places: Mapping[str, str]) -> Mapping[str, int]:
    return {mine: found[theirs] for mine, theirs in places.items() if theirs in found}


def _mark(text: str) -> str:
    return hashlib.blake2s(text.encode(), digest_size=6).hexdigest()


def _place(statement: str) -> str:
    return statement.rpartition(".")[0]


def _level(statement: str) -> str:
    return statement.rpartition(".")[2]
