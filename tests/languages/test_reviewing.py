"""What nobody has reviewed is said to be a draft, until it is signed off, and again once it is changed."""

import shutil
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from eic_bot.errors import OperatorError
from eic_bot.locale.phrases import phrases_in
from eic_bot.locale.reviewing import is_marked, sign_off, unreviewed
from tests.languages.saying import BUNDLED
from tests.terminal import at_terminal

DAY = date(2026, 11, 22)


@pytest.fixture
def languages(tmp_path: Path) -> Path:
    """A copy of all languages."""
    return Path(shutil.copytree(str(files("eic_bot.locale")), tmp_path / "locale"))


def sign_all(folder: Path) -> None:
    for file in unreviewed(folder):
        sign_off(folder, file, (), "Editor of the tests", DAY)


def test_every_welsh_file_says_that_nobody_has_reviewed_it() -> None:
    every = [one for one in BUNDLED["cy"].iterdir() if one.name.endswith(".ftl")]
    assert len(every) == len([one for one in BUNDLED["en"].iterdir() if one.name.endswith(".ftl")])
    assert [one.name for one in every if not is_marked(one.read_text(encoding="utf-8"))] == []


def test_it_is_a_draft_until_the_last_sentence_is_signed_off(languages: Path) -> None:
    welsh = languages / "cy"
    assert phrases_in(languages, "cy").is_draft
    assert not phrases_in(languages, "en").is_draft
    sign_all(welsh)
    assert not phrases_in(languages, "cy").is_draft


def test_a_sentence_that_is_changed_is_a_draft_again_and_no_other(languages: Path) -> None:
    welsh = languages / "cy"
    sign_all(welsh)
    file = welsh / "sentences.ftl"
    changed = file.read_text("utf-8").replace("welcome-back = Croeso'n ôl.", "welcome-back = Croeso nôl.")
    file.write_text(changed, "utf-8")
    assert {name: keys for name, keys in unreviewed(welsh).items() if keys} == {"sentences.ftl": ["welcome-back"]}
    assert phrases_in(languages, "cy").is_draft


def test_single_sentences_are_signed_off_once(languages: Path) -> None:
    welsh = languages / "cy"
    assert sign_off(welsh, "sentences.ftl", ["paused"], "A", DAY) == ["paused"]
    assert sign_off(welsh, "sentences.ftl", ["paused"], "B", DAY) == []
    with pytest.raises(OperatorError, match="no sentence 'nothing-of-it'"):
        sign_off(welsh, "sentences.ftl", ["nothing-of-it"], "A", DAY)
    with pytest.raises(OperatorError, match=r"no file 'other\.ftl'"):
        sign_off(welsh, "other.ftl", (), "A", DAY)


def test_an_editor_does_it_by_command(languages: Path) -> None:
    before = at_terminal.run("locale", "status", "--folder", str(languages)).stdout.decode()
    assert "en  English: 0 to review" in before
    assert "screen.ftl: " in before
    done = at_terminal.run("locale", "signoff", "cy", "screen.ftl", "--by", "Nia", "--folder", str(languages))
    assert done.returncode == 0
    assert b"signed off by Nia" in done.stdout
    assert "screen.ftl" not in at_terminal.run("locale", "status", "--folder", str(languages)).stdout.decode()
    wrong = at_terminal.run("locale", "signoff", "cy", "none.ftl", "--by", "Nia", "--folder", str(languages))
    assert wrong.returncode == 2
