"""What the writer need not ask again: numbers of rows that are never changed nor deleted."""

from dataclasses import dataclass, field
from typing import ClassVar, NamedTuple


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

    organisations: dict[str, int] = field(default_factory=dict)
    wordings: dict[Wording, tuple[int, int]] = field(default_factory=dict)
    """The question's and the wording's number."""

    MOST: ClassVar[int] = 20_000

    def forget(self) -> None:
        """Ask again for everything."""
        self.organisations.clear()
        self.wordings.clear()

    def make_room(self) -> None:
        """Keep the memory bounded, whatever is shown."""
        if len(self.wordings) > self.MOST:
            self.wordings.clear()
