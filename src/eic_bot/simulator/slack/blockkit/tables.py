"""Tables: ``table`` and ``data_table``.

Sources: docs.slack.dev/reference/block-kit/blocks/table-block and .../data-table-block. For data tables one published
client says 100 rows below the header and a later one 200; the smaller is held to.
"""

from collections.abc import Iterator

from eic_bot.simulator.slack.blockkit.grammar import (
    Check,
    Problem,
    boolean,
    by_type,
    items,
    number,
    one_of,
    record,
    string,
)
from eic_bot.simulator.slack.blockkit.rich_text import RICH_TEXT

MOST_COLUMNS = 20
CELL_TEXT = string(3000)
RAW_TEXT = record({"text": CELL_TEXT})
RAW_NUMBER = record({"value": number()}, {"text": CELL_TEXT})
CELL = by_type({"raw_text": RAW_TEXT, "raw_number": RAW_NUMBER, "rich_text": RICH_TEXT})
COLUMN = record({}, {"align": one_of("left", "center", "right"), "is_wrapped": boolean})


def column(value: object, at: str) -> Iterator[Problem]:
    """Settings of one column; null leaves it as it is."""
    if value is not None:
        yield from COLUMN(value, at)


def rows_are_even(value: object, at: str) -> Iterator[Problem]:
    """A rule for tables: every row is as long as the first."""
    rows = value.get("rows") if isinstance(value, dict) else None
    if isinstance(rows, list) and all(isinstance(row, list) for row in rows) and len({len(row) for row in rows}) > 1:
        yield Problem(f"{at}/rows", "all rows must have the same number of cells")


def header_is_raw(value: object, at: str) -> Iterator[Problem]:
    """A rule for data tables: the first row names the columns and is not formatted."""
    rows = value.get("rows") if isinstance(value, dict) else None
    if isinstance(rows, list) and rows and isinstance(rows[0], list):
        for index, cell in enumerate(rows[0]):
            if isinstance(cell, dict) and cell.get("type") == "rich_text":
                yield Problem(f"{at}/rows/0/{index}/type", "unsupported type: rich_text")


TABLE: Check = record(
    {"rows": items(items(CELL, most=MOST_COLUMNS), most=100)},
    {"block_id": string(255), "column_settings": items(column, most=MOST_COLUMNS)},
    rows_are_even,
)
DATA_TABLE: Check = record(
    {"rows": items(items(CELL, most=MOST_COLUMNS), least=2, most=101), "caption": string(3000)},
    {
        "block_id": string(255),
        "page_size": number(least=1, most=100, whole=True),
        "row_header_column_index": number(least=0, most=MOST_COLUMNS - 1, whole=True),
    },
    rows_are_even,
    header_is_raw,
)
