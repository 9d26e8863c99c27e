"""The console in each language: nothing of it outside the catalogues, and the one who reads it chooses."""

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markupsafe import Markup
from typing_extensions import override

from eic_bot.admin.browsers import DRAFT, LANGUAGE
from eic_bot.admin.sheets import TEMPLATES, Sheets
from eic_bot.admin.speaking import Speech
from eic_bot.locale.phrases import phrases_in
from eic_bot.packs.bundled import bundled_pack
from tests.admin.every_page import HERE, every_page
from tests.admin.serving import ALPHA, Reply, Served, as_it_comes
from tests.admin.serving import served as serving
from tests.languages.test_no_english import english_in
from tests.support.hosting import PHRASES

EVERY_TEMPLATE = sorted(TEMPLATES.rglob("*.html"))
JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
SPOKEN = frozenset({"aria-label", "title", "placeholder", "alt", "aria-description"})
"""Attributes whose words people read or hear."""
LETTERS = re.compile(r"[^\W\d_]{2,}")
VOID = frozenset({"meta", "link", "input", "br"})
NAMES = frozenset({"english", "cymraeg", "eic", "slack", "talpha", "console", "example", "ann", "bob", "cara", "zz"})
"""Of languages, organisations and people; ``console:ann@id.example`` is who did something."""


class Literal(HTMLParser):
    """What a template says by itself, and not by a catalogue."""

    def __init__(self, template: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(JINJA.sub("", template))

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [said for name, said in attrs if name in SPOKEN and said and LETTERS.search(said)]
        is_button = tag == "input" and ("type", "submit") in attrs
        self.found += [said for name, said in attrs if is_button and name == "value" and said]

    @override
    def handle_data(self, data: str) -> None:
        self.found += LETTERS.findall(data)


class Said(HTMLParser):
    """What people read and hear on a page, without what is said to be in another language or is theirs to write."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.languages: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self.feed(page)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "html":
            self.languages.append(given.get("lang") or "")
        is_theirs = tag in ("textarea", "script") or (tag != "html" and given.get("lang") not in (None, "cy"))
        if not self._is_theirs:
            self.texts += [said for name, said in attrs if name in SPOKEN and said and not is_theirs]
        if tag not in VOID:
            self._open.append((tag, is_theirs))

    @override
    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    @override
    def handle_data(self, data: str) -> None:
        if not self._is_theirs:
            self.texts.append(data)

    @property
    def _is_theirs(self) -> bool:
        return any(theirs for _, theirs in self._open)


def names_in_files(folder: Path) -> frozenset[str]:
    """What the files of a pack call things: names for the program, the same in every language."""
    files = sorted(folder.rglob("*.yaml"))
    written = "\n".join(file.read_text("utf-8") for file in files)
    words = re.findall(r"\b(?:id|step|pack|start): ([\w.-]+)", written)
    lists = re.findall(r"\b(?:areas|dialogs|statements): \[([^\]]*)\]", written)
    return frozenset(
        part.casefold()
        for name in (*words, *lists, *(file.stem for file in files), *(file.parent.name for file in files))
        for part in re.findall(r"[^\W\d_]+", name)
    )


IDS = names_in_files(bundled_pack("demo"))
CODES = re.compile(r"\b\w+(?:[._-]\w+)+\b|\bhttps?://\S*|\S+@\S+|\b[A-Z]\d+\b|UTC|email:")
"""Of things, addresses and problems."""
CHOICES = frozenset(
    {
        "england", "scotland", "wales", "northern", "ireland", "uk", "unitary", "district", "county", "borough",
        "metropolitan", "london", "combined", "authority", "strategic", "city", "of", "none",
    }
)  # fmt: skip
"""What can be written into a field as it is, nations and types of council; and what was asked for and is not there."""


@pytest.mark.parametrize("template", EVERY_TEMPLATE, ids=lambda one: str(one.relative_to(TEMPLATES)))
def test_a_template_says_nothing_by_itself(template: Path) -> None:
    assert Literal(template.read_text("utf-8")).found == []


@pytest.mark.parametrize(
    "said", ["<p>Nothing waits.</p>", '<a aria-label="More" href="x">+</a>', '<input type="submit" value="Go">']
)
def test_words_in_a_template_would_be_found(said: str) -> None:
    assert Literal(said).found


async def in_welsh(tmp_path: Path) -> dict[str, Reply]:
    async with serving(tmp_path, packed=as_it_comes) as served:
        admin = await served.somebody("admin", ALPHA)
        admin.cookies[LANGUAGE] = "cy"
        found = await every_page(served, admin)
    return {name: reply for name, reply in found.items() if not reply.there}


async def test_no_english_word_stands_on_a_page_in_welsh(tmp_path: Path) -> None:
    pages = await in_welsh(tmp_path)
    assert len(pages) > 100
    wrong = {}
    for name, reply in pages.items():
        said = Said(reply.text)
        assert said.languages == ["cy"], name
        words = english_in(CODES.sub(" ", unescape(" \n ".join(said.texts)))) - NAMES - IDS - CHOICES
        if words:
            wrong[name] = sorted(words)
    assert wrong == {}
    assert {reply.status for reply in pages.values()} == {200, 400, 403, 404, 409, 422}


async def test_a_script_is_given_the_piece_it_asks_for_and_others_a_whole_page(served: Served) -> None:
    browser = await served.somebody("admin", ALPHA)
    by_script = await browser.post(f"{HERE}/overlay/look", {"text": "hidden: ["}, {"HX-Request": "true"})
    alone = await browser.post(f"{HERE}/overlay/look", {"text": "hidden: ["})
    assert "<html" not in by_script.text
    assert by_script.text.strip() in alone.text
    assert '<html lang="en">' in alone.text


async def test_an_english_word_on_a_page_would_be_found(served: Served) -> None:
    browser = await served.somebody("admin", ALPHA)
    page = Said((await browser.get(f"{HERE}/people")).text)
    assert page.languages == ["en"]
    assert len(english_in(" ".join(page.texts)) - NAMES - IDS - CHOICES) > 30


async def test_one_chooses_the_language_on_any_page_and_it_is_kept(served: Served) -> None:
    browser = served.browser()
    first = await browser.get("/admin/login?back=%2Fadmin%2Fof%2Flocal%2Fhealth")
    assert '<html lang="en">' in first.text
    [back] = re.findall(r'name="back" value="([^"]*)"', first.text)
    went = await browser.post("/admin/language", {"language": "cy", "back": unescape(back)})
    assert (went.status, went.there) == (303, "/admin/login?back=/admin/of/local/health")
    assert browser.cookies[LANGUAGE] == "cy"
    assert '<html lang="cy">' in (await browser.get(went.there)).text
    admin = await served.somebody("admin", ALPHA)
    admin.cookies |= browser.cookies
    page = await admin.get(f"{HERE}/audit?action=pack")
    assert '<html lang="cy">' in page.text
    assert '<button class="plain" name="language" value="en" lang="en">English</button>' in page.text
    assert f'name="back" value="{HERE}/audit?action=pack"' in page.text
    await admin.post("/admin/language", {"language": "en", "back": f"{HERE}/audit"})
    assert '<html lang="en">' in (await admin.get(f"{HERE}/audit")).text


@pytest.mark.parametrize(
    "form",
    [
        {"language": "xx", "back": "https://evil.example/"},
        {"language": "../cy", "back": "//evil.example/admin/x"},
        {"language": "", "back": "/admin/\\evil"},
        {"back": "javascript:alert(1)"},
    ],
)
async def test_there_is_no_other_language_and_no_way_elsewhere(served: Served, form: dict[str, str]) -> None:
    browser = served.browser()
    went = await browser.post("/admin/language", form)
    assert (went.status, went.there) == (303, "/admin")
    assert LANGUAGE not in browser.cookies
    elsewhere = await browser.post("/admin/language", {"language": "cy"}, {"Sec-Fetch-Site": "cross-site"})
    assert elsewhere.status == 403
    assert LANGUAGE not in browser.cookies


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("cy", "cy"), ("cy-GB,en;q=0.8", "cy"), ("en-GB,cy;q=0.9", "en"), ("fr,cy;q=0.5", "cy"), ("fr", "en"),
        ("en;q=0.3,cy;q=0.7", "cy"), ("cy;q=x", "en"), ("", "en"), (";;,,=", "en"),
    ],
)  # fmt: skip
async def test_until_then_it_is_the_language_of_the_browser(served: Served, asked: str, language: str) -> None:
    page = await served.browser().get("/admin/login", {"Accept-Language": asked})
    assert f'<html lang="{language}">' in page.text


async def test_that_a_translation_is_a_draft_is_said_once(served: Served) -> None:
    browser = await served.somebody("admin", ALPHA)
    assert "Cyfieithiad drafft" not in (await browser.get(f"{HERE}/health")).words
    assert DRAFT not in browser.cookies
    browser.cookies[LANGUAGE] = "cy"
    assert "Cyfieithiad drafft" in (await browser.get(f"{HERE}/health")).words
    assert "Cyfieithiad drafft" not in (await browser.get(f"{HERE}/rounds")).words


async def test_the_answer_to_a_form_keeps_what_was_typed_and_offers_no_way_to_lose_it(served: Served) -> None:
    browser = await served.somebody("admin", ALPHA)
    report = await browser.post(f"{HERE}/overlay/weigh", {"text": "number: x"})
    assert "/admin/language" not in report.text
    assert "/admin/language" in (await browser.get(f"{HERE}/overlay")).text


def test_what_is_put_into_a_sentence_is_text_unless_it_is_markup() -> None:
    speech = Speech(PHRASES)
    evil = "<b>Ann</b>\" onload='x"
    said = speech.t("console-erase-this", name=evil)
    assert said == "Erase &lt;b&gt;Ann&lt;/b&gt;&quot; onload=&#x27;x"
    assert speech.t("console-erase-this", name=Markup("<b>{}</b>").format("<i>")) == "Erase <b>&lt;i&gt;</b>"
    assert speech.plain("console-erase-this", name="<b>") == "Erase <b>"
    assert speech.theirs("<b>", 'cy"') == '<span lang="cy&quot;">&lt;b&gt;</span>'


def test_a_sentence_that_a_language_lacks_says_that_it_is_english(tmp_path: Path) -> None:
    for language, lines in {
        "en": "name = English\ncomplete = yes\n",
        "xx": "name = Xx\n",
    }.items():
        (tmp_path / language).mkdir()
        (tmp_path / language / "vocabulary.ftl").write_text(lines, "utf-8")
    (tmp_path / "en" / "console.ftl").write_text("console-a = Sign <in>, { $name }\nconsole-b = Out\n", "utf-8")
    (tmp_path / "xx" / "console.ftl").write_text("console-b = Zz\n", "utf-8")
    speech = Speech(phrases_in(tmp_path, "xx"))
    assert speech.t("console-b") == "Zz"
    assert speech.t("console-a", name="<i>") == (
        '<span lang="en">Sign &lt;in&gt;, </span><span lang="en">&lt;i&gt;</span>'
    )
    assert speech.plain("console-a", name="Ann") == "Sign <in>, Ann"


def test_days_and_numbers_are_those_of_the_language() -> None:
    english, welsh = Speech(PHRASES), Speech(PHRASES.speaking("cy"))
    assert english.moment(1_900_000_000_000) == "17 March 2030, 17:46 UTC"
    assert welsh.moment(1_900_000_000_000) == "17 Mawrth 2030, 17:46 UTC"
    assert (welsh.day("2027-01-03"), welsh.day("no day")) == ("3 Ionawr 2027", "no day")
    assert [welsh.plain("console-kept-days", count=count) for count in (1, 2, 3)] == [
        "1 diwrnod", "2 ddiwrnod", "3 diwrnod",
    ]  # fmt: skip


def test_a_template_has_a_page_in_each_language() -> None:
    sheets = Sheets(PHRASES)
    given: dict[str, object] = {"refused": None, "found": []}
    assert sheets.filled("packs/looked.html", "en", **given) != sheets.filled("packs/looked.html", "cy", **given)
