"""tell: say something and go on."""

from collections.abc import Iterator
from typing import Literal

from eic_bot.dialogs.journey import Stop
from eic_bot.dialogs.messages import Paragraph
from eic_bot.dialogs.requests import Result
from eic_bot.dialogs.session import Pace
from eic_bot.dialogs.talk import Talk
from eic_bot.model.authored import Authored, Identifier
from eic_bot.model.conditions import Condition
from eic_bot.model.pack import Pack
from eic_bot.model.text import Text
from eic_bot.model.value import value


class Tell(Authored):
    """A few sentences of the pack."""

    step: Literal["tell"]
    id: Identifier
    when: Condition | None = None
    text: Text

    def stops(self, pack: Pack, pace: Pace, when: tuple[Condition, ...]) -> Iterator[Stop[Talk]]:
        """One stop."""
        del pack, pace
        yield _Telling(self.id, self.text, when)


@value
class _Telling:
    id: str
    text: Text
    when: tuple[Condition, ...]

    def enter(self, talk: Talk) -> None:
        talk.lead.append(Paragraph((talk.theirs(self.text),)))

    def resolved(self, talk: Talk, result: Result) -> None:
        del talk, result
