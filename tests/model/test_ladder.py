"""All levels of a characteristic in one reply: numbers are levels, letters are answers."""

import pytest

from tests.model.pieces import WORDS, ladder, short

FOUR = {
    "ddpn": "1 do, 2 do, 3 plan, 4 not_yet",
    "DDPN": "1 do, 2 do, 3 plan, 4 not_yet",
    "d d p n": "1 do, 2 do, 3 plan, 4 not_yet",
    "d, d, p, n": "1 do, 2 do, 3 plan, 4 not_yet",
    "d/d/p/n.": "1 do, 2 do, 3 plan, 4 not_yet",
    "ddp": "misread-ladder-count",
    "ddpnn": "misread-ladder-count",
    "dd": "misread-ladder-count",
    "ddxn": "misread-ladder",
    "1 do, 2 plan, 3 not yet": "1 do, 2 plan, 3 not_yet",
    "1 do 2 plan 3 not yet 4 review": "1 do, 2 plan, 3 not_yet, 4 review",
    "1: do; 2: plan": "1 do, 2 plan",
    "1=d 2=p": "1 do, 2 plan",
    "1d 2p 3n 4u": "1 do, 2 plan, 3 not_yet, 4 understand",
    "level 1 do and level 2 plan": "1 do, 2 plan",
    "l1 do": "misread-ladder",
    "4 review": "4 review",
    "2 plna": "2 plan",
    "3 don't know": "3 dont_know",
    "3 not our goal": "3 not_our_goal",
    "1 do, 2 skip": "1 do, 2 skipped",
    "1 do, 1 plan": "misread-ladder-twice",
    "5 do": "misread-ladder-level",
    "0 do": "misread-ladder-level",
    "1 do, 9 plan": "misread-ladder-level",
    "1 perhaps": "misread-ladder-answer",
    "1 2": "misread-ladder-answer",
    "1": "misread-ladder-answer",
    "all do": "1 do, 2 do, 3 do, 4 do",
    "everything plan": "1 plan, 2 plan, 3 plan, 4 plan",
    "all not yet": "1 not_yet, 2 not_yet, 3 not_yet, 4 not_yet",
    "all don't know": "1 dont_know, 2 dont_know, 3 dont_know, 4 dont_know",
    "all 4": "misread-ladder",
    "all": "misread-ladder",
    "do": "1 do / 1 do, 2 do, 3 do, 4 do",
    "d": "1 do / 1 do, 2 do, 3 do, 4 do",
    "plan": "1 plan / 1 plan, 2 plan, 3 plan, 4 plan",
    "": "misread-ladder",
    "hello there": "misread-ladder",
}
TWO_LEFT = {
    "dp": "2 do, 4 plan",
    "ddpn": "misread-ladder-count",
    "2 do": "2 do",
    "4 d, 2 p": "4 do, 2 plan",
    "1 do": "misread-ladder-level",
    "all r": "2 review, 4 review",
    "do": "2 do / 2 do, 4 do",
}
ONE_LEFT = {"d": "3 do", "do": "3 do", "3 plan": "3 plan", "3": "misread-ladder-answer"}


@pytest.mark.parametrize(("reply", "meant"), FOUR.items())
def test_a_whole_ladder_is_answered_in_one_line(reply: str, meant: str) -> None:
    assert short(ladder().read(reply, WORDS)) == meant


@pytest.mark.parametrize(("reply", "meant"), TWO_LEFT.items())
def test_of_a_ladder_that_was_begun_only_the_open_levels_are_read(reply: str, meant: str) -> None:
    assert short(ladder(2, 4).read(reply, WORDS)) == meant


@pytest.mark.parametrize(("reply", "meant"), ONE_LEFT.items())
def test_where_one_level_is_left_a_label_alone_is_clear(reply: str, meant: str) -> None:
    assert short(ladder(3).read(reply, WORDS)) == meant


def test_every_row_of_letters_means_one_label_for_each_level() -> None:
    labels = dict(zip("nupdr", ("not_yet", "understand", "plan", "do", "review"), strict=True))
    for first in "nupdr":
        for last in "nupdr":
            expected = ", ".join(f"{level} {labels[letter]}" for level, letter in enumerate(f"{first}pd{last}", 1))
            assert short(ladder().read(f"{first}pd{last}", WORDS)) == expected
