"""YAML is read as version 1.2 says, with places, and nothing in it makes the program grow or fall."""

import time
from pathlib import Path

import pytest

from eic_bot.packs.findings import Findings
from eic_bot.packs.loader import load_pack
from eic_bot.packs.places import Data, Source, breadcrumb
from eic_bot.packs.report import print_problems
from eic_bot.packs.yaml_nodes import Budget, read_yaml
from tests.packs.overlay import make_pack

ALIAS_BOMB = "a: &a [x]\n" + "".join(
    f"{name}: &{name} [{f'*{before},' * 9}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def _read(text: str) -> tuple[Source | None, str]:
    findings = Findings(Path("pack"))
    source = read_yaml("some.yaml", text, findings, Budget())
    return source, print_problems(findings.problems())


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("no", "no"), ("yes", "yes"), ("on", "on"), ("22:00", "22:00"), ("1:30", "1:30"), ("true", True),
        ("False", False), ("~", None), ("", None), ("null", None), ("012", 12), ("0o17", 15), ("0x1f", 31),
        ("-3", -3), ("1.5", 1.5), ("1e3", 1000.0), (".inf", ".inf"), ("-.inf", "-.inf"), (".nan", ".nan"),
        ("1e999", "1e999"), ("1_000", "1_000"), ("2026-11-30", "2026-11-30"), ("1.0.0", "1.0.0"), ("-", None),
        ("9" * 5000, "9" * 5000), ("'12'", "12"), ('"true"', "true"), ("=", "="), ("--", "--"), (".", "."),
    ],
)  # fmt: skip
def test_a_plain_word_means_what_yaml_1_2_says(word: str, value: Data) -> None:
    source, _ = _read(f"key: {word}\n" if word != "-" else "key:\n")
    assert source is not None
    assert source.data == {"key": value}
    assert type(source.data["key"]) is type(value)


def test_places_count_characters_and_lines_from_one() -> None:
    source, _ = _read('"é😀": {b: [x,\n  yy, {c: d}]}\n')
    assert source is not None
    assert source.spot(("é😀", "b", 1))[:2] == (2, 3)
    assert source.spot(("é😀", "b", 2, "c"))[:2] == (2, 11)
    assert source.spot(("é😀", "b"))[:2] == (1, 8)
    assert source.spot(("é😀", "missing", "further"))[:2] == (1, 1)


def test_a_breadcrumb_passes_by_names() -> None:
    data: Data = {"area": "role", "characteristics": [{"id": "purpose", "statements": [{"level": 2}]}]}
    assert breadcrumb(data, ("characteristics", 0, "statements")) == "role > purpose > statements"
    assert breadcrumb(data, ("characteristics", 0, "statements", 0, "text")) == ("role > purpose > level 2 > text")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ALIAS_BOMB, "P203"),
        ("[" * 100_000, "P208"),
        ("{a: " * 100_000, "P208"),
        ("- " * 100_000, "P208"),
        ("? " * 100_000, "P207"),
        ("\0" * 100, "P201"),
        ("!!python/object/apply:os.system [echo]", "P206"),
        ("--- a\n--- b\n" * 10_000, "P205"),
    ],
    ids=["alias bomb", "brackets", "braces", "dashes", "keys", "zeros", "python", "documents"],
)  # fmt: skip
def test_a_hostile_file_is_refused_at_once(text: str, code: str) -> None:
    begun = time.process_time()
    source, printed = _read(text)
    assert source is None
    assert f"  {code}" in printed
    assert time.process_time() - begun < 1


@pytest.mark.parametrize("raw", [b"\x00\x01\x02", bytes(range(256)), "größe".encode("utf-16"), b"\xff" * 9])
def test_a_binary_file_is_refused_with_its_place(raw: bytes, tmp_path: Path) -> None:
    pack = make_pack(tmp_path / "pack")
    (pack / "resources.yaml").write_bytes(raw)
    (problem,) = load_pack(pack).problems
    assert problem.code in {"P109", "P110"}
    assert (problem.place.file, problem.place.line) == (str(pack / "resources.yaml"), 1 + (len(raw) == 256))


def test_a_byte_order_mark_is_no_problem(tmp_path: Path) -> None:
    pack = make_pack(tmp_path / "pack")
    manifest = pack / "pack.yaml"
    manifest.write_bytes(b"\xef\xbb\xbf" + manifest.read_bytes())
    assert load_pack(pack).problems == ()


@pytest.mark.parametrize("path", ["", "\0", "x" * 5000, "a\nb", "/dev/null", "/proc/self/mem"])
def test_a_path_that_is_no_pack_is_told(path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    loaded = load_pack(Path(path))
    assert loaded.content is None
    assert loaded.problems
    assert print_problems(loaded.problems).isprintable() is False  # it has line ends, and could be made
