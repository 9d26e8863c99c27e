from collections.abc import AsyncIterator

import aiohttp
import pytest

from eic_bot.simulator.slack import HandClock, SlackStandIn
from tests.simulator.slack.stage import Stage


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    clock = HandClock()
    async with SlackStandIn(clock=clock) as slack, aiohttp.ClientSession() as session:
        town = slack.workspace("Testshire")
        ann = town.user("Ann Example")
        yield Stage(slack, town, ann, town.install(), clock, session)
