"""What becomes of an activity: it is taken in one turn, and an invoke is answered with what now stands there."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

from eic_bot.adapters.teams.heard import Nothing, meant
from eic_bot.adapters.teams.render import CARD, drawn
from eic_bot.adapters.teams.roster import Members, nobody_says, present
from eic_bot.adapters.teams.wire import InvokeAnswer, Json
from eic_bot.dialogs.messages import words
from eic_bot.dialogs.phrases import Phrases
from eic_bot.service import owed
from eic_bot.service.envelopes import Inbound
from eic_bot.service.rooms import wants_present

Take = Callable[[Inbound], Awaitable[str]]
TOAST = "application/vnd.microsoft.activity.message"


class Listening:
    """Takes activities whose sender has been checked."""

    def __init__(self, take: Take, phrases: Phrases, now: Callable[[], int], members: Members = nobody_says) -> None:
        """``phrases`` are in the language of who chose none; ``members`` asks who is in a room."""
        self._take, self._phrases, self._now, self._members = take, phrases, now, members

    async def heard(self, activity: Json) -> InvokeAnswer | None:
        """Take it. What was chosen on one card and saved together comes in together, and is taken in its order."""
        found = meant(activity, self._now())
        if isinstance(found, Nothing):
            return self._toast("not-for-me") if activity["type"] == "invoke" else None
        inputs = [await self._seen(one, activity) for one in found.inputs]
        results = await asyncio.gather(*[self._take(one) for one in inputs])
        if activity["type"] != "invoke":
            return None
        return self._toast("met-in-private") if found.in_private else self._answer(results)

    async def _seen(self, one: Inbound, activity: Json) -> Inbound:
        """The event, with who is in the room where that matters and Teams says so."""
        if not wants_present(one, self._phrases):
            return one
        members = await self._members(activity)
        return replace(one, present=present(members, one.address))

    def _answer(self, results: list[str]) -> InvokeAnswer:
        for result in reversed(results):
            found = owed.read(result)
            if isinstance(found, owed.OwedMessage):
                showings = drawn(found.message, self._phrases)
                if len(showings) == 1:  # which of several cards was used is not known; all are changed anyway
                    return _invoked(CARD, showings[0].card)
        return self._toast("taken")

    def _toast(self, key: str) -> InvokeAnswer:
        return _invoked(TOAST, words(self._phrases.say(key)))


def _invoked(kind: str, value: object) -> InvokeAnswer:
    return InvokeAnswer({"statusCode": 200, "type": kind, "value": value})
