"""The register that comes with the program, and what the author of another one is told."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eic_bot.model.register import Register
from eic_bot.packs.councils import COLUMNS, bundled_register, load_register
from eic_bot.packs.register_problems import REGISTER_RULES
from eic_bot.packs.report import print_problems

HEADER = ",".join(COLUMNS)
GOOD = f"{HEADER}\nAAA,Aa Council,,england,district,South East,,E07000001,,,,,3,urban,1000\n"


def made(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "councils.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_the_bundled_register_has_nothing_to_mend_and_the_known_number_of_each_council() -> None:
    loaded = load_register(bundled_register())
    assert loaded.problems == ()
    assert loaded.register is not None
    found = Counter((one.nation, one.type) for one in loaded.register.alive_on(date(2025, 7, 1)))
    assert found == {
        ("england", "county"): 21,
        ("england", "district"): 164,
        ("england", "unitary"): 63,
        ("england", "metropolitan_district"): 36,
        ("england", "london_borough"): 32,
        ("england", "city_of_london"): 1,
        ("wales", "unitary"): 22,
        ("scotland", "unitary"): 32,
        ("northern_ireland", "district"): 11,
        ("england", "combined_authority"): 14,
        ("england", "strategic_authority"): 1,
    }
    principal = [one for one in loaded.register.alive_on(date(2025, 7, 1)) if one.is_principal]
    assert Counter(one.nation for one in principal) == {
        "england": 317,
        "wales": 22,
        "scotland": 32,
        "northern_ireland": 11,
    }


def test_the_source_and_its_licence_stand_beside_the_register() -> None:
    beside = (bundled_register().parent / "README.md").read_text("utf-8")
    assert "mySociety" in beside
    assert "CC BY 4.0" in beside
    assert all(f"`{column}`" in beside for column in COLUMNS)


def test_a_good_register_is_read_with_its_facts(tmp_path: Path) -> None:
    loaded = load_register(made(tmp_path, "\ufeff" + GOOD))
    assert loaded.problems == ()
    assert loaded.register is not None
    one = loaded.register.councils["AAA"]
    assert (one.name, one.deprivation, one.settlement, one.population) == ("Aa Council", 3, "urban", 1000)


def line(**cells: str) -> str:
    known = {"code": "BBB", "name": "Bb Council", "nation": "wales", "type": "unitary"} | cells
    return ",".join(known.get(column, "") for column in COLUMNS) + "\n"


BAD: dict[str, tuple[str | bytes, str]] = {
    "R104": (b"code\xff\n", ""),
    "R105": (GOOD.replace("nation,", ""), "The column nation is missing."),
    "R106": (
        GOOD.replace("population", "population,mood").replace("1000", "1000,glad"),
        "The column mood is not read.",
    ),
    "R107": (GOOD + "BBB,Bb Council\n", "This line has 2 cells; the first one has 15."),
    "R108": (HEADER + "\n", "There is no council here."),
    "R201": (GOOD + line(name=""), "The column name is empty."),
    "R202": (GOOD + line(nation="france"), "france is not possible as nation."),
    "R203": (GOOD + line(since="1.4.2027"), "1.4.2027 is no day."),
    "R204": (GOOD + line(deprivation="6"), "6 is no deprivation."),
    "R204_code": (GOOD + line(code="b b"), "b b is no code."),
    "R204_gss": (GOOD + line(gss="W6"), "W6 is no gss."),
    "R301": (GOOD + line() + line(), "The code BBB is given twice; the first is on line 3."),
    "R302": (GOOD + line(gss="E07000001"), "The GSS code E07000001 belongs to line 2 as well."),
    "R303": (GOOD + line(since="2027-04-01", until="2027-03-31"), "It ends on 2027-03-31, before it began on"),
    "R304": (GOOD + line(until="2027-03-31", successors="CCC"), "There is no council CCC to take over."),
    "R305": (GOOD + line(until="2027-03-31", successors="BBB"), "BBB takes over from those that took over from it."),
    "R306": (GOOD + line(county="KKK"), "There is no county KKK."),
    "R307": (GOOD + line(successors="AAA"), "It has successors and no last day."),
}


@pytest.mark.parametrize("name", BAD)
def test_each_fault_is_told_with_its_code_its_place_and_a_next_step(name: str, tmp_path: Path) -> None:
    text, message = BAD[name]
    loaded = load_register(made(tmp_path, text))
    code = name.partition("_")[0]
    (problem,) = [one for one in loaded.problems if one.code == code]
    assert message in problem.message
    assert problem.next_step
    assert f"councils.csv{':' if problem.place.line else ''}" in str(problem.place)
    assert (loaded.register is None) == (code != "R106")
    assert code in print_problems(loaded.problems)


def test_a_file_that_is_not_there_not_a_file_or_too_large_is_told(tmp_path: Path) -> None:
    assert [one.code for one in load_register(tmp_path / "none.csv").problems] == ["R101"]
    assert [one.code for one in load_register(tmp_path).problems] == ["R102"]
    assert [one.code for one in load_register(made(tmp_path, "x" * 5_000_001)).problems] == ["R103"]


def test_every_code_of_a_problem_is_shown_to_be_possible() -> None:
    assert {name.partition("_")[0] for name in BAD} | {"R101", "R102", "R103"} == set(REGISTER_RULES)


def test_all_faults_are_told_in_one_run(tmp_path: Path) -> None:
    loaded = load_register(made(tmp_path, GOOD + line(nation="x", type="y", since="z") + line(code="CCC", gss="1")))
    assert [(one.code, one.place.line) for one in loaded.problems] == [
        *(("R202", 3), ("R202", 3), ("R203", 3), ("R204", 4)),
    ]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(st.text(max_size=300), st.integers(0, len(GOOD)))
def test_no_file_makes_reading_it_fail(tmp_path: Path, noise: str, at: int) -> None:
    text = (GOOD[:at] + noise + GOOD[at:]).encode("utf-8", "surrogatepass")
    loaded = load_register(made(tmp_path, text))
    assert isinstance(loaded.register, Register) or loaded.problems
