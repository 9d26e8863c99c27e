"""A console for each test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.admin.serving import Served
from tests.admin.serving import served as serving


@pytest.fixture
async def served(tmp_path: Path) -> AsyncIterator[Served]:
    """With the development login."""
    async with serving(tmp_path) as found:
        yield found
