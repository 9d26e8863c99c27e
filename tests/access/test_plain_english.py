"""Every sentence of ours in English is short and plain; in no language is anything said by a sign alone."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

import pytest
from fluent.syntax import FluentParser, ast

from eic_bot.locale.catalogue import read, sentence_files
from eic_bot.model.plain_english import longest_sentence, reading_age, words_of
from eic_bot.packs.checks.plain_english import ENOUGH, MOST_WORDS, OLDEST
from tests.languages.saying import BUNDLED

SIGNS = ("So", "Sk")
"""Categories of emoji and other pictures."""


def texts(language: str, only: Sequence[str] = ()) -> Iterator[tuple[str, str]]:
    """Every form of every sentence, with what is put in left out."""
    for file in only or sentence_files(BUNDLED[language]):
        for entry in FluentParser().parse(read(BUNDLED[language], file)).body:
            if isinstance(entry, ast.Message) and entry.value is not None:
                for text in forms(entry.value):
                    yield entry.id.name, text


def forms(pattern: ast.Pattern) -> Iterator[str]:
    said = ""
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            said += element.value
        elif isinstance(element.expression, ast.SelectExpression):
            for variant in element.expression.variants:
                yield from forms(variant.value)
        else:
            said += "it"
    yield said


LONGEST = 22
"""Words of a sentence of ours; authors of packs are warned a little later."""
AGE, USUAL_AGE = 15.2, 9.0
"""Years of a reader, for a single message of more than a few words, and for a whole catalogue as it is to be read."""
LONGEST_ELSEWHERE = 26
"""Words of a sentence in another language, which may need more of them."""
WORDS = re.compile(r"[^\W\d_](?:[^\W\d_]|['\u2019-])*")
ENDS = re.compile(r"[.!?:\n]+")


def hard(text: str) -> bool:
    is_long = longest_sentence(text) > LONGEST
    return is_long or (len(words_of(text)) >= ENOUGH and reading_age(text) > AGE)


def test_we_ask_of_ourselves_no_less_than_of_authors() -> None:
    assert LONGEST < MOST_WORDS
    assert AGE < OLDEST


def test_every_sentence_is_short_and_plain() -> None:
    found = list(texts("en"))
    assert len(found) > 500
    assert {key: text for key, text in found if hard(text)} == {}


@pytest.mark.parametrize("file", sentence_files(BUNDLED["en"]))
def test_each_catalogue_is_read_with_ease(file: str) -> None:
    """Single messages may need a long word; a whole topic does not."""
    whole = "\n".join(text for _, text in texts("en", [file]))
    assert reading_age(whole) <= USUAL_AGE


@pytest.mark.parametrize("language", [one for one in BUNDLED if one != "en"])
def test_sentences_are_short_in_every_language(language: str) -> None:
    found = {key: max(len(WORDS.findall(one)) for one in ENDS.split(text)) for key, text in texts(language)}
    assert {key: count for key, count in found.items() if count > LONGEST_ELSEWHERE} == {}
    assert max(found.values()) > LONGEST_ELSEWHERE / 2, "the words are counted"


def test_a_hard_sentence_would_be_found() -> None:
    assert hard("A sentence of many words " * 6)
    assert hard("Organisational prioritisation methodologies necessitate interdepartmental collaboration. " * 3)


def test_no_sentence_speaks_by_a_picture() -> None:
    for language in BUNDLED:
        signs = {key for key, text in texts(language) if any(unicodedata.category(one) in SIGNS for one in text)}
        assert signs == set()
