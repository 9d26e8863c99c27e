"""``eic-bot demo`` as a command: where it does not start, and that nothing is left of it."""

import signal
import subprocess
from itertools import takewhile
from pathlib import Path

import pytest

from eic_bot.entrypoints.cli import main
from eic_bot.entrypoints.demonstration.child import PROGRAM as SERVICE
from eic_bot.entrypoints.demonstration.orders import Orders
from eic_bot.entrypoints.demonstration.showing import has_browser
from tests.terminal.at_terminal import PROGRAM, environment

LIMIT = 30.0


@pytest.mark.parametrize("name", ["EIC_SLACK_BOT_TOKEN", "EIC_TEAMS_APP_ID", "EIC_DATABASE_URL", "EIC_SECRET_KEY"])
def test_it_does_not_start_beside_the_settings_of_a_real_service(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["eic-bot", "demo", "--no-open"])
    monkeypatch.setenv(name, "something")
    with pytest.raises(SystemExit) as ended:
        main()
    said = capsys.readouterr()
    assert (ended.value.code, said.out) == (2, "")
    assert name in said.err
    assert "something" not in said.err


def test_the_service_never_outlives_who_started_it(tmp_path: Path) -> None:
    nowhere = "http://127.0.0.1:9/"
    orders = Orders(
        database=f"sqlite:///{tmp_path / 'demo.db'}", pack="demo", moved_ms=0, slack_api_url=nowhere,
        slack_bot_token="xoxb-1", slack_signing_secret="-", teams_app_id="-", teams_tenant="-",
        teams_metadata_url=nowhere, teams_token="-",
    )  # fmt: skip
    with subprocess.Popen(
        SERVICE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment(), text=True
    ) as child:
        try:
            assert child.stdin is not None
            assert child.stdout is not None
            child.stdin.write(f"{orders.model_dump_json()}\n")
            child.stdin.flush()
            said = [*takewhile(lambda line: "listening on" not in line, child.stdout)]
            said += child.communicate(timeout=LIMIT)[0].splitlines()
        finally:
            child.kill()
    assert (child.returncode, "serve: stopped" in said[-1]) == (0, True), said


def test_ctrl_c_ends_it_even_while_it_starts(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [*PROGRAM, "demo", "--no-open"], stdout=subprocess.PIPE, env=environment(TMPDIR=str(tmp_path))
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith(b"Starting")
        try:
            process.send_signal(signal.SIGINT)
            rest, _ = process.communicate(timeout=LIMIT)
        finally:
            process.kill()
    assert process.returncode == 0
    assert b"Everything is stopped and removed." in rest
    assert list(tmp_path.iterdir()) == []


def test_a_browser_is_opened_only_where_there_is_a_screen() -> None:
    assert has_browser({"DISPLAY": ":0"})
    assert has_browser({"WAYLAND_DISPLAY": "wayland-0"})
    assert not has_browser({"DISPLAY": ":10", "SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"})
