"""notice: who can see the answers, before the first question."""

from collections.abc import Iterator
from typing import Literal

from eic_bot.dialogs.journey import Stop
from eic_bot.dialogs.messages import Heading, Paragraph
from eic_bot.dialogs.privacy import notice
from eic_bot.dialogs.requests import Request, Result, RoundFacts, RoundStatus
from eic_bot.dialogs.session import Pace
from eic_bot.dialogs.talk import Talk
from eic_bot.model.authored import Authored, Identifier
from eic_bot.model.conditions import Condition
from eic_bot.model.pack import Pack
from eic_bot.model.value import value


class Notice(Authored):
    """What the round's settings mean for the person, in their words."""

    step: Literal["notice"]
    id: Identifier
    when: Condition | None = None

    def stops(self, pack: Pack, pace: Pace, when: tuple[Condition, ...]) -> Iterator[Stop[Talk]]:
        """One stop."""
        del pack, pace
        yield _Noticing(self.id, when)


@value
class _Noticing:
    id: str
    when: tuple[Condition, ...]

    def enter(self, talk: Talk) -> Request:
        del talk
        return RoundStatus()

    def resolved(self, talk: Talk, result: Result) -> None:
        if not isinstance(result, RoundFacts):
            return
        talk.meet()
        about = talk.dialog.titles[talk.dialog.id].about
        if about is not None:
            talk.lead.append(Heading((talk.theirs(talk.dialog.titles[talk.dialog.id].title),)))
            talk.lead.append(Paragraph((talk.theirs(about),)))
        talk.lead.extend(notice(talk, result))
        talk.send(key=self.id)
