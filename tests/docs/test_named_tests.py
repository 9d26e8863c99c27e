"""A document that says that something is tested names the test, and it exists."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NAMED = re.compile(r"`(tests/[\w/.]+\.py)::(\w+)`")
FAULTS = 30


@cache
def names_in(path: Path) -> frozenset[str]:
    """The names of its tests, those in classes among them."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    kinds = ast.FunctionDef | ast.AsyncFunctionDef
    return frozenset(one.name for one in ast.walk(tree) if isinstance(one, kinds) and one.name.startswith("test"))


def named(document: Path) -> list[tuple[str, str]]:
    return NAMED.findall(document.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "document", [one for one in sorted((ROOT / "docs").rglob("*.md")) if named(one)], ids=lambda one: one.name
)
def test_every_test_that_a_document_names_exists(document: Path) -> None:
    missing = [
        f"{file}::{name}"
        for file, name in named(document)
        if not (ROOT / file).exists() or name not in names_in(ROOT / file)
    ]
    assert missing == []


def test_each_of_the_faults_has_a_test() -> None:
    table = (ROOT / "docs" / "explanation" / "faults.md").read_text(encoding="utf-8")
    rows = {int(line.split("|")[1]): NAMED.findall(line) for line in table.splitlines() if re.match(r"\| \d+ \|", line)}
    assert list(rows) == list(range(1, FAULTS + 1))
    assert [number for number, tests in rows.items() if not tests] == []
