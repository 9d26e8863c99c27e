"""What stands in one column of a sheet, and how a cell is written and read.

Texts have a column for each language, named as in XLSForm: ``label::English (en)``. Conditions are written as in YAML,
on one line. Lists are separated by semicolons.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePath
from typing import Literal

from eic_bot.packs.findings import Findings
from eic_bot.packs.places import Data, Route
from eic_bot.packs.scalars import meaning
from eic_bot.packs.yaml_nodes import Budget, read_yaml

Form = Literal["text", "lists", "word", "value", "words", "condition"]
"""``text`` and ``lists`` are there in each language; a ``word`` is never a number, a ``value`` may be."""
BETWEEN = "; "
MOST_VALUES = 1_000
"""In one condition."""
TITLES: Mapping[str, str] = {"en": "English", "cy": "Cymraeg", "gd": "G\u00e0idhlig", "ga": "Gaeilge"}
_STRAIGHT = str.maketrans("\u2018\u2019\u201c\u201d\u00a0", "''\"\" ")
"""What writing programs put in the place of plain signs."""
_LANGUAGE = re.compile(r"(?P<name>[a-z_ ]+)::.*\((?P<language>[a-zA-Z-]+)\)\Z")


@dataclass(frozen=True)
class Column:
    """A column by its name, and where in the thing of a row its cells belong."""

    name: str
    path: tuple[str, ...]
    form: Form = "word"
    choices: tuple[str, ...] = ()
    """What a cell offers to choose from."""

    @property
    def is_in_each_language(self) -> bool:
        """Whether it has a cell for each language."""
        return self.form in ("text", "lists")

    def headers(self, languages: Sequence[str]) -> tuple[str, ...]:
        """What stands above it."""
        if not self.is_in_each_language:
            return (self.name,)
        return tuple(f"{self.name}::{TITLES.get(one, one)} ({one})" for one in languages)

    def cells(self, thing: Data, languages: Sequence[str]) -> tuple[str, ...]:
        """What is written of a thing, under each of its headers."""
        value = found(thing, self.path)
        if not self.is_in_each_language:
            return (_written(value, self.form),)
        return tuple(_written(found(value, (one,)), self.form) for one in languages)


def named(header: str) -> tuple[str, str | None]:
    """The name of a column and its language, whatever spaces are in it."""
    match = _LANGUAGE.match(" ".join(header.split()))
    return (match["name"].strip(), match["language"]) if match else (header.strip(), None)


def found(thing: Data, path: Sequence[str]) -> Data:
    """What stands there; None where nothing does."""
    for step in path:
        thing = thing.get(step) if isinstance(thing, dict) else None
    return thing


def put(thing: dict[str, Data], path: Sequence[str], value: Data) -> None:
    """Let it stand there."""
    for step in path[:-1]:
        inner = thing.setdefault(step, {})
        if not isinstance(inner, dict):
            return
        thing = inner
    thing[path[-1]] = value


def read(cell: object, form: Form) -> Data:
    """What a cell says; None where it is empty."""
    text = _text_of(cell)
    if not text:
        return None
    match form:
        case "text":
            return text
        case "word":
            return text
        case "value":
            return meaning(text)
        case "words" | "lists":
            parts = (text if form == "lists" else text.translate(_STRAIGHT)).split(BETWEEN.strip())
            read_as = str if form == "lists" else meaning
            return [read_as(part.strip()) for part in parts if part.strip()]
        case "condition":
            return _condition(text.translate(_STRAIGHT))


def places_in(value: Data, route: Route) -> Iterator[Route]:
    """Every place in a value: all of it stands in one cell."""
    yield route
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places_in(inner, (*route, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from places_in(inner, (*route, index))


def _text_of(cell: object) -> str:
    """As it was meant, where a spreadsheet made a day or a number of it."""
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case datetime():
            return cell.date().isoformat()
        case date():
            return cell.isoformat()
        case float() if cell.is_integer():
            return str(int(cell))
        case _:
            return str(cell).strip()


def _written(value: Data, form: Form) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list() if form != "condition":
            return BETWEEN.join(_written(one, "word") for one in value)
        case dict() | list():
            return _on_one_line(value)
        case _:
            return str(value)


def _on_one_line(value: Data) -> str:
    match value:
        case dict():
            return "{" + ", ".join(f"{key}: {_on_one_line(inner)}" for key, inner in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(_on_one_line, value)) + "]"
        case str() if not re.fullmatch(r"[A-Za-z][\w.-]*", value) or meaning(value) != value:
            return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
        case _:
            return _written(value, "word")


def _condition(text: str) -> Data:
    """As YAML reads it in files; text that is no YAML is left as it is, and is then found not to be a condition."""
    source = read_yaml("", text, Findings(PurePath()), Budget(MOST_VALUES))
    return text if source is None else source.data
