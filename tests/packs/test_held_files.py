"""Files held in memory are checked as a folder is: the same problems at the same places."""

from pathlib import Path

import pytest

from eic_bot.packs.loader import load_files, load_pack
from eic_bot.packs.report import print_problems
from tests.packs.overlay import BAD, SMALL, make_pack

IN_MEMORY = sorted(path.name for path in BAD.iterdir() if not path.name.startswith("P109"))


def held(folder: Path) -> dict[str, str]:
    """Every file under a folder, also those that are not read."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8-sig") for path in files}


@pytest.mark.parametrize("name", IN_MEMORY)
def test_a_bad_example_has_the_same_problems(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = make_pack(tmp_path / "pack", BAD / name)
    monkeypatch.chdir(tmp_path)
    from_folder, from_memory = load_pack(Path("pack")), load_files(held(pack), Path("pack"))
    assert print_problems(from_memory.problems) == print_problems(from_folder.problems)
    assert from_memory.content == from_folder.content


def test_a_good_pack_is_the_same() -> None:
    assert load_files(held(SMALL)).content == load_pack(SMALL).content is not None


def test_too_much_is_refused() -> None:
    files = held(SMALL)
    heaps = {f"dialogs/heap{number}.yaml": "# 4.8 megabytes\n" * 300_000 for number in range(5)}
    crowd = {f"dialogs/crowd{number}.yaml": "dialog: crowd\n" for number in range(500)}
    for more, code in (
        ({"resources.yaml": "# ten megabytes\n" * 640_000}, "P104"),
        (heaps, "P105"),
        (crowd, "P106"),
        ({"resources.yaml": "resources: [] # \u202e\n"}, "P110"),
    ):
        loaded = load_files(files | more)
        assert code in {problem.code for problem in loaded.problems}
        assert loaded.content is None
    assert [problem.code for problem in load_files({}).problems] == ["P103", "P103", "P103"]
