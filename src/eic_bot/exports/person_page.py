"""Everything about one person as a page: plain HTML, without script, style from elsewhere or links."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

_STYLE = "body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto}td,th{text-align:left;padding:.2rem .6rem}"


def person_page(title: str, record: Mapping[str, Any]) -> str:
    """The page; ``record`` is as the use case gives it to machines."""
    held = {name: part for name, part in record["tables"].items() if part["rows"]}
    empty = sorted(set(record["tables"]) - set(held))
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title><style>{_STYLE}</style></head>',
            f"<body><h1>What is kept of {escape(title)}</h1>",
            f"<p>Organisation {escape(str(record['organisation']))}, taken out {escape(str(record['taken']))}.</p>",
            *(line for name, part in held.items() for line in _part(name, part)),
            f"<h2>Nothing is kept in</h2><p>{escape(', '.join(empty))}</p>",
            "</body></html>\n",
        ]
    )


def _part(name: str, part: Mapping[str, Any]) -> Iterator[str]:
    yield f"<h2>{escape(str(part['how']).capitalize())}</h2>"
    if part["stays"]:
        yield f"<p>When you are erased, this stays: {escape(str(part['stays']))}.</p>"
    yield f"<table><caption>{escape(name)}</caption>{_head(part['rows'])}"
    for row in part["rows"]:
        cells = "".join(f"<td>{_shown(value)}</td>" for value in row.values())
        yield f"<tr>{cells}</tr>"
    yield "</table>"


def _head(rows: Sequence[Mapping[str, Any]]) -> str:
    names = "".join(f"<th>{escape(name)}</th>" for name in rows[0])
    return f"<tr>{names}</tr>"


def _shown(value: object) -> str:
    return "" if value is None else escape(str(value))
