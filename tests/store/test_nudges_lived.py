"""A year of nudges through service and database: channels and people of one council, with two outages."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from eic_bot.dialogs.messages import words
from eic_bot.dialogs.nudge_requests import NudgeExplained
from eic_bot.dialogs.nudge_words import explained
from eic_bot.entrypoints.rehearsing import rehearsal
from eic_bot.entrypoints.stage import moment
from eic_bot.entrypoints.wiring import Running
from eic_bot.model.nudging import USUAL_CAP, WEEK_MS
from eic_bot.packs.bank_holidays import bank_holidays
from eic_bot.service.envelopes import Address, Inbound, Mentioned
from eic_bot.service.nudges.records import Sent
from eic_bot.service.ports import Transaction
from eic_bot.service.timers import fire_due
from tests.nudges.preparing import publish
from tests.service.house import DEMO
from tests.store.support import LOCAL, rows
from tests.support.hosting import PHRASES
from tests.workshops.preparing import NOVEMBER, ROWS, prepare
from tests.workshops.stages import silent

WISHES = {
    "north": ("every Monday at 9:30", "Europe/London"),
    "south": ("every other Wednesday at 14:00", "America/New_York"),
    "west": ("first Tuesday at 10:00", "Europe/London"),
    "silent": ("", "Europe/London"),
}
ANSWERING = ("north", "west")
OUTAGES = (
    (moment("2027-03-26 08:00"), moment("2027-03-30 10:20")),
    (moment("2027-10-25 06:00"), moment("2027-11-08 13:05")),
)
END = moment("2028-01-01 00:00")
CLOSED = bank_holidays("england", range(2027, 2029))


def room(name: str) -> Address:
    return Address("terminal", "local", name)


async def said(bot: Running, name: str, text: str, now: int) -> None:
    key = f"{name}:{text}:{now}"
    await bot.take(Inbound(key, room(name), Mentioned("Dee", text), now, is_room=True, present=()))


async def due_next(bot: Running) -> int | None:
    planned = await bot.transactions.run(LOCAL, lambda tx: tx.nudges.planned(END))
    return min((one.settings.next_at or END for one in planned), default=None)


@pytest.fixture
async def lived(url: str) -> Sequence[tuple[str, str, Sequence[Sent]]]:
    """Each owner's name, time zone, and all that they were sent."""
    async with rehearsal(url, silent) as one:
        one.now = NOVEMBER

        def set_now(now: int) -> None:
            one.now = now

        addresses = {name: one.address_of(name) for name in ROWS}
        await prepare(one.bot, addresses, set_now)
        await publish(one.bot, addresses, set_now)
        for name, (wish, zone) in WISHES.items():
            for text in filter(None, (wish or "hello", f"time zone {zone}" if wish else "")):
                await said(one.bot, name, text, one.now)
        await one.say("Dee", "begin first look", "nudges every Friday at 11:00")
        while (due := await due_next(one.bot)) is not None and due < END:
            one.now = max(one.now, next((over for begins, over in OUTAGES if begins <= due < over), due)) + 20_000
            before = await sent_by(one.bot)
            workers = [fire_due(one.bot.transactions, one.bot.house, one.now) for _ in range(2)]
            await asyncio.gather(*workers)
            after = await sent_by(one.bot)
            for name in ANSWERING:
                if len(after[name]) > len(before[name]):
                    await said(one.bot, name, "useful", one.now)
        await one.bot.idle()
        found = await sent_by(one.bot)
    zones = {name: zone for name, (_, zone) in WISHES.items()}
    return [(name, zones.get(name, "Europe/London"), sent) for name, sent in found.items()]


async def sent_by(bot: Running) -> dict[str, Sequence[Sent]]:
    def work(tx: Transaction) -> dict[str, Sequence[Sent]]:
        found = {name: tx.known(room(name)) for name in (*WISHES, "Dee")}
        return {name: tx.nudges.sent(one.id, 0) if one else () for name, one in found.items()}

    return await bot.transactions.run(LOCAL, work)


async def test_a_year_of_one_council(lived: Sequence[tuple[str, str, Sequence[Sent]]], url: str) -> None:
    by_name = {name: sent for name, _, sent in lived}
    assert [one.kind for one in by_name["silent"]] == ["ask"]
    assert len(by_name["south"]) == 7
    assert by_name["south"][0].kind == "farewell"
    assert len(by_name["north"]) > 10
    assert 6 <= len(by_name["west"]) <= 12
    assert len([one for one in by_name["Dee"] if one.key.startswith("nudge:")]) == 7
    for name, zone, sent in lived:
        moments = sorted(one.at for one in sent)
        for first, third in zip(moments, moments[USUAL_CAP:], strict=False):
            assert third - first >= WEEK_MS, name
        for at in moments:
            there = datetime.fromtimestamp(at / 1000, UTC).astimezone(ZoneInfo(zone))
            assert 9 <= there.hour < 17
            assert there.weekday() < 5
            assert there.date() not in CLOSED
    posted = rows(url, "SELECT key FROM outbox WHERE key LIKE 'nudge:%' AND key NOT LIKE '%:detail'")
    assert sorted(key for (key,) in posted) == sorted(
        {one.key for _, _, sent in lived for one in sent if one.key.startswith("nudge:")}
    )
    for _, _, sent in lived:
        for one in sent:
            day = datetime.fromtimestamp(one.at / 1000, UTC).date().isoformat()
            why = explained(PHRASES, DEMO.pack, NudgeExplained(one.kind, day, "Westshire", one.facts))
            assert all(words(each).endswith(".") for each in why)
    said_twice = rows(url, "SELECT owner, facts FROM nudges_sent WHERE kind = 'resource'")
    subjects = [(owner, facts.partition('"resource.id": ')[2].partition(",")[0]) for owner, facts in said_twice]
    assert len(set(subjects)) == len(subjects)


async def test_nobody_of_a_paused_council_gets_anything_and_none_of_it_later(url: str) -> None:
    async with rehearsal(url, silent) as one:
        one.now = NOVEMBER

        def set_now(now: int) -> None:
            one.now = now

        addresses = {name: one.address_of(name) for name in ROWS}
        await prepare(one.bot, addresses, set_now)
        await publish(one.bot, addresses, set_now)
        await said(one.bot, "north", "every Monday at 9:30", one.now)
        await one.bot.transactions.run(LOCAL, lambda tx: tx.pause(one.now))
        for day in ("2027-01-18 09:31", "2027-01-25 09:31", "2027-02-01 09:31"):
            one.now = moment(day)
            await one.bot.idle()
        assert (await sent_by(one.bot))["north"] == []
        await said(one.bot, "north", "nudges every Tuesday at 9:30", one.now)  # heard, and answered later
        await one.bot.transactions.run(LOCAL, lambda tx: tx.unpause())
        await one.bot.idle()
        assert (await sent_by(one.bot))["north"] == []
        one.now = moment("2027-02-02 09:31")
        await one.bot.idle()
        assert len((await sent_by(one.bot))["north"]) == 1
