"""JSON: one list of records, written as it goes."""

import json
from collections.abc import Iterator

from eic_bot.service.flat_answers import Record


def write(records: Iterator[Record]) -> Iterator[str]:
    """The list in pieces."""
    yield "["
    for number, record in enumerate(records):
        yield ("\n" if number == 0 else ",\n") + json.dumps(record, ensure_ascii=False)
    yield "\n]\n"
