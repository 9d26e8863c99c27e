"""JSON: one list of records, written as it goes."""

import json
from collections.abc import Iterable, Iterator, Sequence

from eic_bot.service.flat_answers import Record


def write(columns: Sequence[str], records: Iterable[Record]) -> Iterator[bytes]:
    """The list in pieces; each record has every column, in its order."""
    yield b"["
    for number, record in enumerate(records):
        line = json.dumps({column: record[column] for column in columns}, ensure_ascii=False)
        yield (("\n" if number == 0 else ",\n") + line).encode()
    yield b"\n]\n"
