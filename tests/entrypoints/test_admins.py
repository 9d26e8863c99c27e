"""``eic-bot admin``, where no service runs and beside one."""

import re
from pathlib import Path

from eic_bot.service.records import Scope
from eic_bot.store.database import open_database
from tests.service.house import at_home
from tests.terminal import at_terminal


async def test_an_operator_gives_and_takes_roles(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'home.db'}"
    async with at_home(tmp_path) as home:
        await home.arrive("Ana")

    def admin(*words: str) -> tuple[int, str]:
        done = at_terminal.run("admin", *words, "--database", url)
        return done.returncode, (done.stdout + done.stderr).decode().strip()

    assert admin("list") == (0, "Nobody has a role. Give one with: eic-bot admin grant")
    assert admin("grant", "local", "Ana", "--role", "admin") == (0, "granted: terminal:local:Ana is admin")
    code, said = admin("grant", "local", "terminal:local:Ana", "--role", "admin")
    assert (code, said) == (1, "No: that is so already: terminal:local:Ana is admin.")
    mail = ("--email", "B@x.gov.uk")
    assert admin("grant", "local", *mail, "--role", "viewer") == (0, "granted: email:b@x.gov.uk is viewer")
    subject = ("--issuer", "https://id.example/", "--subject", "77")
    assert admin("grant", "local", *subject, "--role", "editor")[0] == 0
    lines = [re.sub(r"\d{4}-\d\d-\d\d", "DAY", line) for line in admin("list", "local")[1].splitlines()]
    assert lines == [
        "local  admin   terminal:local:Ana  since DAY by operator",
        "local  viewer  email:b@x.gov.uk  since DAY by operator",
        "local  editor  oidc:https://id.example 77  since DAY by operator",
    ]
    assert admin("revoke", "local", *mail) == (0, "revoked: email:b@x.gov.uk has no role any more")
    assert admin("revoke", "local", *mail)[0] == 1
    assert "b@x.gov.uk" not in admin("list")[1]
    assert "until" in admin("list", "--past")[1]


async def test_who_is_meant_has_to_be_clear(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'home.db'}"
    async with at_home(tmp_path) as home:
        await home.arrive("Ana")
    for words, code, said in (
        (("grant", "local", "Zed", "--role", "admin"), 1, "They have to say hello first."),
        (("grant", "slack:T9", "Ana", "--role", "admin"), 1, "there is no organisation slack:T9"),
        (("grant", "local", "--role", "admin"), 2, "Please say who, in one way"),
        (("grant", "local", "Ana", "--email", "a@b.uk", "--role", "admin"), 2, "Please say who, in one way"),
        (("grant", "local", "--subject", "7", "--role", "admin"), 2, "belong together"),
        (("list", "slack:T9"), 2, "There is no organisation slack:T9"),
    ):
        done = at_terminal.run("admin", *words, "--database", url)
        assert done.returncode == code
        assert said in (done.stdout + done.stderr).decode()


async def test_the_first_admin_needs_nobody_to_have_talked(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'new.db'}"
    done = at_terminal.run("admin", "grant", "local", "--email", "a@b.uk", "--role", "admin", "--database", url)
    assert (done.returncode, done.stdout) == (0, b"granted: email:a@b.uk is admin\n")
    async with open_database(url, "test") as database:
        [one] = await database.run(Scope("local"), lambda tx: tx.admins.granted())
    assert one.role == "admin"
