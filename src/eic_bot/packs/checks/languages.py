"""Each text is there in every language the pack claims, and in no other."""

import re

from eic_bot.packs.checks.draft import Draft
from eic_bot.packs.findings import Findings
from eic_bot.packs.places import Data, Piece, Route, Source

TEXTS = frozenset(
    {
        "title",
        "text",
        "help",
        "why",
        "example",
        "about",
        "focus",
        "label",
        "meaning",
        "prompt",
        "summary",
        "source",
    }
)
"""The keys behind which a text stands in each language."""
OPTIONAL = frozenset({"letter", "also"})
"""The keys behind which something may stand in some of the languages."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?\Z")


def check(draft: Draft, findings: Findings) -> None:
    """All texts of all files."""
    if draft.languages:
        look = _Look(draft.languages, findings)
        for sources in draft.sources.values():
            for source in sources:
                look.through(source, (), source.data)


def check_piece(languages: tuple[str, ...], piece: Piece, findings: Findings) -> None:
    """All texts of a piece, which lies over a pack with these languages."""
    _Look(languages, findings).through(piece.source, piece.route, piece.value)


class _Look:
    def __init__(self, languages: tuple[str, ...], findings: Findings) -> None:
        self.languages = languages
        self.claimed = frozenset(languages)
        self.findings = findings

    def through(self, source: Source, route: Route, data: Data) -> None:
        """Looks at every text below a piece. There are many: nothing is made for those that are right."""
        if isinstance(data, list):
            for index, value in enumerate(data):
                if isinstance(value, dict | list):
                    self.through(source, (*route, index), value)
            return
        for key, value in data.items() if isinstance(data, dict) else ():
            if not isinstance(value, dict | list):
                continue
            if isinstance(value, dict) and (key in TEXTS or key in OPTIONAL):
                if value.keys() != self.claimed:
                    self.text(Piece(source, (*route, key), value), optional=key in OPTIONAL)
            else:
                self.through(source, (*route, key), value)

    def text(self, piece: Piece, *, optional: bool) -> None:
        for language in () if optional else self.languages:
            if language not in piece.keys:
                self.findings.at("P601", piece, language=language)
        for language in piece.keys:
            if language not in self.claimed and _LANGUAGE.match(language):
                self.findings.at_key("P602", piece.get(language), language=language)
