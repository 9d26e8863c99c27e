"""What is changed in a file is written anew, and every other byte of it stays."""

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from eic_bot.packs.bundled import bundled_pack
from eic_bot.packs.editing.marks import Group, Listing, Node, line_end, line_start, marked
from eic_bot.packs.editing.rewriting import is_same, rewritten, said_in
from eic_bot.packs.places import Data, Route

UNUSUAL = """\
# A pack of somebody who writes otherwise.

resources:   # all of them
- id:   one     # the first
  title: 'It''s  "so"'
  url:
    https://example.org/a?b=c
  levels: [ 1,2 ,
            3 ]   # three
  summary: { en: "On
     two lines", cy: 'Un' }
# about the second
- {id: two, levels: [4], summary: {en: x}}


-   id: "three"
    summary:
            en: |
              A paragraph.

              Another one: with a colon.

            cy: >+
              Keeps its end.

    levels:
    - 1
      # in between
    - 2

# at the end
"""
FILES = {
    str(path.relative_to(bundled_pack("demo").parent)): path.read_text("utf-8")
    for name in ("demo", "cyber")
    for path in sorted(bundled_pack(name).rglob("*.yaml"))
    if path.name not in ("resources.yaml", "leadership.yaml", "money.yaml")
} | {"unusual": UNUSUAL}
SENTENCES = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=60),
    st.lists(st.sampled_from(["We", "check: it", "#1", "yes", "'so'", '"', "12", "ŵ", "- x", "{", "null"]), min_size=1)
    .map(" ".join),
    st.text("ab c\n", min_size=1, max_size=120),
    st.integers(1, 60).map("We look at it again. ".__mul__),
)  # fmt: skip
WORDS: st.SearchStrategy[Data] = st.one_of(
    SENTENCES.map(lambda one: one.strip() or "x"), st.integers(-999, 999), st.booleans()
)
SEVERAL = settings(max_examples=60, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow])


def places(node: Node, route: Route = ()) -> Iterator[tuple[Route, Node]]:
    """Every piece of a file."""
    yield route, node
    if isinstance(node, Group):
        for one in node.entries:
            yield from places(one.value, (*route, one.name))
    elif isinstance(node, Listing):
        for index, inner in enumerate(node.items):
            yield from places(inner, (*route, index))


PIECES = {name: dict(places(node)) for name, text in FILES.items() if (node := marked(text)) is not None}


def at(data: Any, route: Route) -> Any:  # noqa: ANN401 - whatever a file holds
    for step in route:
        data = data[step]
    return data


def pieces_of(kind: type[Any]) -> list[tuple[str, Route]]:
    return [(name, route) for name, all_ in PIECES.items() for route, node in all_.items() if isinstance(node, kind)]


def comments(text: str) -> list[str]:
    return sorted(line.strip() for line in text.splitlines() if line.lstrip().startswith("#"))


@pytest.mark.parametrize("name", FILES)
def test_what_says_the_same_is_the_same_to_the_byte(name: str) -> None:
    assert rewritten(FILES[name], deepcopy(said_in(FILES[name]))) is FILES[name]


@SEVERAL
@given(st.sampled_from([one for one in pieces_of(object) if one[1]]), WORDS)
def test_a_piece_has_another_word_and_all_around_it_stays(piece: tuple[str, Route], word: Data) -> None:
    name, route = piece
    text, data = FILES[name], said_in(FILES[name])
    at(data, route[:-1])[route[-1]] = word
    written = rewritten(text, data)
    assert is_same(said_in(written), data)
    before, behind = around(text, name, route)
    assert written.startswith(before)
    assert written.endswith(behind)


def around(text: str, name: str, route: Route) -> tuple[str, str]:
    """All before the line of a piece - or of the outermost braces round it - and all behind its last."""
    pieces = PIECES[name]
    outer = next((route[:length] for length in range(1, len(route)) if is_flow(pieces[route[:length]])), route)
    node = pieces[outer]
    key = line_start(text, text.rfind(f"{outer[-1]}", 0, node.start)) if isinstance(outer[-1], str) else node.start
    return text[: line_start(text, key)], text[line_end(text, node.end) :]


def is_flow(node: Node) -> bool:
    return isinstance(node, Group | Listing) and node.is_flow


@SEVERAL
@given(st.sampled_from(pieces_of(Group)), st.from_regex(r"\A[a-z]{3,8}\Z"), WORDS, st.booleans())
def test_a_key_comes_and_goes_again(piece: tuple[str, Route], key: str, word: Data, is_listed: bool) -> None:  # noqa: FBT001
    name, route = piece
    text, data = FILES[name], said_in(FILES[name])
    value: Data = [word, {"en": word}] if is_listed else word
    at(data, route)[f"x_{key}"] = value
    written = rewritten(text, data)
    assert is_same(said_in(written), data)
    assert comments(written) == comments(text)
    assert rewritten(written, said_in(text)) == text


@SEVERAL
@given(st.sampled_from(pieces_of(Listing)), st.randoms(use_true_random=False))
def test_a_list_is_put_in_any_order_and_back(piece: tuple[str, Route], random: Random) -> None:
    name, route = piece
    text, data = FILES[name], said_in(FILES[name])
    random.shuffle(at(data, route))
    written = rewritten(text, data)
    assert is_same(said_in(written), data)
    assert comments(written) == comments(text)
    assert rewritten(written, said_in(text)) == text


@SEVERAL
@given(st.sampled_from(pieces_of(Listing)), st.integers(0, 30), SENTENCES)
@example(("cyber/dialogs/all_outcomes.yaml", ("steps",)), 8, "x")
def test_a_thing_comes_into_a_list_and_goes_again(piece: tuple[str, Route], place: int, words: str) -> None:
    name, route = piece
    text, data = FILES[name], said_in(FILES[name])
    at(data, route).insert(place, {"id": "brand_new", "levels": [1], "text": {"en": words.strip() or "x"}})
    written = rewritten(text, data)
    assert is_same(said_in(written), data)
    assert comments(written) == comments(text)
    if at(said_in(text), route):
        assert rewritten(written, said_in(text)) == text


@SEVERAL
@given(st.sampled_from(pieces_of(Listing)), st.integers(0, 30), WORDS)
def test_many_changes_at_once_are_all_there(piece: tuple[str, Route], place: int, word: Data) -> None:
    name, route = piece
    text, data = FILES[name], said_in(FILES[name])
    several = at(data, route)
    if several:
        several.reverse()
        del several[place % len(several)]
    several.append({"id": "brand_new", "inner": [word, [word]]})
    data["brand_new"] = word  # type: ignore[index,call-overload]
    assert is_same(said_in(rewritten(text, data)), data)


@pytest.mark.parametrize(("text", "new"), [("", {"a": 1}), ("a: 1\na: 2\n", {"a": 1}), ("a: [", {"a": 1})])
def test_what_cannot_be_read_is_not_written_over(text: str, new: Data) -> None:
    with pytest.raises(ValueError, match="no file of a pack"):
        rewritten(text, new)


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("{a: 1, b: {c: [x, {d: e}]}}", {"a": 2, "b": {"c": ["x"]}}),
        ("- - a\n  - b\n- - c\n", [["b"], ["c", "d"]]),
        ("? a\n: b\n", {"a": "c", "d": "e"}),
        ("a:\nb:\n  c:\n", {"a": "x", "b": {"c": ["y"]}}),
        ("a: 1", {"a": 1, "b": 2}),
        ("a:\r\n  - x\r\n  - y\r\n", {"a": ["y", "x", "z"]}),
        ("a: []\nb: {}\n", {"a": [1], "b": {"c": 1}}),
        ("a:\n  - x\n", {"a": []}),
        ("a: {b: 1}\n", {"a": {}}),
        ("-\n  id: a\n-\n  id: b\n", [{"id": "b"}, {"id": "a"}]),
        ("'a b': \"x\"\n", {"a b": 'y"\n\nz'}),
    ],
)
def test_an_unusual_layout_says_the_new_thing_all_the_same(text: str, new: Data) -> None:
    assert is_same(said_in(rewritten(text, new)), new)


def test_a_changed_pack_reads_well(tmp_path: Path) -> None:
    del tmp_path
    text = FILES["demo/areas/role.yaml"]
    data: Any = said_in(text)
    data["characteristics"][0]["title"]["cy"] = "Beth yw pwrpas y cyngor"
    data["characteristics"][0]["statements"][1]["text"]["en"] = "We ask residents first."
    data["characteristics"][1]["statements"][0]["text"]["en"] = ("We keep facts. " * 9).strip()
    written = rewritten(text, data)
    assert "    title: {en: What the council is for, cy: Beth yw pwrpas y cyngor}\n" in written
    assert "      - level: 2\n        text:\n          en: We ask residents first.\n          cy: >-\n" in written
    assert '      - {level: 1, text: {en: "We keep facts. ' not in written
    assert max(map(len, written.splitlines())) <= 120


def test_a_comment_right_above_a_thing_goes_with_it() -> None:
    data: Any = said_in(UNUSUAL)
    data["resources"].insert(0, data["resources"].pop(1))
    assert "# about the second\n- {id: two, levels: [4], summary: {en: x}}\n- id:   one " in rewritten(UNUSUAL, data)
    data["resources"].pop(0)
    assert "about the second" not in rewritten(UNUSUAL, data)
