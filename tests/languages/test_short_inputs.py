"""Every reply of one to three characters means what the tables beside this say, and nothing else."""

import re

import pytest

from tests.languages.saying import phrases
from tests.languages.short_inputs import file_of, table
from tests.model.pieces import DEMO

LETTERS = {language: {label.letter[language]: label.id for label in DEMO.scale.labels} for language in ("en", "cy")}


@pytest.mark.parametrize("language", ["en", "cy"])
def test_short_replies_mean_what_the_table_says(language: str) -> None:
    assert list(table(language)) == file_of(language).read_text("utf-8").splitlines()


def rows(language: str) -> dict[str, str]:
    return dict(line.split("\t") for line in file_of(language).read_text("utf-8").splitlines())


@pytest.mark.parametrize(("language", "other"), [("en", "cy"), ("cy", "en")])
def test_a_letter_of_the_other_language_is_no_answer(language: str, other: str) -> None:
    known = rows(language)
    for letter, label in LETTERS[language].items():
        assert f"statement: 1 {label}" in known[letter]
    for letter in LETTERS[other].keys() - LETTERS[language].keys():
        assert letter not in known


@pytest.mark.parametrize("language", ["en", "cy"])
def test_what_could_be_a_command_and_an_answer_is_asked_back(language: str) -> None:
    """A command that is an answer too stands in the table with ``or``: the engine records neither by itself."""
    alone, answer = re.compile(r": command [^;]*(?:;|$)"), re.compile(r": \d ")
    silent = [said for said in rows(language).values() if alone.search(said) and answer.search(said)]
    assert silent == []


def test_a_letter_that_joins_in_welsh_is_read_as_an_answer_only_where_it_can_be_nothing_else() -> None:
    assert "a" in phrases("cy").vocabulary.joiners
    known = rows("cy")
    assert known["a"].startswith("statement: 1 review")
    assert known["1 a"].endswith("4 levels: 1 review")
