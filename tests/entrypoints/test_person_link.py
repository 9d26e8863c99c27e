"""``eic-bot person link``: a page for somebody known, or for somebody new who has neither app."""

import asyncio
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from eic_bot.entrypoints.cli import app
from tests.rounds.test_anonymity import COUNCIL
from tests.service.house import at_home
from tests.store.support import rows

SITE = "https://eic.example.gov.uk"
LINK = re.compile(rf"{re.escape(SITE)}/my/([\w-]{{43}})\nSend this to that person alone\. It opens for 14 days\.\n")


async def arrived(folder: Path) -> None:
    async with at_home(folder, COUNCIL) as home:
        await home.arrive("Ana")


@pytest.fixture
def url(tmp_path: Path) -> str:
    asyncio.run(arrived(tmp_path))
    return f"sqlite:///{tmp_path / 'home.db'}"


def link(name: str, url: str) -> tuple[int, str]:
    run = CliRunner().invoke(app, ["person", "link", name, "--database", url])
    return run.exit_code, run.stdout


def test_a_page_is_made_for_somebody_known_and_for_somebody_new(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EIC_PUBLIC_URL", f"{SITE}/")
    before = rows(url, "SELECT count(*) FROM owners")[0][0]
    tokens = set()
    for name, people in (("Ana", before), ("Bethan Rees", before + 1), ("Bethan Rees", before + 1)):
        code, said = link(name, url)
        found = LINK.fullmatch(said)
        assert code == 0
        assert found, said
        tokens.add(found[1])
        assert rows(url, "SELECT count(*) FROM owners") == [(people,)]
    assert len(tokens) == 3
    kept = repr([rows(url, f"SELECT * FROM {name}") for name in ("page_links", "audit", "addresses")])
    assert not [one for one in tokens if one in kept]
    assert rows(url, "SELECT count(*) FROM audit WHERE action = 'page.made'") == [(3,)]


def test_without_an_address_of_the_service_there_is_none(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EIC_PUBLIC_URL", raising=False)
    code, said = link("Ana", url)
    assert (code, said.startswith("No: there are no pages on the web without EIC_PUBLIC_URL.")) == (1, True)
    assert rows(url, "SELECT count(*) FROM page_links") == [(0,)]
