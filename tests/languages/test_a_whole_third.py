"""A third language that says everything is two folders, sentences and a pack's texts, and no Python."""

import io
import re
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from ruamel.yaml import YAML

from eic_bot.entrypoints.wiring import read_pack
from eic_bot.service.links.pages import PATH
from tests.adapters.web.site import browsing, office
from tests.support.pseudo_language import LANGUAGE, accented, pseudo, untranslated, write_language
from tests.support.transcripts import FOLDER
from tests.terminal import at_terminal

NAMES = ("Ana", "Bob", "Westshire", "eic-bot")


@pytest.fixture(scope="module")
def languages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which that of the language is."""
    made = tmp_path_factory.mktemp("languages")
    write_language(made)
    assert {one.suffix for one in made.rglob("*") if one.is_file()} == {".ftl"}
    return made


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack with its texts in that language as well."""
    made, yaml = tmp_path_factory.mktemp("packs") / "council", YAML(typ="safe")
    for file in (FOLDER / "packs" / "council").rglob("*.yaml"):
        there = made / file.relative_to(FOLDER / "packs" / "council")
        there.parent.mkdir(parents=True, exist_ok=True)
        found = yaml.load(file.read_text("utf-8"))
        if file.name == "pack.yaml":
            found["languages"].append(LANGUAGE)
        with there.open("w", encoding="utf-8") as out:
            yaml.dump(with_texts(found, ""), out)
    return made


def with_texts(found: object, key: str) -> object:
    """Every text also in that language; the words by which replies are read stay."""
    if isinstance(found, list):
        return [with_texts(one, key) for one in found]
    if not isinstance(found, dict):
        return found
    if "en" in found and key != "also":
        text = str(found["en"])
        return {**found, LANGUAGE: accented(text) if key == "letter" else pseudo(text)}
    return {name: with_texts(one, name) for name, one in found.items()}


def test_a_conversation_a_report_and_a_page_of_a_person(languages: Path, pack: Path, tmp_path: Path) -> None:

    def run(*arguments: str, typed: bytes = b"") -> str:
        at = ("--database", f"sqlite:///{tmp_path / 'home.db'}")
        done = at_terminal.run(*arguments, *at, typed=typed, EIC_LANGUAGES=str(languages), EIC_LANGUAGE=LANGUAGE)
        assert done.returncode == 0, done.stderr
        return done.stdout.decode()

    typed = "1\n2\nhelp\nwhy\ncomment ⟦x⟧\nprogress\nsummary\npause\n".encode()
    said = run("chat", "--person", "Ana", "--pack", str(pack), typed=typed)
    assert said.count("⟦") > 50
    assert untranslated(said, NAMES) == []
    said = run("export", "brief", "--format", "txt")
    assert said.count("⟦") > 5
    assert untranslated(said, NAMES) == []
    made = tmp_path / "results.pdf"
    run("export", "results", "--format", "pdf", "--out", str(made))
    root: Any = PdfReader(io.BytesIO(made.read_bytes())).trailer["/Root"]
    assert root["/Lang"] == LANGUAGE
    run("person", "export", "Ana", "--out", str(tmp_path / "ana"))
    page = (tmp_path / "ana" / "person.html").read_text("utf-8")
    assert f'<html lang="{LANGUAGE}">' in page
    headings = re.findall(r'<(?:h1|h2|caption|th scope="col")>([^<]*)<', page)
    assert untranslated(" ".join(headings), (*NAMES, "terminal:local:Ana", "terminal:computer:Ana")) == []


async def test_the_page_on_the_web(
    languages: Path, pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EIC_LANGUAGES", str(languages))
    async with office(tmp_path, content=read_pack(str(pack))) as here, browsing(here.site) as browser:
        token = await here.link(here.person("Ana"))
        door = await browser.get(f"{PATH}{token}", **{"Accept-Language": LANGUAGE})
        assert untranslated(door.text, NAMES) == []
        page = await browser.enter(token)
        once = next(one.value for one in page.fields if one.name == "once")
        page = await browser.post("/my", {"said": pseudo("English"), "once": once})
        assert f'<html lang="{LANGUAGE}">' in page.html
        assert untranslated(page.text, NAMES) == []
