"""What conditions may look at in a session, and which stops still wait."""

from datetime import UTC, datetime

from eic_bot.dialogs.session import Session
from eic_bot.model.answers import Value
from eic_bot.model.circumstances import Rank
from eic_bot.model.pack import Pack


class Here:
    """The circumstances of a session at a moment."""

    __slots__ = ("now", "pack", "session")

    def __init__(self, session: Session, pack: Pack, now: int) -> None:
        """``now`` in milliseconds of UTC since 1970."""
        self.session = session
        self.pack = pack
        self.now = now

    def value(self, question: str) -> Value | None:
        """The answer that counts at present, if there is one."""
        answer = self.session.answers.get(question)
        return None if answer is None else answer.counted_value

    def rank(self, question: str, value: Value) -> Rank:
        """Where a value stands in its question's order."""
        found = self.pack.question.get(question)
        return None if found is None else found.rank(value)

    def known(self, fact: str) -> str | None:
        """``role``, ``nation`` or ``council_type`` of the person or council."""
        found: str | None = getattr(self.session.facts, fact)
        return found

    def today(self) -> str:
        """The day, as ``YYYY-MM-DD``."""
        return datetime.fromtimestamp(self.now / 1000, UTC).date().isoformat()

    def is_open(self, question: str) -> bool:
        """Whether nothing stands for that question, or only what was said to other words."""
        answer = self.session.answers.get(question)
        return answer is None or answer.is_open or question in self.session.to_confirm

    def open_ids(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Those for which nothing stands."""
        return tuple([id for id in ids if self.is_open(id)])
