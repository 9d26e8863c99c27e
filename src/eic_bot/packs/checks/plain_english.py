"""Texts in English are easy to read: short sentences, everyday words. These are warnings: their author decides."""

from collections.abc import Iterator

from eic_bot.model.plain_english import longest_sentence, reading_age, words_of
from eic_bot.packs.checks.draft import Draft
from eic_bot.packs.checks.languages import TEXTS
from eic_bot.packs.findings import Findings
from eic_bot.packs.places import Data, Piece, Route, Source

MOST_WORDS = 25
"""Of one sentence."""
OLDEST = 18
"""Years: text that is harder than what people read when they leave school."""
ENOUGH = 15
"""A shorter text says too little about how hard it is."""


def check(draft: Draft, findings: Findings) -> None:
    """All English texts of all files."""
    for sources in draft.sources.values():
        for source in sources:
            for piece in _english(source, (), source.data):
                _look(piece, findings)


def _english(source: Source, route: Route, data: Data) -> Iterator[Piece]:
    if isinstance(data, list):
        for index, value in enumerate(data):
            yield from _english(source, (*route, index), value)
    elif isinstance(data, dict):
        for key, value in data.items():
            if key in TEXTS and isinstance(value, dict):
                yield Piece(source, (*route, key, "en"), value.get("en"))
            else:
                yield from _english(source, (*route, key), value)


def _look(piece: Piece, findings: Findings) -> None:
    text = piece.text or ""
    longest = longest_sentence(text)
    if longest > MOST_WORDS:
        findings.at("P901", piece, words=longest, most=MOST_WORDS)
    elif len(words_of(text)) >= ENOUGH and (age := reading_age(text)) > OLDEST:
        findings.at("P902", piece, age=round(age), most=OLDEST)
