"""Teams as a channel: what is said is posted, changed or taken away in the conversation the address is reached in.

A message is named by the ids of its activities: ``171,172``.
"""

import json
from collections.abc import Sequence

from eic_bot.adapters.teams.answers import Gone, Result, Unknown
from eic_bot.adapters.teams.bot_framework import BotFramework
from eic_bot.adapters.teams.heard import CHANNEL
from eic_bot.adapters.teams.render import rendered
from eic_bot.adapters.teams.wire import Json
from eic_bot.dialogs.phrases import Phrases
from eic_bot.service.envelopes import Delivered, Outbound, Receipt, Refused, TryLater
from eic_bot.service.limits import Limits

LIMITS = Limits(address_per_second=3.5, tenant_per_second=20.0)
"""Teams takes eight in two seconds of one conversation, and about fifty a second of a whole tenant."""
ONCE_MORE_MS = 1_500


class TeamsChannel:
    """The way to people and rooms in Teams."""

    name = CHANNEL
    limits: Limits = LIMITS

    def __init__(self, bot: BotFramework, phrases: Phrases) -> None:
        self._bot, self._phrases = bot, phrases

    async def send(self, outbound: Outbound) -> Receipt:
        """Do it, and say what became of it."""
        if not outbound.reach:
            return Refused("teams: nobody is known to be there, or the app was taken away")
        reference = _in_thread(json.loads(outbound.reach), outbound.thread)
        if outbound.operation == "send":
            return await self._post(outbound, reference)
        names = [name for name in (outbound.reference or "").split(",") if name]
        if outbound.operation == "update":
            return await self._change(outbound, reference, names)
        return await self._delete(reference, names)

    async def _post(self, outbound: Outbound, reference: Json) -> Receipt:
        names: list[str] = []
        for activity in self._activities(outbound):
            result = await self._bot.send(reference, activity)
            if not isinstance(result, Delivered):
                return _receipt(result, outbound)
            names.append(result.reference or "")
        return Delivered(",".join(names))

    async def _change(self, outbound: Outbound, reference: Json, names: Sequence[str]) -> Receipt:
        """Put these in the place of what was posted. What is gone, or never came, needs no change."""
        changed = self._activities(outbound)
        for name, activity in zip(names, changed, strict=False):
            result = await self._bot.update(reference, name, activity)
            if not isinstance(result, Delivered | Gone):
                return _receipt(result, outbound)
        if len(names) > len(changed):
            return await self._delete(reference, names[len(changed) :])
        return Delivered(outbound.reference)

    async def _delete(self, reference: Json, names: Sequence[str]) -> Receipt:
        for name in names:
            result = await self._bot.delete(reference, name)
            if not isinstance(result, Delivered | Gone):
                return result if isinstance(result, TryLater | Refused) else TryLater(None, result.why)
        return Delivered()

    def _activities(self, outbound: Outbound) -> list[Json]:
        message = outbound.message
        return [] if message is None else [one.activity for one in rendered(message, self._phrases)]


def _in_thread(reference: Json, thread: str | None) -> Json:
    """The conversation itself, or one thread of a channel."""
    if thread is None:
        return reference
    conversation = reference["conversation"]
    return {**reference, "conversation": {**conversation, "id": f"{conversation['id']};messageid={thread}"}}


def _receipt(result: Result, outbound: Outbound) -> Receipt:
    """What is not known to have arrived is tried once more; after that it is the admin's to decide."""
    if not isinstance(result, Unknown):
        return result
    if outbound.attempts > 1:
        return Refused(f"teams: perhaps delivered: {result.why}", is_final=True)
    return TryLater(ONCE_MORE_MS, f"teams: {result.why}")
