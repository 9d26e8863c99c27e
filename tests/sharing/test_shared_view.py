"""Views of other versions of the pack: what may stand beside ours is carried over, all else is left out."""

from dataclasses import replace

import pytest

from eic_bot.model.answers import Answer
from eic_bot.model.lineage import Move
from eic_bot.model.results import ambition_id
from eic_bot.model.shared_view import Beside, Carried, SharedView, shared_view
from eic_bot.service.sharing.deciding import written
from eic_bot.service.sharing.inventing import invented
from eic_bot.service.sharing.records import SHARED_VIEW, view_of
from tests.rounds.test_anonymity import COUNCIL

SAID = {
    "waste.rounds.1": "do",
    "waste.rounds.2": "plan",
    "waste.less.1": "do",
    "waste.less.2": "do",
    ambition_id("waste"): "2",
}
OURS = shared_view(COUNCIL.pack, {id: Answer(id, 1, value) for id, value in SAID.items()})


def other(*, version: str = "0.9.0", words: dict[str, str] | None = None) -> SharedView:
    """The same answers with another version, in which these statements had other words."""
    return replace(OURS, version=version, words={**OURS.words, **(words or {})})


def renamed(view: SharedView, old: str, new: str) -> SharedView:
    """The statement by another id."""
    words = {new if id == old else id: mark for id, mark in view.words.items()}
    return replace(view, words=words, labels={new if id == old else id: said for id, said in view.labels.items()})


def test_what_is_shared_holds_labels_positions_and_ambitions_and_nothing_else() -> None:
    noted = {**{id: Answer(id, 1, value, comment="secret", evidence="https://a.uk") for id, value in SAID.items()}}
    noted["waste.rounds.2"] = replace(noted["waste.rounds.2"], reason="secret")
    view = shared_view(COUNCIL.pack, noted)
    assert view.positions == {"waste.rounds": 1, "waste.less": 2}
    assert view.ambitions == {"waste.rounds": 2, "waste.less": 2}
    assert "secret" not in written(view).content
    assert "a.uk" not in written(view).content
    assert SHARED_VIEW.validate_json(written(view).content) == view
    moved = replace(view, since="0.9.0", moves=(Move(("a.b.1",), ("waste.less.1",), means_the_same=True),))
    assert view_of(written(moved).content) == moved


def test_another_version_with_the_same_words_stands_beside_ours_whole() -> None:
    assert Beside(OURS).is_same_version(other())
    assert Beside(OURS).carried(other()) == Carried(OURS.labels, OURS.positions, OURS.ambitions)


def test_an_answer_to_other_words_is_left_out_and_so_is_its_position() -> None:
    found = Beside(OURS).carried(other(words={"waste.rounds.2": "other"}))
    assert found.labels == {id: said for id, said in OURS.labels.items() if id != "waste.rounds.2"}
    assert found.positions == {"waste.less": 2}
    assert found.ambitions == {"waste.less": 2}


def test_a_council_with_one_level_more_in_it_is_no_position_to_compare() -> None:
    found = Beside(OURS).carried(replace(other(), words={**OURS.words, "waste.rounds.3": "new"}))
    assert found.labels == OURS.labels
    assert found.positions == {"waste.less": 2}


@pytest.mark.parametrize("newer", ["ours", "theirs"])
@pytest.mark.parametrize("means_the_same", [True, False])
def test_other_words_for_the_same_thing_are_compared_where_the_author_says_so(newer: str, means_the_same: bool) -> None:  # noqa: FBT001
    theirs = other(words={"waste.rounds.2": "other"})
    moves = (Move(("waste.rounds.2",), ("waste.rounds.2",), means_the_same),)
    ours = OURS
    if newer == "ours":
        ours = replace(OURS, since=theirs.version, moves=moves)
    else:
        theirs = replace(theirs, since=OURS.version, moves=moves)
    assert ("waste.rounds.2" in Beside(ours).carried(theirs).labels) == means_the_same
    assert ("waste.rounds" in Beside(ours).carried(theirs).positions) == means_the_same


def test_a_statement_that_moved_is_found_under_its_new_id() -> None:
    theirs = renamed(other(), "waste.rounds.2", "waste.trucks.2")
    ours = replace(OURS, since=theirs.version, moves=(Move(("waste.trucks.2",), ("waste.rounds.2",)),))
    found = Beside(ours).carried(theirs)
    assert found.labels["waste.rounds.2"] == "plan"
    assert "waste.rounds" not in found.positions, "its levels were of two characteristics"


def test_another_model_does_not_fit() -> None:
    assert not Beside(OURS).fits(replace(OURS, pack="other"))


def test_invented_views_are_the_same_each_time_and_differ_between_councils() -> None:
    assert invented(COUNCIL.pack, "ADU") == invented(COUNCIL.pack, "ADU")
    assert len({written(shared_view(COUNCIL.pack, invented(COUNCIL.pack, code))).digest for code in "ABCDEFGH"}) > 3
