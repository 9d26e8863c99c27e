"""An officer assesses in Slack."""

from pathlib import Path

import pytest

from tests.adapters.slack.office import office

both_ways = pytest.mark.parametrize("over", ["http", "socket"])


@both_ways
async def test_hello_is_answered(over: str, tmp_path: Path, unused_tcp_port: int) -> None:
    async with office(tmp_path, over=over, port=unused_tcp_port) as here:
        ana = here.workspace.user("Ana")
        delivery = await here.workspace.say(ana, "hello")
        assert delivery is not None
        assert delivery.taken
        assert "What would you like to do?" in here.workspace.dm(ana).messages[-1].text
