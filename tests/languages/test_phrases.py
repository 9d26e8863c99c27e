"""What people write at a prompt: nothing is ever kept that they did not mean, and most of what they mean is kept."""

import pytest

from tests.languages.phrases.playing import COMMAND, KEPT, NOTHING, Figures, differences, figures, phrases_of

LEAST = 100
BOUNDS = {"en": (0.9, 0.1), "cy": (0.9, 0.1)}
"""The least share of answers that are kept at once, and the most that are asked back."""
TRICKY = ("?", "not", "don't", "no ", "ddim", "nid", "heb", '"', "20", " or ", " neu ")


@pytest.mark.parametrize("language", BOUNDS)
def test_what_happens_to_each_phrase_is_what_is_written(language: str) -> None:
    assert list(differences(language)) == []


@pytest.mark.parametrize("language", BOUNDS)
def test_nothing_is_kept_that_was_not_meant_and_most_of_what_was(language: str) -> None:
    written = phrases_of(language)
    assert len({(one.place, one.typed) for one in written}) == len(written) >= LEAST
    found = figures(written)
    answered, asked = BOUNDS[language]
    assert found.wrong == 0
    assert found.right / found.answers >= answered
    assert found.asked / found.answers <= asked


@pytest.mark.parametrize("language", BOUNDS)
def test_many_phrases_are_no_answer(language: str) -> None:
    nothing = [one.typed for one in phrases_of(language) if one.means == NOTHING]
    assert len(nothing) >= LEAST
    for mark in TRICKY:
        assert any(mark in f"{one} " for code in BOUNDS for one in _typed(code)), mark


def _typed(language: str) -> list[str]:
    return [one.typed for one in phrases_of(language) if one.means == NOTHING]


def test_what_is_kept_wrongly_would_be_counted() -> None:
    first = next(one for one in phrases_of("en") if one.happens == KEPT)
    wrong = type(first)(first.place, first.typed, NOTHING, KEPT)
    assert figures([first, wrong]) == Figures(2, 1, 1, 1, 0, 0)


def test_every_command_that_is_meant_is_done() -> None:
    for language in BOUNDS:
        for one in phrases_of(language):
            assert not one.means.startswith(COMMAND) or one.happens == one.means
