"""Reading a language's folder of Fluent catalogues."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources.abc import Traversable

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast, visitor

from eic_bot.errors import AuthorError
from eic_bot.locale.reviewing import unreviewed
from eic_bot.model.answers import NoAnswer
from eic_bot.model.vocabulary import Vocabulary

WORD_LISTS = ("commands.ftl", "vocabulary.ftl")
"""The files of a language that are lists of words; every other one is sentences, a file for each topic."""
LATER = "console"
"""Files, and sentences, whose names begin so are read when the first of them is said: few processes have a console."""
_KEPT_FILES = 256


@dataclass(frozen=True)
class Catalogue:
    """All of a language: its sentences, the names of commands and the words replies are read by."""

    language: str
    is_complete: bool
    """Whether it claims to have every sentence; where it does not, what it lacks is said in English."""
    is_draft: bool
    """Whether some of it waits for a review."""
    sentences: FluentBundle
    selecting: Mapping[str, frozenset[str]]
    """The arguments each sentence chooses a form by, such as a number for a plural."""
    commands: Mapping[str, tuple[str, ...]]
    vocabulary: Vocabulary


def read_catalogue(folder: Traversable, language: str, *, later: bool = False) -> Catalogue:
    """The catalogue in that folder, or what is read ``later`` of it. Raises AuthorError where a file does not parse."""
    commands, vocabulary = (read_words(folder, file) for file in WORD_LISTS)
    places = {file: f"{language}/{file}" for file in sentence_files(folder) if file.startswith(LATER) == later}
    parsed = {place: _parsed(read(folder, file), place) for file, place in places.items()}
    bundle = FluentBundle([language], use_isolating=False)
    for file in parsed.values():
        bundle.add_resource(file.resource)
    return Catalogue(
        language=language,
        is_complete="yes" in vocabulary.get("complete", ()),
        is_draft=any(unreviewed(folder).values()),
        sentences=bundle,
        selecting=_selecting(parsed),
        commands=commands,
        vocabulary=_vocabulary(language, vocabulary),
    )


def read_words(folder: Traversable, file: str) -> Mapping[str, tuple[str, ...]]:
    """The lists of words in one file of a language; none where it has no such file."""
    return _lists(read(folder, file), f"{folder.name}/{file}") if folder.joinpath(file).is_file() else {}


def sentence_files(folder: Traversable) -> Sequence[str]:
    """The names of a language's files of sentences."""
    return sorted(one.name for one in folder.iterdir() if one.name.endswith(".ftl") and one.name not in WORD_LISTS)


def read(folder: Traversable, file: str) -> str:
    """The text of one file of a language."""
    return folder.joinpath(file).read_text(encoding="utf-8")


class _Selectors(visitor.Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ast.VariableReference):
            self.found.add(node.selector.id.name)
        self.generic_visit(node)


@dataclass(frozen=True)
class _Parsed:
    """The entries of a file."""

    resource: ast.Resource
    messages: tuple[ast.Message, ...]
    selecting: tuple[frozenset[str], ...]
    """The arguments that each of the messages chooses a form by."""


def _parsed(text: str, place: str) -> _Parsed:
    found = _parse(text)
    if isinstance(found, str):
        raise AuthorError(f"{place} does not parse near: {found[:80]!r}")
    return found


@lru_cache(_KEPT_FILES)
def _parse(text: str) -> _Parsed | str:
    """A file's entries, or what does not parse: the longest part of reading a language, done once for each text."""
    resource: ast.Resource = FluentResource(text)
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            return entry.content or ""
    messages = tuple(entry for entry in resource.body if isinstance(entry, ast.Message))
    return _Parsed(resource, messages, tuple(map(_selected_by, messages)))


def _selected_by(message: ast.Message) -> frozenset[str]:
    selectors = _Selectors()
    selectors.visit(message)
    return frozenset(selectors.found)


def _selecting(files: Mapping[str, _Parsed]) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for place, parsed in files.items():
        for message, selecting in zip(parsed.messages, parsed.selecting, strict=True):
            if message.id.name in found:
                raise AuthorError(f"{place} has a second sentence {message.id.name!r}: one of them is never said")
            found[message.id.name] = selecting
    return found


def _lists(text: str, place: str) -> Mapping[str, tuple[str, ...]]:
    found = {}
    for message in _parsed(text, place).messages:
        parts = message.value.elements if message.value else []
        value = "".join(getattr(part, "value", "") for part in parts)
        found[message.id.name] = tuple(word.strip() for word in value.split(",") if word.strip())
    return found


def _numbered(words: Mapping[str, tuple[str, ...]], prefix: str) -> Mapping[str, int]:
    return {
        word.casefold(): int(key.removeprefix(prefix))
        for key, several in words.items()
        if key.startswith(prefix)
        for word in several
    }


def _vocabulary(language: str, words: Mapping[str, tuple[str, ...]]) -> Vocabulary:
    no_answers = {
        "dont-know": NoAnswer.DONT_KNOW,
        "not-our-goal": NoAnswer.NOT_OUR_GOAL,
        "skipped": NoAnswer.SKIPPED,
    }
    return Vocabulary(
        language=language,
        ordinals=_numbered(words, "ordinal-"),
        fillers=frozenset(words.get("fillers", ())),
        before=frozenset(words.get("fillers-before", ())),
        never_first=frozenset(words.get("fillers-never-first", ())),
        places=frozenset(words.get("fillers-of-place", ())),
        joiners=frozenset(words.get("joiners", ())),
        level_words=frozenset(words.get("level-words", ())),
        everything=frozenset(words.get("everything", ())),
        questions=frozenset(words.get("question-words", ())),
        rest=frozenset(words.get("rest", ())),
        on=frozenset(words.get("on-words", ())),
        ranges=frozenset(words.get("range-words", ())),
        yes=frozenset(words.get("yes", ())),
        no=frozenset(words.get("no", ())),
        polite=frozenset(words.get("polite", ())),
        mutations=tuple((was, now.strip("-")) for was, now in map(str.split, words.get("mutations", ()))),
        no_answers={word: kind for key, kind in no_answers.items() for word in words.get(key, ())},
        months=_numbered(words, "month-"),
        rhythm={
            word.casefold(): key.removeprefix("rhythm-")
            for key, several in words.items()
            if key.startswith("rhythm-")
            for word in several
        },
        until=frozenset(words.get("until-words", ())),
        me=frozenset(words.get("me-words", ())),
        by=frozenset(words.get("by-words", ())),
        none=frozenset(words.get("none-words", ())),
    )
