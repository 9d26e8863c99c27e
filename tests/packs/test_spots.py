"""The places of a file are worked out when somebody asks: they are those of its pieces, whatever the file is like."""

from collections.abc import Iterator
from itertools import chain
from pathlib import PurePath

from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from eic_bot.packs.findings import Findings
from eic_bot.packs.places import Route, Source, Spot
from eic_bot.packs.yaml_nodes import Budget, read_yaml

KEYS = st.sampled_from(["a", "b", "'c d'", '"é😀"', "en"])
WORDS = st.sampled_from(["x", "12", "~", "'it''s'", '"\\n"', "{}", "[]", "2026-11-30"])
GAPS = st.sampled_from([" ", "\n  ", "  ", " # why\n   "])


def _in_flow(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    items = st.lists(st.tuples(GAPS, inner).map("".join), max_size=3).map(lambda every: f"[{','.join(every)}]")
    pairs = st.lists(st.tuples(GAPS, KEYS, st.just(":"), GAPS, inner).map("".join), max_size=4)
    return items | pairs.map(lambda every: f"{{{','.join(every)}}}")


FLOWS = st.recursive(WORDS, _in_flow, max_leaves=8).map(lambda text: [text])


def _in_blocks(inner: st.SearchStrategy[list[str]]) -> st.SearchStrategy[list[str]]:
    def behind(start: str, lines: list[str]) -> list[str]:
        return [start, *(f"  {line}" for line in "\n".join(lines).split("\n"))]

    items = inner.map(lambda lines: behind("-", lines))
    pairs = st.tuples(KEYS, inner).map(lambda pair: behind(f"{pair[0]}:", pair[1]))
    return st.lists(items, min_size=1, max_size=3).map(_joined) | st.lists(pairs, min_size=1, max_size=4).map(_joined)


def _joined(several: list[list[str]]) -> list[str]:
    return list(chain.from_iterable(several))


FILES = st.recursive(FLOWS, _in_blocks, max_leaves=10).map(lambda lines: "\n".join(("# A file", *lines, "")))
"""Texts of files: lists and groups in each other, in blocks and in one line, some with a key that stands twice."""


def _read(text: str) -> tuple[Source | None, set[str]]:
    findings = Findings(PurePath())
    source = read_yaml("some.yaml", text, findings, Budget())
    return source, {problem.code for problem in findings.problems()}


def _places(node: Node, route: Route) -> Iterator[tuple[Route, Spot]]:
    """The places in the tree that the library makes in Python, by itself."""
    if isinstance(node, SequenceNode):
        for index, inner in enumerate(node.value):
            yield (*route, index), _spot(inner, inner)
            yield from _places(inner, (*route, index))
    elif isinstance(node, MappingNode):
        met: set[str] = set()
        for key, inner in node.value:
            if key.value not in met:
                met.add(key.value)
                yield (*route, key.value), _spot(inner if isinstance(inner, ScalarNode) else key, key)
                yield from _places(inner, (*route, key.value))


def _spot(own: Node, before: Node) -> Spot:
    one, other = own.start_mark, before.start_mark
    return Spot(one.line + 1, one.column + 1, other.line + 1, other.column + 1)


@settings(max_examples=400)
@given(text=FILES)
def test_every_piece_of_a_file_stands_where_another_parser_finds_it(text: str) -> None:
    source, codes = _read(text)
    if source is None:
        assert codes & {"P210", "P201"}  # it says nothing, or a piece of it fits no block
        return
    assert codes <= {"P202"}
    tree = YAML(typ="safe", pure=True).compose(text)
    assert source.spots == {(): _spot(tree, tree), **dict(_places(tree, ()))}


def test_a_key_that_stands_twice_moves_no_place_behind_it() -> None:
    source, codes = _read("a: [1]\na: [x, {b: y}]\nc:\n  d: z\na: 3\n")
    assert source is not None
    assert codes == {"P202"}
    assert source.data == {"a": [1], "c": {"d": "z"}}
    assert source.spot(("a", 0))[:2] == (1, 5)
    assert source.spot(("c",))[:2] == (3, 1)
    assert source.spot(("c", "d"))[:2] == (4, 6)
    assert source.spot(("c", "d", "further"))[:2] == (4, 6)
