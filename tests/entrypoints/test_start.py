"""What a process reads to start: nothing that serves another platform, another command or what is seldom asked."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, PIPE

import pytest

SLACK = {
    "EIC_SLACK_BOT_TOKEN": "xoxb-made-up",
    "EIC_SLACK_SIGNING_SECRET": "made up",
    "EIC_SLACK_API_URL": "http://127.0.0.1:9/api/",
}
TEAMS = {
    "EIC_TEAMS_APP_ID": "00000000-0000-0000-0000-000000000001",
    "EIC_TEAMS_APP_PASSWORD": "made up",
    "EIC_TEAMS_TENANT_ID": "00000000-0000-0000-0000-000000000002",
}
RUN = """
import json, sys

opened = set()


def note(event, given):
    if event == "open" and isinstance(given[0], str):
        opened.add(given[0])


sys.addaudithook(note)
from eic_bot.entrypoints.cli import main

try:
    main()
finally:
    print(json.dumps({"modules": sorted(sys.modules), "opened": sorted(opened)}))
"""
"""A whole command, which ends as soon as it can be called; then what it had imported and opened."""
OF_SERVICE = (
    *("jinja2", "openpyxl", "typst", "alembic", "click.testing", "holidays"),
    *("sqlalchemy.dialects.oracle", "sqlalchemy.dialects.postgresql"),
)
MODULES_OF_SLACK, FILES_OF_SERVICE, MODULES_OF_VERSION = 1300, 55, 265
"""At most: there were 1,269, 47 and 241. Whoever needs more says why."""
OF_TEAMS = ("botbuilder", "botframework", "msal", "msrest", "jwt", "cryptography")
OF_SLACK = ("slack_bolt", "slack_sdk")
AT_THE_DESK = ("entrypoints.wishes", "entrypoints.press_orders", "screen")
"""What is loaded when somebody asks for it: most services never are."""
OURS_BESIDE = ("admin", "simulator", "adapters.web", "adapters.terminal", "packs.workbook", "packs.editing")


@dataclass(frozen=True)
class Started:
    """What a command had imported and opened at its end."""

    modules: frozenset[str]
    opened: tuple[str, ...]

    def imported(self, *packages: str) -> set[str]:
        """Which of these packages it imported anything of."""
        return {one for one in packages if any(f"{name}.".startswith(f"{one}.") for name in self.modules)}


def started(folder: Path, *words: str, settings: Mapping[str, str] | None = None) -> Started:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("EIC_")}
    of_test = {"EIC_DATABASE_URL": f"sqlite:///{folder / 'eic.db'}", "EIC_PORT": "0", "PYTHONWARNINGS": "ignore"}
    command, environment = [sys.executable, "-c", RUN, *words], kept | of_test | dict(settings or {})
    printed = folder / "printed"
    with (
        printed.open("w") as output,
        subprocess.Popen(command, env=environment, stdin=DEVNULL, stdout=output, stderr=PIPE, text=True) as running,
    ):
        assert running.stderr is not None
        for line in running.stderr:
            if "listening on" in line:
                running.send_signal(signal.SIGTERM)
    assert running.returncode == 0
    told = json.loads(printed.read_text("utf-8").splitlines()[-1])
    return Started(frozenset(told["modules"]), tuple(told["opened"]))


def ours(*packages: str) -> tuple[str, ...]:
    return tuple(f"eic_bot.{one}" for one in packages)


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("start")
    started(folder, "migrate")
    return folder


def test_a_service_on_slack_alone_reads_nothing_of_teams_nor_of_what_is_seldom_asked(migrated: Path) -> None:
    found = started(migrated, "serve", settings=SLACK)
    assert found.imported(*OF_SLACK) == {"slack_sdk"}
    assert found.imported(*OF_TEAMS, *OF_SERVICE, *ours(*OURS_BESIDE, *AT_THE_DESK)) == set()
    assert len(found.modules) <= MODULES_OF_SLACK
    assert len(read_of_ours(found)) <= FILES_OF_SERVICE


def test_a_service_on_teams_alone_reads_nothing_of_slack(migrated: Path) -> None:
    found = started(migrated, "serve", settings=TEAMS)
    assert found.imported(*OF_SLACK, *OF_SERVICE, *ours(*OURS_BESIDE)) == set()


def test_the_version_is_told_without_what_does_the_work(tmp_path: Path) -> None:
    found = started(tmp_path, "--version")
    assert found.imported(*OF_TEAMS, *OF_SLACK, *OF_SERVICE, "sqlalchemy", "pydantic", "aiohttp", "fluent") == set()
    assert len(found.modules) <= MODULES_OF_VERSION
    assert found.imported(*ours("dialogs", "model", "service", "store", "packs", "locale", "adapters")) == set()


def test_a_conversation_in_the_terminal_reads_no_platform(migrated: Path) -> None:
    found = started(migrated, "chat", "--person", "somebody")
    assert found.imported(*OF_TEAMS, *OF_SLACK, *OF_SERVICE, *ours("admin", "simulator", "adapters.slack")) == set()


def read_of_ours(found: Started) -> list[str]:
    """What was opened to be read that is no code: sentences, packs, tables."""
    return [one for one in found.opened if "/eic_bot/" in one and "__pycache__" not in one and not one.endswith(".py")]
