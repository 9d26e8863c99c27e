"""The loader's tables know everything the models may say."""

from collections.abc import Iterator

import pytest

from eic_bot.packs.checks.texts import OPTIONAL, TEXTS
from eic_bot.packs.files import Kind
from eic_bot.packs.findings import Findings
from eic_bot.packs.places import Data
from eic_bot.packs.problems import RULES
from eic_bot.packs.schema import pack_schema
from eic_bot.packs.shape import TAGGED, TAGGED_LISTS, route_of
from eic_bot.packs.wording import FORMS


def _groups(schema: object) -> Iterator[dict[str, object]]:
    if isinstance(schema, dict):
        yield schema
        for inner in schema.values():
            yield from _groups(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from _groups(inner)


def _properties() -> Iterator[tuple[str, dict[str, object]]]:
    for group in _groups(pack_schema()):
        properties = group.get("properties")
        if isinstance(properties, dict):
            yield from properties.items()


def _ways(schema: dict[str, object]) -> list[dict[str, object]]:
    ways = schema.get("anyOf", [schema])
    assert isinstance(ways, list)
    return ways


def test_there_is_a_schema_for_each_kind_of_file() -> None:
    assert list(pack_schema()) == [str(kind) for kind in Kind]


def test_every_text_in_several_languages_is_checked_for_its_languages() -> None:
    by_language = {
        key
        for key, schema in _properties()
        for way in _ways(schema)
        if "patternProperties" in way or "propertyNames" in way
    }
    by_id = {"wording"}  # of an overlay: what it says of things of the base
    assert by_language - by_id == TEXTS | OPTIONAL


def test_every_form_of_a_text_can_be_put_in_words() -> None:
    patterns = {group["pattern"] for group in _groups(pack_schema()) if isinstance(group.get("pattern"), str)}
    by_key = {
        pattern
        for group in _groups(pack_schema())
        if isinstance(found := group.get("patternProperties"), dict)
        for pattern in found
    }
    assert patterns | by_key == set(FORMS)


def test_every_place_where_pydantic_names_the_chosen_model_is_known() -> None:
    own, lists = set(), set()
    for key, schema in _properties():
        for way in _ways(schema):
            if "oneOf" in way or way.get("$ref") == "#/$defs/Condition":
                own.add(key)
            items = way.get("items")
            if isinstance(items, dict) and "oneOf" in items:
                lists.add(key)
    assert own == TAGGED
    assert lists == TAGGED_LISTS


@pytest.mark.parametrize(
    ("loc", "route"),
    [
        (
            ("steps", 0, "tell", "when", "not", "not", "not", "not", "is", "is"),
            ("steps", 0, "when", "not", "not", "is"),
        ),
        (("steps", 0, "tell", "when", "not", "extra"), ("steps", 0, "when", "extra")),
        (("steps", 0, "tell", "text", "English", "[key]"), ("steps", 0, "text", "English")),
        (("steps", 1, "ask"), ("steps", 1)),
        (("steps", 1, "ask", "question"), ("steps", 1, "question")),
    ],
)
def test_the_way_to_a_piece_leaves_tags_out(loc: tuple[str | int, ...], route: tuple[str | int, ...]) -> None:
    data: Data = {
        "steps": [
            {"step": "tell", "when": {"not": {"not": {"is": 1}}, "extra": 1}, "text": {"English": "x"}},
            {"step": "ask"},
        ]
    }
    assert route_of(loc, data)[0] == route


def test_every_code_says_what_is_wrong_and_what_to_do() -> None:
    for code, rule in RULES.items():
        assert code[0] == "P"
        assert code[1:].isdigit()
        assert rule.what.endswith(".")
        assert rule.next_step.endswith((".", "}"))


def test_words_of_an_author_are_never_taken_for_a_template() -> None:
    from pathlib import Path

    findings = Findings(Path())
    findings.file("P202", "{0}.yaml", 1, 1, key="{line.__class__}", line=3)
    (problem,) = findings.problems()
    assert problem.message == "The key {line.__class__} is here twice."
