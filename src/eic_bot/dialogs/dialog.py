"""A dialog as an author composes it, and the whole content of a pack made ready for conversations."""

from collections.abc import Mapping
from functools import cached_property
from typing import get_args

from pydantic import Field

from eic_bot.dialogs.journey import Dialog, Journey
from eic_bot.dialogs.session import Pace
from eic_bot.dialogs.steps import Step, stops_of
from eic_bot.dialogs.steps.offer_dialogs import OfferDialogs
from eic_bot.dialogs.talk import Talk
from eic_bot.model.authored import Authored, Identifier
from eic_bot.model.pack import Pack
from eic_bot.model.text import Text

PACES: tuple[Pace, ...] = get_args(Pace)


class Script(Authored):
    """A dialog as it is written."""

    dialog: Identifier
    title: Text
    about: Text | None = None
    """One or two sentences that say what it is and how long it takes."""
    pace: Pace = "statement"
    """How questions come unless the person says otherwise."""
    steps: tuple[Step, ...] = Field(min_length=1, max_length=400)


class Journeys(dict[Pace, Journey[Talk]]):
    """The journey of a script at each pace, made when somebody goes that way. Ask by pace: others are not in it yet."""

    def __init__(self, script: Script, pack: Pack) -> None:
        super().__init__()
        self._script = script
        self._pack = pack

    def __missing__(self, pace: Pace) -> Journey[Talk]:
        """That at a pace at which nobody went before."""
        found = self[pace] = Journey[Talk](tuple(stops_of(self._script.steps, self._pack, pace)))
        return found


def make_dialog(script: Script, pack: Pack, scripts: Mapping[str, Script]) -> Dialog[Talk]:
    """The journey of a script at each pace. The pack must have what the script refers to."""
    return Dialog(script.dialog, script.pace, Journeys(script, pack), scripts)


class Content(Authored):
    """A whole pack as it is published: what is asked and how it is talked through."""

    pack: Pack
    scripts: tuple[Script, ...] = Field(min_length=1)

    @cached_property
    def dialogs(self) -> Mapping[str, Dialog[Talk]]:
        """Every dialog of the pack, by its id."""
        known = {script.dialog: script for script in self.scripts}
        offered = [
            id
            for step in known[self.pack.manifest.start].steps
            if isinstance(step, OfferDialogs)
            for id in step.dialogs
        ]
        scripts = {id: known[id] for id in dict.fromkeys((*offered, *known))}
        return {id: make_dialog(script, self.pack, scripts) for id, script in scripts.items()}
