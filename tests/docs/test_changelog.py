"""The notes of a release are made of the fragments: all of them, under their headings."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_a_release_gathers_every_fragment_and_takes_it_away(tmp_path: Path) -> None:
    for name in ("pyproject.toml", "CHANGELOG.md"):
        shutil.copy(ROOT / name, tmp_path)
    shutil.copytree(ROOT / "changelog.d", tmp_path / "changelog.d")
    before = [path for path in (tmp_path / "changelog.d").iterdir() if path.name.count(".") == 2]
    fragments = [path.read_text("utf-8") for path in before if path.name != "template.md.jinja"]
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True, timeout=20)
    program = str(Path(sys.executable).with_name("towncrier"))
    done = subprocess.run(
        [program, "build", "--yes", "--version", "9.8.7", "--date", "2030-01-02"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    written = "".join((tmp_path / "CHANGELOG.md").read_text("utf-8").split())
    assert "##9.8.7-2030-01-02" in written
    assert len(fragments) > 40
    assert [one for one in fragments if "".join(one.split()) not in written] == []
    assert {path.name for path in (tmp_path / "changelog.d").iterdir()} == {"README.md", "template.md.jinja"}
