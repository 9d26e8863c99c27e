"""Reading packs: the demonstration pack, and one of 1,000 statements, beside the bare parser."""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ruamel.yaml import YAML

from benchmarks.content import loaded, texts_in, write_pack
from benchmarks.lines import Line, Target, line
from benchmarks.measuring import check, cpu_us, interleaved
from benchmarks.workload import manifest, model_area
from eic_bot.dialogs.dialog import Content
from eic_bot.packs.bundled import bundled_pack

AREAS, CHARACTERISTICS, LEVELS = 10, 25, 4
# Set against goflow, which takes 5.9 times as long as the C parser for as many questions: 1/3 and 1/5 of it.
FIRST = Target(must=1.95, moonshot=1.17)


def measure(rounds: int) -> list[Line]:
    """P1 for both packs."""
    with TemporaryDirectory() as temporary:
        made_up = Path(temporary) / "made_up"
        write_pack(made_up, thousand())
        return [
            *_of("demo pack", bundled_pack("demo"), 100, rounds),
            *_of("1,000 questions", made_up, AREAS * CHARACTERISTICS * LEVELS, rounds),
        ]


def thousand() -> dict[str, Any]:
    """The files of a pack of 1,000 statements."""
    areas = [f"area{number}" for number in range(1, AREAS + 1)]
    steps = [{"step": "assess", "id": f"assess_{area}", "area": area} for area in areas]
    return {
        "pack": manifest(areas),
        **{f"areas/{area}": model_area(area, CHARACTERISTICS, LEVELS) for area in areas},
        "dialogs/start": {"dialog": "start", "title": {"en": "All of it"}, "steps": steps},
    }


def _of(name: str, folder: Path, questions: int, rounds: int) -> list[Line]:
    content, texts = loaded(folder), texts_in(folder)
    parser, parse = _parser()
    kept = content.model_dump_json(by_alias=True)
    check(expected=questions, found=len(content.pack.question), what=f"{name}: questions")
    check(expected=content, found=Content.model_validate_json(kept), what=f"{name}: through JSON")
    found = interleaved(
        {
            "load": lambda: cpu_us(lambda: loaded(folder)) / 1000,
            "parse": lambda: cpu_us(lambda: [parse(text) for text in texts]) / 1000,
            "kept": lambda: cpu_us(lambda: Content.model_validate_json(kept)) / 1000,
        },
        rounds,
    )
    return [
        line(f"P1 pack check: {name}", found["load"], "ms", parser, found["parse"], target=FIRST),
        line(f"P1 kept JSON: {name}", found["kept"], "ms", "first load", found["load"]),
    ]


def _parser() -> tuple[str, Callable[[str], object]]:
    """The quickest YAML parser there is here, and its name."""
    if find_spec("yaml") is not None:
        yaml: Any = import_module("yaml")
        if hasattr(yaml, "CSafeLoader"):
            return "PyYAML CSafeLoader", lambda text: yaml.load(text, Loader=yaml.CSafeLoader)
    return "ruamel.yaml in Python", lambda text: YAML(typ="safe", pure=True).load(text)
