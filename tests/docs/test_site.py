"""The documentation as a whole: every page has its place, every command in it parses, and the tutorial is played."""

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
from ruamel.yaml import YAML

from eic_bot.entrypoints.cli import app
from tests.terminal import at_terminal

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
OUTSIDE = ("decisions", "pictures")
"""Folders whose pages are reached by links alone."""
PAGES = sorted(path for path in DOCS.rglob("*.md") if path.relative_to(DOCS).parts[0] not in OUTSIDE)
CODE = re.compile(r"^```\w*\n(.*?)^```$|^ {4}([^\n]+)$|`([^`\n]+)`", re.DOTALL | re.MULTILINE)
TUTORIAL = DOCS / "tutorial" / "first-conversation.md"


def nav(entries: Any) -> Iterator[str]:  # noqa: ANN401 - as YAML has it
    for one in entries:
        yield from [one] if isinstance(one, str) else (page for inner in one.values() for page in nav(inner))


def test_every_page_has_its_place_in_the_site() -> None:
    listed = list(nav(YAML(typ="safe").load((ROOT / "mkdocs.yml").read_text("utf-8"))["nav"]))
    there = {str(path.relative_to(DOCS)) for path in PAGES}
    assert (there - set(listed), set(listed) - there) == (set(), set()), "Put it into the nav of mkdocs.yml"
    assert len(listed) == len(set(listed))


def test_the_site_is_made_with_every_link_leading_somewhere_and_nothing_from_elsewhere(tmp_path: Path) -> None:
    shutil.copytree(DOCS, tmp_path / "docs")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    program = [str(Path(sys.executable).with_name("zensical")), "build", "--strict", "--config-file", "mkdocs.yml"]
    done = subprocess.run(program, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    index = (tmp_path / "build" / "docs" / "index.html").read_text("utf-8")
    assert "never a ranking" in " ".join(index.lower().split())
    loaded = re.findall(r'<(?:script|img|link rel="stylesheet")[^>]+(?:src|href)="(https?:[^"]+)"', index)
    assert loaded == []


def commands(path: Path) -> Iterator[str]:
    """Every ``eic-bot ...`` that stands as code; lines that end in a backslash go on in the next."""
    written = re.sub(r"\\\n\s*", "", path.read_text("utf-8"))
    for found in CODE.findall(written):
        for line in "".join(found).splitlines():
            for one in re.findall(r"(?:^|[ =/])eic-bot((?: [^#\n]*)?)", line.split(" # ")[0].rstrip()):
                yield one.strip()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(DOCS)))
def test_every_command_in_the_documentation_is_one_with_these_words_and_options(path: Path) -> None:
    assert [(one, wrong) for one in commands(path) if (wrong := problem_of(one))] == []


def problem_of(written: str) -> str:
    """What the program would say to this command, were it typed; nothing where it would begin."""
    try:
        words = shlex.split(written)
    except ValueError as problem:
        return str(problem)
    command: click.Command = app
    while words and isinstance(command, click.Group) and not words[0].startswith("-"):
        found = command.commands.get(words[0])
        if found is None:
            return "" if _is_prose(words[0]) else f"there is no {words[0]}"
        command, words = found, words[1:]
    if isinstance(command, click.Group):
        return ""
    given = [word for word in words if word not in ("...", "|")]
    try:
        with click.Context(command, info_name="eic-bot", resilient_parsing=False) as context:
            parser = command.make_parser(context)
            parser.parse_args([one for one in given if one != "..."])
    except click.UsageError as problem:
        return problem.format_message()
    return ""


def _is_prose(word: str) -> bool:
    return not re.fullmatch(r"[a-z-]+", word)


def test_the_check_of_commands_sees_what_is_wrong() -> None:
    assert problem_of("outbox retri 1")
    assert problem_of("chat --persn Ana")
    assert problem_of("outbox retry 1") == ""


def test_the_tutorial_is_a_conversation_that_can_be_had(tmp_path: Path) -> None:
    blocks = re.findall(r"^```\n(.*?)^```$", TUTORIAL.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    lines = [line for block in blocks for line in block.splitlines()]
    assert all(line.startswith(("You: ", "Bot: ")) for line in lines)
    typed = [line.removeprefix("You: ") for line in lines if line.startswith("You: ")]
    database = f"sqlite:///{tmp_path / 'answers.db'}"
    done = at_terminal.run("chat", typed="\n".join(typed).encode(), EIC_DATABASE_URL=database)
    assert done.returncode == 0, done.stderr
    rest = done.stdout.decode()
    for line in lines:
        if line.startswith("Bot: "):
            said = line.removeprefix("Bot: ")
            assert said.casefold() in rest.casefold(), f"{said}\n--- in ---\n{rest}"
            rest = rest[rest.casefold().index(said.casefold()) + len(said) :]
    for command in re.findall(r"^    eic-bot (.+)$", TUTORIAL.read_text("utf-8"), re.MULTILINE):
        out = subprocess.run(
            [*at_terminal.PROGRAM, *shlex.split(command)],
            cwd=tmp_path,
            capture_output=True,
            env=at_terminal.environment(EIC_DATABASE_URL=database),
            timeout=at_terminal.LIMIT,
            check=False,
        )
        assert out.returncode == 0, out.stderr
    assert '"plan"' in (tmp_path / "answers.json").read_text("utf-8")
