"""The pack that comes with the program is whole, and survives being stored."""

import pytest

from eic_bot.dialogs.dialog import Content
from eic_bot.errors import OperatorError
from eic_bot.packs.bundled import bundled_pack
from eic_bot.packs.loader import load_pack


@pytest.fixture(scope="module")
def content() -> Content:
    loaded = load_pack(bundled_pack("demo"))
    assert loaded.problems == ()
    assert loaded.content is not None
    return loaded.content


def test_the_demo_pack_has_the_whole_model(content: Content) -> None:
    pack = content.pack
    assert [area.area for area in pack.areas] == list(pack.manifest.areas)
    assert (len(pack.areas), len(pack.characteristics)) == (8, 25)
    assert sum(len(statements) for statements in pack.statements.values()) == 100


def test_the_demo_dialogs_ask_as_much_as_they_promise(content: Content) -> None:
    asked = {id: len(dialog.journeys["statement"].asking) for id, dialog in content.dialogs.items()}
    assert set(asked) == {"start", "full", "first_look", "councillor"}
    assert (asked["start"], asked["full"], asked["first_look"]) == (0, 100, 12)
    assert 0 < asked["councillor"] <= 20


def test_content_survives_json(content: Content) -> None:
    again = Content.model_validate_json(content.model_dump_json(by_alias=True))
    assert again == content
    assert again.model_dump_json(by_alias=True) == content.model_dump_json(by_alias=True)


def test_a_pack_that_does_not_come_with_the_program_is_the_operators_fault() -> None:
    with pytest.raises(OperatorError, match="nothing"):
        bundled_pack("nothing")


def test_a_model_of_another_shape_comes_along_and_promises_what_it_asks() -> None:
    loaded = load_pack(bundled_pack("cyber"))
    assert loaded.problems == ()
    assert loaded.content is not None
    pack = loaded.content.pack
    assert [label.id for label in pack.scale.labels] == ["disagree", "agree"]
    assert pack.manifest.evidence == "required"
    [about] = [script.about for script in loaded.content.scripts if script.about is not None]
    assert about["en"].startswith(f"{len(pack.question)} statements.")
