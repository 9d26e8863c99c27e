"""One file for each format in which things leave; this is the list of them."""

from collections.abc import Callable, Iterator, Mapping

from eic_bot.exports import as_csv, as_json
from eic_bot.service.flat_answers import Record

FORMATS: Mapping[str, Callable[[Iterator[Record]], Iterator[str]]] = {
    "json": as_json.write,
    "csv": as_csv.write,
}
