"""What became of statements between versions, and trends that go no further back than they honestly can."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eic_bot.model.answers import Answer
from eic_bot.model.lineage import (
    Descent,
    Doubt,
    Edition,
    Kin,
    Move,
    Round,
    carried,
    doubts,
    edition,
    lineage,
    moves_of,
    trend,
)
from eic_bot.model.renewals import Renewal, Renewals
from tests.model.pieces import DEMO

OLD: Edition = {"a.b.1": "one", "a.b.2": "two", "a.b.3": "three", "a.b.4": "four", "a.c.1": "five", "a.c.2": "six"}
NEW: Edition = {
    "a.b.1": "one",
    "a.b.2": "two!",
    "a.b.3": "x",
    "a.b.5": "y",
    "a.d.1": "five",
    "a.d.2": "z",
    "a.d.3": "w",
}
MOVES = (
    Move(("a.b.3",), ("a.b.3", "a.b.5")),
    Move(("a.c.1",), ("a.d.1",)),
    Move(("a.c.2", "a.b.4"), ("a.d.2",)),
)


def test_every_way_a_statement_can_go_has_its_name() -> None:
    assert set(lineage(OLD, NEW, MOVES)) == {
        Descent(Kin.SAME, ("a.b.1",), ("a.b.1",), is_comparable=True),
        Descent(Kin.REWORDED, ("a.b.2",), ("a.b.2",)),
        Descent(Kin.SPLIT, ("a.b.3",), ("a.b.3", "a.b.5")),
        Descent(Kin.SAME, ("a.c.1",), ("a.d.1",), is_comparable=True),
        Descent(Kin.MERGED, ("a.c.2", "a.b.4"), ("a.d.2",)),
        Descent(Kin.NEW, (), ("a.d.3",)),
    }


def test_other_words_are_comparable_only_where_the_author_says_that_they_mean_the_same() -> None:
    (found,) = lineage({"a": "old"}, {"a": "new"}, [Move(("a",), ("a",), means_the_same=True)])
    assert found == Descent(Kin.REWORDED, ("a",), ("a",), is_comparable=True)
    (found,) = lineage({"a": "old"}, {"b": "new"}, [Move(("a",), ("b",))])
    assert found == Descent(Kin.REWORDED, ("a",), ("b",))


@pytest.mark.parametrize(
    ("move", "doubt"),
    [
        (Move(("a.b.9",), ("a.b.1",)), Doubt.UNKNOWN),
        (Move(("a.b.1",), ("a.b.9",)), Doubt.UNKNOWN),
        (Move(("a.c.1",), ("a.b.1",)), Doubt.TWICE),
        (Move(("a.b.1", "a.b.2"), ("a.b.1", "a.b.2")), Doubt.MANY_TO_MANY),
        (Move((), ("a.b.1",)), Doubt.NOTHING),
        (Move(("a.b.2", "a.b.2"), ("a.b.2",)), Doubt.TWICE),
    ],
)
def test_what_an_author_says_is_doubted_where_it_cannot_be(move: Move, doubt: Doubt) -> None:
    assert (move, doubt) in doubts(OLD, NEW, [*MOVES, move])


IDS = [f"a.b.{number}" for number in range(1, 8)]
EDITIONS = st.dictionaries(st.sampled_from(IDS), st.sampled_from(["x", "y", "z"]), max_size=7)
SIDES = st.lists(st.sampled_from(IDS), max_size=3).map(tuple)
ANY_MOVES = st.lists(st.builds(Move, SIDES, SIDES, st.booleans()), max_size=4)


@settings(deadline=None)
@given(EDITIONS, EDITIONS, ANY_MOVES)
def test_every_statement_of_either_version_is_in_exactly_one_descent(
    before: Edition, after: Edition, moves: list[Move]
) -> None:
    found = lineage(before, after, moves)
    assert sorted(one for descent in found for one in descent.before) == sorted(before)
    assert sorted(one for descent in found for one in descent.after) == sorted(after)
    for descent in found:
        is_pair = len(descent.before) == len(descent.after) == 1
        assert not descent.is_comparable or is_pair
        if descent.kin is Kin.SAME:
            assert before[descent.before[0]] == after[descent.after[0]]


@settings(deadline=None)
@given(EDITIONS, EDITIONS, ANY_MOVES)
def test_only_comparable_answers_are_carried_and_none_twice(before: Edition, after: Edition, moves: list[Move]) -> None:
    answers = {id: Answer(id, 1, "do") for id in before}
    descents = lineage(before, after, moves)
    found = carried(answers, descents)
    assert set(found) <= set(after)
    kept = [one.question for one in found.values()]
    assert len(kept) == len(set(kept))
    assert len(kept) == sum(one.is_comparable for one in descents)


def rounds(*editions: Edition, moves: tuple[tuple[Move, ...], ...] = ()) -> list[Round]:
    """A round on each edition, in which each statement got its round's number as its comment."""
    made = []
    for number, found in enumerate(editions):
        answers = {id: Answer(id, 1, "do", comment=str(number)) for id in found}
        following = editions[number + 1] if number + 1 < len(editions) else found
        said = moves[number] if number < len(moves) else ()
        made.append(Round(str(number), answers, lineage(found, following, said), is_same_edition=following == found))
    return made


def test_a_trend_follows_a_statement_under_its_former_ids() -> None:
    history = rounds(
        {"a": "x"},
        {"a": "x"},
        {"b": "x"},
        {"b": "X"},
        moves=((), (Move(("a",), ("b",)),), (Move(("b",), ("b",), means_the_same=True),)),
    )
    found = trend("b", history)
    assert [(label, answer and answer.question) for label, answer in found.points] == [
        *(("0", "a"), ("1", "a"), ("2", "b"), ("3", "b")),
    ]
    assert found.stopped is None


def test_a_trend_stops_where_a_statement_changed_and_says_what_happened() -> None:
    history = rounds(OLD, NEW, NEW, moves=(MOVES,))
    kinds = {id: trend(id, history).stopped for id in NEW}
    assert {id: one and one.kin for id, one in kinds.items()} == {
        "a.b.1": None,
        "a.b.2": Kin.REWORDED,
        "a.b.3": Kin.SPLIT,
        "a.b.5": Kin.SPLIT,
        "a.d.1": None,
        "a.d.2": Kin.MERGED,
        "a.d.3": Kin.NEW,
    }
    assert [len(trend(id, history).points) for id in ("a.b.1", "a.b.2", "a.d.3")] == [3, 2, 2]


@settings(deadline=None)
@given(st.lists(EDITIONS, min_size=1, max_size=5), st.sampled_from(IDS))
def test_no_trend_goes_through_other_words(editions: list[Edition], id: str) -> None:
    if id not in editions[-1]:
        return
    found = trend(id, rounds(*editions))
    reached = editions[len(editions) - len(found.points) :]
    assert {one.get(id) for one in reached} == {editions[-1][id]}
    if found.stopped is None:
        assert len(found.points) == len(editions)
    else:
        assert editions[len(editions) - len(found.points) - 1].get(id) != editions[-1][id]


def test_a_round_in_which_nothing_was_agreed_is_a_gap_and_not_an_end() -> None:
    history = [Round("0", {"a": Answer("a", 1, "plan")}), Round("1", {}), Round("2", {"a": Answer("a", 1, "do")})]
    assert [answer and answer.value for _, answer in trend("a", history).points] == ["plan", None, "do"]


def test_the_same_statement_on_another_scale_is_not_the_same() -> None:
    other = DEMO.model_copy(
        update={
            "manifest": DEMO.manifest.model_copy(update={"scale": DEMO.scale.model_copy(update={"in_place": "review"})})
        }
    )
    assert {one.kin for one in lineage(edition(DEMO), edition(DEMO))} == {Kin.SAME}
    assert {one.kin for one in lineage(edition(DEMO), edition(other))} == {Kin.REWORDED}
    assert len(lineage(edition(DEMO), edition(other))) == 100


def test_what_an_author_says_counts_from_the_version_it_is_said_of() -> None:
    written = Renewals(
        since="0.9.0", statements=(Renewal(was=("a.b.1",), now=("role.purpose.1",), means_the_same=True),)
    )
    pack = DEMO.model_copy(update={"renewals": written})
    assert moves_of(pack, "0.9.0") == (Move(("a.b.1",), ("role.purpose.1",), means_the_same=True),)
    assert moves_of(pack, "0.8.0") == ()
    assert moves_of(DEMO, "0.9.0") == ()
    before = {"a.b.1": "other words"}
    (found,) = [one for one in lineage(before, edition(pack), moves_of(pack, "0.9.0")) if one.before]
    assert found == Descent(Kin.REWORDED, ("a.b.1",), ("role.purpose.1",), is_comparable=True)
