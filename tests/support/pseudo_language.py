"""A language nobody speaks, made of the English catalogue and packs: every text in ⟦brackets⟧ and with accents.

What the bot shows outside the brackets was never in a catalogue or a pack.
"""

import json
import re
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import Any

from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Transformer

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.phrases import Phrases
from eic_bot.locale.catalogue import read, sentence_files
from eic_bot.locale.phrases import phrases_in
from eic_bot.model.reading import plain_words
from eic_bot.model.scale import Scale

LANGUAGE = "qps"
PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
ACCENTED = "àƀçďéƒĝĥîĵķļɱñöṕɋŕšţûṽŵẋýžÀƁÇĎÉƑĜĤÎĴĶĻṀÑÖṔɊŔŠŢÛṼŴẊÝŽ"
_ACCENTS = str.maketrans(PLAIN, ACCENTED)
_TRANSLATED = re.compile(r"⟦[^⟦⟧]*⟧")
_ADDRESS = re.compile(r"https?://\S+")
_WORD = re.compile(r"[A-Za-z][A-Za-z' -]*")


def accented(text: str) -> str:
    """The text with every letter changed."""
    return text.translate(_ACCENTS)


def pseudo(text: str) -> str:
    """The text as it is in the pseudo-language."""
    return f"⟦{accented(text)}⟧"


class _Sentences(Transformer):
    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:  # noqa: N802 - its name for it
        return ast.TextElement(pseudo(node.value))


def write_language(folder: Path) -> None:
    """Write the catalogues of the pseudo-language: its own sentences, and English words beside its own."""
    english, own = files("eic_bot.locale").joinpath("en"), folder / LANGUAGE
    own.mkdir()
    for file in sentence_files(english):
        sentences = FluentParser().parse(read(english, file))
        own.joinpath(file).write_text(FluentSerializer().serialize(_Sentences().visit(sentences)), "utf-8")
    commands = english.joinpath("commands.ftl").read_text(encoding="utf-8").splitlines()
    own.joinpath("commands.ftl").write_text("\n".join(map(_with_own_name, commands)), "utf-8")
    words = english.joinpath("vocabulary.ftl").read_text(encoding="utf-8")
    own.joinpath("vocabulary.ftl").write_text(words.replace("name = English", f"name = {pseudo('English')}"), "utf-8")


def _with_own_name(line: str) -> str:
    key, equals, names = line.partition(" = ")
    if not equals or line.startswith("#"):
        return line
    return f"{key} = {pseudo(names.partition(',')[0])}, {names}"


def speaking(folder: Path) -> Phrases:
    """The sentences of the pseudo-language in that folder."""
    return phrases_in(folder, LANGUAGE)


def translated(content: Content) -> Content:
    """The pack with every text in the pseudo-language as well."""
    written = json.loads(content.model_dump_json(by_alias=True, exclude_defaults=True))
    manifest = written["pack"]["manifest"]
    manifest["languages"] = [*manifest["languages"], LANGUAGE]
    return Content.model_validate(_translated(written, ""))


def _translated(found: Any, key: str) -> Any:  # noqa: ANN401 - JSON
    if isinstance(found, list):
        return [_translated(one, key) for one in found]
    if not isinstance(found, dict):
        return found
    if key == "also":
        return found
    if "en" in found:
        return found | {LANGUAGE: accented(found["en"]) if key == "letter" else pseudo(found["en"])}
    inner = {name: _translated(value, name) for name, value in found.items()}
    if "id" in found and "label" in found:
        also = found.get("also", {}).get("en", [])
        inner["also"] = found.get("also", {}) | {LANGUAGE: [found["label"]["en"], *also]}
    return inner


class Typist:
    """What an English-speaking person of a transcript types in the pseudo-language."""

    def __init__(self, content: Content) -> None:
        """Someone who knows the names of that pack in both languages."""
        self._letters = _letters(content.pack.scale)
        texts = [
            *(script.title["en"] for script in content.scripts),
            *(area.title["en"] for area in content.pack.areas),
            *(one.title["en"] for one in content.pack.characteristics.values()),
            "English",
        ]
        self._names = {text.casefold(): pseudo(text) for text in sorted(texts, key=len, reverse=True)}

    def types(self, text: str) -> str:
        """The same in the pseudo-language: letters of the scale and names of the pack; other words are known."""
        if text and set(text.casefold()) <= self._letters | {" "}:
            return accented(text)
        for name, own in self._names.items():
            if f" {text.casefold()}".endswith(f" {name}"):
                return text[: -len(name)] + own
            if len(text) > 3 and name.startswith(text.casefold()):
                return own[: len(text) + 1]
        return text


def _letters(scale: Scale) -> frozenset[str]:
    return frozenset(label.letter["en"] for label in scale.labels if "en" in label.letter)


def names_of_resources(content: Content) -> tuple[str, ...]:
    """Titles and publishers of resources, which are names and are not translated."""
    return tuple({name for one in content.pack.resources for name in (one.title, one.publisher)})


def untranslated(shown: str, theirs: Iterable[str]) -> list[str]:
    """The words in what is shown that are neither in brackets, nor an address, nor in ``theirs``."""
    rest = _TRANSLATED.sub(" ", _ADDRESS.sub(" ", shown))
    for text in sorted({variant for one in theirs for variant in _variants(one)}, key=len, reverse=True):
        rest = rest.replace(text, " ")
    return [word.strip() for word in _WORD.findall(rest)]


def _variants(text: str) -> set[str]:
    """How the bot may repeat what a person typed: whole, shortened, in plain words, or what stands behind a command."""
    line = " ".join(text.split())
    behind = line.partition(" ")[2].strip()
    found = {line, line[:60], plain_words(text), behind, *_TRANSLATED.sub("|", line).split("|")}
    return {one for one in found if one.strip()}
