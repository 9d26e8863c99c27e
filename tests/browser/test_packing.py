"""What is packed for others has what pages take from npm with its licences, and what goes to Git has it not."""

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
VENDOR = "eic_bot/simulator/page/vendor"
CONSOLE = "eic_bot/admin"


def tracked(*folders: str) -> list[str]:
    """What Git has there."""
    asked = ["git", "ls-files", *folders]
    return subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, timeout=20, check=True).stdout.splitlines()


def test_the_wheel_has_the_pages_what_they_take_and_its_licences(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    [wheel] = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        names = set(packed.namelist())
        licence = packed.read(f"{VENDOR}/adaptivecards.LICENSE.txt").decode()
    assert "eic_bot/simulator/page/static/index.html" in names
    assert {f"{VENDOR}/adaptivecards.min.js", f"{VENDOR}/swiper.LICENSE.txt"} <= names
    assert "Microsoft" in licence
    assert {f"{CONSOLE}/vendor/htmx.min.js", f"{CONSOLE}/vendor/htmx.LICENSE.txt"} <= names
    assert {f"{CONSOLE}/templates/layout.html", f"{CONSOLE}/static/console.css"} <= names
    assert [name for name in names if "axe" in name or "node_modules" in name] == []
    ours = {name.removeprefix("src/") for name in tracked("src/eic_bot")}
    assert len(ours) > 800
    assert ours - names == set()
    for what in ("packs/demo/pack.yaml", "packs/cyber/pack.yaml", "locale/cy", "store/migrations/env.py"):
        assert [name for name in names if name.startswith(f"eic_bot/{what}")], what
    assert [name for name in names if name.endswith("dist-info/licenses/LICENSE")]


def test_nothing_of_others_is_committed() -> None:
    found = tracked("src/eic_bot/simulator/page", "src/eic_bot/admin", "frontend")
    assert "frontend/package-lock.json" in found
    assert [name for name in found if "vendor" in name or "node_modules" in name] == []
    assert '"resolved"' not in (ROOT / "frontend" / "package-lock.json").read_text("utf-8")
