"""Every sentence of ours in English is short and plain; in no language is anything said by a sign alone."""

import unicodedata
from collections.abc import Iterator

from fluent.syntax import FluentParser, ast

from eic_bot.locale.catalogue import read, sentence_files
from eic_bot.model.plain_english import longest_sentence, reading_age, words_of
from eic_bot.packs.checks.plain_english import ENOUGH, MOST_WORDS, OLDEST
from tests.languages.saying import BUNDLED

SIGNS = ("So", "Sk")
"""Categories of emoji and other pictures."""


def texts(language: str) -> Iterator[tuple[str, str]]:
    """Every form of every sentence, with what is put in left out."""
    for file in sentence_files(BUNDLED[language]):
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


def hard(text: str) -> bool:
    is_long = longest_sentence(text) > MOST_WORDS
    return is_long or (len(words_of(text)) >= ENOUGH and reading_age(text) > OLDEST)


def test_every_sentence_is_short_and_plain() -> None:
    found = list(texts("en"))
    assert len(found) > 500
    assert {key: text for key, text in found if hard(text)} == {}


def test_a_hard_sentence_would_be_found() -> None:
    assert hard("A sentence of many words " * 6)
    assert hard("Organisational prioritisation methodologies necessitate interdepartmental collaboration. " * 3)


def test_no_sentence_speaks_by_a_picture() -> None:
    for language in BUNDLED:
        signs = {key for key, text in texts(language) if any(unicodedata.category(one) in SIGNS for one in text)}
        assert signs == set()
