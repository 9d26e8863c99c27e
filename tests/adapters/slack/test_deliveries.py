"""Messages reach Slack at the pace it allows, each once in a private talk, whatever befalls a call."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from eic_bot.adapters.slack.channel import LIMITS
from eic_bot.dialogs.messages import Bar, Chart, Message, Ours, Paragraph, Table, Theirs
from eic_bot.service.envelopes import Address
from eic_bot.service.limits import Limits
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Changes, Outgoing
from eic_bot.service.tenancy import scope_of
from eic_bot.simulator.slack import Fault, Trouble
from tests.adapters.slack.office import Habits, Office, office
from tests.store.support import rows

COURIERS = Habits(couriers=True, limits=Limits(timeout_ms=1500))


async def leave(here: Office, address: Address, messages: list[Message], operation: str = "send") -> None:
    """Put messages into the outbox, as nudges are."""

    def work(tx: Transaction) -> None:
        now = here.time()
        [owner] = tx.owners([address], now, {address} if address.external.startswith("C") else ())
        changes = Changes(now)
        for number, one in enumerate(messages, owner.sequence + 1):
            changes.outgoing.append(
                Outgoing(owner.id, address, number, operation, one.key, one)  # type: ignore[arg-type]
            )
        changes.owners[owner.id] = replace(owner, sequence=owner.sequence + len(messages))
        tx.save(changes)

    await here.running.transactions.run(scope_of(address), work)


def nudge(key: str, text: str) -> Message:
    return Message(key, (Paragraph((Theirs(text, "en"),)),), "")


async def settled(here: Office, seconds: float = 60) -> None:
    """Until nothing waits."""
    path = Path(here.url.removeprefix("sqlite:///"))
    async with asyncio.timeout(seconds):
        while rows(path, "SELECT count(*) FROM outbox WHERE status < 2") != [(0,)]:  # noqa: ASYNC110 - it is in the database
            await asyncio.sleep(0.05)


async def known(here: Office, name: str) -> Address:
    user = here.workspace.user(name)
    return here.address_of(user)


BEFALLS = (
    Fault(Trouble.RATE_LIMITED, "chat.postMessage", retry_after=1, times=2),
    Fault(Trouble.SERVER_ERROR, "chat.postMessage", times=2),
    Fault(Trouble.DROPPED_BEFORE, "chat.postMessage", times=2),
    Fault(Trouble.DROPPED_AFTER, "chat.postMessage", times=1, skip=1),
    Fault(Trouble.SERVER_ERROR_AFTER, "chat.postMessage", times=2, skip=1),
    Fault(Trouble.HALF_REPLY, "chat.postMessage", times=1),
    Fault(Trouble.HANG, "chat.postMessage", times=1, hold=5),
    Fault(Trouble.REFUSED, "chat.postMessage", times=2, error="fatal_error"),
    Fault(Trouble.RATE_LIMITED, None, retry_after=1, times=3),
    Fault(Trouble.SERVER_ERROR, None, times=3),
)


@pytest.mark.parametrize("fault", BEFALLS, ids=lambda one: f"{one.trouble.name.lower()} of {one.method or 'all'}")
async def test_each_message_arrives_once_and_in_order_whatever_befalls_a_call(fault: Fault, tmp_path: Path) -> None:
    async with office(tmp_path, over="socket", habits=COURIERS) as here:
        ana = here.workspace.user("Ana")
        here.slack.faults.add(replace(fault))
        await leave(here, here.address_of(ana), [nudge(f"n{number}", f"nudge {number}") for number in range(3)])
        await settled(here)
        assert [one.text for one in here.workspace.from_bot(ana)] == ["nudge 0", "nudge 1", "nudge 2"]
        path = Path(here.url.removeprefix("sqlite:///"))
        assert rows(path, "SELECT count(*) FROM outbox WHERE status = 3") == [(0,)]


async def test_what_slack_limits_for_long_waits_as_long_and_holds_up_no_other_talk(tmp_path: Path) -> None:
    async with office(tmp_path, over="socket", habits=COURIERS) as here:
        ana, ben = here.workspace.user("Ana"), here.workspace.user("Ben")
        here.slack.faults.add(Fault(Trouble.RATE_LIMITED, "chat.postMessage", retry_after=3))
        await leave(here, here.address_of(ana), [nudge("n1", "for Ana")])
        await here.until(lambda: bool(here.slack.journal.refused()))
        await leave(here, here.address_of(ben), [nudge("n2", "for Ben")])
        await here.workspace.heard(ben, 1)
        assert here.workspace.from_bot(ana) == []
        await settled(here)
        calls = [one for one in here.slack.journal.calls("chat.postMessage") if "Ana" in one.request["text"]]
        assert len(calls) == 2
        assert calls[1].at - calls[0].at >= 3


async def test_a_thousand_nudges_drain_at_the_allowed_pace_and_a_talk_goes_on_beside_them(tmp_path: Path) -> None:
    """Twenty times as fast as in Slack: the stand-in's clock and our limits alike."""
    faster = 20
    limits = replace(
        LIMITS,
        address_per_second=LIMITS.address_per_second * faster,
        tenant_per_second=LIMITS.tenant_per_second * faster,
    )
    async with office(tmp_path, over="socket", habits=Habits(couriers=True, limits=limits)) as here:
        pacing, clock = here.slack.pacing, here.slack.clock
        begun = clock.now()
        real = type(clock).now
        clock.now = lambda: begun + (real(clock) - begun) * faster  # type: ignore[method-assign]
        pacing.enabled = True
        ana = here.workspace.user("Ana")
        rooms = [here.workspace.channel(f"c{number}", ana, with_bot=True) for number in range(100)]
        for room in rooms:
            address = Address("slack", here.installed.team_id, room.id)
            await leave(here, address, [nudge(f"n{number}", f"nudge {number}") for number in range(10)])
        await here.until(lambda: len(here.slack.journal.calls("chat.postMessage")) > 100)
        before = len(here.slack.journal.calls("chat.postMessage"))
        await here.workspace.say(ana, "hello")
        await here.until(lambda: bool(here.workspace.from_bot(ana)))
        between = len(here.slack.journal.calls("chat.postMessage")) - before
        await settled(here, 90)
        for room in rooms:
            assert [one.text for one in here.workspace.from_bot(room)] == [f"nudge {number}" for number in range(10)]
        limited = [one for one in here.slack.journal.refused() if one.outcome == "ratelimited"]
        print(f"between {between}, limited {len(limited)}, seconds of Slack {clock.now() - begun:.0f}")
        assert between < 100
        assert len(limited) < 20
        assert len(here.slack.journal.refused()) == len(limited)


LONG = " ".join(f"word{number}" for number in range(3000))


def table(rows_: int) -> Message:
    def said(text: str) -> tuple[Ours, ...]:
        return (Ours(text, "en"),)

    lines = tuple((said(f"area {number}"), said("x" * 60)) for number in range(rows_))
    return Message("t1", (Table(said("Where we are"), (said("Area"), said("Level")), lines),), "")


def chart() -> Message:
    bars = tuple(Bar((Ours(f"area {number}", "en"),), number) for number in range(5))
    return Message("t1", (Chart((Ours("How far", "en"),), bars),), "")


@pytest.mark.parametrize("message", [table(20), chart()], ids=["table", "chart"])
async def test_where_a_workspace_does_not_take_native_blocks_the_same_is_said_in_text(
    message: Message, tmp_path: Path
) -> None:
    async with office(tmp_path, over="socket", habits=COURIERS) as here:
        ana = here.workspace.user("Ana")
        here.slack.faults.add(Fault(Trouble.REFUSED, "chat.postMessage", error="invalid_blocks"))
        await leave(here, here.address_of(ana), [message])
        await settled(here)
        shown = " ".join(f"{one.text} {one.blocks}" for one in here.workspace.from_bot(ana))
        assert "area 4" in shown
        assert not {"table", "data_table", "data_visualization"} & {
            block["type"] for one in here.workspace.from_bot(ana) for block in one.blocks
        }


async def test_a_long_message_is_split_in_order_and_its_changes_keep_every_word(tmp_path: Path) -> None:
    """Also where it becomes longer than it was, or shorter."""
    async with office(tmp_path, over="socket", habits=COURIERS) as here:
        ana = here.workspace.user("Ana")
        address = here.address_of(ana)
        for number, (operation, text) in enumerate(
            [("send", LONG), ("update", "short"), ("update", LONG[:9000]), ("update", LONG)]
        ):
            await leave(here, address, [nudge("n1", text)], operation)
            await settled(here)
            posted = here.workspace.from_bot(ana)
            assert "".join(one.text for one in posted).split() == text.split(), number
        assert here.slack.journal.refused() == []
