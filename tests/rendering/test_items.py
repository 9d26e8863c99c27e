"""What can be chosen, before any platform has drawn it."""

import shutil
from importlib.resources import files
from pathlib import Path

from eic_bot.dialogs.messages import Choice, Control, Message, Ours, Paragraph, Spans, Theirs
from eic_bot.locale.phrases import phrases_in
from eic_bot.rendering.frames import Frame, frame_of
from eic_bot.rendering.items import commands_line, items_of, marked
from eic_bot.rendering.texts import clean
from eic_bot.service.pressing import unpacked
from tests.support.engine_height import english
from tests.support.pseudo_language import LANGUAGE, write_language
from tests.support.shapes import theirs

DO = Choice(theirs("Do"), Control("do", "q", 2))
PLAN = Choice(theirs("Pl\nan"), Control("plan", "q", 2), chosen=True, typed=" p \x00")
UNNAMED = Choice(theirs(" "), Control("x", "q", 2), typed="\u200b")


def frame() -> Frame:
    return frame_of(Message("s:1", (), "s"), english(), clean)


def test_it_goes_by_its_number_or_by_what_is_typed_for_it() -> None:
    items = items_of((DO, PLAN, UNNAMED), frame())
    assert [(item.mark, item.label) for item in items] == [("1", "Do"), ("p", "Pl an"), ("3", "3")]
    assert [item.line for item in items] == ["1. Do", "p. Pl an", "3. 3"]
    assert [item.line for item in items_of((DO, PLAN), frame(), numbered=False)] == ["1 = Do", "p = Pl an"]


def test_it_carries_its_own_control_and_the_message_it_belongs_to() -> None:
    for item in items_of((DO, PLAN), frame()):
        press = unpacked(item.value)
        assert press is not None
        assert (press.session, press.key, press.control) == ("s", "s:1", item.control)


def test_what_is_chosen_says_so() -> None:
    do, plan = items_of((DO, PLAN), frame())
    assert marked(do.label, do, frame()) == "Do"
    assert marked(plan.label, plan, frame()) == frame().say("control-chosen", label="Pl an") != "Pl an"


def test_commands_are_listed_as_they_are_typed() -> None:
    actions = (DO, PLAN)
    assert commands_line(actions, items_of(actions, frame()), "Also:") == "Also: Do, p."


def test_the_adapter_speaks_the_language_of_the_message(tmp_path: Path) -> None:
    write_language(tmp_path)
    shutil.copytree(str(files("eic_bot.locale") / "en"), tmp_path / "en")
    phrases = phrases_in(tmp_path, "en")

    def spoken(*spans: Spans, label: Spans = ()) -> str:
        found = Message("s:1", tuple(Paragraph(one) for one in spans), "s", actions_label=label)
        return frame_of(found, phrases, clean).phrases.language

    other = (Ours("Helo", LANGUAGE),)
    assert spoken() == spoken((Theirs("Helo", LANGUAGE),)) == "en"
    assert spoken(theirs("Where?"), other) == spoken((Ours("Hello", "en"),), label=other) == LANGUAGE
