"""Whatever an author writes, the loader answers: with content or with errors, never with a traceback."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eic_bot.packs.loader import Loaded, load_pack
from eic_bot.packs.problems import RULES
from eic_bot.packs.report import exit_code, print_problems
from tests.packs.overlay import SMALL, make_pack

FILES = sorted(str(path.relative_to(SMALL)) for path in SMALL.rglob("*.yaml"))
BITS = (
    "", " ", "\n", "\n  ", ":", ": ", "- ", "[", "]", "{", "}", ",", "'", '"', "#", "&a ", "*a", "!!int ", "? ",
    "---\n", "<<: ", "| ", ">-\n", "null", "true", "-1", "1.5", "1e400", "99999999999999999999", "{}", "[]", "[[]]",
    "{not: {not: {}}}", "{is: {question: [], value: {}}}", "id: x\n", "\t", "\\", "é", "\u2028", "\U0001f600",
    "en", "area", "when: 3", "steps: {}", "level: 1", "\ufeff", "%YAML 1.1\n",
)  # fmt: skip
SETTINGS = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _answered(loaded: Loaded) -> None:
    assert (loaded.content is None) == bool(exit_code(loaded.problems))
    for problem in loaded.problems:
        assert problem.code in RULES
        assert problem.message
        assert problem.next_step
    print_problems(loaded.problems).encode("utf-8")
    if loaded.content is not None:
        assert loaded.content.dialogs


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_pack(tmp_path_factory.mktemp("any") / "pack")


@SETTINGS
@given(name=st.sampled_from(FILES), raw=st.binary(max_size=200))
def test_any_bytes_are_answered(pack: Path, name: str, raw: bytes) -> None:
    try:
        (pack / name).write_bytes(raw)
        _answered(load_pack(pack))
    finally:
        (pack / name).write_bytes((SMALL / name).read_bytes())


@SETTINGS
@given(
    name=st.sampled_from(FILES),
    edits=st.lists(
        st.tuples(st.integers(0, 2000), st.integers(0, 12), st.sampled_from(BITS) | st.text(max_size=5)),
        min_size=1,
        max_size=4,
    ),
)
def test_any_edit_of_a_good_pack_is_answered(pack: Path, name: str, edits: list[tuple[int, int, str]]) -> None:
    good = (SMALL / name).read_text("utf-8")
    text = good
    for at, length, bit in edits:
        start = at % (len(text) + 1)
        text = text[:start] + bit + text[start + length :]
    try:
        (pack / name).write_bytes(text.encode("utf-8", "surrogatepass"))
        _answered(load_pack(pack))
    finally:
        (pack / name).write_text(good, "utf-8")
