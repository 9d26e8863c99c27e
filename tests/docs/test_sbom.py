"""The bill of materials has everything that is locked, and nothing else."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def bill(tmp_path: Path) -> dict[str, Any]:
    out = tmp_path / "sbom.json"
    subprocess.run([sys.executable, str(ROOT / ".ci" / "sbom"), str(out)], check=True, capture_output=True, timeout=60)
    found: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return found


def test_every_locked_package_is_in_it_with_its_hashes(bill: dict[str, Any]) -> None:
    locked = (ROOT / "requirements" / "running.txt").read_text(encoding="utf-8")
    wanted = set(re.findall(r"^([\w.-]+)==([^\s;\\]+)", locked, re.MULTILINE))
    assert {(one["name"], one["version"]) for one in bill["components"]} == wanted
    assert len(wanted) > 40
    assert all(one["hashes"] for one in bill["components"])
    hashes = {each["content"] for one in bill["components"] for each in one["hashes"]}
    assert hashes == set(re.findall(r"sha256:([0-9a-f]{64})", locked))


def test_it_is_of_the_format_and_says_what_it_is_of(bill: dict[str, Any]) -> None:
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert bill["metadata"]["component"]["name"] == "eic-bot"
    assert len({one["bom-ref"] for one in bill["components"]}) == len(bill["components"])
    assert all(one["purl"].startswith("pkg:pypi/") for one in bill["components"])
    installed = [one for one in bill["components"] if one["name"] in ("aiohttp", "pydantic", "botbuilder-core")]
    assert all(one["licenses"] for one in installed)
