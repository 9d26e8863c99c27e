"""Texts in English are easy to read: short sentences, everyday words. These are warnings: their author decides."""

from collections.abc import Mapping

from eic_bot.model.plain_english import Syllables, age_of, sentences_of
from eic_bot.packs.checks.draft import Draft
from eic_bot.packs.checks.texts import TEXTS, through
from eic_bot.packs.findings import Findings
from eic_bot.packs.places import Data, Piece, Route, Source

MOST_WORDS = 25
"""Of one sentence."""
OLDEST = 18
"""Years: text that is harder than what people read when they leave school."""
ENOUGH = 15
"""A shorter text says too little about how hard it is."""
_SHORTEST = 2 * ENOUGH - 1
"""Characters: so many words have something between them."""


def check(draft: Draft, findings: Findings) -> None:
    """All English texts of all files."""
    syllables = Syllables()
    for sources in draft.sources.values():
        for source in sources:
            _look(source, findings, syllables)


def _look(source: Source, findings: Findings, syllables: Syllables) -> None:
    def look(route: Route, text: Mapping[str, Data]) -> None:
        english = text.get("en")
        if isinstance(english, str) and len(english) >= _SHORTEST and route[-1] in TEXTS:
            _text(Piece(source, (*route, "en"), english), english, findings, syllables)

    through((), source.data, look)


def _text(piece: Piece, text: str, findings: Findings, known: Syllables) -> None:
    sentences = sentences_of(text)
    longest = max(map(len, sentences), default=0)
    if longest > MOST_WORDS:
        findings.at("P901", piece, words=longest, most=MOST_WORDS)
    elif sum(map(len, sentences)) >= ENOUGH and (age := age_of(sentences, known)) > OLDEST:
        findings.at("P902", piece, age=round(age), most=OLDEST)
