"""The reference is as the program is: made from it, complete and fresh."""

import pytest

from eic_bot.entrypoints.cli import app
from eic_bot.entrypoints.settings import SECRETS, Settings
from eic_bot.packs.problems import RULES
from eic_bot.packs.register_problems import REGISTER_RULES
from eic_bot.packs.schema import pack_schema
from tests.docs.reference import FOLDER, PAGES, about_settings, every_command


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_the_reference_is_fresh(name: str) -> None:
    assert FOLDER.joinpath(name).read_text("utf-8") == PAGES[name](), "Run: make reference"


def test_there_is_no_page_of_the_reference_that_nothing_makes() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(PAGES)


def test_the_reference_has_everything() -> None:
    pages = {name: FOLDER.joinpath(name).read_text("utf-8") for name in PAGES}
    for name in Settings.model_fields:
        assert f"| `EIC_{name.upper()}` |" in pages["settings.md"]
    assert pages["settings.md"].count("*Secret.*") == len(SECRETS)
    for name, command in every_command(app).items():
        assert f"## eic-bot {name}" in pages["commands.md"] or hasattr(command, "commands"), name
    for code in (*RULES, *REGISTER_RULES):
        assert f"| {code} |" in pages["problems.md"]
    for kind in pack_schema():
        assert f"## {kind}\n" in pages["pack-format.md"]


def test_every_setting_says_what_it_is() -> None:
    assert about_settings().keys() == Settings.model_fields.keys()
