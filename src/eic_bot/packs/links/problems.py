"""What may be wrong with a link, as an author reads it."""

from collections.abc import Mapping
from dataclasses import asdict

from eic_bot.packs.findings import Findings
from eic_bot.packs.links.outcomes import (
    Barred,
    Dead,
    Endless,
    Fine,
    Forbidden,
    Moved,
    Nameless,
    Outcome,
    Unreached,
    Untrusted,
)
from eic_bot.packs.places import Piece
from eic_bot.packs.problems import Rule, Severity

LINK_RULES: Mapping[str, Rule] = {
    "L101": Rule("Nothing is there any more: it answers {status}.", "Find where it went, or take it out."),
    "L102": Rule("There is no host {host} any more.", "Find where it went, or take it out."),
    "L103": Rule("It has moved for good.", "If that is what you mean, write {address}", Severity.WARNING),
    "L104": Rule("Its certificate is not to be trusted: {reason}.", "Offer another address until its owner mends it."),
    "L105": Rule("It was not reached: {reason}.", "Open it in a browser, or try again later.", Severity.WARNING),
    "L106": Rule("It does not answer programs ({status}).", "Open it in a browser.", Severity.WARNING),
    "L107": Rule("It was not asked: {reason}.", "Give an address that everybody can open."),
    "L108": Rule("It leads from one address to the next, more than {most} times.", "Give the address of the page."),
    "L109": Rule("It was not asked: {reason}.", "Check the links again later.", Severity.WARNING),
}
"""Every problem of a link by its code."""

CODES: Mapping[type[Outcome], str] = {
    Dead: "L101",
    Nameless: "L102",
    Moved: "L103",
    Untrusted: "L104",
    Unreached: "L105",
    Barred: "L106",
    Forbidden: "L107",
    Endless: "L108",
}
"""What each outcome is called; its own words go into the sentence."""


def tell(piece: Piece, outcome: Outcome, findings: Findings) -> None:
    """Note what came of asking for the link that stands there."""
    if not isinstance(outcome, Fine):
        findings.at(CODES[type(outcome)], piece, **asdict(outcome))
