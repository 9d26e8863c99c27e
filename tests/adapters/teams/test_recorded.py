"""Recorded activities stay as they are."""

import json
from pathlib import Path
from typing import Any

import pytest

from eic_bot.adapters.teams.render import rendered
from eic_bot.dialogs.messages import Choices, Message, Paragraph
from tests.support.engine_height import english
from tests.support.samples import COMMANDS, SAMPLES
from tests.support.shapes import message, options, ours, theirs

FOLDER = Path(__file__).parent / "recorded"
OF_TEAMS: dict[str, Message] = {
    "text": message(Paragraph(ours("Stopped. Your answers are kept.")), Paragraph(theirs("*Say* hello."))),
    "commands_behind_more": message(
        Choices(options(5, "Do"), ours("Is this so?")), actions=(*COMMANDS, *options(2, "Command"))
    ),
}
KINDS = SAMPLES | OF_TEAMS


def activities() -> dict[str, dict[str, Any]]:
    """Everything that is recorded, as it is now."""
    found = {}
    for name, kind in KINDS.items():
        (showing,) = rendered(kind, english())
        found[name] = showing.activity
    return found


@pytest.mark.parametrize("name", KINDS)
def test_is_as_it_was_recorded(name: str) -> None:
    assert activities()[name] == json.loads(FOLDER.joinpath(f"{name}.json").read_text("utf-8"))


def test_nothing_else_is_recorded() -> None:
    assert {file.stem for file in FOLDER.iterdir()} == set(KINDS)
