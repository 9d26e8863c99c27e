"""Teams as a channel: what is said is posted, changed or taken away in the conversation the address is reached in.

A message is named by the ids of its activities: ``171,172``.
"""

import asyncio
import json
import logging
from collections.abc import Sequence
from dataclasses import replace

from eic_bot.adapters.teams.answers import Gone, Result, Unknown
from eic_bot.adapters.teams.bot_framework import BotFramework
from eic_bot.adapters.teams.heard import CHANNEL
from eic_bot.adapters.teams.pictures import Draw, pictured, shaded
from eic_bot.adapters.teams.render import rendered
from eic_bot.adapters.teams.roster import Members, nobody_says, present
from eic_bot.adapters.teams.wire import Json
from eic_bot.dialogs.phrases import Phrases
from eic_bot.service.envelopes import Address, Delivered, Outbound, Receipt, Refused, Seen, TryLater
from eic_bot.service.limits import Limits

LIMITS = Limits(address_per_second=3.5, tenant_per_second=20.0)
"""Teams takes eight in two seconds of one conversation, and about fifty a second of a whole tenant."""
DOUBTFUL_MS, LONGEST_DOUBT_MS = 1_500, 60_000
"""After a try that may have arrived: four times as long after each, so that there are few copies."""
PATIENCE_S = 7.5
"""For all of a message; less than a courier gives it, so that what was posted by then is known."""
MOST_CHATS = 1000
_LOG = logging.getLogger(__name__)
NAMELESS = "-"
"""In the place of the id of an activity that was given none."""


class TeamsChannel:
    """The way to people and rooms in Teams.

    What a try has posted is noted with the message, for whoever makes the next one. Kept here are only the names of
    chats that were opened: Teams gives the same one whenever it is asked.
    """

    name = CHANNEL
    limits: Limits = LIMITS

    def __init__(
        self, bot: BotFramework, phrases: Phrases, draw: Draw | None = None, members: Members = nobody_says
    ) -> None:
        """``draw`` makes a picture of a table, as PNG of a size that Teams shows; None where there are to be none."""
        self._bot, self._phrases, self._draw, self._members = bot, phrases, draw, members
        self._chats: dict[str, str] = {}

    async def send(self, outbound: Outbound) -> Receipt:
        """Do it, and say what became of it."""
        if not outbound.reach:
            return Refused("teams: nobody is known to be there, or the app was taken away", closes=True)
        reference = await self._opened(_in_thread(json.loads(outbound.reach), _thread_of(outbound)))
        if not isinstance(reference, dict):
            return reference
        patience = asyncio.get_running_loop().time() + PATIENCE_S
        receipt = await self._do(outbound, reference)
        if outbound.operation == "send" and outbound.attempts == 1 and isinstance(receipt, Delivered):
            await self._picture(outbound, reference, patience)
        if isinstance(receipt, Refused) and receipt.closes:
            self._chats.clear()  # a chat that is gone is asked for anew
        return receipt

    async def present(self, room: Address, reach: str | None) -> tuple[Seen, ...] | None:
        """Everybody in the room; None where Teams does not say so."""
        return present(await self._members(json.loads(reach)), room) if reach else None

    async def _do(self, outbound: Outbound, reference: Json) -> Receipt:
        names = outbound.reference.split(",") if outbound.reference else []
        if outbound.operation == "send":
            return await self._post(outbound, reference, names, self._activities(outbound)[len(names) :])
        if outbound.operation == "update":
            return await self._change(outbound, reference, names)
        return await self._delete(reference, names) or Delivered()

    async def _post(self, outbound: Outbound, to: Json, names: Sequence[str], activities: Sequence[Json]) -> Receipt:
        """These, after what has those names already."""
        there = [*names]
        result: Result = Delivered()
        try:
            async with asyncio.timeout(PATIENCE_S):
                for activity in activities:
                    result = await self._bot.send(to, activity)
                    if not isinstance(result, Delivered):
                        break
                    there.append(result.reference or NAMELESS)
        except TimeoutError:
            result = Unknown("no answer in time")
        reference = ",".join(there) or None
        if isinstance(result, Delivered):
            return Delivered(reference)
        receipt = _doubtful(result, outbound.attempts) if isinstance(result, Unknown) else result
        return replace(receipt, reference=reference) if isinstance(receipt, TryLater) else receipt

    async def _picture(self, outbound: Outbound, to: Json, until: float) -> None:
        """Send a picture of each shaded table of a message that was just posted, as long as there is time."""
        if self._draw is None:
            return
        try:
            async with asyncio.timeout_at(until):
                for table in shaded(outbound.message):
                    if picture := await pictured(table, self._phrases, self._draw):
                        result = await self._bot.send(to, picture)
                        if not isinstance(result, Delivered):
                            _LOG.warning("a picture was not taken: %s", result.why)
        except Exception as problem:  # noqa: BLE001 - the message is there: it must not be taken for one that is not
            _LOG.warning("a picture was not sent: %s", type(problem).__name__)

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
            if len(self._chats) >= MOST_CHATS:
                del self._chats[next(iter(self._chats))]
            self._chats[whose] = opened["conversation"]["id"]
        return {**reference, "conversation": {**reference["conversation"], "id": self._chats[whose]}}

    async def _change(self, outbound: Outbound, reference: Json, names: Sequence[str]) -> Receipt:
        """Put these in the place of what was posted; what has no place there comes after all that was said since.

        What is gone, or never came, needs no change.
        """
        changed = self._activities(outbound)
        for name, activity in zip(names, changed, strict=False):
            result = Delivered() if name == NAMELESS else await self._bot.update(reference, name, activity)
            if not _is_settled(result):
                return _kept(result)
        if trouble := await self._delete(reference, names[len(changed) :]):
            return trouble
        kept = names[: len(changed)]
        return await self._post(outbound, reference, kept, changed[len(kept) :] if kept else [])

    async def _delete(self, reference: Json, names: Sequence[str]) -> Receipt | None:
        """Take these away; what was in the way of it."""
        for name in names:
            result = Delivered() if name == NAMELESS else await self._bot.delete(reference, name)
            if not _is_settled(result):
                return _kept(result)
        return None

    def _activities(self, outbound: Outbound) -> list[Json]:
        message = outbound.message
        return [] if message is None else [one.activity for one in rendered(message, self._phrases)]


def _thread_of(outbound: Outbound) -> str | None:
    """Under a message of ours, or in the thread that Teams named."""
    if outbound.under is None:
        return outbound.thread
    first = outbound.under.partition(",")[0]
    return first if first != NAMELESS else None


def _in_thread(reference: Json, thread: str | None) -> Json:
    """The conversation itself, or one thread of a channel."""
    conversation = reference["conversation"]
    if thread is None or conversation.get("conversationType") == "groupChat":  # which has no threads
        return reference
    return {**reference, "conversation": {**conversation, "id": f"{conversation['id']};messageid={thread}"}}


def _is_settled(result: Result) -> bool:
    """Whether nothing more is to be done about a message: it is as it should be, or no longer there."""
    return isinstance(result, Delivered) or (isinstance(result, Gone) and not result.closes)


def _doubtful(result: Unknown, attempts: int) -> TryLater:
    """It is tried again, for a copy is better than nothing; but later each time."""
    wait = min(DOUBTFUL_MS << min(2 * (attempts - 1), 20), LONGEST_DOUBT_MS)
    return TryLater(wait, f"teams: perhaps delivered: {result.why}")


def _kept(result: Result) -> Receipt:
    """Changing and deleting can be done twice."""
    return TryLater(None, f"teams: {result.why}") if isinstance(result, Unknown) else result


def _why(result: Delivered | Unknown) -> str:
    return result.why if isinstance(result, Unknown) else "the chat has no name"
