"""A session of the console as it is kept."""

from dataclasses import dataclass

from eic_bot.service.admins.records import Held, mailed, signed_in
from eic_bot.service.envelopes import Address


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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
