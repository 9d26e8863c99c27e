"""``eic-bot round``, where no service runs: an operator sets a round up, and sees how it stands."""

from pathlib import Path

from tests.service.house import at_home
from tests.terminal import at_terminal


async def test_an_operator_sets_up_a_round_by_the_bank_holidays_of_the_bot(tmp_path: Path) -> None:
    async with at_home(tmp_path) as home:
        for person in ("Ana", "Cara"):
            await home.arrive(person)
    at = ("--database", f"sqlite:///{tmp_path / 'home.db'}")
    who = ("--sponsor", "Ana", "--super-user", "Cara", "--mode", "named")
    planning = ("--service", " Planning ")
    made = at_terminal.run("round", "create", "local", *who, "--workshop", "2027-04-02", *planning, *at)
    assert (made.returncode, made.stderr) == (0, b"")
    stands = at_terminal.run("round", "status", "local", *at)
    assert stands.stdout.startswith(b"Planning, round: setup, named, 0 of 0 done\nanswers by 2027-03-24")
    again = at_terminal.run("round", "create", "local", *who, "--workshop", "2027-04-02", *at)
    assert again.returncode == 1
    assert again.stdout.startswith(b"No:")
    odd = at_terminal.run("round", "create", "local", *who, "--workshop", "Easter", *at)
    assert odd.returncode != 0
    assert b"Please write days like 2027-03-31." in odd.stderr
