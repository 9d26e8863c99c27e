"""Socket Mode: a connection that breaks, is renewed or goes quiet is replaced, and nothing is taken twice or lost."""

import asyncio
import gc
from pathlib import Path

import pytest

from eic_bot.adapters.slack.watch import Watch
from eic_bot.simulator.slack import Fault, Trouble
from tests.adapters.slack.office import Habits, Office, office

CLOSELY = Habits(watch=Watch(every=0.05, connecting=3.0, silent=0.6, ping=0.1))


async def talk(here: Office, count: int) -> None:
    """Somebody says hello and is answered, whichever connection there is now."""
    user = here.workspace.user("Ana")
    delivery = await here.workspace.say(user, "hello")
    assert delivery is not None
    if not delivery.taken:
        await asyncio.wait_for(delivery.done.wait(), 10)
    assert delivery.taken
    await here.workspace.heard(user, count)


async def replaced(here: Office, before: object) -> None:
    await here.until(lambda: bool(here.slack.sockets.connections) and here.slack.sockets.connections[0] is not before)


@pytest.mark.parametrize("how", ["severed", "refreshed", "silent"])
async def test_a_connection_that_ends_is_replaced_by_one_that_works(how: str, tmp_path: Path) -> None:
    async with office(tmp_path, over="socket", habits=CLOSELY) as here:
        here.slack.outgoing.retries = (0.2, 0.5, 1.0)
        sockets = here.slack.sockets
        before = sockets.connections[0]
        if how == "severed":
            sockets.sever()
        elif how == "refreshed":
            await sockets.disconnect()
        else:
            sockets.silence()
        await replaced(here, before)
        await here.until(lambda: len(sockets.connections) == 1)
        await talk(here, 1)
        assert sockets.unknown_acknowledgements == []
    gc.collect()


async def test_a_connection_on_which_nothing_comes_is_renewed_before_it_is_trusted_too_long(tmp_path: Path) -> None:
    async with office(tmp_path, over="socket", habits=CLOSELY) as here:
        await replaced(here, here.slack.sockets.connections[0])
        await talk(here, 1)
        assert any("went quiet" in text for text in here.said)


async def test_what_was_not_acknowledged_comes_again_and_is_taken_once(tmp_path: Path) -> None:
    async with office(tmp_path, over="socket") as here:
        outgoing, user = here.slack.outgoing, here.workspace.user("Ana")
        outgoing.retries, outgoing.patience = (0.1, 0.5), 0.001
        delivery = await here.workspace.say(user, "hello")
        assert delivery is not None
        assert delivery.attempts[0].outcome == "http_timeout"
        outgoing.patience = 5.0
        await asyncio.wait_for(delivery.done.wait(), 10)
        assert delivery.taken
        assert len(await here.workspace.heard(user, 1)) == 1


async def test_a_service_that_slack_refuses_says_why_and_comes_up_when_it_is_let_in(tmp_path: Path) -> None:
    async with office(tmp_path, over="socket", habits=CLOSELY) as here:
        refused = Fault(Trouble.REFUSED, "apps.connections.open", times=1000, error="invalid_auth")
        here.slack.faults.add(refused)
        here.slack.sockets.sever()
        await here.until(lambda: any("invalid_auth" in text for text in here.said))
        refused.times = 0
        await here.until(lambda: bool(here.slack.sockets.connections))
        await talk(here, 1)


async def test_nothing_is_left_open_when_it_closes_while_it_cannot_connect(tmp_path: Path) -> None:
    async with office(tmp_path, over="socket", habits=CLOSELY) as here:
        here.slack.faults.add(Fault(Trouble.SERVER_ERROR, "apps.connections.open", times=1000))
        here.slack.sockets.sever()
        await here.until(lambda: len(here.slack.journal.calls("apps.connections.open")) > 2)
    gc.collect()
    assert [one for one in asyncio.all_tasks() if one is not asyncio.current_task()] == []
