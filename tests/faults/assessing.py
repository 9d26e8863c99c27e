"""What officers do: rounds with names and without, one after the other."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from tests.faults.councils import CouncilSiege
from tests.faults.judging import key_of, waiting
from tests.faults.officers import Officer
from tests.faults.operating import erase_officer

OFFICERS = 3
"""Who take part in each round, beside its sponsor and its super-user."""
READ_AT_ONCE = 40
"""So many messages wait at most when its next round begins."""


async def hold_rounds(siege: CouncilSiege, kind: str) -> None:
    """One round after the other in one council: with names, then without."""
    siege.serial += 1
    sponsor, leader = (
        siege.officer(siege.serial * 100, f"{kind}sponsor"),
        siege.officer(siege.serial * 100, f"{kind}leader"),
    )
    for one in (sponsor, leader):
        await one.say("hello")
    number = 0
    while not siege.is_over:
        number += 1
        officers = [
            siege.officer(siege.serial * 1000 + number * 10 + place, f"{kind}officer") for place in range(OFFICERS)
        ]
        await _round(siege, sponsor, leader, officers, number)
        await _have_read(siege)


async def _have_read(siege: CouncilSiege) -> None:
    """Who is written to at the pace of one conversation reads most of it before the next round."""
    while not siege.is_over and await waiting(siege) > READ_AT_ONCE:  # noqa: ASYNC110  as long as it takes
        await asyncio.sleep(0.5)


async def _round(
    siege: CouncilSiege, sponsor: Officer, leader: Officer, officers: Sequence[Officer], number: int
) -> None:
    for one in officers:
        await one.say("hello")
    day = datetime.fromtimestamp(siege.clock.milliseconds() / 1000, UTC) + timedelta(days=60)
    mode = ("named", "anonymous")[number % 2]
    for text in ("new round", mode, f"{day:%d %B %Y}".lstrip("0"), "yes", leader.name):
        await sponsor.say(text)
    await sponsor.say(f"invite {', '.join(one.name for one in officers)}")
    await asyncio.gather(*[take_part(siege, one, number) for one in officers])
    await sponsor.say("begin workshop")
    for text in ("official view", "dd", "pp", "publish", "yes"):
        await leader.say(text)
    siege.counts[f"rounds {mode}"] += 1
    if siege.chance.random() < 0.5:
        await erase_officer(siege, siege.chance.choice(officers), number)


async def take_part(siege: CouncilSiege, officer: Officer, number: int) -> None:
    key = key_of(officer, number)
    await officer.say("accept")
    await officer.say("dd")
    await officer.say(f"comment {key}")
    siege.said.add(key)
    for text in ("pp", "submit", "yes"):
        await asyncio.sleep(siege.chance.uniform(0.0, 0.3))
        await officer.say(text)
