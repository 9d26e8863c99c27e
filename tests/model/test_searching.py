"""Finding by words: rare words and titles count more, and Welsh and slips of the finger are understood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eic_bot.entrypoints.wiring import read_pack
from eic_bot.model.searching import Finder, Passage, unchanged, words_of

PACK = read_pack("demo").pack


def found(finder: Finder, text: str, *ignoring: str) -> list[str]:
    """The ids of what is found, best first."""
    return [hit.id for hit in sorted(finder.find(text, ignoring), key=lambda hit: (-hit.score, hit.id))]


def finder(**texts: str) -> Finder:
    return Finder({id: [Passage(text, 1.0)] for id, text in texts.items()})


def test_what_has_all_the_words_comes_before_what_has_some_and_what_has_few_is_left_out() -> None:
    shelf = finder(both="flood volunteers", one="a flood", other="volunteers and more", none="budgets")
    assert found(shelf, "flood volunteers")[0] == "both"
    assert "none" not in found(shelf, "flood volunteers")
    assert found(shelf, "flood zebra xylophone quark") == []


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    shelf = finder(a="council scrutiny", b="council waste", c="council roads", d="council parks")
    assert found(shelf, "council scrutiny") == ["a"]


def test_a_title_counts_more_than_a_summary() -> None:
    shelf = Finder({"summary": [Passage("budget", 2.0)], "title": [Passage("budget", 4.0)]})
    assert found(shelf, "Budget!") == ["title", "summary"]


@pytest.mark.parametrize("typed", ["volunteers", "Volunteer", "volun", "voluntears", "volunteering"])
def test_beginnings_and_slips_of_the_finger_are_found(typed: str) -> None:
    assert found(finder(yes="A volunteer in a flood", no="buying well"), typed) == ["yes"]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("wasanaethau", "gwasanaethau digidol"),
        ("ddigidol", "gwasanaethau digidol"),
        ("gymuned", "cymuned gref"),
        ("chymuned", "cymuned gref"),
        ("mhobl", "pobl"),
        ("nghyngor", "cyngor"),
        ("tŷ", "ty"),
        ("fobl", "bobl"),
    ],
)
def test_welsh_is_found_however_its_first_letter_has_changed(typed: str, text: str) -> None:
    assert found(Finder({"cy": [Passage(text, 1.0, "cy")], "en": [Passage("zebra", 1.0)]}), typed) == ["cy"]


def test_a_changed_welsh_word_in_a_text_is_found_by_its_own_form() -> None:
    shelf = Finder({"cy": [Passage("i'r gymuned", 1.0, "cy")], "en": [Passage("gymuned", 1.0)]})
    assert found(shelf, "cymuned") == ["cy"]


def test_words_that_say_nothing_are_ignored_unless_there_are_no_others() -> None:
    shelf = finder(a="the budget", b="the waste")
    assert found(shelf, "the budget", "the") == ["a"]
    assert found(shelf, "the", "the") == ["a", "b"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("social value for districts", "lga-social-value-districts"),
        ("citizens assemblies", "iidp-lessons"),
        ("digital inclusion leeds", "leeds-digital-inclusion-model"),
        ("gwasanaethau digidol", "safonau-gwasanaeth-digidol"),
        ("apprentices", "lga-apprenticeships"),
        ("data sharing", "ico-data-sharing-code"),
        ("proto typing", "nesta-prototyping"),
        ("prototypeing", "nesta-prototyping"),
        ("participatory budgeting", "scotland-pb-evaluation"),
        ("handing over a building to a local group", "knowsley-asset-transfer"),
        ("cyber attack", "caf-local-government"),
        ("complaints", "lgsco-advice-guidance"),
    ],
)
def test_the_demonstration_is_found_by_what_people_would_type(typed: str, first: str) -> None:
    assert found(PACK.finder, typed, "a", "to", "for")[0] == first


@given(st.text(max_size=200))
def test_anything_can_be_looked_for(text: str) -> None:
    ids = {one.id for one in PACK.resources}
    assert {hit.id for hit in PACK.finder.find(text)} <= ids
    assert all(word == word.casefold() for word in words_of(text))
    assert all(isinstance(one, str) for one in unchanged(text))
