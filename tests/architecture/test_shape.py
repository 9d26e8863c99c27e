"""The shape of the code: what may import what, how long things are and what they are called."""

import ast
import re
import subprocess
import sys

import pytest

from tests.architecture.sources import MIGRATIONS, ROOT, SOURCE, constants, functions, modules

LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
MEANINGLESS = {"util", "utils", "helper", "helpers", "common", "base", "manager", "handler", "processor", "misc"}
PURE = ("model", "dialogs", "rendering")
IMPURE = {"asyncio", "logging", "os", "pathlib", "random", "secrets", "socket", "sqlite3", "subprocess", "threading"}
CLOCKS = {"now", "today", "utcnow", "time", "time_ns", "monotonic", "uuid4", "uuid1", "open", "print", "input"}


def test_every_module_imports_only_what_it_may() -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--no-logo",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_module_is_longer_than_a_reader_can_hold() -> None:
    lines = {
        str(path.relative_to(SOURCE)): len(path.read_text(encoding="utf-8").splitlines())
        for path in SOURCE.rglob("*.py")
        if MIGRATIONS not in path.parents
    }
    assert {name: length for name, length in lines.items() if length > LONGEST_MODULE} == {}


def test_no_function_is_longer_than_a_screen() -> None:
    lengths = {f"{name}:{node.name}": (node.end_lineno or 0) - node.lineno + 1 for name, node in functions()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}


def test_every_name_of_a_module_class_or_function_says_something() -> None:
    names = {part for name in modules() for part in name.removesuffix(".py").split("/")}
    names |= {node.name for _, node in functions()}
    names |= {node.name for tree in modules().values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    pieces = {name: re.findall(r"[A-Z]?[a-z]+", name.removesuffix(".py")) for name in names}
    assert {name for name, words in pieces.items() if MEANINGLESS & {word.lower() for word in words}} == set()


@pytest.mark.parametrize("part", PURE)
def test_the_pure_parts_read_no_clock_draw_no_number_and_await_nothing(part: str) -> None:
    found = []
    for name, tree in modules().items():
        if not name.startswith(f"{part}/"):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.AsyncFunctionDef | ast.Await | ast.AsyncFor | ast.AsyncWith | ast.Global):
                found.append(f"{name}:{node.lineno} {type(node).__name__}")
            if isinstance(node, ast.Import | ast.ImportFrom):
                imported = [node.module or ""] if isinstance(node, ast.ImportFrom) else [one.name for one in node.names]
                found += [
                    f"{name}:{node.lineno} {one}" for one in imported if one.partition(".")[0] in {*IMPURE, "time"}
                ]
            if isinstance(node, ast.Call):
                called = node.func
                word = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
                owner = getattr(getattr(called, "value", None), "id", "")
                by_itself = isinstance(called, ast.Name) and word in {"open", "print", "input", "exec", "eval"}
                if by_itself or (owner in {"datetime", "date", "time", "uuid"} and word in CLOCKS):
                    found.append(f"{name}:{node.lineno} {word}()")
    assert found == []


def test_every_match_over_a_closed_union_ends_in_assert_never() -> None:
    for name in ("dialogs/engine.py", "service/effects.py", "service/doing.py", "dialogs/plain.py"):
        matches = [node for node in ast.walk(modules()[name]) if isinstance(node, ast.Match)]
        assert matches, name
        for node in matches:
            assert "assert_never" in ast.unparse(node.cases[-1]), f"{name}:{node.lineno}"


def test_every_module_of_the_program_says_what_it_promises() -> None:
    assert [name for name, tree in modules().items() if not ast.get_docstring(tree)] == []


def test_pages_are_put_together_in_one_place() -> None:
    """Elsewhere nobody escapes, calls a text safe, or writes an element as text."""
    tags = re.compile(
        r"<(html|head|body|main|div|p|h[1-6]|ul|ol|li|table|t[rhd]|span|form|input|button|style|script)\b"
    )
    found = []
    for name, tree in modules().items():
        if name == "rendering/html.py":
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module in {"html", "markupsafe"}:
                found += [f"{name}:{node.lineno} {one.name}" for one in node.names]
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"Html", "Markup"}:
                found.append(f"{name}:{node.lineno} {ast.unparse(node.func)}()")
        found += [f"{name} {said[:40]}" for said in constants(tree) if tags.search(said)]
    assert found == []
