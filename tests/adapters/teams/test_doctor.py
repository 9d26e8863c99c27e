"""``eic-bot doctor`` says what is wrong with Teams in words an admin can act on, and never a secret."""

import asyncio
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from eic_bot.adapters.teams.checking import check
from eic_bot.adapters.teams.configuration import Configuration
from eic_bot.adapters.teams.connector import open_session
from eic_bot.adapters.teams.tokens import RenewedTokens
from eic_bot.service.findings import Finding
from eic_bot.simulator.teams.stand_in import APP_ID, StandIn
from tests.adapters.teams.office import COUNCIL
from tests.adapters.teams.served import PROGRAM, environment

SECRET = "made-up-secret"
GIVEN = {"access_token": "made-up-token", "expires_in": 3600}


async def found(given: Configuration, answer: Mapping[str, Any]) -> dict[str, Finding]:
    async with open_session() as session:
        return {one.code: one async for one in check(given, session, RenewedTokens(lambda: answer))}


def right(teams: StandIn) -> Configuration:
    return Configuration(APP_ID, SECRET, COUNCIL, metadata_url=teams.metadata_url)


async def test_all_is_well_where_it_is(teams: StandIn) -> None:
    findings = await found(right(teams), GIVEN)
    assert set(findings) == {"teams.app", "teams.identity", "teams.keys", "teams.clock"}
    assert all(one.is_well for one in findings.values())
    assert SECRET not in str(findings)
    assert "made-up-token" not in str(findings)


async def test_each_fault_is_named_with_what_to_do(teams: StandIn) -> None:
    well = right(teams)
    wrong_secret = {"error": "invalid_client", "error_codes": [7000215], "error_description": f"... {SECRET}"}
    cases: list[tuple[Configuration, Mapping[str, Any], str, str, str]] = [
        (replace(well, password=""), GIVEN, "teams.settings", "EIC_TEAMS_APP_PASSWORD is missing", "docs/how-to"),
        (replace(well, app_id="eic-bot"), GIVEN, "teams.app", "no app id", "Azure Bot"),
        (well, wrong_secret, "teams.identity", "AADSTS7000215", "not its id"),
        (well, {"error": "something"}, "teams.identity", "something", "documentation"),
        (well, {**wrong_secret, "error_codes": [7000222]}, "teams.identity", "AADSTS7000222", "make a new one"),
        (replace(well, metadata_url="http://127.0.0.1:9/"), GIVEN, "teams.network", "cannot be used", "proxy"),
        (replace(well, metadata_url=teams.url), GIVEN, "teams.network", "something else answers", "proxy"),
    ]
    for configuration, answer, code, what, to_do in cases:
        findings = await found(configuration, answer)
        assert what in findings[code].what, code
        assert to_do in (findings[code].to_do or ""), code
        assert SECRET not in str(findings)


@pytest.mark.parametrize(("seconds", "words"), [(400, "ahead of"), (-400, "behind")])
async def test_a_clock_that_is_off_is_said(seconds: int, words: str, teams: StandIn) -> None:
    async with open_session() as session:
        checked = check(right(teams), session, None, lambda: time.time() + seconds)
        [finding] = [one async for one in checked if one.code == "teams.clock"]
    assert words in finding.what
    assert finding.to_do


async def test_the_program_prints_it(teams: StandIn, tmp_path: Path) -> None:
    told = {
        "EIC_TEAMS_ANONYMOUS": "true",
        "EIC_TEAMS_OPENID_METADATA_URL": teams.metadata_url,
        "EIC_DATABASE_URL": f"sqlite:///{tmp_path / 'x.db'}",
    }
    process = await asyncio.create_subprocess_exec(
        *PROGRAM, "doctor", env=environment(told), stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    out, _ = await asyncio.wait_for(process.communicate(), 60)
    said = out.decode()
    assert "teams.settings: anonymous mode" in said
    assert "ok      teams.keys" in said
    assert "Traceback" not in said
