"""Texts are taken apart as they are defined: a word begins with a letter, and certain signs end a sentence."""

import re

from hypothesis import given
from hypothesis import strategies as st

from eic_bot.model.plain_english import Syllables, longest_sentence, reading_age, sentences_of, syllables, words_of

WORD = re.compile(r"[A-Za-z][A-Za-z'\u2019-]*")
END = re.compile(r"[.!?:\n]")
TEXTS = st.text(alphabet="aeybdltAE'\u2019- .!?:\n\t1é£\u00a0\u2028", max_size=40) | st.text(max_size=30)


@given(text=TEXTS)
def test_sentences_and_words_are_those_of_their_patterns(text: str) -> None:
    expected = [words for one in END.split(text) if (words := WORD.findall(one))]
    assert sentences_of(text) == expected
    assert words_of(text) == WORD.findall(text)
    assert longest_sentence(text) == max(map(len, expected), default=0)


@given(text=TEXTS)
def test_the_age_counts_every_word_and_every_sentence(text: str) -> None:
    sentences, words = sentences_of(text), WORD.findall(text)
    spoken = sum(map(syllables, words))
    grade = 0.39 * len(words) / len(sentences) + 11.8 * spoken / len(words) - 15.59 if words else -5
    assert reading_age(text) == grade + 5


def test_a_word_is_taken_apart_once() -> None:
    known = Syllables()
    assert [known["measured"], known["table"]] == [2, 2]
    assert known == {"measured": 2, "table": 2}
