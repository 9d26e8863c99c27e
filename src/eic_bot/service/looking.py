"""Who is in a room now, asked of its platform just before something is posted there unasked."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol, TypeAlias, runtime_checkable

from eic_bot.model.value import value
from eic_bot.service.duties import Duty
from eic_bot.service.envelopes import Address, FollowUp, Seen

Look: TypeAlias = Callable[[Address, str | None], Awaitable[tuple[Seen, ...] | None]]
AT_ONCE = 20
"""Rooms that are asked after at the same time."""


@runtime_checkable
class SeesRooms(Protocol):
    """A channel whose platform says who is in a room."""

    @property
    def name(self) -> str:
        """The channel's name in addresses."""

    async def present(self, room: Address, reach: str | None) -> tuple[Seen, ...] | None:
        """Everybody in the room but bots; None where that is not known. ``reach`` is how to write there."""


@value
class Looks:
    """The ways to look at rooms, by channel."""

    by_channel: Mapping[str, Look]

    async def around(self, duties: Sequence[Duty]) -> Sequence[Duty]:
        """The same, each with who is in its room now; as they are where their channel has no such thing."""
        found: list[Duty] = []
        for start in range(0, len(duties), AT_ONCE):
            found += await asyncio.gather(*map(self._look, duties[start : start + AT_ONCE]))
        return found

    async def _look(self, duty: Duty) -> Duty:
        event = duty.event
        if isinstance(event.event, FollowUp):
            return duty._replace(event=replace(event, event=await self._in_its_room(event.event)))
        if not event.is_room:
            return duty
        look = self.by_channel.get(event.address.channel)
        there = None if look is None else await look(event.address, event.reach)
        return duty._replace(event=replace(event, present=there, looked=look is not None, reach=None))

    async def _in_its_room(self, asked: FollowUp) -> FollowUp:
        look = None if asked.room is None else self.by_channel.get(asked.room.channel)
        if asked.room is None or look is None:
            return asked
        there = await look(asked.room, asked.reach)
        return replace(asked, has_guests=any(one.guest for one in there or ()))


def looks_of(channels: Iterable[object]) -> Looks:
    """Those of the channels that see rooms."""
    return Looks({one.name: one.present for one in channels if isinstance(one, SeesRooms)})


BLIND = Looks({})
"""No channel sees rooms: what was seen last stands."""
