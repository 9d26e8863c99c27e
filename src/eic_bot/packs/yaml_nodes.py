"""Reads YAML into plain data, with the place of every piece.

Packs need no anchors, tags or several documents; they are refused while the parser runs, so nothing can
grow behind its back. We read the parser's events rather than its tree: it would build the whole tree first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NoReturn, TypeAlias
from unicodedata import category

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    CollectionStartEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
    StreamStartEvent,
)
from ruamel.yaml.parser import Parser

from eic_bot.packs.findings import Findings
from eic_bot.packs.places import Data, Source
from eic_bot.packs.scalars import meaning
from eic_bot.packs.spots import Mark, Spots
from eic_bot.packs.syntax import in_words

DEEPEST = 20
MOST_NODES = 200_000
_PARSER = YAML(typ="safe").Parser
_Value: TypeAlias = ScalarEvent | CollectionStartEvent
_FRAME = (StreamStartEvent, StreamEndEvent, DocumentEndEvent)
_HIDDEN = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that make text read in another order than it is written."""


@dataclass
class Budget:
    """How many values may still be read in a pack."""

    left: int = MOST_NODES


class _StopError(Exception):
    """The file cannot be read further; why has been noted."""


def read_yaml(file: str, text: str, findings: Findings, budget: Budget) -> Source | None:
    """What a file says; None where it cannot be told, with the reason among the findings."""
    reader = _Reader(file, findings, budget)
    try:
        reader.events = _events(text)
        return reader.document()
    except MarkedYAMLError as error:
        said = in_words(error, text)
        findings.file("P201", file, said.line, said.column, reason=said.reason, advice=said.advice)
    except (YAMLError, ValueError) as error:
        del error  # what the parser itself refuses without a place: reversed or impossible characters
        findings.file("P201", file, reason="the parser cannot read it", advice="Write the file anew.")
    except _StopError:
        pass
    return None


def _events(text: str) -> Iterator[Event]:
    """What the parser comes upon, straight from it: by way of the library each event would be asked for twice."""
    if issubclass(_PARSER, Parser):  # there is none in C here
        events: Iterator[Event] = YAML(typ="safe", pure=True).parse(text)
        return events
    return iter(_PARSER(text).get_event, None)


class _Reader:
    def __init__(self, file: str, findings: Findings, budget: Budget) -> None:
        self.file = file
        self.findings = findings
        self.budget = budget
        self.marks: list[Mark] = []
        self.events: Iterator[Any] = iter(())

    def document(self) -> Source:
        data: Data = None
        begun = False
        for event in self.events:
            if isinstance(event, DocumentStartEvent):
                if begun:
                    self.refuse("P205", event)
                begun = True
            elif not isinstance(event, _FRAME):
                self.marks.append(event.start_mark)
                data = self.node(event, 0)
        if data is None:
            self.findings.file("P210", self.file, 1, 1)
            raise _StopError
        return Source(self.file, data, Spots(data, self.marks))

    def node(self, event: _Value, depth: int) -> Data:
        """The value that begins with this event, inside so many others."""
        if type(event) is ScalarEvent:
            return self.scalar(event)
        self.admit(event)
        if depth > DEEPEST:
            self.refuse("P208", event, most=DEEPEST)
        return self.mapping(depth + 1) if type(event) is MappingStartEvent else self.sequence(depth + 1)

    def scalar(self, event: ScalarEvent) -> Data:
        self.admit(event)
        value: str = event.value
        # True for plain words only: what stands in quotes or blocks is always text.
        if event.implicit[0]:
            return meaning(value)
        if not value.isprintable():
            self.check_characters(value, event)
        return value

    def admit(self, event: _Value) -> None:
        self.budget.left -= 1
        if self.budget.left < 0:
            self.refuse("P209", event, most=MOST_NODES)
        if event.anchor is not None:
            self.refuse("P203", event)
        if event.ctag is not None:
            self.refuse("P206", event, tag=str(event.tag).replace("tag:yaml.org,2002:", "!!"))

    def check_characters(self, value: str, event: Event) -> None:
        for character in value:
            if _is_forbidden(character):
                self.refuse("P110", event, character=f"U+{ord(character):04X}")

    def mapping(self, depth: int) -> dict[str, Data]:
        found: dict[str, Data] = {}
        keys: dict[str, Mark] = {}
        events, marks = self.events, self.marks
        for event in events:
            if type(event) is MappingEndEvent:
                break
            key = self.key(event)
            value = next(events)
            if key in found:
                self.note("P202", event, key=key, line=keys[key].line + 1)
                self.pass_by(value, depth)
                continue
            keys[key] = event.start_mark
            marks += event.start_mark, value.start_mark
            found[key] = self.node(value, depth)
        return found

    def key(self, event: Event) -> str:
        if type(event) is not ScalarEvent:
            self.refuse("P207", event)
        if event.value == "<<" and event.implicit[0]:
            self.refuse("P204", event)
        key = self.scalar(event)
        if not isinstance(key, str):
            self.refuse("P207", event)
        return key

    def pass_by(self, event: _Value, depth: int) -> None:
        """Reads what stands behind a key that was there before, which nobody will ask for."""
        known = len(self.marks)
        self.node(event, depth)
        del self.marks[known:]

    def sequence(self, depth: int) -> list[Data]:
        found: list[Data] = []
        for event in self.events:
            if type(event) is SequenceEndEvent:
                break
            self.marks.append(event.start_mark)
            found.append(self.node(event, depth))
        return found

    def note(self, code: str, event: Event, **words: object) -> None:
        mark = event.start_mark
        self.findings.file(code, self.file, mark.line + 1, mark.column + 1, **words)

    def refuse(self, code: str, event: Event, **words: object) -> NoReturn:
        self.note(code, event, **words)
        raise _StopError


def _is_forbidden(character: str) -> bool:
    return (category(character) in ("Cc", "Cs") and character not in "\n\t") or character in _HIDDEN
