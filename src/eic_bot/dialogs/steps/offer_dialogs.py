"""offer_dialogs: let the person choose what to do."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from eic_bot.dialogs.journey import Stop
from eic_bot.dialogs.offering import Offer, offer
from eic_bot.dialogs.requests import Result
from eic_bot.dialogs.session import Pace
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.turn import Outcome
from eic_bot.model.authored import Authored, Identifier
from eic_bot.model.conditions import Condition
from eic_bot.model.pack import Pack
from eic_bot.model.value import value


class OfferDialogs(Authored):
    """A choice between dialogs of the pack; choosing one begins it."""

    step: Literal["offer_dialogs"]
    id: Identifier
    when: Condition | None = None
    dialogs: tuple[Identifier, ...] = Field(min_length=1, max_length=9)

    def stops(self, pack: Pack, pace: Pace, when: tuple[Condition, ...]) -> Iterator[Stop[Talk]]:
        """One stop, which waits."""
        del pack, pace
        yield _Offering(self.id, self.dialogs, when)


@value
class _Offering:
    id: str
    dialogs: tuple[str, ...]
    when: tuple[Condition, ...]

    def enter(self, talk: Talk) -> Outcome:
        talk.meet()
        offers = [Offer(f"begin {id}", talk.dialog_label(id), talk.dialog_title(id).text) for id in self.dialogs]
        # No other question waits behind this one: to show it would be to say the same again.
        return offer(talk, "dialog", "ask-dialog", offers, otherwise="help")

    def resolved(self, talk: Talk, result: Result) -> None:
        del talk, result
