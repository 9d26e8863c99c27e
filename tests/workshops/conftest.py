"""A round of five people that was answered, with names and without: made once for all workshops."""

import asyncio
from pathlib import Path

import pytest

from tests.workshops.stages import answered


@pytest.fixture(scope="session")
def named(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return asyncio.run(answered(tmp_path_factory.mktemp("named"), "named"))


@pytest.fixture(scope="session")
def anonymous(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return asyncio.run(answered(tmp_path_factory.mktemp("anonymous"), "anonymous"))


@pytest.fixture(scope="session")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Without names, and fewer than the threshold."""
    return asyncio.run(answered(tmp_path_factory.mktemp("few"), "anonymous", 4))
