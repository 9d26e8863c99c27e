"""What a typed reply means on the demonstration pack's scale: exactly one label, or nothing is taken."""

from itertools import product
from string import ascii_lowercase, digits

import pytest

from eic_bot.model.reading import NotUnderstood, SeveralReadings, Understood
from tests.model.pieces import WORDS, question, short, statement

LABELS = ("not_yet", "understand", "plan", "do", "review")
MEANT = {
    **{str(number): label for number, label in enumerate(LABELS, 1)},
    **dict(zip("nupdr", LABELS, strict=True)),
    "1st": "not_yet",
    "2nd": "understand",
    "3rd": "plan",
    "4th": "do",
    "5th": "review",
    "one": "not_yet",
    "two": "understand",
    "do": "do",
}
"""Everything of up to three characters that means a label."""
FILLERS = {"a", "i", "we", "an", "is", "to", "one", "it", "are", "has", "now", "go"}
BEFORE = {"i", "we", "is", "are", "has"}
"""Behind an answer these ask."""
NOT_COUNTED = {"to", "it", "we", "is", "are", "has"}
"""Before a number or a letter these say something else."""


def meanings(reply: str) -> set[str]:
    """What a reply of letters, digits and spaces means: as it is, or without words that change nothing."""
    said = reply.split()
    places = [place for place, word in enumerate(said) if word not in FILLERS]
    texts = {" ".join(said)}
    if places and not BEFORE & {*said[places[0] :]}:
        kept = " ".join(said[place] for place in places)
        is_other = kept != "do" and places[0] > 0 and said[places[0] - 1] in NOT_COUNTED
        texts |= set() if is_other else {kept}
    return {MEANT[text] for text in texts if text in MEANT}


def test_every_reply_of_up_to_three_characters_means_one_label_or_nothing() -> None:
    asked = statement()
    alphabet = ascii_lowercase + digits + " "
    for length in (1, 2, 3):
        for reply in map("".join, product(alphabet, repeat=length)):
            reading, expected = asked.read(reply, WORDS), meanings(reply)
            if len(expected) == 1:
                assert isinstance(reading, Understood), reply
                assert {one.value for one in reading.given} == expected, reply
            else:
                assert isinstance(reading, NotUnderstood), reply


def test_punctuation_around_a_short_reply_never_changes_what_it_means() -> None:
    asked = statement()
    for reply in map("".join, product(ascii_lowercase + digits + " .?!-'\"()/", repeat=2)):
        reading = asked.read(reply, WORDS)
        if isinstance(reading, Understood):
            bare = "".join(character if character.isalnum() else " " for character in reply)
            assert {one.value for one in reading.given} == meanings(bare), reply


@pytest.mark.parametrize(
    ("reply", "near"),
    [
        *((nonsense, []) for nonsense in ("asdf", "lorem ipsum", "qwertz", "xx", "1234", "aaa bbb", "hjkl hjkl", "?")),
        *((no_answer, []) for no_answer in ("what will the weather be like", "sort of", "maybe", "no idea", "so", "")),
        *((typo, ["plan"]) for typo in ("pln", "pln this", "plam perhaps", "planful", "we are sort of planful")),
        *((typo, ["understand"]) for typo in ("undrstnd perhaps", "underst")),
        *((typo, ["review"]) for typo in ("reveiw it all", "it was reviewed")),
        ("plan or review some day", ["plan", "review"]),
        ("not yett I fear", ["not_yet"]),
    ],
)
def test_what_is_like_no_answer_comes_back_with_none_and_the_rest_with_two_at_most(reply: str, near: list[str]) -> None:
    reading = statement().read(reply, WORDS)
    assert isinstance(reading, NotUnderstood)
    assert [given[0].value for given in reading.nearest] == near


def test_an_option_whose_name_stands_in_a_long_reply_is_offered_first() -> None:
    for reply, value in (("we kind of do it but only in housing", "do"), ("review happens now and then", "review")):
        reading = statement().read(reply, WORDS)
        assert isinstance(reading, NotUnderstood)
        assert reading.nearest[0][0].value == value


@pytest.mark.parametrize(
    ("reply", "label"),
    [
        *(("do", "do"), ("DO", "do"), ("  Do. ", "do"), ('"do"', "do"), ("\u201cdo\u201d", "do"), ("*do*", "do")),
        *(("Not yet", "not_yet"), ("not  yet!", "not_yet"), ("not\u00a0yet", "not_yet"), ("not-yet", "not_yet")),
        *(("4", "do"), ("4.", "do"), ("(4)", "do"), ("#4", "do"), ("option 4", "do"), ("number 4", "do"), ("04", "?")),
        *(("0", "?"), ("6", "?"), ("44", "?"), ("-4", "do"), ("4.5", "?"), ("4 5", "?"), ("four or five", "?")),
        *(("d", "do"), ("D", "do"), ("x", "?"), ("dd", "?")),
        *(("fourth", "do"), ("the fourth one", "do"), ("4th", "do"), ("four", "do"), ("last", "?"), ("sixth", "?")),
        *(("we do", "do"), ("we plan to", "plan"), ("I'd say plan", "plan"), ("please review", "review")),
        *(("we do not", "?"), ("do plan", "?"), ("do it", "do"), ("planning", "plan"), ("doing", "do")),
        *(("pln", "?"), ("paln", "plan"), ("plna", "plan"), ("plam", "plan"), ("plane", "?"), ("plans", "?")),
        *(("reveiw", "review"), ("reviiew", "review"), ("reviews", "?"), ("revi", "?"), ("rview", "review")),
        *(("undrestand", "understand"), ("understnad", "understand"), ("understod", "understand"), ("stand", "?")),
        *(("nto yet", "not_yet"), ("not yte", "not_yet"), ("note", "?"), ("yet", "?"), ("not", "?")),
        *(("d0", "?"), ("od", "?"), ("dp", "?"), ("go", "?")),
        *(("", "?"), ("   ", "?"), ("...", "?"), ("?", "?"), ("do?", "do"), ("\u202edo", "?"), ("d\u200bo", "?")),
    ],
)  # fmt: skip
def test_a_reply_is_read_by_number_letter_ordinal_label_or_a_slip_of_it(reply: str, label: str) -> None:
    reading = statement().read(reply, WORDS)
    found = reading.given[0].value if isinstance(reading, Understood) else "?"
    assert found == label


def test_two_labels_within_a_slip_are_asked_back_and_never_guessed() -> None:
    choices = [{"id": "north", "label": {"en": "Wards"}}, {"id": "south", "label": {"en": "Warde"}}]
    reading = question("single_choice", choices=choices).read("ward", WORDS)
    assert isinstance(reading, SeveralReadings)
    assert [one[0].value for one in reading.readings] == ["north", "south"]


def test_a_label_that_is_another_ones_letter_is_asked_back() -> None:
    choices = [{"id": "first", "label": {"en": "B"}}, {"id": "second", "label": {"en": "Other"}}]
    assert short(question("single_choice", choices=choices).read("b", WORDS)) == "second / first"


def test_words_of_an_option_beside_its_label_count_as_the_label() -> None:
    choices = [
        {"id": "weekly", "label": {"en": "Every week"}, "also": {"en": ["weekly", "each week"]}},
        {"id": "never", "label": {"en": "Never"}},
    ]
    asked = question("single_choice", choices=choices)
    assert [short(asked.read(reply, WORDS)) for reply in ("weekly", "each week", "weeekly", "nevr", "week")] == [
        *("weekly", "weekly", "weekly", "never", "misread-choice")
    ]
