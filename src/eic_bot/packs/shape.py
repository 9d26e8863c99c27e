"""Checks that a file has the shape of its model, and says in our words what pydantic finds."""

import json
from collections.abc import Iterator
from functools import cache

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz

from eic_bot.model.authored import Authored
from eic_bot.model.conditions import KEYS
from eic_bot.packs.files import MODELS, Kind
from eic_bot.packs.findings import Findings, Nearest
from eic_bot.packs.places import Data, Piece, Route, Source
from eic_bot.packs.wording import REPORTS

_UNKNOWN = "extra_forbidden"
_MISSING = "missing"
_ALIKE = 60
# Behind these keys, or in the lists behind them, pydantic puts the tag of the model it chose into its path.
TAGGED = frozenset({"when", "not"})
TAGGED_LISTS = frozenset({"all", "any", "steps", "otherwise", "questions"})


def shape_of(source: Source, kind: Kind, findings: Findings) -> Authored | None:
    """The file as its model; None where it does not fit, with the reasons among the findings."""
    try:
        # By way of JSON: only there pydantic is strict about text and numbers and still takes lists and days.
        return MODELS[kind].model_validate_json(json.dumps(source.data), strict=True)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=True)
    tell(source, kind, errors, findings)
    return None


def tell(source: Source, kind: Kind, errors: list[ErrorDetails], findings: Findings) -> None:
    """Notes the errors, each once and in words."""
    told = _one_each(source, errors)
    missing = _by_parent(told, _MISSING)
    folded: set[Route] = set()
    for route, error in told.items():
        if error["type"] == _UNKNOWN:
            meant = _misspelt(str(route[-1]), missing.get(route[:-1], []))
            if meant is not None:
                folded.add((*route[:-1], meant))
            group = Piece(source, route[:-1], _at(source.data, route[:-1]))
            _tell_unknown(Piece(source, route, error["input"]), group, kind, meant, findings)
    for route, error in told.items():
        if error["type"] != _UNKNOWN and route not in folded:
            report = REPORTS.get(error["type"], REPORTS[""])
            report(Piece(source, route, error["input"]), error, findings)


def _tell_unknown(piece: Piece, group: Piece, kind: Kind, meant: str | None, findings: Findings) -> None:
    key = str(piece.route[-1])
    said = group.value if isinstance(group.value, dict) else {}
    words = [word for word in KEYS if word in said]
    if len(words) == len(said) > 1:
        findings.at_key("P312", piece, first=words[0], second=key)
        return
    among = (meant,) if meant else known_keys(kind) - {key}
    near = Nearest(meant or key, among)
    findings.at_key("P301", piece, near=near, key=key)


def _misspelt(key: str, missing: list[str]) -> str | None:
    """The missing key this one was meant to be."""
    rated = [(fuzz.ratio(key, name), name) for name in missing]
    best = max(rated, default=(0.0, ""))
    return best[1] if best[0] >= _ALIKE else None


def _by_parent(told: dict[Route, ErrorDetails], wanted: str) -> dict[Route, list[str]]:
    found: dict[Route, list[str]] = {}
    for route, error in told.items():
        if error["type"] == wanted:
            found.setdefault(route[:-1], []).append(str(route[-1]))
    return found


def _one_each(source: Source, errors: list[ErrorDetails]) -> dict[Route, ErrorDetails]:
    """One error for each place; of several types tried in turn, that of the one that went furthest."""
    told: dict[Route, ErrorDetails] = {}
    errors = [error for error in errors if not _is_false_alarm(error)]
    tried: dict[Route, Route] = {}
    for error in errors:
        route, union = route_of(error["loc"], source.data)
        if union is not None:
            before = tried.get(union)
            if before is not None and len(before) >= len(route):
                continue
            if before is not None:
                told.pop(before, None)
            tried[union] = route
        told.setdefault(route, error)
    return told


def _is_false_alarm(error: ErrorDetails) -> bool:
    """Pydantic counts only the entries that are right; there may be enough of them."""
    return error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]


def route_of(loc: tuple[str | int, ...], data: Data) -> tuple[Route, Route | None]:
    """The way to a piece of the file from pydantic's path, which also holds tags and the names of types.

    The second is the place where several types were tried in turn, if there was one.
    """
    route: list[str | int] = []
    union: Route | None = None
    tag_next = False
    for position, step in enumerate(loc):
        if tag_next and isinstance(step, str):
            tag_next = False
            continue
        last = position == len(loc) - 1
        if not _leads_on(data, step, last=last):
            if step != "[key]":
                union = tuple(route)
            continue
        tag_next = step in TAGGED or (isinstance(step, int) and bool(route) and route[-1] in TAGGED_LISTS)
        route.append(step)
        data = _inside(data, step)
    return tuple(route), union


def _leads_on(data: Data, step: str | int, *, last: bool) -> bool:
    if isinstance(data, dict):
        return isinstance(step, str) and (step in data or (last and step != "[key]"))
    return isinstance(data, list) and isinstance(step, int)


def _at(data: Data, route: Route) -> Data:
    for step in route:
        data = _inside(data, step)
    return data


def _inside(data: Data, step: str | int) -> Data:
    if isinstance(data, dict):
        return data.get(str(step))
    return data[step] if isinstance(data, list) and isinstance(step, int) and step < len(data) else None


@cache
def known_keys(kind: Kind) -> frozenset[str]:
    """Every key that may stand somewhere in that kind of file."""
    schema = TypeAdapter(MODELS[kind]).json_schema(by_alias=True)
    return frozenset(_keys(schema))


def _keys(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from schema.get("properties", ())
        for inner in schema.values():
            yield from _keys(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from _keys(inner)
