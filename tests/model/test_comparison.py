"""Comparison: only shared views, a spread and no order, and nothing about a few however often one looks."""

import random
import tracemalloc
from collections.abc import Iterable
from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eic_bot.model.comparison import (
    Among,
    Comparison,
    Frame,
    Group,
    GroupKind,
    OfficialView,
    Sharing,
    ViewId,
    Views,
    Withheld,
)
from eic_bot.model.register import Council, Register
from eic_bot.packs.councils import bundled_register, load_register
from tests.model.pieces import DEMO
from tests.model.test_disclosure import fewest_left

TODAY = date(2026, 11, 22)
FRAME = Frame(
    statements=tuple(asked.id for found in DEMO.statements.values() for asked in found),
    labels=tuple(label.id for label in DEMO.scale.labels),
    characteristics=tuple(DEMO.characteristics),
    levels=(0, *DEMO.level_titles),
)
SMALL = Frame(("role.purpose.1",), FRAME.labels, ("role.purpose",), FRAME.levels)
BUNDLED = load_register(bundled_register()).register or Register(())


def view(
    code: str, label: str = "do", *, sharing: Sharing = Sharing.COUNCILS, version: int = 1, year: int = 2026
) -> OfficialView:
    return OfficialView(ViewId(code, year, version), sharing, {"role.purpose.1": label}, {"role.purpose": 2})


def register(regions: Iterable[str] = "aaaaaaaabbbb") -> Register:
    """Councils C00, C01 ... in these regions, every second one a unitary."""
    return Register(
        Council(
            f"C{number:02}",
            f"C{number:02}",
            "england",
            "unitary" if number % 2 else "district",
            region=region,
            deprivation=1,
            settlement="urban",
            population=number + 1,
        )
        for number, region in enumerate(regions)
    )


ALL = [f"C{number:02}" for number in range(12)]


def test_a_comparison_says_how_many_others_gave_which_answer_and_what_ours_is() -> None:
    views = [view(code, "plan" if code in {"C01", "C02"} else "do") for code in ALL[:7]]
    found = Views(views, register()).compare("C00", Group("nation"), 2026, SMALL, day=TODAY)
    assert isinstance(found, Comparison)
    assert found.councils == 6
    counts = (("not_yet", 0), ("understand", 0), ("plan", 2), ("do", 4), ("review", 0))
    assert found.statements == (Among("role.purpose.1", "do", counts, 0),)
    assert found.characteristics[0].others == ((0, 0), (1, 0), (2, 6), (3, 0), (4, 0))


@pytest.mark.parametrize(("kind", "expected"), [("nation", 11), ("region", 7), ("type", 5), ("similar", 5)])
def test_the_groups_are_of_ones_own_nation_region_type_and_kind(kind: GroupKind, expected: int) -> None:
    found = Views([view(code) for code in ALL], register()).compare("C00", Group(kind), 2026, SMALL, day=TODAY)
    assert isinstance(found, Comparison)
    assert found.councils == expected


def test_only_who_shares_sees_and_only_what_is_shared_is_seen() -> None:
    views = [view(code) for code in ALL[:8]]
    private = Views([view("C00", sharing=Sharing.OWN), *views[1:]], register())
    assert private.compare("C00", Group("nation"), 2026, SMALL, day=TODAY) is Withheld.NOT_SHARED
    withdrawn = Views([*views, view("C01", sharing=Sharing.OWN, version=2)], register())
    found = withdrawn.compare("C00", Group("nation"), 2026, SMALL, day=TODAY)
    assert isinstance(found, Comparison)
    assert found.councils == 6
    assert "C01" not in {id.council for id in found.members}
    assert withdrawn.compare("C00", Group("nation"), 2025, SMALL, day=TODAY) is Withheld.NOT_SHARED
    assert withdrawn.compare("nowhere", Group("own", tuple(ALL)), 2026, SMALL, day=TODAY) is Withheld.NOT_SHARED


def test_below_five_others_nothing_is_shown_and_no_setting_goes_below_three() -> None:
    views = [view(code) for code in ALL[:5]]
    assert Views(views, register()).compare("C00", Group("nation"), 2026, SMALL, day=TODAY) is Withheld.TOO_FEW
    assert isinstance(Views(views, register(), 3).compare("C00", Group("nation"), 2026, SMALL, day=TODAY), Comparison)
    few = Views(views[:3], register(), 1)
    assert few.compare("C00", Group("nation"), 2026, SMALL, day=TODAY) is Withheld.TOO_FEW


def test_a_list_with_one_more_on_it_shows_nothing_about_that_one() -> None:
    views = Views([view(code) for code in ALL], register())
    first = views.compare("C00", Group("own", tuple(ALL[1:7])), 2026, SMALL, day=TODAY)
    assert isinstance(first, Comparison)
    seen = [first.members]
    again = views.compare("C00", Group("own", tuple(ALL[1:7])), 2026, SMALL, day=TODAY, seen=seen)
    assert isinstance(again, Comparison), "the same list may be looked at again"
    assert views.compare("C00", Group("own", tuple(ALL[1:8])), 2026, SMALL, day=TODAY, seen=seen) is Withheld.TOO_CLOSE
    assert views.compare("C00", Group("own", tuple(ALL[1:6])), 2026, SMALL, day=TODAY, seen=seen) is Withheld.TOO_CLOSE


def test_looking_before_and_after_one_change_shows_nothing_about_it() -> None:
    before = Views([view(code) for code in ALL], register()).compare("C00", Group("nation"), 2026, SMALL, day=TODAY)
    assert isinstance(before, Comparison)
    changed = [*(view(code) for code in ALL), view("C05", "review", version=2)]
    for views in (changed, [view(code) for code in ALL[:-1]]):
        after = Views(views, register()).compare("C00", Group("nation"), 2026, SMALL, day=TODAY, seen=[before.members])
        assert after is Withheld.TOO_CLOSE
    many = [*(view(code) for code in ALL), *(view(code, "review", version=2) for code in ALL[1:6])]
    after = Views(many, register()).compare("C00", Group("nation"), 2026, SMALL, day=TODAY, seen=[before.members])
    assert isinstance(after, Comparison)


def test_london_less_its_boroughs_would_be_the_city() -> None:
    london = [one.code for one in BUNDLED.alive_on(TODAY) if one.region == "London" and one.is_principal]
    views = Views([view(code) for code in london], BUNDLED)
    boroughs = views.compare("CMD", Group("type"), 2026, SMALL, day=TODAY)
    assert isinstance(boroughs, Comparison)
    assert boroughs.councils == 31
    region = views.compare("CMD", Group("region"), 2026, SMALL, day=TODAY, seen=[boroughs.members])
    assert region is Withheld.TOO_CLOSE


GROUPS = st.one_of(
    st.sampled_from([Group("nation"), Group("region"), Group("type"), Group("similar")]),
    st.sets(st.sampled_from(ALL), min_size=1).map(lambda codes: Group("own", tuple(sorted(codes)))),
)
SHARING = st.lists(st.sampled_from(list(Sharing)), min_size=12, max_size=12)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(GROUPS, SHARING), min_size=1, max_size=6),
    st.sampled_from([3, 4, 5]),
    st.text("ab", min_size=12, max_size=12),
)
def test_whoever_asks_as_often_as_they_like_never_sees_fewer_than_the_least(
    asked: list[tuple[Group, list[Sharing]]], least: int, regions: str
) -> None:
    """What is shared changes between two questions; each change makes a new version."""
    seen: list[frozenset[ViewId]] = []
    version = dict.fromkeys(ALL, 1)
    before = dict.fromkeys(ALL, Sharing.COUNCILS)
    for group, sharing in asked:
        now = dict(zip(ALL, sharing, strict=True)) | {"C00": Sharing.COUNCILS}
        version = {code: version[code] + (now[code] is not before[code]) for code in ALL}
        before = now
        views = Views([view(code, sharing=now[code], version=version[code]) for code in ALL], register(regions), least)
        found = views.compare("C00", group, 2026, SMALL, day=TODAY, seen=seen)
        if isinstance(found, Comparison):
            seen.append(found.members)
            assert found.councils >= least
            assert {now[id.council] for id in found.members} <= {Sharing.COUNCILS, Sharing.PUBLIC}
            distinct = list(dict.fromkeys(seen))
            if len(distinct) <= 4:
                indexes = {id: place for place, id in enumerate(sorted(frozenset().union(*distinct)))}
                assert fewest_left([frozenset(indexes[id] for id in one) for one in distinct]) >= least


@settings(deadline=None)
@given(st.permutations(range(1, 12)), st.lists(st.sampled_from(FRAME.labels), min_size=12, max_size=12))
def test_who_gave_which_answer_makes_no_difference_to_what_is_shown(order: list[int], labels: list[str]) -> None:
    """Nothing in a comparison is about one council, so nothing in it can be an order of councils."""

    def shown(these: list[str]) -> tuple[Among, ...]:
        views = Views([view(code, label) for code, label in zip(ALL, these, strict=True)], register())
        found = views.compare("C00", Group("nation"), 2026, SMALL, day=TODAY)
        assert isinstance(found, Comparison)
        return found.statements

    assert shown(labels) == shown([labels[0], *(labels[place] for place in order)])


def test_no_field_of_a_comparison_is_a_rank_a_place_or_a_score() -> None:
    names = {field.name for kind in (Comparison, Among) for field in fields(kind)}
    assert names == {
        *("group", "year", "councils", "statements", "characteristics", "ambitions", "members"),
        *("question", "own", "others", "no_answer"),
    }


def test_five_years_of_four_hundred_councils_fit_in_little_memory() -> None:
    """About 400 councils with 100 statements each."""
    chance = random.Random(1)
    codes = [one.code for one in BUNDLED.alive_on(TODAY)]
    tracemalloc.start()
    views = [
        OfficialView(
            ViewId(code, year, 1),
            Sharing.COUNCILS,
            dict.fromkeys(FRAME.statements, chance.choice(FRAME.labels)),
            dict.fromkeys(FRAME.characteristics, 2),
        )
        for year in range(2022, 2027)
        for code in codes
    ]
    held = Views(views, BUNDLED)
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size < 40_000_000
    for year in range(2022, 2027):
        found = held.compare("CMD", Group("nation"), year, FRAME, day=TODAY)
        assert isinstance(found, Comparison)
        assert len(found.statements) == 100
