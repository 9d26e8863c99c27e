"""In a conversation in Welsh no word is English, but for names and for what is the same in both."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from eic_bot.locale.catalogue import sentence_files
from eic_bot.transcripts.transcript import Exchange, Transcript
from tests.languages.saying import BUNDLED
from tests.model.pieces import DEMO
from tests.support.transcripts import EVERY, name_of, read

WELSH = [file for file in EVERY if file.parent.name == "welsh" and file.stem != "pack_in_english"]
READING = Path(__file__).parents[1] / "access" / "reading"
SAME_IN_BOTH = frozenset({"link-place-teams", "console-moment", "console-rhythm", "console-audit-person"})
"""Sentences that are a name, a sign, or one word that both languages have."""
WORD = re.compile(r"[^\W\d_]+(?:[''-][^\W\d_]+)*")
PLACEABLE = re.compile(r"\{[^{}]*\}")
ALLOWED = frozenset(
    {
        "english",  # the name of the language, where one can choose it
        "lga", "iese", "eic-bot", "slack", "teams",  # names
        "ana", "bob", "cara", "zed", "dev", "london",  # people and places
        "data", "staff", "digital",  # the same in both
        "as", "a", "i", "o", "y", "at", "is", "am", "an", "hi", "pan", "ar", "gan", "dan", "mae", "gall", "un",  # both
    }
)  # fmt: skip


def of_catalogue(language: str) -> Iterator[str]:
    for file in BUNDLED[language].iterdir():
        if file.name.endswith(".ftl") and file.name not in ("commands.ftl", "vocabulary.ftl"):
            lines = file.read_text("utf-8").splitlines()
            yield from (PLACEABLE.sub(" ", re.sub(r"^[\w-]+ =", "", one)) for one in lines if not one.startswith("#"))


def of_pack(language: str) -> Iterator[str]:
    """Every text of the demonstration pack in that language."""

    def texts(found: object) -> Iterator[str]:
        if isinstance(found, dict):
            said = found.get(language)
            yield from [said] if isinstance(said, str) else ()
            for one in found.values():
                yield from texts(one)
        elif isinstance(found, list | tuple):
            for one in found:
                yield from texts(one)

    yield from texts(DEMO.model_dump())


def words_of(texts: Iterator[str]) -> set[str]:
    return {word.casefold() for text in texts for word in WORD.findall(text)}


def said_in_welsh(written: Transcript) -> Iterator[str]:
    """What Ana is told from the moment she speaks Welsh until she speaks English again."""
    is_welsh = written.header.get("language") == "cy"
    for scene in written.scenes:
        if isinstance(scene, Exchange) and scene.person == "Ana" and scene.text in ("Cymraeg", "English"):
            is_welsh = scene.text == "Cymraeg"
        if is_welsh and (not isinstance(scene, Exchange) or scene.person in (None, "Ana")):
            typed = f'"{scene.text}"' if isinstance(scene, Exchange) else ""
            yield from (text.replace(typed, " ") if typed else text for text in scene.bot)


def without_resources(text: str) -> str:
    """Resources keep their titles, publishers and addresses as they were published."""
    for one in DEMO.resources:
        text = text.replace(one.title, " ").replace(one.publisher, " ")
    return re.sub(r"https?://\S+", " ", text)


ENGLISH_ONLY = (
    (words_of(of_catalogue("en")) | words_of(of_pack("en"))) - words_of(of_catalogue("cy")) - words_of(of_pack("cy"))
)


def english_in(text: str) -> set[str]:
    return {word for word in words_of(iter([without_resources(text)])) if word in ENGLISH_ONLY} - ALLOWED


@pytest.mark.parametrize("file", WELSH, ids=map(name_of, WELSH))
def test_no_english_word_is_said_in_welsh(file: Path) -> None:
    said = list(said_in_welsh(read(file)))
    if file.stem not in ("asked_and_gone_on", "asked_and_begun"):
        assert said
    assert [(word, text) for text in said for word in english_in(text)] == []


def test_few_words_of_the_english_catalogue_could_hide_in_welsh() -> None:
    """Words that are in both are not found; most words are not in both."""
    english = words_of(of_catalogue("en")) | words_of(of_pack("en"))
    assert len(ENGLISH_ONLY) > 0.9 * len(english)


@pytest.mark.parametrize("language", ["en", "cy"])
def test_an_english_sentence_would_be_found(language: str) -> None:
    found = english_in("\n".join(of_catalogue(language)))
    assert (len(found) > 500) == (language == "en")


def test_the_allowed_words_are_few() -> None:
    assert len(ALLOWED) < 40


def in_welsh_cards() -> Iterator[str]:
    """What is seen and heard of every kind of question in Welsh, on both platforms."""
    for order in (READING / "slack.txt", READING / "teams.txt"):
        for section in order.read_text("utf-8").split("== ")[1:]:
            name, _, said = section.partition("\n")
            if " cy" in name:
                yield "\n".join(line.partition(": ")[2] for line in said.splitlines() if not line.startswith("-- "))


def test_no_english_word_stands_on_a_card_in_welsh() -> None:
    cards = list(in_welsh_cards())
    assert len(cards) > 20
    assert [(word, card) for card in cards for word in english_in(card)] == []


def test_no_welsh_sentence_is_the_english_one() -> None:
    english, welsh = sayings("en"), sayings("cy")
    same = {key for key, said in english.items() if said == welsh[key] and words_of(iter([said])) - ALLOWED}
    assert same <= SAME_IN_BOTH, same - SAME_IN_BOTH


def sayings(language: str) -> dict[str, str]:
    """Each sentence of a catalogue as it is written, without what is put in."""
    found = {}
    for file in sentence_files(BUNDLED[language]):
        for line in BUNDLED[language].joinpath(file).read_text("utf-8").splitlines():
            key, is_sentence, said = line.partition(" = ")
            if is_sentence and not line.startswith((" ", "#")) and not said.endswith("->"):
                found[key] = PLACEABLE.sub(" ", said).strip()
    return found
