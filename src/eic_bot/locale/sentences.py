"""The sentences of a language: files are cut into entries at once, and an entry is read as Fluent when it is said."""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast, visitor
from typing_extensions import override

from eic_bot.errors import AuthorError
from eic_bot.model.value import value

_FIRST_LINE = re.compile(r"(-?[a-zA-Z][\w-]*) *=", re.ASCII)
_GOES_ON = (" ", "}", "[", "*", ".")
"""How the lines of an entry begin that are not its first."""
_KEPT_ENTRIES = 8192


@value
class Entry:
    """An entry of a file as it is written, and where."""

    key: str
    text: str
    place: str

    @property
    def is_sentence(self) -> bool:
        """Whether it can be said; others are terms, which sentences use."""
        return not self.key.startswith("-")


def entries(text: str, place: str) -> Iterator[Entry]:
    """The entries of a file, which are not read yet. Raises AuthorError for a line that belongs to none."""
    lines: list[str] = []
    key = ""
    for line in (*text.splitlines(), "#"):
        begins = _FIRST_LINE.match(line)
        if begins or line.startswith("#"):
            if key:
                yield Entry(key, "\n".join(lines), place)
            key, lines = begins[1] if begins else "", [line]
        elif not line or (key and line.startswith(_GOES_ON)):
            lines.append(line)
        else:
            raise _not_fluent(place, line)


class Sentences(Collection[str]):
    """What can be said in a language, by its keys."""

    def __init__(self, language: str, written: Mapping[str, Entry]) -> None:
        """Sentences in that language, and the terms they use, as they are written."""
        self._written = written
        self._bundle = FluentBundle([language], use_isolating=False)
        self._selecting: dict[str, frozenset[str]] = {}

    @override
    def __contains__(self, key: object) -> bool:
        return key in self._written

    @override
    def __iter__(self) -> Iterator[str]:
        return (entry.key for entry in self._written.values() if entry.is_sentence)

    @override
    def __len__(self) -> int:
        return sum(1 for _ in self)

    def selecting(self, key: str) -> frozenset[str]:
        """The arguments the sentence chooses a form by, such as a number for a plural."""
        found = self._selecting.get(key)
        return self._read(key) if found is None else found

    def formatted(self, key: str, given: Mapping[str, object]) -> tuple[str | None, list[Exception]]:
        """The sentence with these arguments, and what is wrong with it; None where it has no words of its own."""
        self.selecting(key)
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            return None, []
        text, problems = self._bundle.format_pattern(pattern, dict(given))
        return str(text), problems

    def read_all(self) -> None:
        """Read them now, as is right where nobody tested them. Raises AuthorError for one that is no Fluent."""
        for key in self._written:
            self.selecting(key)

    def _read(self, key: str) -> frozenset[str]:
        """Read that entry and those it speaks of; another thread may say it as soon as ``selecting`` knows it."""
        found: dict[str, _Entry] = {}
        waiting = [key]
        while waiting:
            one = waiting.pop()
            if one in self._written and one not in found:
                found[one] = _read(self._written[one])
                waiting += found[one].others
        self._bundle.add_resource(ast.Resource([entry.node for entry in found.values()]))
        self._selecting.update({one: entry.selecting for one, entry in found.items()})
        return found[key].selecting


@value
class _Entry:
    """An entry that was read."""

    node: ast.Message | ast.Term
    selecting: frozenset[str]
    others: frozenset[str]
    """The keys of entries it speaks of."""


@lru_cache(_KEPT_ENTRIES)
def _read(entry: Entry) -> _Entry:
    body = FluentParser(with_spans=False).parse(entry.text).body
    if len(body) != 1 or not isinstance(body[0], ast.Message | ast.Term):
        raise _not_fluent(entry.place, entry.text)
    found = _Mentions()
    found.visit(body[0])
    return _Entry(body[0], frozenset(found.selecting), frozenset(found.others))


class _Mentions(visitor.Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.selecting: set[str] = set()
        self.others: set[str] = set()

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ast.VariableReference):
            self.selecting.add(node.selector.id.name)
        self.generic_visit(node)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.others.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        self.others.add(f"-{node.id.name}")
        self.generic_visit(node)


def _not_fluent(place: str, text: str) -> AuthorError:
    return AuthorError(f"{place} does not parse near: {text[:80]!r}")
