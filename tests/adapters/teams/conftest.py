from collections.abc import AsyncIterator

import pytest

from eic_bot.simulator.teams.stand_in import StandIn
from tests.adapters.teams.support import Served, serving


@pytest.fixture
async def teams() -> AsyncIterator[StandIn]:
    async with StandIn() as stand_in:
        yield stand_in


@pytest.fixture
async def served(teams: StandIn) -> AsyncIterator[Served]:
    async with serving(teams) as bot:
        yield bot
