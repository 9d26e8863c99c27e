"""The bot's sentences, ready to say: the languages that are there, and their words in spans."""

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeAlias

from eic_bot.dialogs.messages import Ours, Spans, Theirs
from eic_bot.dialogs.phrases import Argument
from eic_bot.errors import AuthorError, BrokenPromiseError, OperatorError
from eic_bot.locale.catalogue import Catalogue, read_catalogue, read_words
from eic_bot.model.reading import is_typo_of, plain_words
from eic_bot.model.vocabulary import Vocabulary

_FIRST_MARK = 0xE000
"""Arguments are marked in a sentence by characters of the private use area, then put in as spans."""
_KEPT_FORMS = 4096
WRITTEN_IN = "en"
"""The language in which every sentence is written first."""

Template: TypeAlias = tuple[Ours | str, ...]
"""A sentence in pieces: our own words, and the names of arguments."""


class FluentPhrases:
    """Sentences of one language. A sentence is formatted once for each form it can take, then only filled."""

    def __init__(self, catalogue: Catalogue, all_of_them: "Languages") -> None:
        """Sentences of that catalogue; the others are reached through ``all_of_them``."""
        self.language = catalogue.language
        self.is_draft = catalogue.is_draft or not catalogue.is_complete
        self._catalogue = catalogue
        self._all = all_of_them
        self._plain: dict[str, Spans] = {}
        self._fixed: dict[str, Template] = {}
        self._forms = lru_cache(_KEPT_FORMS)(self._make_template)
        self._named: dict[str, tuple[str, ...]] = {}
        for command, names in catalogue.commands.items():
            for name in names:
                key = plain_words(name)
                self._named[key] = (*self._named.get(key, ()), command)

    @cached_property
    def languages(self) -> Mapping[str, str]:
        """The languages there are, each by its own name."""
        return {code: names[0] for code, names in self._all.names.items()}

    @cached_property
    def _by_name(self) -> Mapping[str, str]:
        return {plain_words(name): code for code, names in self._all.names.items() for name in names}

    @property
    def vocabulary(self) -> Vocabulary:
        """The words by which typed replies are read."""
        return self._catalogue.vocabulary

    def language_named(self, text: str) -> str | None:
        """The language of which that text is a name."""
        return self._by_name.get(text)

    def speaking(self, language: str) -> "FluentPhrases":
        """The same sentences in that language; in this one where there is no such language."""
        return self if language == self.language else self._all.find(language) or self

    def command(self, text: str) -> tuple[str, ...]:
        """The commands which that text is a name of."""
        found = self._named.get(text)
        if found is not None or self._catalogue.is_complete:
            return found or ()
        return tuple(one for one in self._others("a command").command(text) if one not in self._catalogue.commands)

    def near_command(self, text: str) -> str | None:
        """The one command whose name that text is a slip away from."""
        near = (name for name in self._named if name.count(" ") == text.count(" ") and is_typo_of(text, name))
        found = {command for name in near for command in self._named[name]}
        return found.pop() if len(found) == 1 else None

    def typed(self, command: str) -> str:
        """What to type for a command."""
        names = self._catalogue.commands.get(command)
        return names[0] if names else self._others(command).typed(command)

    def say(self, key: str, /, **arguments: Argument) -> Spans:
        """The sentence with that key, filled; where a language that is not complete lacks it, in English."""
        if key not in self._catalogue.sentences:
            return self._others(key).say(key, **arguments)
        if not arguments:
            plain = self._plain.get(key)
            if plain is None:
                plain = self._plain[key] = (Ours(self._format(key, {}), self.language),)
            return plain
        spans: list[Ours | Theirs] = []
        for piece in self._template(key, arguments):
            argument = arguments[piece] if isinstance(piece, str) else piece
            if isinstance(argument, Ours | Theirs):
                spans.append(argument)
            elif isinstance(argument, tuple):
                spans += argument
            else:
                spans.append(Ours(str(argument), self.language))
        return tuple(spans)

    def _others(self, lacking: str) -> "FluentPhrases":
        """The language in which is said what this one lacks."""
        found = None if self._catalogue.is_complete else self._all.find(WRITTEN_IN)
        if found is None or found is self:
            raise BrokenPromiseError(f"the catalogue of {self.language!r} lacks {lacking}")
        return found

    def _template(self, key: str, arguments: Mapping[str, Argument]) -> Template:
        """The sentence cut at its arguments, made once for each form it can take."""
        selecting = self._catalogue.sentences.selecting(key)
        if selecting:
            return self._forms(key, tuple(arguments), tuple((name, arguments[name]) for name in selecting))
        found = self._fixed.get(key)
        if found is None:
            found = self._fixed[key] = self._make_template(key, tuple(arguments), ())
        return found

    def _make_template(self, key: str, names: tuple[str, ...], chosen: tuple[tuple[str, Argument], ...]) -> Template:
        marks = {chr(_FIRST_MARK + place): name for place, name in enumerate(names)}
        given: dict[str, object] = {name: mark for mark, name in marks.items()}
        text = self._format(key, given | dict(chosen))
        pieces: list[Ours | str] = []
        start = 0
        for place, character in enumerate(text):
            if character in marks:
                pieces += [Ours(text[start:place], self.language), marks[character]]
                start = place + 1
        pieces.append(Ours(text[start:], self.language))
        return tuple(piece for piece in pieces if isinstance(piece, str) or piece.text)

    def _format(self, key: str, given: Mapping[str, object]) -> str:
        text, problems = self._catalogue.sentences.formatted(key, given)
        if text is None:
            raise BrokenPromiseError(f"sentence {key!r} in {self.language!r} is empty")
        if problems:
            raise BrokenPromiseError(f"sentence {key!r} in {self.language!r}: {problems[0]}")
        return text


class Languages:
    """Every language there is; each is read when it is first spoken."""

    def __init__(self, folders: Mapping[str, Traversable], tested: Collection[str] = ()) -> None:
        """Those in these folders, by their codes. Every sentence of one that is not ``tested`` is read at once."""
        self._folders = folders
        self._tested = tested
        self._read: dict[str, FluentPhrases] = {}

    @cached_property
    def names(self) -> Mapping[str, tuple[str, ...]]:
        """What each is called: by itself first, then by others."""
        return {code: names_of(folder) for code, folder in self._folders.items()}

    @property
    def codes(self) -> Collection[str]:
        """What each is called in settings."""
        return self._folders.keys()

    def find(self, language: str) -> FluentPhrases | None:
        """The sentences of that language."""
        if language not in self._read and language in self._folders:
            catalogue = read_catalogue(self._folders[language], language)
            if language not in self._tested:
                catalogue.sentences.read_all()
            self._read[language] = FluentPhrases(catalogue, self)
        return self._read.get(language)


def names_of(folder: Traversable) -> tuple[str, ...]:
    """What a language is called."""
    found = read_words(folder, "vocabulary.ftl").get("name")
    if not found:
        raise AuthorError(f"{folder}/vocabulary.ftl does not say the name of the language: name = Cymraeg")
    return found


def folders_in(folder: Traversable) -> Mapping[str, Traversable]:
    """The folder of each language, by its code."""
    found = {one.name: one for one in folder.iterdir() if one.is_dir() and one.joinpath("vocabulary.ftl").is_file()}
    return {code: found[code] for code in sorted(found)}


def bundled_phrases(language: str, beside: Iterable[Traversable] = ()) -> FluentPhrases:
    """The sentences that come with eic-bot, with languages in folders beside them, speaking that language."""
    ours = folders_in(files("eic_bot.locale"))
    others = _all_in(beside)
    return _speaking(Languages({**ours, **others}, tested=ours.keys() - others.keys()), language)


def phrases_in(folder: Traversable, language: str, beside: Iterable[Traversable] = ()) -> FluentPhrases:
    """The sentences of every language in a folder, and in those beside it, speaking that language."""
    return _speaking(Languages(_all_in((folder, *beside))), language)


def _all_in(folders: Iterable[Traversable]) -> Mapping[str, Traversable]:
    return {code: place for folder in folders for code, place in folders_in(folder).items()}


def _speaking(languages: Languages, language: str) -> FluentPhrases:
    found = languages.find(language)
    if found is None:
        raise OperatorError(f"There is no language {language!r} here. There is: {', '.join(languages.codes)}.")
    return found
