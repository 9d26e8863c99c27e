"""Reads a register of councils from a CSV file. Whatever is wrong with it is told in one run; nothing in it raises."""

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Literal, get_args

from eic_bot.model.areas import CouncilType, Nation
from eic_bot.model.register import SETTLEMENTS, Council, Register
from eic_bot.model.value import value
from eic_bot.packs.problems import Problem
from eic_bot.packs.register_problems import RegisterFindings

COLUMNS = (
    *("code", "name", "also", "nation", "type", "region", "county", "gss", "former_gss"),
    *("since", "until", "successors", "deprivation", "settlement", "population"),
)
MOST_MEGABYTES = 5
_NEEDED = ("code", "name", "nation", "type")
_CODE = re.compile(r"[A-Z0-9][A-Z0-9-]{1,11}")
_GSS = re.compile(r"[A-Z][0-9]{8}")

Row = Mapping[str, str]
Column = Literal["code", "county", "gss", "former_gss", "successors"]


@value
class LoadedRegister:
    """A register and its problems. It is there unless one of them is an error."""

    register: Register | None
    problems: tuple[Problem, ...] = ()


def bundled_register() -> Path:
    """The file of the register that comes with the program."""
    return Path(str(files("eic_bot.packs") / "register" / "councils.csv"))


def load_register(path: Path) -> LoadedRegister:
    """The register in a file."""
    findings = RegisterFindings(path)
    text = _text(path, findings)
    found = [] if text is None else list(_councils(text, findings))
    if text is not None and not found and not findings.any_error:
        findings.at("R108")
    _check_together(found, findings)
    register = None if findings.any_error else Register(council for _, council in found)
    return LoadedRegister(register, findings.problems())


def _text(path: Path, findings: RegisterFindings) -> str | None:
    try:
        if path.stat().st_size > MOST_MEGABYTES * 1_000_000:
            findings.at("R103", most=MOST_MEGABYTES)
            return None
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        findings.at("R101")
    except UnicodeDecodeError:
        findings.at("R104")
    except (OSError, ValueError) as error:
        findings.at("R102", reason=getattr(error, "strerror", None) or "its name is not possible")
    return None


def _councils(text: str, findings: RegisterFindings) -> Iterator[tuple[int, Council]]:
    reader = csv.reader(text.splitlines())
    try:
        header = [cell.strip() for cell in next(reader, [])]
        _check_header(header, findings)
        if findings.any_error:
            return
        for cells in reader:
            if len(cells) != len(header):
                if cells:
                    findings.at("R107", reader.line_num, found=len(cells), wanted=len(header))
                continue
            row = {column: cell.strip() for column, cell in zip(header, cells, strict=True)}
            council = _council(row, reader.line_num, findings)
            if council is not None:
                yield reader.line_num, council
    except csv.Error as error:
        findings.at("R102", reader.line_num, reason=error)


def _check_header(header: list[str], findings: RegisterFindings) -> None:
    for column in COLUMNS:
        if column not in header:
            findings.at("R105", 1, column=column)
    for column in header:
        if column not in COLUMNS:
            findings.at("R106", 1, column=column)


def _council(row: Row, line: int, findings: RegisterFindings) -> Council | None:
    before = len(findings.found)

    def at(code: str, column: str, **words: object) -> None:
        findings.at(code, line, " > ".join(filter(None, (row["code"], column))), column=column, **words)

    for column in _NEEDED:
        if not row[column]:
            at("R201", column)
    _check_words(row, at)
    since, until = _day(row, "since", at), _day(row, "until", at)
    deprivation, population = _number(row, "deprivation", at, 5), _number(row, "population", at, 100_000_000)
    if len(findings.found) > before:
        return None
    return Council(
        code=row["code"],
        name=row["name"],
        nation=_nation(row["nation"]),
        type=_type(row["type"]),
        also=_several(row["also"]),
        region=row["region"],
        county=row["county"] or None,
        gss=row["gss"],
        former_gss=_several(row["former_gss"]),
        since=since,
        until=until,
        successors=_several(row["successors"]),
        deprivation=deprivation,
        settlement=next((one for one in SETTLEMENTS if one == row["settlement"]), None),
        population=population,
    )


Tell = Callable[..., None]


_FORMS = {
    "code": (_CODE, "capital letters, digits and hyphens, from 2 to 12"),
    "county": (_CODE, "the code of a county"),
    "successors": (_CODE, "codes of councils, with ; between them"),
    "gss": (_GSS, "a capital letter and eight digits"),
    "former_gss": (_GSS, "a capital letter and eight digits, with ; between several"),
}


def _check_words(row: Row, at: Tell) -> None:
    closed = {"nation": get_args(Nation), "type": get_args(CouncilType), "settlement": SETTLEMENTS}
    for column, allowed in closed.items():
        if row[column] and row[column] not in allowed:
            at("R202", column, found=row[column], allowed=", ".join(allowed))
    for column, (form, wanted) in _FORMS.items():
        for code in _several(row[column]):
            if not form.fullmatch(code):
                at("R204", column, found=code, wanted=wanted)


def _nation(word: str) -> Nation:
    return next(one for one in get_args(Nation) if one == word)


def _type(word: str) -> CouncilType:
    return next(one for one in get_args(CouncilType) if one == word)


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _day(row: Row, column: str, at: Tell) -> date | None:
    if not row[column]:
        return None
    try:
        return date.fromisoformat(row[column])
    except ValueError:
        at("R203", column, found=row[column])
        return None


def _number(row: Row, column: str, at: Tell, most: int) -> int | None:
    said = row[column]
    if said.isascii() and said.isdecimal() and len(said) <= 9 and 1 <= int(said) <= most:
        return int(said)
    if said:
        at("R204", column, found=said, wanted=f"a whole number from 1 to {most}")
    return None


def _check_together(found: list[tuple[int, Council]], findings: RegisterFindings) -> None:
    lines: dict[str, int] = {}
    boundaries: dict[str, int] = {}
    for line, one in found:
        if one.code in lines:
            findings.at("R301", line, one.code, code=one.code, first=lines[one.code])
        lines.setdefault(one.code, line)
        if one.gss and one.until is None:
            if one.gss in boundaries:
                findings.at("R302", line, one.code, code=one.gss, first=boundaries[one.gss])
            boundaries.setdefault(one.gss, line)
    after = {one.code: one.successors for _, one in found}
    for line, one in found:
        _check_one(one, line, after, findings)


def _check_one(one: Council, line: int, after: Mapping[str, tuple[str, ...]], findings: RegisterFindings) -> None:
    if one.since is not None and one.until is not None and one.until < one.since:
        findings.at("R303", line, one.code, since=one.since, until=one.until)
    if one.county is not None and one.county not in after:
        findings.at("R306", line, one.code, code=one.county)
    if one.successors and one.until is None:
        findings.at("R307", line, one.code)
    for successor in one.successors:
        if successor not in after:
            findings.at("R304", line, one.code, code=successor)
    if one.code in _all_after(one.code, after):
        findings.at("R305", line, one.code, code=one.code)


def _all_after(code: str, after: Mapping[str, tuple[str, ...]]) -> set[str]:
    found: set[str] = set()
    waiting = list(after[code])
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting.extend(after.get(one, ()))
    return found
