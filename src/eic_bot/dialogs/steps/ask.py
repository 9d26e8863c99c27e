"""ask: one of the pack's own questions."""

from collections.abc import Iterator
from typing import Literal

from eic_bot.dialogs.journey import Asking, Stop
from eic_bot.dialogs.session import Pace
from eic_bot.dialogs.talk import Talk
from eic_bot.model.authored import Authored, Identifier, Reference
from eic_bot.model.conditions import Condition
from eic_bot.model.pack import Pack


class Ask(Authored):
    """A question of ``questions.yaml``."""

    step: Literal["ask"]
    id: Identifier
    when: Condition | None = None
    question: Reference

    def stops(self, pack: Pack, pace: Pace, when: tuple[Condition, ...]) -> Iterator[Stop[Talk]]:
        """One stop, if the question's own condition holds as well."""
        del pace
        question = pack.question[self.question]
        own = when if question.when is None else (*when, question.when)
        yield Asking(question.id, question, (question.id,), own)
