"""Each text is there in every language the pack claims, and in no other."""

import re
from collections.abc import Mapping

from eic_bot.packs.checks.draft import Draft
from eic_bot.packs.checks.texts import OPTIONAL, through
from eic_bot.packs.findings import Findings
from eic_bot.packs.places import Data, Piece, Route, Source

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?\Z")


def check(draft: Draft, findings: Findings) -> None:
    """All texts of all files."""
    if draft.languages:
        for sources in draft.sources.values():
            for source in sources:
                _look(draft.languages, source, (), source.data, findings)


def check_piece(languages: tuple[str, ...], piece: Piece, findings: Findings) -> None:
    """All texts of a piece, which lies over a pack with these languages."""
    _look(languages, piece.source, piece.route, piece.value, findings)


def _look(languages: tuple[str, ...], source: Source, route: Route, data: Data, findings: Findings) -> None:
    claimed = frozenset(languages)

    def look(route: Route, text: Mapping[str, Data]) -> None:
        if text.keys() != claimed:
            _text(languages, Piece(source, route, {**text}), findings)

    through(route, data, look)


def _text(languages: tuple[str, ...], piece: Piece, findings: Findings) -> None:
    for language in () if piece.route[-1] in OPTIONAL else languages:
        if language not in piece.keys:
            findings.at("P601", piece, language=language)
    for language in piece.keys:
        if language not in languages and _LANGUAGE.match(language):
            findings.at_key("P602", piece.get(language), language=language)
