"""Texts in English are easy to read: short sentences, everyday words. These are warnings: their author decides."""

from eic_bot.model.plain_english import Syllables, age_of, sentences_of
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
_SHORTEST = 2 * ENOUGH - 1
"""Characters: so many words have something between them."""


def check(draft: Draft, findings: Findings) -> None:
    """All English texts of all files."""
    look = _Look(findings)
    for sources in draft.sources.values():
        for source in sources:
            look.through(source, (), source.data)


class _Look:
    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.syllables = Syllables()

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
            if isinstance(value, dict) and key in TEXTS:
                text = value.get("en")
                if isinstance(text, str) and len(text) >= _SHORTEST:
                    self.text(source, (*route, key, "en"), text)
            else:
                self.through(source, (*route, key), value)

    def text(self, source: Source, route: Route, text: str) -> None:
        sentences = sentences_of(text)
        longest = max(map(len, sentences), default=0)
        if longest > MOST_WORDS:
            self.findings.at("P901", Piece(source, route, text), words=longest, most=MOST_WORDS)
        elif sum(map(len, sentences)) >= ENOUGH and (age := age_of(sentences, self.syllables)) > OLDEST:
            self.findings.at("P902", Piece(source, route, text), age=round(age), most=OLDEST)
