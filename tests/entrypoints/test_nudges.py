"""``eic-bot nudges preview``, ``pause`` and ``unpause``, where no service runs; and what ``doctor`` says of it."""

from pathlib import Path

from eic_bot.entrypoints.stage import moment
from eic_bot.service.delivery import deliver_due
from tests.nudges.test_rooms import council
from tests.service.house import at_home
from tests.terminal import at_terminal


async def test_an_operator_sees_ahead_who_gets_what_and_why(tmp_path: Path) -> None:
    async with council(tmp_path) as one:
        await one.mention("Dee", "first Tuesday at 10:00")
    at = ("--database", f"sqlite:///{tmp_path / 'council.db'}")
    done = at_terminal.run("nudges", "preview", "--from", "2027-02-01", "--to", "2027-02-28", *at)
    assert (done.returncode, done.stderr) == (0, b"")
    lines = done.stdout.decode().splitlines()
    [posted] = [line for line in lines if "#Workshop room" in line]
    assert posted.startswith("2027-02-02 10:00 Europe/London  local  #Workshop room  resource  resource.characteristic")
    assert "rhythm every 1 months on the first tuesday at 10:00" in posted
    assert lines[-1] == f"{len(lines) - 1} from 2027-02-01 to 2027-02-28. Nothing was sent."
    odd = at_terminal.run("nudges", "preview", "--from", "Easter", *at)
    assert odd.returncode != 0
    assert b"Please write days like 2027-03-31." in odd.stderr


async def test_pause_stops_everything_at_once_and_doctor_says_so(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'home.db'}"
    async with at_home(tmp_path) as home:
        await home.arrive("Ana")
    for word, code in (("pause", 0), ("pause", 1)):
        assert at_terminal.run(word, "local", "--database", url).returncode == code
    told = at_terminal.run("doctor", "--database", url)
    assert b"PROBLEM paused: nothing goes out to local" in told.stdout
    assert b"eic-bot unpause local" in told.stdout
    async with at_home(tmp_path) as home:
        assert await home.say("Ana", "help") == []
    for word, code in (("unpause", 0), ("unpause", 1)):
        assert at_terminal.run(word, "local", "--database", url).returncode == code
    assert b"paused" not in at_terminal.run("doctor", "--database", url).stdout
    async with at_home(tmp_path) as home:
        assert await deliver_due(home.bot.transactions, home.screen, lambda: moment("2027-01-01 00:00")) > 0
    assert at_terminal.run("pause", "nobody", "--database", url).returncode == 1
