"""One file for each format in which things leave; this is the list of those for flat rows."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from eic_bot.exports import as_csv, as_json, as_xlsx
from eic_bot.service.flat_rows import Row

FORMATS: Mapping[str, Callable[[Sequence[str], Iterable[Row]], Iterator[bytes]]] = {
    "json": as_json.write,
    "csv": as_csv.write,
    "xlsx": as_xlsx.write,
}
