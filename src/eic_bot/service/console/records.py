"""A session of the console as it is kept."""

from eic_bot.model.value import value
from eic_bot.service.admins.records import Held, mailed, signed_in
from eic_bot.service.envelopes import Address
from eic_bot.service.rounds.records import Mode, State


@value
class Person:
    """Somebody as an identity provider names them, and the roles it says they have."""

    issuer: str
    subject: str
    name: str
    mail: str
    """An e-mail address that the provider has verified; empty where there is none."""
    claimed: tuple[Held, ...]
    """A role in the organisation ``local`` is for all that there are."""

    @property
    def known_as(self) -> tuple[Address, ...]:
        """The names by which roles may have been granted to them."""
        own = signed_in(self.issuer, self.subject)
        return (own, mailed(self.mail)) if self.mail else (own,)


@value
class ConsoleSession:
    """A browser in which somebody is signed in. Times in milliseconds of UTC since 1970."""

    mark: str
    """A hash of what the browser keeps: nobody who reads the database can go on in its place."""
    person: Person
    began: int
    last: int
    """When it ends whatever happens."""
    ends: int
    """When it ends if nothing happens until then."""


BY_NAME = ("admin", "console", "outbox", "outgoing", "organisation", "overlay", "pack", "person", "retention")
"""Of what the record of who did what says who did it in a conversation: what admins do."""
WITHOUT_NAME = ("contact", "list", "plan", "pre-election", "round", "sector", "view", "workshop")
"""What is told without saying who did it there. All else that people do there is theirs, and not told at all."""
NOBODY_IN_IT = (
    *("list.", "pre-election.", "sector.", "view.", "plan.priorities"),
    *("round.made", "round.workshop", "round.cancelled", "round.reopened"),
)
"""Of that, how what names nobody begins: what was before and after is told as well. The rest has people's numbers."""


@value
class Entry:
    """One line of the record of who did what."""

    id: int
    at: int
    actor: str
    """Empty for somebody in a conversation, where that is not told."""
    action: str
    subject: str
    before: str | None = None
    """What was before it, or a fingerprint of that; None where there was nothing, or it is not told."""
    after: str | None = None


@value
class Timers:
    """What sessions of an organisation want to be woken for."""

    waiting: int
    overdue: int
    """Of these, whose time has passed."""


@value
class RoundCount:
    """A round as everybody may see it: counts, and nobody's name. Days are written ``YYYY-MM-DD``."""

    id: int
    mode: Mode
    state: State
    pack: str
    version: str
    deadline: str
    workshop: str
    asked: int
    done: int
