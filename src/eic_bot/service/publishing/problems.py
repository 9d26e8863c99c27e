"""Why something is not published: one table of codes, and what an author or admin reads.

A code never changes its meaning; a retired one is not used again.
"""

from collections.abc import Mapping
from typing import NamedTuple

from typing_extensions import override

from eic_bot.model.value import value

MANIFEST = "pack.yaml: version"


class Rule(NamedTuple):
    """A kind of problem: what is wrong, and what to do."""

    what: str
    next_step: str


@value
class Refusal:
    """One reason why it was not done."""

    code: str
    place: str
    """In the pack, or in what was asked for."""
    what: str
    next_step: str

    @override
    def __str__(self) -> str:
        """As it is read in a terminal."""
        return f"{self.place}  {self.code}\n  {self.what}\n  {self.next_step}"


RULES: Mapping[str, Rule] = {
    "G101": Rule("{version} is not above {in_force}, which is in force.", "Raise version: in pack.yaml."),
    "G102": Rule(
        "{version} was kept before with other content, and versions that were kept never change.",
        "Raise version: in pack.yaml.",
    ),
    "G103": Rule(
        "This question was of the kind {before} and is of the kind {after}: answers to the one are none to the other.",
        "Give the new question an id of its own.",
    ),
    "G104": Rule(
        "This is not the token of the report as it is now: the pack, or what people do, has changed.",
        "Read the new report, and confirm with the token at its end.",
    ),
    "G105": Rule(
        "The token is stale: there were {then} sessions when the report was made, and there are {now}.",
        "Read the new report, and confirm with its token.",
    ),
    "G106": Rule("{by} has asked for it, and it takes two.", "Let somebody else confirm with the same token."),
    "G107": Rule("Sessions are still going over to {version}.", "Wait until they have, or run: eic-bot pack go-on"),
    "G108": Rule("No other version of the pack was in force before.", "See: eic-bot pack history {pack}"),
    "G109": Rule("{version} was never in force.", "See: eic-bot pack history {pack}"),
    "G110": Rule("There is no organisation {name}.", "See: eic-bot organisation list"),
    "G111": Rule("{pack} was never published here.", "Publish it with: eic-bot pack publish"),
}
"""Every problem by its code."""


def refusal(code: str, place: str, **words: object) -> Refusal:
    """The problem with these words in it."""
    rule = RULES[code]
    said = {name: str(word) for name, word in words.items()}
    return Refusal(code, place, rule.what.format_map(said), rule.next_step.format_map(said))
