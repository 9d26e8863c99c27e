"""Where each piece of a file stands: a line and a column for people, a trail of names to read aloud."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias, Union

from eic_bot.model.value import value

Data: TypeAlias = Union["dict[str, Data]", "list[Data]", str, int, float, bool, None]
"""What YAML can say."""

Route: TypeAlias = tuple[str | int, ...]
"""The keys and indexes that lead to a piece of a file."""


class Spot(NamedTuple):
    """Line and column, from 1, of a piece and of the key before it."""

    line: int
    column: int
    key_line: int
    key_column: int


NOWHERE = Spot(0, 0, 0, 0)
_NAMES = ("id", "area", "dialog")
_LONGEST = 60


@value
class Source:
    """A file that was read: what it says, and where."""

    file: str
    """Its path inside the pack, with ``/``."""
    data: Data
    spots: Mapping[Route, Spot]

    @property
    def stem(self) -> str:
        """The file's name without folder and ending."""
        return self.file.rpartition("/")[2].rpartition(".")[0]

    def spot(self, route: Route) -> Spot:
        """Where that piece stands, or the nearest around it."""
        while route not in self.spots and route:
            route = route[:-1]
        return self.spots.get(route, NOWHERE)


class Piece(NamedTuple):
    """Something in a file, which may turn out not to be there or not to be what it should."""

    source: Source
    route: Route
    value: Data

    def get(self, key: str) -> "Piece":
        """What stands behind a key; a piece without a value where there is none."""
        found = self.value.get(key) if isinstance(self.value, dict) else None
        return Piece(self.source, (*self.route, key), found)

    def items(self) -> Iterator["Piece"]:
        """The entries of a list, nothing where it is none."""
        if isinstance(self.value, list):
            for index, value in enumerate(self.value):
                yield Piece(self.source, (*self.route, index), value)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of a group, nothing where it is none."""
        return tuple(self.value) if isinstance(self.value, dict) else ()

    @property
    def text(self) -> str | None:
        """The value, if it is text."""
        return self.value if isinstance(self.value, str) else None

    @property
    def number(self) -> int | None:
        """The value, if it is a whole number."""
        return _whole_number(self.value)

    def number_at(self, key: str) -> int | None:
        """What stands behind a key, if it is a whole number; for the many that are right, no piece is made."""
        return _whole_number(self.value.get(key)) if isinstance(self.value, dict) else None


def _whole_number(value: Data) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def whole(source: Source) -> Piece:
    """All of a file."""
    return Piece(source, (), source.data)


def breadcrumb(data: Data, route: Route) -> str:
    """The names one passes on the way to a piece: ``role > purpose > level 2 > text``."""
    names = [_name(data)] if route or _name(data) else []
    for index, step in enumerate(route):
        data = _inside(data, step)
        follower = route[index + 1] if index + 1 < len(route) else None
        if isinstance(step, int):
            names.append(_name(data) or f"{route[index - 1]} {step + 1}")
        elif not isinstance(follower, int):
            names.append(step)
    return " > ".join(shown(name) for name in names if name)


def shown(value: object) -> str:
    """A value as it may be printed: short, on one line, without anything invisible."""
    text = str(value)
    return printable(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}...")


def printable(text: str) -> str:
    """The text with a question mark for whatever would not show, or would break the line."""
    return text if text.isprintable() else "".join(one if one.isprintable() else "?" for one in text)


def _inside(data: Data, step: str | int) -> Data:
    if isinstance(data, dict) and isinstance(step, str):
        return data.get(step)
    if isinstance(data, list) and isinstance(step, int) and step < len(data):
        return data[step]
    return None


def _name(data: Data) -> str:
    """What a piece calls itself."""
    if not isinstance(data, dict):
        return ""
    for key in _NAMES:
        if isinstance(data.get(key), str):
            return str(data[key])
    level = data.get("level")
    return f"level {level}" if isinstance(level, int) else ""
