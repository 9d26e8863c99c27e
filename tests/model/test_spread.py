"""How far people are apart: counts only from a number of answers up, words below it, and no way round that."""

from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eic_bot.model.answers import Answer, Confidence, NoAnswer
from eic_bot.model.spread import (
    Counts,
    Remark,
    Rule,
    Said,
    Spread,
    Word,
    outside,
    spread,
)
from tests.model.pieces import DEMO

ID = "role.purpose.1"
SCALE = DEMO.scale
LABELS = {"n": "not_yet", "u": "understand", "p": "plan", "d": "do", "r": "review"}
NO = {"k": NoAnswer.DONT_KNOW, "g": NoAnswer.NOT_OUR_GOAL, "s": NoAnswer.SKIPPED}
NAMED = Rule("named")
ANONYMOUS = Rule("anonymous")


def answer(letter: str, confidence: Confidence | None = None) -> Answer:
    if letter in NO:
        return Answer(ID, 1, no_answer=NO[letter])
    return Answer(ID, 1, LABELS.get(letter, "gone_label"), confidence=confidence)


def said(letters: str) -> dict[int, dict[str, Answer]]:
    """One person for each letter; ``-`` took part and was never asked this."""
    return {number: {} if letter == "-" else {ID: answer(letter)} for number, letter in enumerate(letters)}


def seen(letters: str, rule: Rule = NAMED) -> Spread:
    return spread(ID, said(letters), SCALE, rule)


def test_counts_are_shown_for_every_label_and_every_way_of_not_answering() -> None:
    found = seen("nudddkgs-")
    assert found.counts == Counts(
        labels=(("not_yet", 1), ("understand", 1), ("plan", 0), ("do", 3), ("review", 0)),
        dont_know=1,
        not_our_goal=1,
        skipped=2,
        low_confidence=0,
    )
    assert found.counts.answered == 5
    assert found.counts.most_said == "do"


@pytest.mark.parametrize(
    ("letters", "word"),
    [
        *(("dddd", "agreed"), ("dddr", "agreed"), ("dddn", "mixed"), ("ddrr", "mixed"), ("ddddp", "agreed")),
        *(("dd", "agreed"), ("dr", "mixed"), ("d", "not_known"), ("", "not_known"), ("kkd", "not_known")),
        *(("ddkkk", "not_known"), ("ddkk", "agreed"), ("nr", "mixed"), ("gggg", "not_known"), ("xxxx", "not_known")),
    ],
)
def test_the_word_says_how_far_people_are_apart(letters: str, word: str) -> None:
    assert seen(letters).word == word


@settings(deadline=None)
@given(st.text("nupdrkgs-", max_size=12), st.sampled_from([NAMED, ANONYMOUS, Rule("anonymous", 8)]))
def test_counts_are_there_exactly_from_the_threshold_on(letters: str, rule: Rule) -> None:
    answered = sum(letter in LABELS for letter in letters)
    found = seen(letters, rule)
    assert (found.counts is not None) == (answered >= rule.least)
    if found.counts is None:
        assert found == Spread(ID, found.word), "below the threshold nothing but the word is in it"
        assert found.attention in {(2, 0.0, 0.0), (1, 0.0, 0.0), (0, 0.0, 0.0)}


def test_the_thresholds_are_four_named_and_five_anonymous_and_only_rise() -> None:
    assert (NAMED.least, ANONYMOUS.least) == (4, 5)
    assert (Rule("anonymous", 3).least, Rule("anonymous", 10).least) == (5, 10)


@settings(deadline=None)
@given(st.text("nupdrk-", max_size=9), st.sampled_from(["named", "anonymous"]))
def test_nothing_is_shown_of_a_round_before_it_has_closed(letters: str, kind: Literal["named", "anonymous"]) -> None:
    rule = Rule(kind, is_closed=False)
    assert seen(letters, rule) == Spread(ID, Word.NOT_KNOWN)


@settings(deadline=None)
@given(st.text("nupdrk-", max_size=2))
def test_of_two_in_an_anonymous_round_not_even_a_word_is_said(letters: str) -> None:
    assert seen(letters, ANONYMOUS).word is Word.NOT_KNOWN


PEOPLE = st.text("nupdrk-", min_size=1, max_size=12)
ROLES = st.dictionaries(
    st.sampled_from(["officers", "councillors", "managers", "central"]), st.frozensets(st.integers(0, 11)), max_size=4
)


@settings(deadline=None)
@given(st.text("nupdr", min_size=4, max_size=8))
def test_the_order_of_people_never_matters(letters: str) -> None:
    assert seen(letters) == seen("".join(sorted(letters)))
    assert (seen(letters).attention == (0, 0.0, 0.0)) == (len(set(letters)) == 1)


def test_not_knowing_and_not_being_sure_are_findings() -> None:
    assert seen("ddddkk").remarks == (Remark.MANY_DONT_KNOW,)
    assert seen("dddddk").remarks == ()
    assert seen("ddddg").remarks == (Remark.NOT_ALL_SHARE_THE_GOAL,)
    unsure: Said = {number: {ID: answer("d", "low" if number < 2 else "high")} for number in range(4)}
    assert spread(ID, unsure, SCALE, NAMED).remarks == (Remark.MANY_UNSURE,)
    assert seen("ddkkk").remarks == (), "below the threshold no finding is a number in disguise"


@pytest.mark.parametrize(
    ("letters", "agreed", "expected"),
    [
        *(("uupp", "do", "above_everybody"), ("uupp", "not_yet", "below_everybody"), ("uupp", "plan", None)),
        *(("uupp", "understand", None), ("uuu", "do", None), ("uupp", "gone_label", None)),
    ],
)
def test_an_agreed_answer_beyond_all_single_ones_is_noticed(letters: str, agreed: str, expected: str | None) -> None:
    assert outside(seen(letters), agreed) == expected
