"""What is told of two versions of a pack: everything that is different, once, and nothing else."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eic_bot.dialogs.dialog import Content
from eic_bot.packs.bundled import bundled_pack
from eic_bot.packs.difference import changes, in_words, leaves
from eic_bot.packs.loader import load_pack
from tests.terminal import at_terminal

SMALL = Path(__file__).parent / "good" / "small"


def content(folder: Path) -> Content:
    found = load_pack(folder)
    assert found.content is not None, found.problems
    return found.content


OLD = content(SMALL)
DEMO = content(bundled_pack("demo"))


def edited(folder: Path, file: str, edit: Callable[[str], str]) -> Content:
    new = Path(shutil.copytree(SMALL, folder / "new"))
    before = new.joinpath(file).read_text("utf-8")
    after = edit(before)
    assert after != before
    new.joinpath(file).write_text(after, "utf-8")
    return content(new)


def replaced(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new, 1)


def test_a_pack_is_the_same_as_itself() -> None:
    assert in_words(OLD, OLD) == ""
    assert in_words(DEMO, DEMO) == ""


def test_a_statement_with_other_words_says_what_becomes_of_its_answers(tmp_path: Path) -> None:
    new = edited(tmp_path, "areas/money.yaml", replaced("We know what we spend.", "We know each pound."))
    assert in_words(OLD, new).splitlines()[2:] == [
        "Statements, and the answers to them",
        "  money.control.1 has other words: answers are kept, and are not compared with new ones",
        "",
        "area money",
        "  characteristic control, level 1, text, en",
        "    was: We know what we spend.",
        "    now: We know each pound.",
    ]


def test_of_a_thing_that_is_gone_only_the_thing_is_told(tmp_path: Path) -> None:
    new = edited(tmp_path, "dialogs/look.yaml", lambda text: text[: text.index("  - {step: summary")])
    told = in_words(OLD, new)
    assert "dialog look\n  gone: step told\n" in told
    assert "area" not in told


def test_and_the_other_way_round_it_is_new(tmp_path: Path) -> None:
    new = edited(tmp_path, "dialogs/look.yaml", lambda text: text[: text.index("  - {step: summary")])
    assert "dialog look\n  new: step told\n" in in_words(new, OLD)


def test_another_order_is_told_and_what_is_only_new_is_no_other_order(tmp_path: Path) -> None:
    one, two, *_ = [step.id for step in OLD.scripts[0].steps]
    script = OLD.scripts[0]
    turned = script.model_copy(update={"steps": (script.steps[1], script.steps[0], *script.steps[2:])})
    new = OLD.model_copy(update={"scripts": (turned, *OLD.scripts[1:])})
    [change] = changes(OLD, new)
    assert change.path[-1] == "order of steps"
    assert (change.before or "").startswith(f"{one}, {two}")
    assert (change.after or "").startswith(f"{two}, {one}")
    shorter = OLD.model_copy(update={"scripts": (script.model_copy(update={"steps": script.steps[1:]}),)})
    assert not [one for one in changes(shorter, OLD) if "order" in one.path[-1]]


@given(st.data())
def test_whichever_single_text_is_changed_that_one_is_told(data: st.DataObject) -> None:
    """One change is one thing told, in its place."""
    area = data.draw(st.sampled_from(DEMO.pack.areas))
    owner = data.draw(st.sampled_from(area.characteristics))
    field = data.draw(st.sampled_from(["title", "help", "why", "example"]))
    other = owner.model_copy(update={field: {**getattr(owner, field), "en": "Something else altogether"}})
    inside = tuple(other if one is owner else one for one in area.characteristics)
    areas = tuple(one.model_copy(update={"characteristics": inside}) if one is area else one for one in DEMO.pack.areas)
    new = DEMO.model_copy(update={"pack": DEMO.pack.model_copy(update={"areas": areas})})
    [change] = changes(DEMO, new)
    assert change.path == (f"area {area.area}", f"characteristic {owner.id}", field, "en")
    assert change.after == "Something else altogether"
    assert change.before == getattr(owner, field)["en"]


def test_every_text_of_a_pack_has_a_place_of_its_own() -> None:
    said = set(leaves(DEMO).values())
    assert {one.text["en"] for found in DEMO.pack.statements.values() for one in found} <= said
    assert {one.url for one in DEMO.pack.resources} <= said


@pytest.mark.parametrize(("new", "code"), [("good/small", 0), ("nowhere", 1)])
def test_the_command_says_by_its_code_what_it_found(new: str, code: int) -> None:
    done = at_terminal.run("pack", "diff", str(SMALL), str(Path(__file__).parent / new))
    assert done.returncode == code
    assert (b"They say the same." in done.stdout) == (code == 0)
