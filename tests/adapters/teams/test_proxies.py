"""Behind a council's proxy: the environment names it, and nothing else of the machine gets into what is sent."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from eic_bot.adapters.teams.addresses import ServiceHosts
from eic_bot.adapters.teams.connector import Connector, open_session
from eic_bot.adapters.teams.proxies import proxy_to
from eic_bot.adapters.teams.tokens import FixedToken
from tests.adapters.test_leading_elsewhere import answering

SAID = {"type": "message", "text": "words"}


@pytest.fixture(autouse=True)
def asked_anew() -> Iterator[None]:
    """What the environment said to another test is forgotten, and what it says here."""
    proxy_to.cache_clear()
    yield
    proxy_to.cache_clear()


async def send(address: str) -> None:
    async with open_session() as session:
        await Connector(session, FixedToken("a token"), ServiceHosts(loopback=True)).send(address, "chat", SAID)


async def test_what_is_sent_goes_through_the_proxy_that_the_environment_names(monkeypatch: pytest.MonkeyPatch) -> None:
    directly, through = list[str](), list[str]()
    async with answering(directly) as address, answering(through) as proxy:
        monkeypatch.setenv("http_proxy", proxy)
        monkeypatch.delenv("no_proxy", raising=False)
        await send(address)
    assert (len(directly), len(through)) == (0, 1)


async def test_and_directly_where_the_environment_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    directly, through = list[str](), list[str]()
    async with answering(directly) as address, answering(through) as proxy:
        monkeypatch.setenv("http_proxy", proxy)
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        await send(address)
    assert (len(directly), len(through)) == (1, 0)


async def test_the_proxy_is_told_who_asks_and_nobody_else_is(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = list[dict[str, str]]()
    async with answering([], headers=asked) as proxy:
        monkeypatch.setenv("http_proxy", proxy.replace("//", "//council:secret@"))
        monkeypatch.delenv("no_proxy", raising=False)
        await send("http://127.0.0.1:9/")
    [headers] = asked
    assert headers["Proxy-Authorization"].startswith("Basic ")
    assert headers["Authorization"] == "Bearer a token"


async def test_a_password_that_the_machine_keeps_for_a_host_is_not_ours_to_send(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    kept = tmp_path / "netrc"
    kept.write_text("default login somebody password secret\n")
    monkeypatch.setenv("NETRC", str(kept))
    heard = list[str]()
    async with answering(heard) as address:
        await send(address)
    assert [one.partition(" {")[0] for one in heard] == ["Bearer a token"]
