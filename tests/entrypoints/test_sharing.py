"""``eic-bot organisation``, where no service runs: which council it is, its days, its analysts, and mergers."""

import asyncio
import json
from pathlib import Path

from click.testing import CliRunner

from eic_bot.entrypoints.cli import app
from tests.rounds.test_anonymity import COUNCIL
from tests.service.house import at_home


def done(*words: str) -> str:
    run = CliRunner().invoke(app, ["organisation", *words])
    assert (run.exit_code, run.stderr) == (0, ""), run
    return run.stdout


def refused(*words: str) -> str:
    run = CliRunner().invoke(app, ["organisation", *words])
    assert run.exit_code == 1, run
    return run.stdout


async def arrived(folder: Path) -> None:
    async with at_home(folder, COUNCIL) as home:
        await home.arrive("Ana")


def test_an_operator_says_which_council_it_is_and_who_is_an_analyst(tmp_path: Path) -> None:
    asyncio.run(arrived(tmp_path))
    at = ("--database", f"sqlite:///{tmp_path / 'home.db'}")
    assert refused("council", "local", "Atlantis", *at).startswith("No: the register has no council Atlantis")
    assert done("council", "local", "worthing", *at) == "council: WOT Worthing Borough Council\n"
    assert "local  Worthing Borough Council" in done("list", *at)
    assert refused("council", "council:WOT", "WOT", *at).startswith("No: another organisation is WOT")
    assert refused("council", "slack:T1", "ADU", *at).startswith("No: there is no organisation slack:T1")
    assert done("pre-election", "local", "2027-03-22", "2027-05-06", *at) == "pre-election: 2027-03-22 2027-05-06\n"
    assert refused("pre-election", "local", "2027-05-06", "2027-03-22", *at).startswith("No:")
    assert done("pre-election", "local", "none", *at) == "pre-election: none\n"
    assert refused("analyst", "local", "add", "Nobody", *at).startswith("No: nobody")
    assert done("analyst", "local", "add", "Ana", *at).startswith("added: ")
    assert done("analyst", "local", "remove", "Ana", *at).startswith("removed: ")
    assert json.loads(done("public", *at)) == []


def test_the_register_says_who_took_over(tmp_path: Path) -> None:
    """Of Cumbria two councils were made, of Carlisle one, and Adur goes on."""
    asyncio.run(arrived(tmp_path))
    at = ("--database", f"sqlite:///{tmp_path / 'home.db'}")
    for code in ("CMA", "CAR", "ADU"):
        done("council", f"council:{code}", code, *at)
    assert refused("merge", "council:CAR", "--on", "2023-03-31", *at).startswith("No: the register names no one")
    done("council", "council:cumberland", "CBD", *at)
    done("council", "council:WAF", "WAF", *at)
    for one in ("council:ADU", "council:CMA"):
        assert refused("merge", one, "--on", "2023-03-31", *at).startswith("No: the register names no one")
    assert refused("merge", "council:CAR", "--on", "2023-03-30", *at).startswith("No: the register names no one")
    merged = done("merge", "council:CAR", "--on", "2023-03-31", *at)
    assert merged == "ended: 2023-03-31, council:cumberland took over\n"


def test_an_operator_says_that_councils_merged(tmp_path: Path) -> None:
    asyncio.run(arrived(tmp_path))
    at = ("--database", f"sqlite:///{tmp_path / 'home.db'}")
    assert done("council", "council:ADU", "ADU", *at) == "council: ADU Adur District Council\n"
    assert refused("merge", "council:ADU", "--into", "council:WSX", *at).startswith("No: there is no organisation")
    assert done("council", "council:WSX", "WSX", *at) == "council: WSX West Sussex County Council\n"
    assert refused("merge", "local", "--into", "council:WSX", *at).startswith("No: local is no council's")
    assert refused("merge", "council:WSX", "--into", "council:WSX", *at).startswith("No: it has ended before")
    assert refused("merge", "council:ADU", "--into", "council:WSX", "--on", "Easter", *at).startswith("No: please")
    merged = done("merge", "council:ADU", "--into", "council:WSX", "--on", "2027-03-31", *at)
    assert merged == "ended: 2027-03-31, council:WSX took over\n"
    assert refused("merge", "council:ADU", "--into", "council:WSX", *at).startswith("No: it has ended before")
