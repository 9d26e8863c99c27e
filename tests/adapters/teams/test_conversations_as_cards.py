"""Every recorded conversation as Teams would show it, and a whole assessment done by its cards."""

from pathlib import Path

import pytest

from eic_bot.adapters.teams.controls import Written, press_of
from eic_bot.adapters.teams.render import drawn, rendered
from eic_bot.adapters.teams.texts import Block
from eic_bot.dialogs.inputs import Pressed, Submitted
from eic_bot.dialogs.messages import Message
from eic_bot.entrypoints.wiring import read_pack
from eic_bot.simulator.teams.pressing import Ready, press
from tests.adapters.teams.test_render import check
from tests.support.engine_height import EngineStage, Loop, content_of, english
from tests.support.transcripts import FILES, name_of, read

MOST_CARDS = 400


@pytest.mark.parametrize("file", FILES, ids=map(name_of, FILES))
def test_every_message_of_a_conversation_can_be_shown(file: Path) -> None:
    written = read(file)
    stage = EngineStage(written, content_of(written, file), english())
    for scene in written.scenes:
        stage.play(scene)
    assert stage.loop.said
    for said in stage.loop.said:
        check(said, rendered(said, english()))


def answered(loop: Loop, message: Message, turn: int) -> bool:
    """Answer a message by what its card offers; whether it asked anything."""
    *_, showing = drawn(message, english())
    card = showing.card or {}
    verbs = [one["verb"] for block in card["body"] if block["type"] == "ActionSet" for one in block["actions"]]
    verb = next((verb for verb in verbs if verb != "press"), "press")
    ready = press(card, verb, inputs_of(card, turn), "Action.Execute")
    assert isinstance(ready, Ready)
    questions = len(loop.answers)
    for sent in press_of(ready.data):
        if isinstance(sent, Written):
            control = sent.press.control
            loop.take(sent.press.session, Submitted("Ana", str(control.question), sent.text, control.revision))
        else:
            control = sent.control
            loop.press(sent.session, Pressed("Ana", control.value, control.question, control.revision))
    return len(loop.answers) > questions


def inputs_of(card: Block, turn: int) -> dict[str, str]:
    found = {}
    for number, block in enumerate(card["body"]):
        if block["type"] == "Input.ChoiceSet":
            choices = block["choices"]
            found[block["id"]] = choices[(turn + number) % len(choices)]["value"]
        elif block["type"] == "Input.Text":
            found[block["id"]] = "3"
    return found


@pytest.mark.parametrize(("dialog", "pace"), [("first_look", "statement"), ("full", "ladder"), ("full", "statement")])
def test_a_whole_assessment_can_be_done_by_its_cards(dialog: str, pace: str) -> None:
    content = read_pack("demo")
    loop = Loop(content, english(), "Ana", 0, pace="ladder" if pace == "ladder" else "statement")
    loop.arrive(dialog)
    asking = sum(len(stop.ids) for stop in content.dialogs[dialog].journeys[loop.pace or "statement"].asking)
    for turn in range(MOST_CARDS):
        check(loop.said[-1], rendered(loop.said[-1], english()))
        if not answered(loop, loop.said[-1], turn):
            break
    assert len(loop.answers) == asking
