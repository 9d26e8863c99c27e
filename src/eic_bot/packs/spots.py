"""The places of the pieces of a file, worked out when somebody asks: in a sound file nobody does."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Protocol

from typing_extensions import override

from eic_bot.packs.places import Data, Route, Spot


class Mark(Protocol):
    """A place as the parser says it: line and column, from 0."""

    line: int
    column: int


class Spots(Mapping[Route, Spot]):
    """Where each piece of some data stands, by the way to it.

    The marks are in the order of the file: first that of the whole, then that of each entry of a list, and those of
    each key and of what is behind it.
    """

    def __init__(self, data: Data, marks: Sequence[Mark]) -> None:
        self._data = data
        self._marks = marks

    @override
    def __getitem__(self, route: Route) -> Spot:
        return self._spots[route]

    @override
    def __iter__(self) -> Iterator[Route]:
        return iter(self._spots)

    @override
    def __len__(self) -> int:
        return len(self._spots)

    @cached_property
    def _spots(self) -> dict[Route, Spot]:
        marks = iter(self._marks)
        own = next(marks)
        return dict([((), _spot(own, own)), *_inside(self._data, (), marks)])


def _inside(data: Data, route: Route, marks: Iterator[Mark]) -> Iterator[tuple[Route, Spot]]:
    if isinstance(data, dict):
        for key, value in data.items():
            before, own = next(marks), next(marks)
            inner = (*route, key)
            # A list or group behind a key begins on the next line: the key is what the author looks for.
            yield inner, _spot(before if isinstance(value, dict | list) else own, before)
            yield from _inside(value, inner, marks)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            own = next(marks)
            yield (*route, index), _spot(own, own)
            yield from _inside(value, (*route, index), marks)


def _spot(own: Mark, before: Mark) -> Spot:
    return Spot(own.line + 1, own.column + 1, before.line + 1, before.column + 1)
