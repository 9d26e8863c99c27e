"""What is kept of a round, as the use cases see it."""

from collections.abc import Mapping
from typing import Literal

from eic_bot.model.access import RoundRole
from eic_bot.model.value import value
from eic_bot.service.envelopes import Address

State = Literal["setup", "answering", "workshop", "official", "published", "closed"]
Mode = Literal["named", "anonymous"]
MemberState = Literal["invited", "accepted", "declined", "submitted"]


@value
class Round:
    """An organisation's assessment. Days are written ``YYYY-MM-DD``."""

    id: int
    mode: Mode
    state: State
    pack: str
    version: str
    dialog: str
    workshop: str
    deadline: str
    threshold: int
    """Of fewer respondents nothing is shown together."""
    roles: Mapping[RoundRole, int]
    """Who holds each role, by owner."""
    official: int | None = None
    """The round in which the official view is kept, once it was begun."""
    published_at: int | None = None
    service: str = ""
    """The service it is about; empty where it is about the whole organisation."""

    def labelled(self, name: str) -> str:
        """What it is called in exports: first the service it is about, if it is about one."""
        return f"{self.service}: {name}" if self.service else name

    def role_of(self, owner: int) -> tuple[RoundRole, ...]:
        """The roles somebody holds, besides taking part."""
        return tuple(role for role, holder in self.roles.items() if holder == owner)


@value
class Member:
    """Somebody who was asked to take part."""

    owner: int
    state: MemberState
    answered_on: str | None = None
    """The day on which they handed in; nothing closer is kept."""
    remind_at: int | None = None
    """When they are reminded next; None where they are not."""


@value
class Known:
    """Somebody of the organisation, and what they are called on a channel."""

    owner: int
    address: Address
    name: str


@value
class DueReminder:
    """Somebody to be reminded now."""

    organisation: str
    address: Address
    round: int
    due: int


@value
class DueAgenda:
    """Somebody who leads a workshop that is near."""

    organisation: str
    address: Address
    round: int
    owner: int
    workshop: str
    title: str = ""
    """What the organisation is called."""
