"""The catalogues: every sentence is used, every one that is used is there, and no two commands share a name."""

import ast
import re
import shutil
from itertools import product
from pathlib import Path
from typing import get_args

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from eic_bot.dialogs.clauses import PHRASED
from eic_bot.dialogs.commands import COMMANDS
from eic_bot.errors import AuthorError, BrokenPromiseError
from eic_bot.locale import sentences
from eic_bot.locale.catalogue import WORD_LISTS, read, read_catalogue, sentence_files
from eic_bot.locale.phrases import bundled_phrases, folders_in, phrases_in
from eic_bot.locale.sentences import entries
from eic_bot.model import kinds as kinds_of_question
from eic_bot.model.answers import Confidence, NoAnswer
from eic_bot.model.question import Question
from eic_bot.model.reading import plain_words
from tests.architecture.sources import SOURCE, constants, modules
from tests.model.pieces import DEMO

CATALOGUE = bundled_phrases("en")._catalogue
KEYS = set(CATALOGUE.sentences)
CATALOGUE_LANGUAGES = folders_in(SOURCE / "locale")
TEMPLATES = SOURCE / "admin" / "templates"
QUOTED = re.compile(r"""["'](console-[a-z0-9-]*|draft-translation)["']""")
"""A sentence of a template is asked for by its whole key, wherever that stands."""
SAYING = {"say", "tell", "_say", "_tell", "Clause", "NotUnderstood"}


PHRASED_WORDS = tuple(f"{prefix}-" for prefix in PHRASED.values())
"""Words of conditions, such as nations, have a phrase each."""


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def first_arguments() -> list[ast.expr]:
    """What sentences are asked for by, wherever one is said."""
    return [
        node.args[0]
        for tree in modules().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and called(node) in SAYING and node.args
    ]


def named_keys() -> set[str]:
    """Keys that are written out where a sentence is said, and the hints of question kinds."""
    found = {one.value for one in first_arguments() if isinstance(one, ast.Constant) and isinstance(one.value, str)}
    return {key for key in found if re.fullmatch(r"[a-z][a-z0-9-]*", key)}


def console_keys() -> set[str]:
    """Those of the console that stand in the program: the names of its pages and fields, and what it refuses."""
    return {
        text
        for name, tree in modules().items()
        if name.startswith("admin/")
        for text in constants(tree)
        if re.fullmatch(r"console-[a-z0-9-]+", text)
    }


def patterns() -> list[re.Pattern[str]]:
    """Keys that are put together: ``f"ask-{what}"`` is every key that begins with ``ask-``."""
    found = []
    for argument in first_arguments():
        if isinstance(argument, ast.JoinedStr):
            pieces = [
                re.escape(str(one.value)) if isinstance(one, ast.Constant) else "[a-z0-9_-]+" for one in argument.values
            ]
            if re.search(r"[a-z]", "".join(piece for piece in pieces if piece != "[a-z0-9_-]+")):
                found.append(re.compile("".join(pieces)))
    return found


def keys_of_templates() -> set[str]:
    return {key for one in TEMPLATES.rglob("*.html") for key in QUOTED.findall(one.read_text("utf-8"))}


@pytest.mark.parametrize("language", sorted(CATALOGUE_LANGUAGES))
def test_an_entry_that_is_read_alone_is_what_it_is_in_its_file(language: str) -> None:
    """A bundled language is not read as a whole when a process starts, so it is here."""
    folder = SOURCE / "locale" / language
    for file in (*sentence_files(folder), *WORD_LISTS):
        text = read(folder, file)
        body = FluentParser(with_spans=False).parse(text).body
        assert [one for one in body if isinstance(one, fluent.Junk)] == []
        whole = [one for one in body if isinstance(one, fluent.Message | fluent.Term)]
        alone = [FluentParser(with_spans=False).parse_entry(entry.text) for entry in entries(text, file)]
        assert all(one.equals(other, ["span", "comment"]) for one, other in zip(whole, alone, strict=True))
    phrases_in(SOURCE / "locale", language)


def test_no_sentence_is_read_before_it_is_said() -> None:
    before = sentences._read.cache_info()
    phrases = bundled_phrases("en")
    assert sentences._read.cache_info() == before
    phrases.say("history-title")
    after = sentences._read.cache_info()
    assert after.hits + after.misses == before.hits + before.misses + 1


def test_every_sentence_that_is_said_is_in_the_catalogue() -> None:
    missing = (named_keys() | keys_of_templates() | console_keys()) - KEYS
    assert {key for key in missing if f"{key}-joint" not in KEYS} == set()


def test_every_sentence_of_the_catalogue_is_said() -> None:
    written = {text for tree in modules().values() for text in constants(tree)} | keys_of_templates()
    together = patterns()
    unused = {
        key
        for key in KEYS - written
        if not any(pattern.fullmatch(key) for pattern in together) and not key.startswith((*PHRASED_WORDS,))
    }
    assert unused == set()


@pytest.mark.parametrize(
    ("prefix", "ends"),
    [
        ("confidence-", get_args(Confidence)),
        ("no-answer-", [one.value.replace("_", "-") for one in NoAnswer]),
        ("notice-", ["solo", "named", "anonymous", "place-computer", "place-slack", "place-teams"]),
        ("pace-is-", ["statement", "ladder"]),
        ("ask-", ["comment", "reason", "evidence"]),
        ("kept-", ["comment", "reason", "evidence"]),
        ("option-", ["yes", "no"]),
    ],
)
def test_keys_that_are_put_together_are_all_there(prefix: str, ends: list[str]) -> None:
    assert {f"{prefix}{end}" for end in ends} <= KEYS


def test_every_kind_has_its_hint() -> None:
    kinds = [one for one in vars(kinds_of_question).values() if isinstance(one, type) and issubclass(one, Question)]
    assert len(kinds) >= 10
    assert {kind.hint for kind in kinds} <= KEYS


def test_every_command_has_a_name_and_every_name_a_command() -> None:
    assert set(CATALOGUE.commands) - {"yes", "no"} == set(COMMANDS)
    assert all(CATALOGUE.commands.values())


def test_no_name_belongs_to_two_commands() -> None:
    owners: dict[str, list[str]] = {}
    for command, names in CATALOGUE.commands.items():
        for name in names:
            owners.setdefault(plain_words(name), []).append(command)
    assert {name: several for name, several in owners.items() if len(set(several)) > 1} == {}


def test_no_command_is_called_as_a_ladder_is_answered() -> None:
    scale = DEMO.scale.labels
    letters = [label.letter["en"] for label in scale]
    names = {plain_words(name).replace(" ", "") for several in CATALOGUE.commands.values() for name in several}
    lengths = range(1, len(DEMO.level_titles) + 1)
    rows = {"".join(row) for length in lengths for row in product(letters, repeat=length)}
    assert names & rows == set()
    labels = {plain_words(word) for label in scale for word in (label.label["en"], *label.also.get("en", ()))}
    assert {plain_words(name) for several in CATALOGUE.commands.values() for name in several} & labels == set()


def test_the_help_names_only_commands_that_exist() -> None:
    said = " ".join(span.text for key in ("help-commands", "help-more") for span in bundled_phrases("en").say(key))
    listed = re.sub(r"\([^)]*\)", "", said).replace("You can say:", "").replace("Also:", "").rstrip(". ")
    names = {plain_words(name) for several in CATALOGUE.commands.values() for name in several}
    assert {plain_words(one) for one in re.split(r",|\.", listed) if one.strip()} - names == set()


def test_no_sentence_promises_confidentiality() -> None:
    english = SOURCE / "locale" / "en"
    assert not [file for file in sentence_files(english) if "confidential" in read(english, file).lower()]


def test_a_sentence_that_stands_in_two_files_is_refused(tmp_path: Path) -> None:
    english = Path(shutil.copytree(SOURCE / "locale" / "en", tmp_path / "en"))
    english.joinpath("second.ftl").write_text("help-commands = Twice\n", encoding="utf-8")
    with pytest.raises(AuthorError, match="second sentence 'help-commands'"):
        read_catalogue(english, "en")


@pytest.mark.parametrize(
    ("written", "near"), [("half = { $open", "half"), ("good = Good\n\nNo entry", "No entry"), ("    lost", "    lost")]
)
def test_a_file_of_an_operator_that_does_not_parse_is_refused_however_often_it_is_read(
    tmp_path: Path, written: str, near: str
) -> None:
    english = Path(shutil.copytree(SOURCE / "locale" / "en", tmp_path / "en"))
    english.joinpath("second.ftl").write_text(f"{written}\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(AuthorError, match=rf"en/second\.ftl does not parse near: '{near}"):
            bundled_phrases("en", [tmp_path])


def test_a_list_of_words_into_which_something_is_put_is_refused(tmp_path: Path) -> None:
    english = Path(shutil.copytree(SOURCE / "locale" / "en", tmp_path / "en"))
    lists = english / "commands.ftl"
    lists.write_text(f"{lists.read_text('utf-8')}\nmore = more, {{ $other }}\n", encoding="utf-8")
    with pytest.raises(AuthorError, match=r"en/commands\.ftl does not parse near: 'more"):
        bundled_phrases("en", [tmp_path])


def test_sentences_that_speak_of_each_other_are_read_and_refused_when_said(tmp_path: Path) -> None:
    english = Path(shutil.copytree(SOURCE / "locale" / "en", tmp_path / "en"))
    english.joinpath("second.ftl").write_text(
        "-us = us\nround-a = { -us } { round-b }\nround-b = { round-a }\n", "utf-8"
    )
    phrases = bundled_phrases("en", [tmp_path])
    with pytest.raises(BrokenPromiseError, match="round-a"):
        phrases.say("round-a")
