"""Every word the bot shows comes from a catalogue or a pack: shown in a made-up language, none is left in English."""

from dataclasses import replace
from pathlib import Path

import pytest

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.phrases import Phrases
from eic_bot.transcripts.transcript import Exchange, Scene, Transcript
from tests.support.engine_height import EngineStage, content_of, english, is_press
from tests.support.pseudo_language import (
    LANGUAGE,
    Typist,
    names_of_resources,
    pseudo,
    speaking,
    translated,
    untranslated,
    write_language,
)
from tests.support.transcripts import FILES as EVERY_FILE
from tests.support.transcripts import name_of, read

FILES = [file for file in EVERY_FILE if file.parent.name != "welsh"]
"""What is typed in English."""


@pytest.fixture(scope="session")
def phrases(tmp_path_factory: pytest.TempPathFactory) -> Phrases:
    folder = tmp_path_factory.mktemp("locale")
    write_language(folder)
    return speaking(folder)


TRANSLATED: dict[str, Content] = {}


def in_both(content: Content) -> Content:
    """The pack in both languages; each is translated once."""
    return TRANSLATED.get(content.pack.id) or TRANSLATED.setdefault(content.pack.id, translated(content))


def play_in_both(file: Path, phrases: Phrases) -> list[tuple[Scene, Scene]]:
    """Every scene in English and in the pseudo-language; what English presses is pressed in both."""
    written = read(file)
    content = content_of(written, file)
    abroad = Transcript({**written.header, "language": LANGUAGE}, written.scenes)
    here, there = EngineStage(written, content, english()), EngineStage(abroad, in_both(content), phrases)
    typist = Typist(content)
    played = []
    for scene in written.scenes:
        press = None
        typed = scene
        if isinstance(scene, Exchange) and scene.person is not None:
            if is_press(scene.text):
                press = here.pressed(scene.text)
            else:
                typed = replace(scene, text=typist.types(scene.text))
        played.append((here.play(scene), there.play(typed, press)))
    return played


@pytest.mark.parametrize("file", FILES, ids=map(name_of, FILES))
def test_no_word_is_outside_the_catalogues(file: Path, phrases: Phrases) -> None:
    written = read(file)
    theirs = [*names_of_resources(content_of(written, file))]
    for _, scene in play_in_both(file, phrases):
        if isinstance(scene, Exchange):
            theirs.append(scene.text)
        for shown in scene.bot:
            assert untranslated(shown, theirs) == [], shown


@pytest.mark.parametrize("file", FILES, ids=map(name_of, FILES))
def test_the_same_is_kept_in_every_language(file: Path, phrases: Phrases) -> None:
    for here, there in play_in_both(file, phrases):
        said = here.text if isinstance(here, Exchange) else here.at
        assert here.kept == there.kept, said


def test_a_sentence_of_the_program_itself_would_be_found() -> None:
    shown = f"{pseudo('You said: ')}ddpn{pseudo('.')} Written in the code: 4."
    assert untranslated(shown, ["ddpn"]) == ["Written in the code"]
