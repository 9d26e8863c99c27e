"""The documents say what is there: files, targets, words, commands, decisions and fragments."""

import re
from pathlib import Path

import click
import pytest

from eic_bot.entrypoints.cli import app

ROOT = Path(__file__).parents[2]
DOCUMENTS = [path for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md") if (path := ROOT / name).exists()]
NESTED = [*sorted((ROOT / "docs").rglob("*.md")), ROOT / "tests" / "transcripts" / "README.md"]
PLACES = ("", "src/eic_bot/", "docs/", "tests/")
NAMED = re.compile(r"`((?:[\w.-]+/)+[\w.-]*|[\w-]+\.(?:md|toml|txt|py|yaml|ftl))`")
LINKED = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")
MAKE = re.compile(r"\bmake ([a-z-]+)\b(?=[`\s;,.]|$)")


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", text(ROOT / "Makefile"), re.MULTILINE))


def is_there(name: str) -> bool:
    """Whether that file or folder exists, from the top or from where such names are usually written."""
    return any(list(ROOT.glob(f"{place}{name.rstrip('/')}*")) for place in PLACES)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_file_a_document_names_exists(document: Path) -> None:
    named = {name for name in NAMED.findall(text(document)) if "<" not in name and not name.startswith("*")}
    by_itself = {name for name in named if "/" not in name}
    known = {path.name for path in ROOT.rglob("src/**/*")} | {path.name for path in ROOT.iterdir()}
    missing = {name for name in named - by_itself if not is_there(name)} | (by_itself - known - {"pack.yaml"})
    assert missing == set()


@pytest.mark.parametrize("document", [*DOCUMENTS, *NESTED], ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_between_documents_leads_somewhere(document: Path) -> None:
    assert [one for one in LINKED.findall(text(document)) if not (document.parent / one).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_make_target_a_document_names_exists(document: Path) -> None:
    code = "\n".join(re.findall(r"```.*?```|`[^`]+`|^    .*$", text(document), re.DOTALL | re.MULTILINE))
    assert set(MAKE.findall(code)) <= targets()


def test_make_lists_every_target_that_people_use() -> None:
    makefile = text(ROOT / "Makefile")
    listed = set(re.findall(r"^([a-z-]+):[^#\n]*## ", makefile, re.MULTILINE))
    assert listed >= {"demo", "chat", "test", "lint", "bench", "mutants", "transcripts", "help"}
    assert targets() - listed <= {"running", "developing"}
    phony = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert phony is not None
    assert set(phony[1].split()) == targets()


def test_the_readme_is_short() -> None:
    assert len(text(ROOT / "README.md").splitlines()) <= 110


def test_the_catalogue_sentence_is_in_the_readme() -> None:
    assert "neither endorses" in " ".join(text(ROOT / "README.md").split())


def commands(group: click.Group, prefix: str = "") -> dict[str, click.Command]:
    found: dict[str, click.Command] = {}
    for name, command in group.commands.items():
        found[f"{prefix}{name}"] = command
        if isinstance(command, click.Group):
            found |= commands(command, f"{prefix}{name} ")
    return found


@pytest.mark.parametrize("name", commands(app))
def test_every_command_and_option_says_what_it_does(name: str) -> None:
    command = commands(app)[name]
    assert command.help
    assert command.help.strip().endswith(".")
    options = [one for one in command.params if isinstance(one, click.Option)]
    assert [one.name for one in options if not one.help and "--format" not in one.opts] == []
    with click.Context(command, info_name=name) as context:
        assert command.get_help(context)


def test_every_command_the_documents_name_exists() -> None:
    known = commands(app)
    for document in DOCUMENTS:
        code = "\n".join(re.findall(r"```.*?```|`[^`]+`", text(document), re.DOTALL))
        for first, second in re.findall(r"eic-bot ([a-z]+)(?: ([a-z]+))?", code):
            assert first in known, f"{document.name}: eic-bot {first}"
            group = isinstance(known[first], click.Group)
            assert not group or not second or f"{first} {second}" in known, f"{document.name}: eic-bot {first} {second}"


def test_every_decision_has_its_own_number_and_says_what_was_decided() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [path.name[:4] for path in decisions]
    assert numbers == [f"{number:04}" for number in range(1, len(decisions) + 1)]
    for path in decisions:
        written = text(path)
        assert written.startswith(f"# {path.name[:4]}: "), path.name
        assert re.search(r"^Status: (proposed|accepted|superseded by \d{4}|rejected)", written, re.MULTILINE), path.name
        assert {"## Context", "## Decision"} <= set(written.splitlines()), path.name


def test_every_changelog_fragment_says_what_kind_of_change_it_is() -> None:
    names = {path.name for path in (ROOT / "changelog.d").iterdir()} - {"README.md", "template.md.jinja"}
    assert names
    kind = re.compile(r"[a-z0-9-]+\.(added|changed|fixed|removed|security)\.md")
    assert [name for name in names if not kind.fullmatch(name)] == []
    assert [name for name in names if not text(ROOT / "changelog.d" / name).strip()] == []


def test_every_word_of_the_glossary_is_explained_once() -> None:
    rows = re.findall(r"^\| (\*\*.+?) \| (.+) \|$", text(ROOT / "docs" / "glossary.md"), re.MULTILINE)
    words = [word for row, _ in rows for word in re.findall(r"\*\*(.+?)\*\*", row)]
    assert len(words) == len({word.lower() for word in words})
    assert [row for row, meaning in rows if not meaning.strip().endswith(".")] == []


CODE_WORDS = (
    *("Pack", "Area", "Characteristic", "Statement", "Level", "Scale", "Question", "Ladder", "Condition", "Answer"),
    *("Dialog", "Session", "Input", "Turn", "Effect", "Request", "Result", "Message", "Part", "Transcript", "Inbound"),
    *("Outbound", "Receipt", "Scope", "Resource", "Address", "Channel"),
)


@pytest.mark.parametrize("word", CODE_WORDS)
def test_a_word_of_the_glossary_is_a_name_in_the_code(word: str) -> None:
    source = "\n".join(text(path) for path in (ROOT / "src" / "eic_bot").rglob("*.py"))
    assert re.search(rf"^(class {word}\b|{word}\b.* = )", source, re.MULTILINE)
    assert f"**{word}**" in text(ROOT / "docs" / "glossary.md")
