"""Each code of the catalogue has a bad example, and each example prints exactly what its author needs to read."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from eic_bot.packs.loader import load_pack
from eic_bot.packs.problems import RULES
from eic_bot.packs.report import print_problems
from eic_bot.packs.yaml_nodes import MOST_NODES
from tests.packs.overlay import BAD, EXPECTED, make_pack

EXAMPLES = sorted(path.name for path in BAD.iterdir())


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_bad_example_prints_its_problems(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_pack(tmp_path / "pack", BAD / name)
    monkeypatch.chdir(tmp_path)
    printed = print_problems(load_pack(Path("pack")).problems)
    assert printed == (BAD / name / EXPECTED).read_text("utf-8")
    assert f"  {name.partition('_')[0]}" in printed


def _gone(pack: Path) -> None:
    pack.rename(pack.with_name("elsewhere"))


def _a_file(pack: Path) -> None:
    _gone(pack)
    pack.write_text("pack: small\n", "utf-8")


def _ten_megabytes(pack: Path) -> None:
    (pack / "resources.yaml").write_bytes(b"# ten megabytes\n" * 640_000)


def _a_heap(pack: Path) -> None:
    for number in range(5):
        (pack / "dialogs" / f"heap{number}.yaml").write_bytes(b"# 4.8 megabytes\n" * 300_000)


def _a_crowd(pack: Path) -> None:
    for number in range(500):
        (pack / "dialogs" / f"crowd{number}.yaml").write_text("dialog: crowd\n", "utf-8")


def _a_link_out(pack: Path) -> None:
    (pack.parent / "secret.yaml").write_text("resources: []\n", "utf-8")
    (pack / "resources.yaml").unlink()
    (pack / "resources.yaml").symlink_to(pack.parent / "secret.yaml")


def _a_linked_folder(pack: Path) -> None:
    (pack / "dialogs").rename(pack.parent / "dialogs")
    (pack / "dialogs").symlink_to(pack.parent / "dialogs")


def _a_pipe(pack: Path) -> None:
    (pack / "resources.yaml").unlink()
    os.mkfifo(pack / "resources.yaml")


def _a_link_to_itself(pack: Path) -> None:
    (pack / "resources.yaml").unlink()
    (pack / "resources.yaml").symlink_to(pack / "resources.yaml")


def _many_values(pack: Path) -> None:
    (pack / "resources.yaml").write_text("resources: [" + "1," * MOST_NODES + "]", "utf-8")


GENERATED: dict[str, tuple[Callable[[Path], None], str]] = {
    "P101": (_gone, "pack  P101\n  There is no folder here.\n"),
    "P102": (_a_file, "pack  P102\n  This is not a folder.\n"),
    "P104": (_ten_megabytes, "pack/resources.yaml  P104\n  This file is larger than 5 MB.\n"),
    "P105": (_a_heap, "pack  P105\n  The files of this pack are larger than 20 MB together.\n"),
    "P106": (_a_crowd, "pack  P106\n  This pack has more than 500 files.\n"),
    "P107": (_a_link_out, "pack/resources.yaml  P107\n  This is a link to something outside the pack.\n"),
    "P107_folder": (_a_linked_folder, "pack/dialogs  P107\n  This is a link to something outside the pack.\n"),
    "P108": (_a_pipe, "pack/resources.yaml  P108\n  This cannot be read: not a file.\n"),
    "P108_loop": (_a_link_to_itself, "pack/resources.yaml  P108\n  This cannot be read: "),
    "P209": (_many_values, "pack/resources.yaml:1:399"),
}


@pytest.mark.parametrize("name", GENERATED)
def test_what_cannot_be_kept_as_an_example_is_made(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spoil, expected = GENERATED[name]
    spoil(make_pack(tmp_path / "pack"))
    monkeypatch.chdir(tmp_path)
    loaded = load_pack(Path("pack"))
    printed = print_problems(loaded.problems)
    assert printed.startswith(expected)
    assert name.partition("_")[0] in {problem.code for problem in loaded.problems}
    assert loaded.content is None


def test_every_code_has_an_example_and_every_example_a_code() -> None:
    shown = {name.partition("_")[0] for name in (*EXAMPLES, *GENERATED)}
    assert shown == set(RULES)


def test_an_example_without_its_own_fault_is_a_good_pack(tmp_path: Path) -> None:
    loaded = load_pack(make_pack(tmp_path / "pack"))
    assert loaded.problems == ()
    assert loaded.content is not None
    assert tuple(loaded.content.dialogs) == ("look", "start")


def test_what_became_of_earlier_statements_is_read(tmp_path: Path) -> None:
    pack = make_pack(tmp_path / "pack")
    written = "since: 0.9.0\nstatements:\n  - {was: [money.budgets.1], now: [money.control.1, money.control.2]}\n"
    (pack / "lineage.yaml").write_text(written, "utf-8")
    loaded = load_pack(pack)
    assert loaded.problems == ()
    assert loaded.content is not None
    assert loaded.content.pack.renewals is not None
    assert loaded.content.pack.renewals.statements[0].now == ("money.control.1", "money.control.2")
