"""A platform, a database of either kind, and replicas, for each test; what must hold is checked after it."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.faults.crowd import Crowd, crowd
from tests.faults.fleet import Fleet, fleet, log_in
from tests.faults.job import Job
from tests.faults.settling import Scene
from tests.store.conftest import empty_url, path, postgresql, shared_url, template, url
from tests.support.loopback.control import Loopback, running_platform

__all__ = ["empty_url", "path", "postgresql", "shared_url", "template", "url"]


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[Loopback]:
    with running_platform(tmp_path) as loopback:
        yield loopback


@pytest.fixture
def ships(url: str, platform: Loopback, tmp_path: Path) -> Iterator[Fleet]:
    with fleet(Job(url, platform.port, log_in(tmp_path))) as replicas:
        yield replicas


@pytest.fixture
async def people(ships: Fleet) -> AsyncIterator[Crowd]:
    async with crowd(ships.ports) as talkers:
        yield talkers


@pytest.fixture
def scene(ships: Fleet, people: Crowd, platform: Loopback) -> Scene:
    return Scene(ships, people, platform)
