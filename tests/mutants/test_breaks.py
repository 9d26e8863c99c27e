"""The list of breaks stays true: each text stands once in its file, each killer exists, and enough are listed."""

import pytest

from tests.mutants.breaks import BREAKS
from tests.mutants.mutant import ROOT, Mutant

AT_LEAST = 25


@pytest.mark.parametrize("mutant", BREAKS, ids=lambda one: one.loses)
def test_the_text_of_a_break_stands_exactly_once_and_leaves_python_behind(mutant: Mutant) -> None:
    broken = mutant.applied(ROOT)
    assert broken != mutant.path(ROOT).read_text(encoding="utf-8")
    if mutant.file.endswith(".py"):
        compile(broken, mutant.file, "exec")


@pytest.mark.parametrize("mutant", BREAKS, ids=lambda one: one.loses)
def test_the_test_that_must_turn_red_exists(mutant: Mutant) -> None:
    file, _, name = mutant.killer.partition("::")
    assert (ROOT / file).exists()
    assert not name or f"def {name.partition('[')[0]}(" in (ROOT / file).read_text(encoding="utf-8")


def test_there_are_enough_breaks_and_none_twice() -> None:
    assert len(BREAKS) >= AT_LEAST
    assert len({(one.file, one.old, one.new) for one in BREAKS}) == len(BREAKS)
    assert len({one.loses for one in BREAKS}) == len(BREAKS)
