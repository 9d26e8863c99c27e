"""Nothing is acknowledged before it is kept, and what comes twice changes nothing more and gets the same answer."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest

from eic_bot.errors import OperatorError
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Scope
from eic_bot.simulator.slack import Delivery, Fault, Trouble, User
from tests.adapters.slack.office import Habits, Office, office
from tests.adapters.slack.playing import Player, usable

T = TypeVar("T")
both_ways = pytest.mark.parametrize("over", ["http", "socket"])


class Failing:
    """A database that fails so many times, before or after it has committed."""

    def __init__(self, inner: Transactions, times: int, *, after: bool) -> None:
        self._inner, self.times, self._after = inner, times, after

    async def run(self, scope: Scope, work: Callable[[Transaction], T]) -> T:
        fails = self.times > 0
        self.times -= fails
        if fails and not self._after:
            raise OperatorError("the disk is full")
        done = await self._inner.run(scope, work)
        if fails:
            raise OperatorError("the connection went away")
        return done


@both_ways
@pytest.mark.parametrize("after", [False, True], ids=["before the commit", "after the commit"])
async def test_a_turn_that_fails_is_not_acknowledged_and_the_next_try_is_taken(
    over: str, *, after: bool, tmp_path: Path, unused_tcp_port: int
) -> None:
    async with office(tmp_path, over=over, port=unused_tcp_port) as here:
        here.slack.outgoing.retries, here.slack.outgoing.patience = (0.05, 0.1), 0.5
        failing = Failing(here.running.transactions, 1, after=after)
        object.__setattr__(here.running, "transactions", failing)
        user = here.workspace.user("Ana")
        delivery = await here.workspace.say(user, "hello")
        assert delivery is not None
        await asyncio.wait_for(delivery.done.wait(), 10)
        assert [one.outcome == "ok" for one in delivery.attempts] == [False, True]
        assert len(await here.workspace.heard(user, 1)) == 1


class Busy:
    """A database that has so much to do that the first transaction waits until it is let go."""

    def __init__(self, inner: Transactions) -> None:
        self._inner, self.free = inner, asyncio.Event()

    async def run(self, scope: Scope, work: Callable[[Transaction], T]) -> T:
        await self.free.wait()
        return await self._inner.run(scope, work)


async def test_what_cannot_be_taken_in_time_is_to_come_again_and_then_is_taken(
    tmp_path: Path, unused_tcp_port: int
) -> None:
    async with office(tmp_path, over="http", port=unused_tcp_port, habits=Habits(patience=0.3)) as here:
        here.slack.outgoing.retries = (0.05,) * 100
        busy = Busy(here.running.transactions)
        object.__setattr__(here.running, "transactions", busy)
        user = here.workspace.user("Ana")
        delivery = await here.workspace.say(user, "hello")
        assert delivery is not None
        await here.until(lambda: len(delivery.attempts) > 1)
        busy.free.set()
        await asyncio.wait_for(delivery.done.wait(), 30)
        assert {one.status for one in delivery.attempts[:-1]} == {503}
        assert delivery.attempts[-1].status == 200
        assert len(await here.workspace.heard(user, 1)) == 1


@both_ways
async def test_what_cannot_be_taken_as_slack_is_down_is_not_acknowledged(
    over: str, tmp_path: Path, unused_tcp_port: int
) -> None:
    """Whose event it is has to be asked first."""
    async with office(tmp_path, over=over, port=unused_tcp_port) as here:
        here.slack.outgoing.retries, here.slack.outgoing.patience = (0.05, 0.1), 1.0
        here.slack.faults.add(Fault(Trouble.REFUSED, "auth.test", times=1, error="internal_error"))
        user = here.workspace.user("Ana")
        delivery = await here.workspace.say(user, "hello")
        assert delivery is not None
        await asyncio.wait_for(delivery.done.wait(), 10)
        assert [one.outcome == "ok" for one in delivery.attempts] == [False, True]
        assert len(await here.workspace.heard(user, 1)) == 1


async def seen(here: Office, user: User) -> tuple[object, ...]:
    """All that can be seen of a person: what is kept, and what stands in their talk."""
    shown = [(one.ts, one.text, str(one.blocks)) for one in here.workspace.dm(user).messages]
    return await here.answers(user), shown


async def again(here: Office, delivery: Delivery) -> tuple[int | None, object]:
    """The same once more, as Slack's network may bring it."""
    outgoing = here.slack.outgoing
    attempt = await outgoing.post(*outgoing._packed(delivery))
    return attempt.status, attempt.reply


async def test_the_same_press_form_command_or_words_again_change_nothing_and_get_the_same_answer(
    tmp_path: Path, unused_tcp_port: int
) -> None:
    async with office(tmp_path, over="http", port=unused_tcp_port) as here:
        workspace, ana = here.workspace, here.workspace.user("Ana")
        player = Player(here, ana, cards=True, time=1_790_000_000_000, dialog="first_look")
        await workspace.say(ana, "hello")
        await player.arrive()
        await player.act("do")
        await player.act("plan")
        await workspace.press(ana, *await form_button(here, ana))
        await here.until(lambda: bool(ana.views))
        await workspace.submit_view(ana, {"text": "We wrote it down."})
        await workspace.command(ana, None, "/eic progress")
        await workspace.shortcut(ana, "eic:summary")
        before = await seen(here, ana)
        deliveries = [one for one in here.slack.outgoing.sent if one.taken]
        assert {one.form for one in deliveries} == {"event", "interactive", "command"}
        for delivery in reversed(deliveries):
            answers = await asyncio.gather(*[again(here, delivery) for _ in range(4)])
            assert answers == [(200, delivery.reply)] * 4, delivery.name
        player.time += 300_000
        for delivery in deliveries:
            assert await again(here, delivery) == (200, delivery.reply)
        assert await seen(here, ana) == before


async def form_button(here: Office, user: User) -> tuple[Any, str]:
    """The button that opens the form of a comment."""
    await here.workspace.say(user, "comment")
    message = here.workspace.last(user)
    return message, next(one.action for one in usable(message) if one.is_form)


async def test_what_is_sent_again_from_a_form_with_other_words_is_not_silently_lost(
    tmp_path: Path, unused_tcp_port: int
) -> None:
    """The answer got lost on the way, the form stayed open, and the person wrote on."""
    async with office(tmp_path, over="http", port=unused_tcp_port) as here:
        workspace, ana = here.workspace, here.workspace.user("Ana")
        player = Player(here, ana, cards=True, time=1_790_000_000_000, dialog="first_look")
        await player.arrive()
        await player.act("do")
        await workspace.press(ana, *await form_button(here, ana))
        await here.until(lambda: bool(ana.views))
        view = ana.views[-1]
        await workspace.submit_view(ana, {"text": "First words."})
        view.open = True
        ana.views.append(view)
        await workspace.submit_view(ana, {"text": "First words, and more."})
        assert "'First words.'" in str(await here.answers(ana))
        assert "Nothing was changed." in workspace.last(ana).text
