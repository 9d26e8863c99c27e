"""What a workshop talks about, in which order and for how long.

What people agree on already is put to them area by area as one list, from which anybody may pull something out. The
rest is talked about by characteristic, the most mixed first, as far as the minutes go. What does not fit is parked
from the beginning, in sight of all.
"""

from collections.abc import Iterator, Mapping
from itertools import groupby

from eic_bot.model.pack import Pack
from eic_bot.model.spread import Spread, Word
from eic_bot.model.value import value

MINUTE = 60_000
CONSENT_MINUTES = 1
"""For the list of one area."""
STATEMENT_MINUTES = 2
"""For one statement that has to be talked about."""
CLOSING_MINUTES = 5
"""At the end, for what comes next."""


@value
class Proposal:
    """An answer that at least three of four gave: to be agreed on unless somebody pulls it out."""

    statement: str
    value: str


@value
class Consent:
    """What an area's people agree on already."""

    area: str
    proposals: tuple[Proposal, ...]


@value
class Talk:
    """A characteristic to talk about, and the statements of it that are open."""

    characteristic: str
    statements: tuple[str, ...]

    @property
    def minutes(self) -> int:
        """How many minutes it is given."""
        return len(self.statements) * STATEMENT_MINUTES


@value
class Plan:
    """The order of a workshop. Every statement of the round is in exactly one place of it."""

    minutes: int
    consents: tuple[Consent, ...]
    """In the order of the areas."""
    talks: tuple[Talk, ...]
    """The most mixed first."""
    parked: tuple[Talk, ...]
    """What the minutes do not reach, in the order in which it would have come."""

    @property
    def statements(self) -> tuple[str, ...]:
        """Everything it is about."""
        agreed = [proposal.statement for consent in self.consents for proposal in consent.proposals]
        return (*agreed, *(one for talk in (*self.talks, *self.parked) for one in talk.statements))


def plan(pack: Pack, spreads: Mapping[str, Spread], minutes: int) -> Plan:
    """The plan of a workshop of that many minutes about these statements.

    Where only words may be shown of a statement there is no proposal, because that would be its answer.
    """
    proposals = {id: found for id, one in spreads.items() if (found := _proposal(one)) is not None}
    asked = [id for id in pack.question if id in spreads]
    consents = tuple(_consents(asked, proposals))
    left = minutes - CLOSING_MINUTES - CONSENT_MINUTES * len(consents)
    talks, parked = [], []
    for talk in _most_mixed(_talks(asked, proposals), spreads):
        if talk.minutes <= left:
            talks.append(talk)
            left -= talk.minutes
        else:
            parked.append(talk)
    return Plan(minutes, consents, tuple(talks), tuple(parked))


def characteristic_of(statement: str) -> str:
    """The characteristic a statement belongs to."""
    return statement.rpartition(".")[0]


def _proposal(one: Spread) -> Proposal | None:
    said = None if one.counts is None or one.word is not Word.AGREED else one.counts.most_said
    return None if said is None else Proposal(one.question, said)


def _consents(asked: list[str], proposals: Mapping[str, Proposal]) -> Iterator[Consent]:
    agreed = [proposals[id] for id in asked if id in proposals]
    for area, found in groupby(agreed, key=lambda one: one.statement.partition(".")[0]):
        yield Consent(area, tuple(found))


def _talks(asked: list[str], proposals: Mapping[str, Proposal]) -> Iterator[Talk]:
    for characteristic, found in groupby((id for id in asked if id not in proposals), key=characteristic_of):
        yield Talk(characteristic, tuple(found))


def _most_mixed(talks: Iterator[Talk], spreads: Mapping[str, Spread]) -> list[Talk]:
    def needed(talk: Talk) -> tuple[float, ...]:
        most = max(spreads[id].attention for id in talk.statements)
        return tuple(-part for part in most)

    return sorted(talks, key=needed)
