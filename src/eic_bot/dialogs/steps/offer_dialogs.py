"""offer_dialogs: let the person choose what to do."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from eic_bot.dialogs.journey import Stop
from eic_bot.dialogs.messages import Choice, Choices, Control, Spans
from eic_bot.dialogs.requests import Result
from eic_bot.dialogs.session import AwaitingPick, Pace
from eic_bot.dialogs.talk import Talk
from eic_bot.dialogs.turn import Outcome
from eic_bot.model.authored import Authored, Identifier
from eic_bot.model.conditions import Condition
from eic_bot.model.pack import Pack


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


@dataclass(frozen=True, slots=True)
class _Offering:
    id: str
    dialogs: tuple[str, ...]
    when: tuple[Condition, ...]

    def enter(self, talk: Talk) -> Outcome:
        talk.meet()
        commands = tuple(f"begin {dialog}" for dialog in self.dialogs)
        labels = tuple(talk.dialog_title(dialog).text for dialog in self.dialogs)
        choices = tuple(
            Choice(_label(talk, dialog), Control(command))
            for dialog, command in zip(self.dialogs, commands, strict=True)
        )
        talk.awaiting(AwaitingPick("dialog", commands=commands, labels=labels))
        talk.send((Choices(choices, talk.say("ask-dialog")),), key=self.id)
        return "asked"

    def resolved(self, talk: Talk, result: Result) -> None:
        del talk, result


def _label(talk: Talk, dialog: str) -> Spans:
    about = talk.dialog.titles[dialog].about
    title = talk.dialog_title(dialog)
    return (title,) if about is None else talk.say("dialog-choice", title=title, about=talk.theirs(about))
