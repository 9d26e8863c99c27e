"""The register of councils: by code, by name, alive on a day, and who took over from whom."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eic_bot.model.register import Council, Register
from eic_bot.packs.councils import bundled_register, load_register

TODAY = date(2026, 11, 22)
BUNDLED = load_register(bundled_register()).register or Register(())


def council(code: str, **more: object) -> Council:
    return Council(**({"code": code, "name": code, "nation": "england", "type": "district"} | more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        *(("Camden", "CMD"), ("london borough of camden", "CMD"), ("LB Camden", "CMD"), ("Caerdydd", "CRF")),
        *(("st. helens council", "SHN"), ("City of London", "LND"), ("ynys mon", "AGY"), ("ISLE OF ANGLESEY", "AGY")),
        *(("Hull", "KHL"), ("Kingston-upon-Hull", "KHL"), ("Hammersmith & Fulham", "HMF"), ("Highlands", "HLD")),
        *(("SRY", "SRY"), ("Surrey", "SRY"), ("Surrey Heath", "SUR"), ("Derbyshire", "DBY"), ("Derby", "DER")),
    ],
)
def test_a_council_is_known_by_its_names_however_they_are_written(typed: str, code: str) -> None:
    found = BUNDLED.named(typed, TODAY)
    assert [one.code for one in found.exactly][:1] == [code]
    assert found.perhaps == ()


@pytest.mark.parametrize(
    ("typed", "code"), [("rhonda cynon taf", "RCT"), ("Birmingam", "BIR"), ("srrey", "SRY"), ("Bucks", "BUC")]
)
def test_a_misspelt_name_is_only_a_guess(typed: str, code: str) -> None:
    found = BUNDLED.named(typed, TODAY)
    assert found.exactly == ()
    assert code in [one.code for one in found.perhaps]


def test_of_two_councils_of_one_name_the_one_that_serves_comes_first() -> None:
    assert [one.code for one in BUNDLED.named("Dorset", TODAY).exactly] == ["DST", "DOR"]
    assert [one.code for one in BUNDLED.named("Dorset", date(2019, 3, 31)).exactly] == ["DOR", "DST"]


def test_the_name_of_a_region_is_no_councils_name() -> None:
    assert BUNDLED.named("London", TODAY).exactly == ()
    assert BUNDLED.named("Wales", TODAY).exactly == ()


@settings(deadline=None)
@given(st.text(max_size=200))
def test_whatever_is_typed_as_a_name_something_bounded_comes_back(typed: str) -> None:
    found = BUNDLED.named(typed, TODAY)
    assert not (found.exactly and found.perhaps)
    assert len(found.perhaps) <= 5


def test_every_council_is_found_by_its_own_name_and_names() -> None:
    for one in BUNDLED.councils.values():
        for name in (one.name, *one.also):
            assert one in BUNDLED.named(name, TODAY).exactly, name


def test_a_gss_code_leads_to_its_council_also_a_former_one() -> None:
    assert BUNDLED.get("S12000049") is BUNDLED.get("GLG")
    assert BUNDLED.get(" s12000046 ") is BUNDLED.get("glg")
    assert BUNDLED.get("E99999999") is None


def test_who_took_over_answers_for_a_council_from_the_day_after_its_last() -> None:
    assert [one.code for one in BUNDLED.heirs("CMA", date(2023, 3, 31))] == ["CMA"]
    assert [one.code for one in BUNDLED.heirs("CMA", date(2023, 4, 1))] == ["CBD", "WAF"]
    assert BUNDLED.heirs("nowhere", TODAY) == ()


def test_succession_goes_on_through_councils_that_ended_as_well() -> None:
    register = Register(
        [
            council("AA", until=date(2020, 3, 31), successors=("BB", "CC")),
            council("BB", since=date(2020, 4, 1), until=date(2027, 3, 31), successors=("DD",)),
            council("CC", since=date(2020, 4, 1)),
            council("DD", since=date(2027, 4, 1)),
            council("EE", until=date(2020, 3, 31)),
        ]
    )
    assert [one.code for one in register.heirs("AA", date(2026, 1, 1))] == ["BB", "CC"]
    assert [one.code for one in register.heirs("AA", date(2027, 4, 1))] == ["CC", "DD"]
    assert register.heirs("EE", TODAY) == ()
    assert register.heirs("DD", TODAY) == (), "it has not begun yet, and nobody came before it"


CODES = ["AA", "BB", "CC", "DD", "EE"]


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(CODES), st.lists(st.sampled_from(CODES), max_size=3)), max_size=5))
def test_a_register_that_goes_in_circles_does_not_hang(pairs: list[tuple[str, list[str]]]) -> None:
    register = Register(council(code, until=date(2020, 3, 31), successors=tuple(after)) for code, after in pairs)
    assert all(register.heirs(code, TODAY) == () for code in CODES)


def test_every_ended_council_has_somebody_to_answer_for_it_today() -> None:
    ended = [one for one in BUNDLED.councils.values() if one.until is not None]
    assert len(ended) == 48
    for one in ended:
        heirs = BUNDLED.heirs(one.code, TODAY)
        assert heirs
        assert all(heir.since is None or one.until is None or heir.since > one.until for heir in heirs), one.code
        day_after = (one.until or TODAY) + timedelta(days=1)
        assert one.code not in [heir.code for heir in BUNDLED.heirs(one.code, day_after)]


def test_similar_councils_are_of_one_nation_and_type_and_never_the_council_itself() -> None:
    own = BUNDLED.councils["CMD"]
    found = BUNDLED.similar("CMD", TODAY)
    assert len(found) == 15
    assert {(one.nation, one.type) for one in found} == {(own.nation, own.type)}
    assert own not in found
    assert all(one.is_alive(TODAY) for one in found)
    assert BUNDLED.similar("CMA", TODAY) == (), "of a council that ended too little is known"


def test_the_nearest_in_deprivation_and_place_come_first_then_in_population() -> None:
    own = council("AA", deprivation=2, settlement="urban", population=100_000)
    others = [
        council("BB", deprivation=2, settlement="urban", population=300_000),
        council("CC", deprivation=2, settlement="urban", population=90_000),
        council("DD", deprivation=2, settlement="rural", population=100_000),
        council("EE", deprivation=2, settlement="urban", population=100_000, nation="wales"),
        council("FF", deprivation=2, settlement="urban"),
    ]
    assert [one.code for one in Register([own, *others]).similar("AA", TODAY)] == ["CC", "BB", "DD"]
