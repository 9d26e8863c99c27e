"""What each kind of pydantic error means for an author; ``REPORTS`` is the list of them."""

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from pydantic_core import ErrorDetails

from eic_bot.model.conditions import KEYS
from eic_bot.packs.findings import Findings, Nearest
from eic_bot.packs.places import Piece, shown

Report: TypeAlias = Callable[[Piece, ErrorDetails, Findings], None]

_QUOTED = re.compile(r"'([^']*)'")
_MANY = 30

FORMS: Mapping[str, str] = {
    r"^[a-z][a-z0-9_]*$": "small letters, digits and underscores, beginning with a letter",
    r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+){0,3}$": "small letters, digits and underscores, with dots between names",
    r"^[a-z]{2,3}(-[A-Z]{2})?$": "a language code, such as en or cy",
    r"^\d+\.\d+\.\d+$": "three numbers with dots between, such as 1.0.0",
    r"^[a-z0-9][a-z0-9_-]*$": "small letters, digits, hyphens and underscores",
    r"^https?://[^\s<>\"]+$": "a web address that begins with https://",
    r"^\d{4}-\d{2}-\d{2}$": "a day, such as 2026-11-30",
}
"""The forms that texts of a pack may have, in words."""

_WANTED = {
    "string_type": "text",
    "enum": "text",
    "literal_error": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a group of keys",
    "mapping_type": "a group of keys",
    "model_type": "a group of keys",
    "model_attributes_type": "a group of keys",
    "date_type": "a day",
    "date_from_datetime_parsing": "a day",
    "date_parsing": "a day",
}
_DAY = "a day, such as 2026-11-30"
_QUOTES = "Put quotes round it."
_CORRECT = "Write it in that way; the other files show how."
_SOMETHING = "something else"


def kind_of_value(value: object) -> str:
    """What a value is, in words."""
    match value:
        case None:
            return "nothing"
        case bool():
            return "true or false"
        case int() | float():
            return f"the number {value}"
        case str():
            return f"the text {shown(value)}"
        case list():
            return "a list"
        case _:
            return "a group of keys"


def _missing(piece: Piece, error: ErrorDetails, findings: Findings) -> None:
    del error
    findings.at("P302", piece, key=piece.route[-1])


def _wrong_type(piece: Piece, error: ErrorDetails, findings: Findings) -> None:
    value = piece.value
    if value is None:
        findings.at_key("P306", piece, key=piece.route[-1] if piece.route else "")
        return
    wanted = _WANTED.get(error["type"], _SOMETHING)
    advice = _QUOTES if wanted == "text" and isinstance(value, int | float) else _CORRECT
    findings.at("P303", piece, wanted=wanted, found=kind_of_value(value), advice=advice)


def _not_allowed(piece: Piece, error: ErrorDetails, findings: Findings) -> None:
    allowed = tuple(_QUOTED.findall(error["ctx"]["expected"]))
    _choose(piece, piece.value, allowed, findings)


def _no_such_tag(piece: Piece, error: ErrorDetails, findings: Findings) -> None:
    key = error["ctx"]["discriminator"].strip("'")
    allowed = tuple(_QUOTED.findall(error["ctx"]["expected_tags"]))
    _choose(piece.get(key), error["ctx"]["tag"], allowed, findings)


def _choose(piece: Piece, found: object, allowed: tuple[str, ...], findings: Findings) -> None:
    if found is None:
        findings.at_key("P306", piece, key=piece.route[-1])
        return
    near = Nearest(str(found), allowed)
    findings.at("P304", piece, near=near, found=found, allowed=", ".join(allowed[:_MANY]))


def _no_tag(piece: Piece, error: ErrorDetails, findings: Findings) -> None:
    key = error["ctx"]["discriminator"].strip("'")
    findings.at("P302", piece.get(key), key=key)


def _not_a_condition(piece: Piece, error: ErrorDetails, findings: Findings) -> None:
    del error
    written = piece.value if isinstance(piece.value, dict) else {}
    near = next((Nearest(key, KEYS) for key in written), None)
    findings.at("P310", piece, near=near, allowed=", ".join(KEYS))


def _bad_form(piece: Piece, error: ErrorDetails, findings: Findings) -> None:
    pattern = error.get("ctx", {}).get("pattern", "")
    findings.at("P305", piece, found=error["input"], wanted=FORMS.get(pattern, _SOMETHING))


def _bad_day(piece: Piece, error: ErrorDetails, findings: Findings) -> None:
    findings.at("P305", piece, found=error["input"], wanted=_DAY)


def _too_long(piece: Piece, error: ErrorDetails, findings: Findings) -> None:
    unit, found = _measure(error)
    findings.at("P307", piece, found=found, unit=unit, most=error["ctx"]["max_length"])


def _too_short(piece: Piece, error: ErrorDetails, findings: Findings) -> None:
    unit, found = _measure(error)
    findings.at("P308", piece, found=found, unit=unit, least=error["ctx"]["min_length"])


def _measure(error: ErrorDetails) -> tuple[str, int]:
    value = error["input"]
    if isinstance(value, str):
        return "characters", len(value.strip())
    return ("languages" if isinstance(value, dict) else "entries"), len(value)


def _out_of_range(piece: Piece, error: ErrorDetails, findings: Findings) -> None:
    (name, bound), *_ = error["ctx"].items()
    wanted = f"of at least {bound}" if name in ("ge", "gt") else f"of at most {bound}"
    findings.at("P309", piece, found=piece.value, wanted=wanted)


REPORTS: Mapping[str, Report] = {
    "missing": _missing,
    "enum": _not_allowed,
    "literal_error": _not_allowed,
    "union_tag_invalid": _no_such_tag,
    "union_tag_not_found": _no_tag,
    "condition": _not_a_condition,
    "string_pattern_mismatch": _bad_form,
    "date_from_datetime_parsing": _bad_day,
    "date_parsing": _bad_day,
    "date_from_datetime_inexact": _bad_day,
    "string_too_long": _too_long,
    "too_long": _too_long,
    "string_too_short": _too_short,
    "too_short": _too_short,
    "greater_than_equal": _out_of_range,
    "less_than_equal": _out_of_range,
    "": _wrong_type,
}
"""What to say about each kind of error; whatever is not named is a value of the wrong type."""
