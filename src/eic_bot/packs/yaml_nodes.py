"""Reads YAML into plain data, with the place of every piece.

Packs need no anchors, tags or several documents; they are refused while the parser runs, so nothing can
grow behind its back. We read the parser's events rather than its tree: it would build the whole tree first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn
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

from eic_bot.packs.findings import Findings
from eic_bot.packs.places import Data, Route, Source, Spot
from eic_bot.packs.scalars import meaning
from eic_bot.packs.syntax import in_words

DEEPEST = 20
MOST_NODES = 200_000
_VALUES = (ScalarEvent, CollectionStartEvent)
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
        return reader.document(YAML(typ="safe").parse(text))
    except MarkedYAMLError as error:
        said = in_words(error, text)
        findings.file("P201", file, said.line, said.column, reason=said.reason, advice=said.advice)
    except (YAMLError, ValueError) as error:
        del error  # what the parser itself refuses without a place: reversed or impossible characters
        findings.file("P201", file, reason="the parser cannot read it", advice="Write the file anew.")
    except _StopError:
        pass
    return None


class _Reader:
    def __init__(self, file: str, findings: Findings, budget: Budget) -> None:
        self.file = file
        self.findings = findings
        self.budget = budget
        self.spots: dict[Route, Spot] = {}
        self.events: Iterator[Event] = iter(())

    def document(self, events: Iterator[Event]) -> Source:
        self.events = events
        data: Data = None
        begun = False
        for event in events:
            if isinstance(event, DocumentStartEvent):
                if begun:
                    self.refuse("P205", event)
                begun = True
            elif not isinstance(event, _FRAME):
                self.spots[()] = _spot(event)
                data = self.node(event, ())
        if data is None:
            self.findings.file("P210", self.file, 1, 1)
            raise _StopError
        return Source(self.file, data, self.spots)

    def node(self, event: Event, route: Route) -> Data:
        """The value that begins with this event."""
        self.budget.left -= 1
        if self.budget.left < 0:
            self.refuse("P209", event, most=MOST_NODES)
        if not isinstance(event, _VALUES) or event.anchor is not None:
            self.refuse("P203", event)
        if event.tag is not None:
            self.refuse("P206", event, tag=event.tag.replace("tag:yaml.org,2002:", "!!"))
        if isinstance(event, ScalarEvent):
            return self.scalar(event)
        if len(route) > DEEPEST:
            self.refuse("P208", event, most=DEEPEST)
        return self.mapping(route) if isinstance(event, MappingStartEvent) else self.sequence(route)

    def scalar(self, event: ScalarEvent) -> Data:
        value: str = event.value
        # True for plain words only: what stands in quotes or blocks is always text.
        if event.implicit[0]:
            return meaning(value)
        if not value.isprintable():
            self.check_characters(value, event)
        return value

    def check_characters(self, value: str, event: Event) -> None:
        for character in value:
            if _is_forbidden(character):
                self.refuse("P110", event, character=f"U+{ord(character):04X}")

    def mapping(self, route: Route) -> dict[str, Data]:
        found: dict[str, Data] = {}
        for event in self.events:
            if isinstance(event, MappingEndEvent):
                break
            key = self.key(event, route)
            value = next(self.events)
            inner = (*route, key)
            if key in found:
                line = self.spots[inner].key_line
                self.note("P202", event, key=key, line=line)
                inner = (*route, f"{key}\n")
            self.spots[inner] = _spot(value, event)
            read = self.node(value, inner)
            found.setdefault(key, read)
        return found

    def key(self, event: Event, route: Route) -> str:
        if not isinstance(event, ScalarEvent):
            self.refuse("P207", event)
        if event.value == "<<" and event.implicit[0]:
            self.refuse("P204", event)
        key = self.node(event, route)
        if not isinstance(key, str):
            self.refuse("P207", event)
        return key

    def sequence(self, route: Route) -> list[Data]:
        found: list[Data] = []
        for event in self.events:
            if isinstance(event, SequenceEndEvent):
                break
            inner = (*route, len(found))
            self.spots[inner] = _spot(event)
            found.append(self.node(event, inner))
        return found

    def note(self, code: str, event: Event, **words: object) -> None:
        mark = event.start_mark
        self.findings.file(code, self.file, mark.line + 1, mark.column + 1, **words)

    def refuse(self, code: str, event: Event, **words: object) -> NoReturn:
        self.note(code, event, **words)
        raise _StopError


def _is_forbidden(character: str) -> bool:
    return (category(character) in ("Cc", "Cs") and character not in "\n\t") or character in _HIDDEN


def _spot(event: Event, key: Event | None = None) -> Spot:
    own = event.start_mark
    before = own if key is None else key.start_mark
    # A list or group behind a key begins on the next line: the key is what the author looks for.
    mark = own if isinstance(event, ScalarEvent) else before
    return Spot(mark.line + 1, mark.column + 1, before.line + 1, before.column + 1)
