from collections.abc import AsyncIterator

import aiohttp
import pytest

from eic_bot.simulator.teams.stand_in import StandIn
from tests.simulator.teams.support import Client


@pytest.fixture
async def teams() -> AsyncIterator[StandIn]:
    async with StandIn() as stand_in:
        yield stand_in


@pytest.fixture
async def client(teams: StandIn) -> AsyncIterator[Client]:
    async with aiohttp.ClientSession() as session:
        yield Client(teams, session, teams.identity.give())
