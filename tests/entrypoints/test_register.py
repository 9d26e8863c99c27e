"""The register on the command line: checked, looked up, and replaced by a setting."""

from pathlib import Path

from eic_bot.packs.councils import COLUMNS, bundled_register
from tests.terminal import at_terminal

GOOD = (
    ",".join(COLUMNS)
    + "\nESY,East Surrey Council,,england,unitary,South East,,,,2027-04-01,,,,,\n"
    + "SRY,Surrey County Council,,england,county,South East,,E10000030,,,2027-03-31,ESY,,,\n"
)


def run(*words: str, register: Path | None = None) -> tuple[int, str, str]:
    done = at_terminal.run("register", *words, EIC_COUNCIL_REGISTER=str(register or bundled_register()))
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_the_register_that_comes_along_has_nothing_to_mend() -> None:
    code, said, complaints = run("check")
    assert (code, complaints) == (0, "")
    assert "nothing to mend" in said


def test_a_name_leads_to_a_code_and_a_misspelt_one_only_to_a_guess() -> None:
    assert run("find", "isle", "of", "anglesey") == (0, "AGY  Isle of Anglesey County Council, Wales\n", "")
    code, said, complaints = run("find", "Birmingam")
    assert code == 1
    assert "BIR  Birmingham City Council" in said
    assert "No council has that name." in complaints


def test_another_register_takes_its_place_by_a_setting(tmp_path: Path) -> None:
    other = tmp_path / "2027.csv"
    other.write_text(GOOD, "utf-8")
    found = "SRY  Surrey County Council, South East (until 2027-03-31; then ESY)\n"
    assert run("find", "Surrey", register=other) == (0, found, "")
    assert run("find", "Camden", register=other)[0] == 1


def test_a_register_with_errors_is_refused_with_all_of_them(tmp_path: Path) -> None:
    other = tmp_path / "bad.csv"
    other.write_text(GOOD.replace("england,county", "england,shire").replace("2027-04-01", "soon"), "utf-8")
    code, said, _ = run("check", str(other))
    assert code == 1
    assert "2 to mend" in said
    code, said, complaints = run("find", "Surrey", register=other)
    assert (code, said) == (2, "")
    assert "R202" in complaints
    assert "R203" in complaints
    assert "Traceback" not in complaints
