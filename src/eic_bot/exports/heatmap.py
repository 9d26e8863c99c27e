"""A table of results as a picture: each cell has its words, and is the darker the further along it is."""

import json
from functools import cache
from importlib.resources import files

import typst

from eic_bot.dialogs.messages import Table, words

PIXELS_AN_INCH = 144
PICTURE_WIDTH = 1520
"""In pixels: 760 points."""
HEIGHT = slice(20, 24)
"""Where a PNG says how high it is."""


def heatmap(table: Table, language: str, *, within: int | None = None) -> bytes:
    """The picture as PNG; no wider nor higher than ``within`` pixels. Rows that have no shades are left white."""
    data = {
        "title": words(table.caption),
        "language": language,
        "header": [words(cell) for cell in table.header],
        "rows": [_row([words(cell) for cell in row], place, table) for place, row in enumerate(table.rows)],
    }
    if within is None:
        return compiled(json.dumps(data))[0]
    widest = PIXELS_AN_INCH * min(1.0, within / PICTURE_WIDTH)
    picture, _ = compiled(json.dumps(data), widest)
    height = int.from_bytes(picture[HEIGHT])
    return picture if height <= within else compiled(json.dumps(data), widest * (within - 1) / height)[0]


def compiled(data: str, pixels_an_inch: float = PIXELS_AN_INCH) -> tuple[bytes, tuple[str, ...]]:
    """The picture and the warnings of the typesetter."""
    made, warnings = typst.compile_with_warnings(
        _template(), format="png", ppi=pixels_an_inch, sys_inputs={"data": data}, ignore_system_fonts=True
    )
    return made, tuple(warning.message for warning in warnings)


def _row(cells: list[str], place: int, table: Table) -> list[dict[str, object]]:
    shades = table.shades[place] if place < len(table.shades) else ()
    behind = [None, *shades]
    return [{"text": cell, "shade": behind[at] if at < len(behind) else None} for at, cell in enumerate(cells)]


@cache
def _template() -> bytes:
    return files("eic_bot.exports").joinpath("heatmap.typ").read_bytes()
