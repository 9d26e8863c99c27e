"""A pack as it was read, finished or not, and everything in it by its name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from eic_bot.packs.files import Kind
from eic_bot.packs.folder import ANY
from eic_bot.packs.places import Piece, Source, whole

MOST_LANGUAGES = 50
"""A text is looked for in each: no endless list of them."""
_NOTHING = Piece(Source("", None, {}), (), None)


@dataclass(frozen=True)
class Draft:
    """The files that could be read, and the names of those that could not."""

    sources: Mapping[Kind, tuple[Source, ...]]
    unread: Mapping[Kind, frozenset[str]]

    @property
    def every(self) -> tuple[Source, ...]:
        """All files that could be read."""
        return tuple(source for sources in self.sources.values() for source in sources)

    def of(self, kind: Kind) -> Iterator[Piece]:
        """All files of a kind."""
        return (whole(source) for source in self.sources.get(kind, ()))

    def stems(self, kind: Kind) -> frozenset[str]:
        """The names of all files of a kind, read or not."""
        return self.unread.get(kind, frozenset()) | {source.stem for source in self.sources.get(kind, ())}

    @cached_property
    def manifest(self) -> Piece:
        """The first page; a piece without a value where it could not be read."""
        return next(self.of(Kind.MANIFEST), _NOTHING)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages the pack claims."""
        found = (piece.text for piece in self.manifest.get("languages").items() if piece.text)
        return tuple(islice(dict.fromkeys(found), MOST_LANGUAGES))

    @cached_property
    def levels(self) -> frozenset[int]:
        """The levels the pack has."""
        found = (level.get("level").number for level in self.manifest.get("levels").items())
        return frozenset(level for level in found if level is not None)

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The labels of the scale."""
        found = (label.get("id").text for label in self.manifest.get("scale").get("labels").items())
        return tuple(label for label in found if label is not None)

    @cached_property
    def areas(self) -> Mapping[str, Piece]:
        """Each area by its id."""
        return {area.get("area").text or "": area for area in self.of(Kind.AREA)}

    @cached_property
    def characteristics(self) -> Mapping[str, Piece]:
        """Each characteristic by ``area.characteristic``."""
        return {
            f"{area}.{one.get('id').text}": one
            for area, piece in self.areas.items()
            for one in piece.get("characteristics").items()
        }

    @cached_property
    def statements(self) -> Mapping[str, Piece]:
        """Each statement by ``area.characteristic.level``."""
        return {
            f"{characteristic}.{one.number_at('level')}": one
            for characteristic, piece in self.characteristics.items()
            for one in piece.get("statements").items()
        }

    @cached_property
    def statements_of(self) -> Mapping[str, tuple[str, ...]]:
        """The statements of each area."""
        found: dict[str, list[str]] = {}
        for statement in self.statements:
            found.setdefault(statement.partition(".")[0], []).append(statement)
        return {area: tuple(statements) for area, statements in found.items()}

    @cached_property
    def questions(self) -> Mapping[str, Piece]:
        """Each of the pack's own questions by its id."""
        return {one.get("id").text or "": one for file in self.of(Kind.QUESTIONS) for one in entries(file)}

    @cached_property
    def dialogs(self) -> Mapping[str, Piece]:
        """Each dialog by its id."""
        return {dialog.get("dialog").text or "": dialog for dialog in self.of(Kind.DIALOG)}

    def may_be(self, kind: Kind, name: str) -> bool:
        """Whether a file could not be read, or says another name than its own, that should hold this."""
        unread = self.unread.get(kind, frozenset())
        if kind is Kind.QUESTIONS or ANY in unread:
            return bool(unread)
        return name in self.stems(kind) or (kind is Kind.AREA and name.partition(".")[0] in unread)


def entries(file: Piece) -> Iterator[Piece]:
    """The questions, resources or contacts of a file."""
    yield from file.get("questions").items()
    yield from file.get("resources").items()
    yield from file.get("contacts").items()
