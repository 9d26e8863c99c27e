"""Reading a language's folder of Fluent catalogues."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from eic_bot.errors import AuthorError
from eic_bot.locale.reviewing import unreviewed
from eic_bot.locale.sentences import Entry, Sentences, entries
from eic_bot.model.answers import NoAnswer
from eic_bot.model.vocabulary import Vocabulary

WORD_LISTS = ("commands.ftl", "vocabulary.ftl")
"""The files of a language that are lists of words; every other one is sentences, a file for each topic."""
NOT_IN_LISTS = frozenset("{}")
"""Lists are words alone; nothing is put into them."""


@dataclass(frozen=True)
class Catalogue:
    """All of a language: its sentences, the names of commands and the words replies are read by."""

    language: str
    is_complete: bool
    """Whether it claims to have every sentence; where it does not, what it lacks is said in English."""
    is_draft: bool
    """Whether some of it waits for a review."""
    sentences: Sentences
    commands: Mapping[str, tuple[str, ...]]
    vocabulary: Vocabulary


def read_catalogue(folder: Traversable, language: str) -> Catalogue:
    """The catalogue in that folder. Raises AuthorError where a line belongs to no entry or a key stands twice."""
    commands, vocabulary = (read_words(folder, file) for file in WORD_LISTS)
    return Catalogue(
        language=language,
        is_complete="yes" in vocabulary.get("complete", ()),
        is_draft=any(unreviewed(folder).values()),
        sentences=Sentences(language, _written(folder, language)),
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


def _lists(text: str, place: str) -> Mapping[str, tuple[str, ...]]:
    found = {}
    for entry in entries(text, place):
        if not NOT_IN_LISTS.isdisjoint(entry.text):
            raise AuthorError(f"{place} does not parse near: {entry.text[:80]!r}")
        words = (" ".join(word.split()) for word in entry.text.partition("=")[2].split(","))
        found[entry.key] = tuple(filter(None, words))
    return found


def _written(folder: Traversable, language: str) -> Mapping[str, Entry]:
    found: dict[str, Entry] = {}
    for file in sentence_files(folder):
        for entry in entries(read(folder, file), f"{language}/{file}"):
            if entry.key in found:
                raise AuthorError(f"{entry.place} has a second sentence {entry.key!r}: one of them is never said")
            found[entry.key] = entry
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
