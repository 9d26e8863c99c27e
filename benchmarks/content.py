"""Content to measure with: the demonstration pack, and packs made up in memory or written as files."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.measuring import check
from eic_bot.dialogs.dialog import Content
from eic_bot.packs.bundled import bundled_pack
from eic_bot.packs.loader import load_pack


def content_of(**parts: object) -> Content:
    """A pack from plain data, as if it had been read from its files."""
    return Content.model_validate(parts)


def loaded(folder: Path) -> Content:
    """The pack in a folder, which must be sound."""
    found = load_pack(folder)
    check(expected=(), found=found.problems, what=f"problems of {folder.name}")
    assert found.content is not None
    return found.content


@cache
def demo() -> Content:
    """The demonstration pack."""
    return loaded(bundled_pack("demo"))


def texts_in(folder: Path) -> tuple[str, ...]:
    """The text of every file of a pack."""
    return tuple(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.yaml")))


def write_pack(folder: Path, parts: dict[str, Any]) -> None:
    """Write files of plain data as YAML, in blocks as people write it."""
    for name, data in parts.items():
        path = folder / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(f"{line}\n" for line in _yaml(data)), encoding="utf-8")


def _yaml(data: dict[str, Any]) -> Iterator[str]:
    for key, value in data.items():
        if isinstance(value, dict):
            yield f"{key}:"
            yield from (f"  {line}" for line in _yaml(value))
        elif isinstance(value, list):
            yield f"{key}:"
            yield from (f"  {line}" for item in value for line in _item(item))
        else:
            yield f"{key}: {value}"


def _item(item: object) -> Iterator[str]:
    if not isinstance(item, dict):
        yield f"- {item}"
        return
    for number, line in enumerate(_yaml(item)):
        yield f"{'  ' if number else '- '}{line}"
