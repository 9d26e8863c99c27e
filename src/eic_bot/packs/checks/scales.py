"""Levels and labels stand in their order, and options have letters that can be told apart."""

from eic_bot.packs.checks.draft import Draft, entries
from eic_bot.packs.files import Kind
from eic_bot.packs.findings import Findings, Nearest
from eic_bot.packs.places import Piece


def check(draft: Draft, findings: Findings) -> None:
    """The levels, the scale, and the options of every question."""
    scale = draft.manifest.get("scale")
    _rising(draft.manifest.get("levels"), "level", "P403", findings)
    _rising(scale.get("labels"), "value", "P404", findings)
    _thresholds(draft, scale, findings)
    _letters(draft, scale.get("labels"), findings)
    _letters(draft, draft.manifest.get("reasons"), findings)
    for characteristic in draft.characteristics.values():
        _rising(characteristic.get("statements"), "level", "P403", findings)
        _declared(draft, characteristic.get("statements"), findings)
    for file in draft.of(Kind.QUESTIONS):
        for question in entries(file):
            _letters(draft, question.get("choices"), findings)


def _rising(entries: Piece, key: str, code: str, findings: Findings) -> None:
    before: int | None = None
    for entry in entries.items():
        number = entry.number_at(key)
        if number is None:
            continue
        if before is not None and number <= before:
            findings.at(code, entry.get(key), number=number, before=before)
        before = number


def _declared(draft: Draft, statements: Piece, findings: Findings) -> None:
    for statement in statements.items():
        level = statement.number_at("level")
        if level is not None and draft.levels and level not in draft.levels:
            findings.at("P508", statement.get("level"), level=level)


def _thresholds(draft: Draft, scale: Piece, findings: Findings) -> None:
    order = {label: place for place, label in enumerate(draft.labels)}
    under_way, in_place = scale.get("under_way"), scale.get("in_place")
    for piece in (under_way, in_place):
        if piece.text is not None and order and piece.text not in order:
            findings.at("P509", piece, near=Nearest(piece.text, draft.labels), name=piece.text)
    lower, upper = order.get(under_way.text or ""), order.get(in_place.text or "")
    if lower is not None and upper is not None and upper < lower:
        findings.at("P405", in_place, in_place=in_place.text, under_way=under_way.text)


def _letters(draft: Draft, options: Piece, findings: Findings) -> None:
    """In each language all options have a letter or none has, and no letter stands for two."""
    given: dict[str, dict[str, str]] = {}
    for option in options.items():
        letters = option.get("letter")
        for language in letters.keys:
            _letter(letters.get(language), option, given.setdefault(language, {}), findings)
    for option in options.items():
        written = option.get("letter").keys
        for language in draft.languages:
            if language in given and language not in written:
                findings.at("P406", option, name=option.get("id").value, language=language)


def _letter(piece: Piece, option: Piece, given: dict[str, str], findings: Findings) -> None:
    letter = piece.text
    if letter is None:
        return
    if len(letter) != 1 or not letter.isalpha():
        findings.at("P408", piece, letter=letter)
    first = given.setdefault(letter.casefold(), str(option.get("id").value))
    if first != str(option.get("id").value):
        findings.at("P407", piece, letter=letter, first=first)
