"""What ``pack check`` prints."""

from pathlib import Path

from eic_bot.packs.loader import load_pack
from eic_bot.packs.problems import Place, Problem, Severity
from eic_bot.packs.report import exit_code, print_check, print_problems
from tests.packs.overlay import BAD, make_pack


def _problem(line: int, severity: Severity = Severity.ERROR) -> Problem:
    return Problem("P302", severity, Place("pack.yaml", line, 1), "", "The key is missing.", "Add it.")


def test_no_more_than_two_hundred_problems_are_printed() -> None:
    printed = print_problems([_problem(line) for line in range(1, 251)])
    assert printed.count("P302") == 200
    assert printed.endswith("\nand 50 more\n")


def test_a_warning_is_marked_and_leaves_the_pack_usable(tmp_path: Path) -> None:
    loaded = load_pack(make_pack(tmp_path / "pack", BAD / "P111"))
    assert loaded.content is not None
    assert exit_code(loaded.problems) == 0
    printed = print_check(tmp_path / "pack", loaded.problems)
    assert "P111 warning" in printed
    assert printed.endswith("\n0 to mend, 1 to look at\n")


def test_an_error_is_counted_and_found_by_the_exit_code() -> None:
    assert exit_code([_problem(1, Severity.WARNING), _problem(2)]) == 1
    assert print_check(Path("pack"), [_problem(2)]).endswith("\n1 to mend, 0 to look at\n")


def test_a_good_pack_is_told_so() -> None:
    assert print_check(Path("pack"), []) == "pack: nothing to mend\n"
    assert exit_code([]) == 0


def test_problems_come_by_file_and_line(tmp_path: Path) -> None:
    pack = make_pack(tmp_path / "pack", BAD / "P602_letter")
    (pack / "areas" / "money.yaml").write_text("area: money\n", "utf-8")
    places = [(problem.place.file, problem.place.line) for problem in load_pack(pack).problems]
    assert places == sorted(places)
    assert len({file for file, _ in places}) > 1
