"""A further language is a folder: no Python, and not all of it at once."""

from pathlib import Path

import pytest

from eic_bot.dialogs.messages import words
from eic_bot.locale.phrases import bundled_phrases
from tests.terminal import at_terminal


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A language with a name, a command and two sentences."""
    own = tmp_path / "languages" / "xx"
    own.mkdir(parents=True)
    (own / "vocabulary.ftl").write_text("name = Zik\nyes = zi\n", "utf-8")
    (own / "commands.ftl").write_text("help = zelp\n", "utf-8")
    (own / "sentences.ftl").write_text("language-is = Zi { $name } za.\npaused = Zaz.\n", "utf-8")
    return own.parent


def test_it_is_there_beside_those_of_the_program(folder: Path) -> None:
    spoken = bundled_phrases("xx", [folder])
    assert spoken.languages == {"cy": "Cymraeg", "en": "English", "xx": "Zik"}
    assert words(spoken.say("paused")) == "Zaz."
    assert spoken.command("zelp") == ("help",)
    assert spoken.speaking("en").language_named("zik") == "xx"


def test_what_it_lacks_is_said_in_english_and_marked_as_that(folder: Path) -> None:
    spoken = bundled_phrases("xx", [folder])
    [said] = spoken.say("stopped")
    assert said.language == "en"
    assert spoken.typed("resume") == "resume"
    assert spoken.command("pause") == ("pause",)
    assert spoken.is_draft


def test_it_is_spoken_at_the_terminal_by_a_setting(folder: Path, tmp_path: Path) -> None:
    at = ("--database", f"sqlite:///{tmp_path / 'home.db'}", "--person", "Ana")
    done = at_terminal.run("chat", *at, typed=b"zik\npause\n", EIC_LANGUAGES=str(folder))
    said = done.stdout.decode()
    assert "Zi Zik za." in said
    assert "This translation is a draft" in said
    assert "The questions here are written in English only." in said
    assert "Zaz." in said
