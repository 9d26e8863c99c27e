"""What the writer need not ask again: numbers of rows that are never changed nor deleted."""

from collections import ChainMap
from collections.abc import MutableMapping
from dataclasses import dataclass, field
from typing import ClassVar, NamedTuple, Self


class Wording(NamedTuple):
    """A question as it was shown."""

    organisation: int
    question: str
    pack: str
    version: str
    language: str
    text: str


@dataclass(slots=True)
class Known:
    """Numbers by what they stand for. Forgotten after every rollback: the rows may never have been kept."""

    organisations: MutableMapping[str, int] = field(default_factory=dict)
    wordings: MutableMapping[Wording, tuple[int, int]] = field(default_factory=dict)
    """The question's and the wording's number."""

    MOST: ClassVar[int] = 20_000

    def forget(self) -> None:
        """Ask again for everything."""
        self.organisations.clear()
        self.wordings.clear()

    def apart(self) -> Self:
        """The same for one transaction beside others: what it adds is kept back until ``learn``."""
        return type(self)(ChainMap({}, self.organisations), ChainMap({}, self.wordings))

    def learn(self, committed: Self) -> None:
        """What a transaction added is true now."""
        self.make_room()
        for ours, theirs in ((self.organisations, committed.organisations), (self.wordings, committed.wordings)):
            if isinstance(theirs, ChainMap):
                ours.update(theirs.maps[0])

    def make_room(self) -> None:
        """Keep the memory bounded, whatever is shown."""
        for kept in (self.organisations, self.wordings):
            if len(kept) > self.MOST:
                kept.clear()
