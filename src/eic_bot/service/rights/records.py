"""A person's data as the use cases see it."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypeAlias

from eic_bot.model.value import value
from eic_bot.service.envelopes import Address

Mode: TypeAlias = Literal["erased", "anonymous"]
"""``anonymous``: what they handed in stays in the figures of their council, without them and without words."""
Kind: TypeAlias = Literal["answers", "notes", "events", "audit"]
KINDS: Sequence[Kind] = ("answers", "notes", "events", "audit")
OVER = frozenset({"workshop", "official", "published", "closed"})
"""States of a round in which figures of it may have been shown."""


@value
class Person:
    """Somebody of an organisation, by all that names them there."""

    owner: int
    """0 where somebody only signs in to the console."""
    addresses: tuple[Address, ...]
    names: tuple[str, ...]
    """What the platforms call them."""
    signs_in: Address | None = None
    formers: tuple[int, ...] = ()
    """Under which numbers they were kept before apps of theirs were linked."""

    @property
    def actors(self) -> tuple[str, ...]:
        """As the record of who did what names them."""
        return (*([str(self.owner)] if self.owner else ()), *map(str, self.formers), *self.named)

    @property
    def named(self) -> tuple[str, ...]:
        """Those of them that are names."""
        found = [one for name in self.names for one in (name, f"editor {name}")]
        if self.signs_in is not None:
            found += [f"console:{self.signs_in.external}", f"{self.signs_in.tenant} {self.signs_in.external}"]
        return tuple(found)

    @property
    def mails(self) -> tuple[str, ...]:
        """As they sign in to the console."""
        return () if self.signs_in is None else (self.signs_in.external,)

    @property
    def title(self) -> str:
        """For an operator to read."""
        first = self.signs_in or self.addresses[0]
        return f"{', '.join(self.names) or first.external} ({':'.join(filter(None, first))})"


@value
class Part:
    """What one table has of a person."""

    table: str
    how: str
    """How they are in it."""
    stays: str
    """What erasing keeps of it, and why; empty where nothing."""
    rows: Sequence[Mapping[str, Any]]


@value
class TheirRound:
    """A round in which a person has a pseudonym."""

    id: int
    kind: str
    state: str
    respondent: int
    handed_in: bool
    pack: str
    version: str


@value
class Departure:
    """Somebody who was erased, and whose messages are still being taken back."""

    organisation: str
    id: int


@value
class Complaint:
    """A complaint as it was made. Times in milliseconds of UTC since 1970; ``due_on`` is a day."""

    id: int
    owner: int | None
    words: str
    received_at: int
    due_on: str
    closed_at: int | None
    outcome: str


@value
class Aged:
    """A chunk of what is older than it may be: how much it was, and where to go on; None at the end."""

    count: int
    after: str | None
