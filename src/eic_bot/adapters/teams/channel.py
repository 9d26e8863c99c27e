"""Teams as a channel: what is said is posted, changed or taken away in the conversation the address is reached in.

A message is named by the ids of its activities: ``171,172``.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

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


MOST_BEGUN = 1000


@dataclass(slots=True)
class Begun:
    """A message that is not yet there as a whole: the activities that are, and whether one more may be."""

    names: list[str] = field(default_factory=list)
    is_doubtful: bool = False


class TeamsChannel:
    """The way to people and rooms in Teams."""

    name = CHANNEL
    limits: Limits = LIMITS

    def __init__(self, bot: BotFramework, phrases: Phrases) -> None:
        self._bot, self._phrases = bot, phrases
        self._begun: dict[str, Begun] = {}
        self._chats: dict[str, str] = {}

    async def send(self, outbound: Outbound) -> Receipt:
        """Do it, and say what became of it."""
        if not outbound.reach:
            return Refused("teams: nobody is known to be there, or the app was taken away")
        reference = await self._opened(_in_thread(json.loads(outbound.reach), outbound.thread))
        if not isinstance(reference, dict):
            return reference
        receipt = await self._do(outbound, reference)
        if isinstance(receipt, Refused) and receipt.closes:
            self._chats.clear()  # a chat that is gone is asked for anew
        return receipt

    async def _do(self, outbound: Outbound, reference: Json) -> Receipt:
        if outbound.operation == "send":
            return await self._post(outbound, reference)
        names = [name for name in (outbound.reference or "").split(",") if name]
        if outbound.operation == "update":
            return await self._change(outbound, reference, names)
        return await self._delete(reference, names)

    async def _post(self, outbound: Outbound, reference: Json) -> Receipt:
        """All of it, beginning where the last try ended."""
        if len(self._begun) >= MOST_BEGUN:
            del self._begun[next(iter(self._begun))]
        begun = self._begun.setdefault(outbound.mark, Begun())
        for activity in self._activities(outbound)[len(begun.names) :]:
            result = await self._bot.send(reference, activity)
            if not isinstance(result, Delivered):
                return self._not_posted(result, begun, outbound.mark)
            begun.names.append(result.reference or "")
        del self._begun[outbound.mark]
        return Delivered(",".join(begun.names))

    def _not_posted(self, result: TryLater | Refused | Unknown, begun: Begun, mark: str) -> TryLater | Refused:
        """What is not known to have arrived is tried once more; after that it is the admin's to decide."""
        if isinstance(result, Unknown) and not begun.is_doubtful:
            begun.is_doubtful = True
            return TryLater(ONCE_MORE_MS, f"teams: {result.why}")
        if isinstance(result, TryLater):
            return result
        del self._begun[mark]
        if isinstance(result, Refused):
            return result
        return Refused(f"teams: perhaps delivered: {result.why}", is_final=True)

    async def _opened(self, reference: Json) -> Json | TryLater | Refused:
        """The reference, with the name of the person's own chat where that was not known."""
        if reference["conversation"]["id"]:
            return reference
        whose = f"{reference['conversation']['tenantId']}|{reference['user']['id']}"
        if whose not in self._chats:
            opened = await self._bot.open_personal(reference, reference["user"])
            if not isinstance(opened, dict):
                # Asked twice, it is the same chat: nothing is doubtful here.
                return opened if isinstance(opened, TryLater | Refused) else TryLater(None, f"teams: {_why(opened)}")
            if len(self._chats) >= MOST_BEGUN:
                del self._chats[next(iter(self._chats))]
            self._chats[whose] = opened["conversation"]["id"]
        return {**reference, "conversation": {**reference["conversation"], "id": self._chats[whose]}}

    async def _change(self, outbound: Outbound, reference: Json, names: Sequence[str]) -> Receipt:
        """Put these in the place of what was posted. What is gone, or never came, needs no change."""
        changed = self._activities(outbound)
        for name, activity in zip(names, changed, strict=False):
            result = await self._bot.update(reference, name, activity)
            if not _is_settled(result):
                return _kept(result)
        if len(names) > len(changed):
            return await self._delete(reference, names[len(changed) :])
        return Delivered(outbound.reference)

    async def _delete(self, reference: Json, names: Sequence[str]) -> Receipt:
        for name in names:
            result = await self._bot.delete(reference, name)
            if not _is_settled(result):
                return _kept(result)
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


def _is_settled(result: Result) -> bool:
    """Whether nothing more is to be done about a message: it is as it should be, or no longer there."""
    return isinstance(result, Delivered) or (isinstance(result, Gone) and not result.closes)


def _kept(result: Result) -> Receipt:
    """Changing and deleting can be done twice."""
    return TryLater(None, f"teams: {result.why}") if isinstance(result, Unknown) else result


def _why(result: Delivered | Unknown) -> str:
    return result.why if isinstance(result, Unknown) else "the chat has no name"
