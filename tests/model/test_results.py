"""The scoring rule: positions, basics, ambitions, gaps and next steps; counts and words, never a total."""

import pytest

from eic_bot.model.answers import Answer, NoAnswer, Value
from eic_bot.model.results import Standing, ambition_id, next_steps, standing, standings, strongest
from tests.model.pieces import DEMO

WORD = {"n": "not_yet", "u": "understand", "p": "plan", "d": "do", "r": "review"}
NO = {"k": NoAnswer.DONT_KNOW, "g": NoAnswer.NOT_OUR_GOAL, "s": NoAnswer.SKIPPED}


def answers(row: str, characteristic: str = "role.purpose", *, area: int = 0, own: int = 0) -> dict[str, Answer]:
    """Answers level by level: n u p d r, k don't know, g not our goal, s skipped, - never asked, D do but set aside."""
    found: dict[str, Answer] = {}
    for level, letter in enumerate(row, 1):
        id = f"{characteristic}.{level}"
        if letter == "D":
            found[id] = Answer(id, 1, "do", set_aside=True)
        elif letter in NO:
            found[id] = Answer(id, 1, no_answer=NO[letter])
        elif letter != "-":
            found[id] = Answer(id, 1, WORD[letter])
    for place, level in ((characteristic.partition(".")[0], area), (characteristic, own)):
        if level:
            found[ambition_id(place)] = Answer(ambition_id(place), 1, str(level))
    return found


def stands(row: str, *, area: int = 0, own: int = 0) -> Standing:
    return standing("role.purpose", DEMO, answers(row, area=area, own=own))


POSITION: dict[str, tuple[int | None, tuple[int, ...], int | None]] = {
    # answers: (position, basics to check, next step)
    "----": (None, (), None),
    "kkkk": (None, (), None),
    "gggg": (None, (), None),
    "ssss": (None, (), None),
    "nnnn": (0, (), 1),
    "uppu": (0, (), 1),
    "dnnn": (1, (), 2),
    "rnnn": (1, (), 2),
    "ddpn": (2, (), 3),
    "dddd": (4, (), None),
    "rrrr": (4, (), None),
    "ndnn": (2, (1,), 3),
    "pnnd": (4, (1, 2, 3), None),
    "npdn": (3, (1, 2), 4),
    "gdnn": (2, (), 3),
    "gndn": (3, (2,), 4),
    "d---": (1, (), 2),
    "dk--": (1, (), 2),
    "ds--": (1, (), 2),
    "dgp-": (1, (), 3),
    "dggg": (1, (), None),
    "dddg": (3, (), None),
    "-d--": (2, (), 3),
    "kd--": (2, (), 3),
    "kn--": (0, (), 1),
    "n---": (0, (), 1),
    "g-p-": (0, (), 3),
    "D---": (None, (), None),
    "dD--": (1, (), 2),
    "DDDd": (4, (), None),
}


@pytest.mark.parametrize(("row", "expected"), POSITION.items())
def test_where_a_characteristic_stands_and_what_is_next(
    row: str, expected: tuple[int | None, tuple[int, ...], int | None]
) -> None:
    found = stands(row)
    assert (found.position, found.basics_to_check, found.next_step and found.next_step.level) == expected
    assert found.gap is None, "without an ambition no gap is claimed"


@pytest.mark.parametrize(
    ("row", "ambition", "gap", "step"),
    [
        *(("ddpn", 2, 0, None), ("ddpn", 3, 1, 3), ("ddpn", 4, 2, 3), ("ddpn", 1, 0, None)),
        *(("nnnn", 1, 1, 1), ("nnnn", 4, 4, 1), ("ddgn", 4, 2, 4), ("ddgn", 3, 1, None)),
        *(("----", 3, None, None), ("kkkk", 3, None, None), ("dddd", 4, 0, None), ("ndnn", 2, 0, None)),
    ],
)
def test_a_gap_is_what_lies_between_position_and_ambition(
    row: str, ambition: int, gap: int | None, step: int | None
) -> None:
    for found in (stands(row, area=ambition), stands(row, own=ambition), stands(row, area=1, own=ambition)):
        assert (found.ambition, found.gap, found.next_step and found.next_step.level) == (ambition, gap, step)


def test_an_ambition_that_was_taken_back_is_none() -> None:
    said = answers("ddpn") | {"ambition.role": Answer("ambition.role", 2)}
    assert standing("role.purpose", DEMO, said).ambition is None


def test_ways_of_not_answering_are_counted_apart_from_never_asked() -> None:
    found = stands("kgs-")
    assert [view.no_answer for view in found.levels] == [
        *(NoAnswer.DONT_KNOW, NoAnswer.NOT_OUR_GOAL, NoAnswer.SKIPPED, None)
    ]
    assert not any(view.is_known or view.in_place or view.under_way for view in found.levels)
    assert stands("D---").levels[0].no_answer is NoAnswer.SET_ASIDE


def test_not_yet_is_an_answer_and_neither_under_way_nor_in_place() -> None:
    views = stands("nupd").levels
    assert [view.is_known for view in views] == [True] * 4
    assert [view.under_way for view in views] == [False, True, True, False]
    assert [view.in_place for view in views] == [False, False, False, True]


def test_the_strongest_is_the_highest_in_place_with_the_fewest_basics_to_check() -> None:
    said = answers("nndn", "role.purpose") | answers("dddn", "role.place") | answers("ddnn", "role.partners")
    found = standings(["role.purpose", "role.place", "role.partners"], DEMO, said)
    best = strongest(found)
    assert best is not None
    assert best.characteristic == "role.place"
    assert strongest(standings(["role.purpose"], DEMO, answers("nnnn"))) is None


def test_next_steps_are_what_is_wanted_most_then_what_is_begun_then_the_lowest() -> None:
    said = (
        answers("ddnn", "role.purpose")
        | answers("ddpn", "role.place")
        | answers("dunn", "role.partners")
        | answers("dnnn", "data.trust", own=4)
        | answers("dddd", "data.insight")
    )
    order = [
        *("role.purpose", "role.place", "role.partners", "data.trust", "data.insight"),
    ]
    found = next_steps(standings(order, DEMO, said))
    assert [one.characteristic for one in found] == ["data.trust", "role.partners", "role.place", "role.purpose"]


@pytest.mark.parametrize("value", ["gone_label", 7, 1.5, ("do", "plan"), ""])
def test_a_value_that_this_packs_scale_does_not_know_is_no_answer(value: Value) -> None:
    said = answers("d---") | {"role.purpose.2": Answer("role.purpose.2", 1, value)}
    found = standing("role.purpose", DEMO, said)
    assert (found.position, found.basics_to_check) == (1, ())
    assert not found.levels[1].is_known


@pytest.mark.parametrize("value", ["far", "9", 3, ""])
def test_an_ambition_that_is_no_level_of_this_pack_is_none(value: Value) -> None:
    said = answers("dnnn") | {"ambition.role": Answer("ambition.role", 1, value)}
    found = standing("role.purpose", DEMO, said)
    assert found.ambition in (None, 3)
