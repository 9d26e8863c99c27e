"""Each rhythm of ``nudges.yaml`` is of the dialect: words, and no rule of a calendar, some of which never end."""

import re

from eic_bot.model.rhythm_reading import read_rhythm
from eic_bot.packs.checks.draft import Draft
from eic_bot.packs.files import Kind
from eic_bot.packs.findings import Findings
from eic_bot.packs.places import Piece

_RULE = re.compile(
    r"\b(?:RRULE|EXRULE|RDATE|DTSTART|BYDAY|BYSETPOS)\b|\b(?:FREQ|INTERVAL)\s*=|^[-\d*/,]+(?:\s+[-\d*/,]+){4}$",
    re.IGNORECASE,
)
"""A rule of a calendar file, or of cron."""


def check(draft: Draft, findings: Findings) -> None:
    """What channels are offered, and what people get."""
    for file in draft.of(Kind.NUDGES):
        for piece in file.get("rooms").get("rhythms").items():
            _rhythm(piece, findings)
        _rhythm(file.get("people").get("rhythm"), findings)


def _rhythm(piece: Piece, findings: Findings) -> None:
    said = piece.text
    if said is None or read_rhythm(said) is not None:
        return
    findings.at("P952" if _RULE.search(said) else "P951", piece, found=said[:80])
