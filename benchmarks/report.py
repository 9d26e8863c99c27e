"""The page of figures: a table for each suite, and plots as small SVG files beside it, made of the lines alone."""

import json
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from math import log10
from pathlib import Path

from benchmarks.lines import Line, table

HEAD = """# Speed and scale: what was measured

Made by the suite itself (`python -m benchmarks --report`); nothing here is written by hand. Each figure stands beside
a floor or a peer of the same run, and the ratio is what counts, as both are of the same minutes.
A busy machine still moves it.
How figures are taken, and what each name means: `benchmarks/README.md`.

"""
NAMES = {
    "slack": "A press in Slack",
    "slack-whole": "A press in Slack, part by part",
    "teams": "A turn in Teams",
    "refusals": "Turning somebody away",
    "load": "Many at once",
    "start": "Starting",
    "service": "The service as processes",
}
WIDTH, ROW, LEFT, RIGHT = 760, 22, 360, 90
INK, GOOD, BAD = "#1f2933", "#2f7d5b", "#b5482a"


def write(lines: Mapping[str, Sequence[Line]], page: Path) -> None:
    """The page, and its plots in a folder of the same name; ``lines`` by suite."""
    folder = page.with_suffix("")
    folder.mkdir(exist_ok=True)
    parts = [HEAD]
    aims = [one for some in lines.values() for one in some if one.must is not None and one.value is not None]
    if aims:
        (folder / "targets.svg").write_text(bars(aims), encoding="utf-8")
        missed = ", ".join(one.metric for one in aims if one.met == "missed") or "none"
        parts.append(
            "![Each figure beside what it must be at most: the names and numbers stand in the tables below]"
            f"({folder.name}/targets.svg)\n\nMissed in this run: {missed}.\n"
        )
    for suite, some in lines.items():
        parts.append(f"## {NAMES.get(suite, suite.capitalize())}\n\n{table(some)}\n")
    page.write_text("\n".join(parts), encoding="utf-8")


def bars(lines: Sequence[Line]) -> str:
    """How much of what it may be each figure is, on a scale of tens; the line in the middle is what it may be."""
    height = ROW * (len(lines) + 1)
    rows = [_bar(one, ROW * number) for number, one in enumerate(lines)]
    middle = _x(1.0)
    rule = f'<line x1="{middle:.0f}" x2="{middle:.0f}" y1="0" y2="{height - ROW}" stroke="{INK}"/>'
    scale = "".join(_label(_x(part), height - 6, f"{part:g}", "middle") for part in (0.1, 1.0, 10.0))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif" '
        f'font-size="12" role="img"><title>Figures as parts of what they must be at most</title>'
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>{"".join(rows)}{rule}{scale}</svg>\n'
    )


def _bar(one: Line, top: int) -> str:
    found = one.ratio if one.on == "ratio" else one.value
    part = max(found or 0.0, 1e-9) / (one.must or 1.0)
    start, end = _x(0.1), _x(part)
    colour = GOOD if part <= 1 else BAD
    bar = f'<rect x="{start:.0f}" y="{top + 4}" width="{max(end - start, 1):.0f}" height="14" fill="{colour}"/>'
    name = f"{one.metric} ({one.floor})"
    return _label(LEFT - 8, top + 15, _short(name), "end") + bar + _label(end + 4, top + 15, f"{part:.2f}", "start")


def _x(part: float) -> float:
    """From a tenth to ten times."""
    return LEFT + (min(max(log10(part), -1.0), 1.0) + 1) / 2 * (WIDTH - LEFT - RIGHT)


def _label(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}" fill="{INK}">{escape(text)}</text>'


def _short(text: str) -> str:
    return text if len(text) <= 56 else f"{text[:55]}\u2026"


def read(files: Iterable[Path]) -> dict[str, list[Line]]:
    """Lines of earlier runs, by suite; of a figure that was taken twice the later stays."""
    found: dict[str, dict[tuple[str, str], Line]] = {}
    for file in files:
        for text in file.read_text("utf-8").splitlines():
            one = json.loads(text)
            suite = one.pop("suite")
            found.setdefault(suite, {})[one["metric"], one["floor"]] = Line(**one)
    return {suite: list(some.values()) for suite, some in found.items()}
