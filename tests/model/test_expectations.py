"""What is offered for a gap, held against what an officer said they would be glad of before there was an order."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from ruamel.yaml import YAML

from eic_bot.entrypoints.wiring import read_pack
from eic_bot.model.facts import Facts
from eic_bot.model.matching import Need, matches

WINDOW = 3


class Expected(NamedTuple):
    """One gap, and what an officer would be glad of."""

    gap: str
    facts: Facts
    language: str
    fits: Sequence[str]
    first: str | None
    never: Sequence[str]

    @property
    def name(self) -> str:
        """How it is called in the list of tests."""
        known = (self.gap, self.facts.nation, self.facts.council_type, self.language)
        return "-".join(one for one in known if one)


def _expected() -> list[Expected]:
    rows = YAML(typ="safe", pure=True).load(Path(__file__).with_name("gaps_and_resources.yaml"))
    return [
        Expected(
            row["gap"],
            Facts(nation=row.get("nation"), council_type=row.get("type")),
            row.get("language", "en"),
            row["fits"],
            row.get("first"),
            row.get("never", ()),
        )
        for row in rows
    ]


EXPECTED = _expected()
PACK = read_pack("demo").pack


def offered(row: Expected) -> list[str]:
    characteristic, _, level = row.gap.rpartition(".")
    need = Need(characteristic, int(level))
    found = matches([need], PACK.shelf, facts=row.facts, language=row.language, most=WINDOW)
    return [one.resource.id for one in found]


def test_there_are_sixty_and_each_names_what_is_there() -> None:
    ids = {one.id for one in PACK.resources}
    assert len(EXPECTED) == len({row.name for row in EXPECTED}) == 60
    assert {id for row in EXPECTED for id in (*row.fits, *row.never, row.first or row.fits[0])} <= ids
    assert {row.gap for row in EXPECTED} <= PACK.question.keys()


@pytest.mark.parametrize("row", EXPECTED, ids=[row.name for row in EXPECTED])
def test_nothing_wrong_is_offered_and_the_clear_best_comes_first(row: Expected) -> None:
    found = offered(row)
    assert not {*found} & {*row.never}
    assert row.first in (None, *found[:1])


def test_most_of_what_is_offered_is_what_an_officer_would_be_glad_of() -> None:
    shown = [(row, id) for row in EXPECTED for id in offered(row)]
    glad = [(row, id) for row, id in shown if id in row.fits or id == row.first]
    served = [row for row in EXPECTED if {*offered(row)} & {*row.fits, row.first}]
    assert len(glad) / len(shown) >= 0.9
    assert len(served) / len(EXPECTED) >= 0.9
