"""The problems found so far in one pack."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from rapidfuzz import fuzz, process

from eic_bot.model.value import value
from eic_bot.packs.places import Piece, Source, breadcrumb, printable, shown
from eic_bot.packs.problems import RULES, Place, Problem, Rule, Severity

MOST_SHOWN = 200
_ALIKE = 70


@value
class Nearest:
    """A name that was not found, and those it may have been meant for."""

    name: str
    among: Collection[str]


@dataclass
class Findings:
    """A list of problems that grows while a pack is read."""

    folder: PurePath
    found: list[tuple[Problem, Nearest | None]] = field(default_factory=list)
    rules: Mapping[str, Rule] = field(default_factory=lambda: RULES)

    def file(self, code: str, file: str, line: int = 0, column: int = 0, /, **words: object) -> None:
        """A problem with a file, at most at one place in it."""
        self._add(code, Place(self._path(file), line, column), "", None, words)

    def at(self, code: str, piece: Piece, /, *, near: Nearest | None = None, **words: object) -> None:
        """A problem with a piece of a file."""
        spot = piece.source.spot(piece.route)
        place = Place(self._path(piece.source.file), spot.line, spot.column)
        self._add(code, place, breadcrumb(piece.source.data, piece.route), near, words)

    def at_key(self, code: str, piece: Piece, /, *, near: Nearest | None = None, **words: object) -> None:
        """A problem with the key before a piece."""
        spot = piece.source.spot(piece.route)
        place = Place(self._path(piece.source.file), spot.key_line, spot.key_column)
        self._add(code, place, breadcrumb(piece.source.data, piece.route), near, words)

    def where(self, source: Source, piece: Piece) -> str:
        """A place to mention beside one in ``source``: only the line where both are in one file."""
        spot = piece.source.spot(piece.route)
        return f"line {spot.line}" if piece.source is source else f"{piece.source.file}:{spot.line}"

    @property
    def any_error(self) -> bool:
        """Whether the pack cannot be used."""
        return any(problem.severity is Severity.ERROR for problem, _ in self.found)

    def problems(self) -> tuple[Problem, ...]:
        """All problems by file and line; the ones that will be read also say what may have been meant."""
        order = sorted(self.found, key=lambda one: (one[0].place.file, one[0].place.line, one[0].place.column))
        first = (_with_suggestion(problem, near) for problem, near in order[:MOST_SHOWN])
        return (*first, *(problem for problem, _ in order[MOST_SHOWN:]))

    def _path(self, file: str) -> str:
        return printable(str(self.folder / file))

    def _add(self, code: str, place: Place, trail: str, near: Nearest | None, words: dict[str, object]) -> None:
        rule = self.rules[code]
        said = {key: printable(str(value)) if key in _WHOLE else shown(value) for key, value in words.items()}
        message, next_step = rule.what.format_map(said), rule.next_step.format_map(said)
        self.found.append((Problem(code, rule.severity, place, trail, message, next_step), near))


_WHOLE = frozenset({"allowed", "advice", "wanted", "address", "folder"})
"""What is not cut short: words of ours, and what an author copies."""


def _with_suggestion(problem: Problem, near: Nearest | None) -> Problem:
    name = None if near is None else nearest(near)
    return problem if name is None else replace(problem, did_you_mean=name)


def nearest(near: Nearest) -> str | None:
    """The name most like the one that was not found, if one is like it at all."""
    best = process.extractOne(near.name[:200], sorted(near.among), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return None if best is None else str(best[0])
