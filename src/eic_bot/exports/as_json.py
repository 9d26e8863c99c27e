"""JSON: one list of records, written as it goes."""

import json
from collections.abc import Iterable, Iterator, Sequence

from eic_bot.service.flat_rows import Row, records_of


def write(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[bytes]:
    """The list in pieces; each has every column, in its order."""
    yield b"["
    for number, record in enumerate(records_of(columns, rows)):
        line = json.dumps(record, ensure_ascii=False)
        yield (("\n" if number == 0 else ",\n") + line).encode()
    yield b"\n]\n"
