"""What is kept of publishing."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from eic_bot.model.value import value
from eic_bot.service.records import StoredSession

Act = Literal["begun", "published", "rolled_back"]
"""How a version came into force: nothing was before it, somebody published it, somebody went back to it."""
State = Literal["proposed", "moving", "done", "overtaken"]
"""It waits for a second person; sessions are going over; all have; another came before it was confirmed."""
Whom = Literal["all", "some", "nobody"]


@value
class Movers:
    """Who goes over to another version; the others end on the one they are on."""

    whom: Whom
    organisations: tuple[str, ...] = ()
    """With ``some``: all of these. Without any: everywhere those who have not answered anything yet."""


NOBODY = Movers("nobody")


@value
class InForce:
    """The version of a pack that people of an organisation meet."""

    pack: str
    version: str
    since: int
    by: str
    is_own: bool
    """Whether it is the organisation's own, and not everybody's."""


@value
class Publication:
    """How one version came into force, or is to come."""

    id: int
    pack: str
    version: str
    before: str | None
    """What was in force when it was asked for."""
    act: Act
    state: State
    by: str
    token: str
    movers: Movers
    at: int
    second: str | None = None
    """Who confirmed it, where two people have to."""
    since: int | None = None
    moved: int = 0
    """Sessions that went over so far."""


@value
class Standing:
    """How many sessions of one organisation stand somewhere."""

    organisation: str
    version: str
    dialog: str
    area: str | None
    round: str
    """``solo`` where it is answered alone, else the state of the round."""
    status: str
    sessions: int
    answered: bool
    """Whether their people have answered anything in that round."""


@value
class OpenRound:
    """A round that is under way on some version."""

    organisation: str
    title: str
    version: str
    dialog: str
    state: str


class Words(NamedTuple):
    """The words that somebody answered."""

    version: str
    language: str
    text: str


@value
class Going:
    """A session that may go over, and what its respondent answered of what was asked about."""

    session: StoredSession
    answered: Mapping[str, Words]
    """By question, the words that were answered."""
    has_answered: bool
    """Anything at all."""
