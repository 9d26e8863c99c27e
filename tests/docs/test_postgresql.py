"""docs/how-to/postgresql.md and the part of backup.md about it, done as they stand there on a server of their own."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.commands import DOCS, Command, run, start
from tests.docs.test_commands import pack
from tests.store.postgres import OwnServer, do, own_server, programs

POSTGRESQL, BACKUP = ((DOCS / "how-to" / f"{name}.md").read_text("utf-8") for name in ("postgresql", "backup"))
ENDS = re.compile(r"(?m)^ {4}(?:--.*\n {4})?((?:CREATE|ALTER|SET) [^;]+;)")


@pytest.fixture(scope="module")
def server() -> Iterator[OwnServer]:
    """One on which nobody has been; the role that tests have elsewhere goes."""
    with own_server() as one:
        do(almighty(one), "DROP ROLE eic")
        yield one


def almighty(server: OwnServer, database: str = "postgres") -> str:
    return f"postgresql://postgres@127.0.0.1:{server.port}/{database}"


def statements() -> list[str]:
    """The SQL of the page, in order."""
    return ENDS.findall(POSTGRESQL)


def sh(line: str, url: str, folder: Path) -> str:
    """A line of the page in a shell."""
    kept = {"PATH": f"{programs()}:{os.environ['PATH']}", "EIC_DATABASE_URL": url, "LC_ALL": "C"}
    done = subprocess.run(["sh", "-ec", line], cwd=folder, env=kept, capture_output=True, text=True, check=False)
    assert done.returncode == 0, (line, done.stderr)
    return done.stdout


def shell_lines() -> tuple[str, str, str]:
    """To take a copy, to bring it back, and to hold what waits."""
    part = BACKUP[BACKUP.index("## PostgreSQL") :].replace("\\\n", "")
    found = re.findall(r"(?m)^ {4}((?:PGOPTIONS|pg_restore)[^\n]*(?:\n {6}[^\n]*)?)", part)
    dump, restore, hold = found
    return dump, restore, hold


def test_one_role_owns_and_serves_and_a_copy_comes_back(
    server: OwnServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    role, database, *_ = statements()
    do(almighty(server), role)
    do(almighty(server), database)
    url = f"postgresql://eic@127.0.0.1:{server.port}/eic"
    (tmp_path / "url").write_text(f"{url}\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("EIC_DATABASE_URL_FILE", str(tmp_path / "url"))
    assert "schema" in run(Command("migrate", {}), {})
    promised = re.search(r"(?m)^ {4}(ok +database\.walls: .*)$", POSTGRESQL)
    assert promised is not None
    assert promised[1] in run(Command("doctor", {}), {})
    run(Command("retention keep local answers 365", {}), {})
    dump, restore, hold = shell_lines()
    sh(dump, url, tmp_path)
    run(Command("retention keep local answers 400", {}), {})
    sh(restore, url, tmp_path)
    sh(hold, url, tmp_path)
    assert "365" in run(Command("retention show local", {}), {})
    published = run(Command(f"pack publish {pack(tmp_path)}", {}), {})
    assert "--confirm" in published


def test_one_role_owns_and_another_serves(server: OwnServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    owned = [one for one in statements() if "eic_owner" in one]
    for statement in owned:
        do(almighty(server), statement.replace("DATABASE eic ", "DATABASE eic_apart "))
    apart = f"127.0.0.1:{server.port}/eic_apart"
    [granting] = [one for one in statements() if "PRIVILEGES" in one]
    do(f"postgresql://eic_owner@{apart}", granting)
    if not do(almighty(server), "SELECT 1 FROM pg_roles WHERE rolname = 'eic'"):
        do(almighty(server), statements()[0])
    monkeypatch.chdir(tmp_path)
    migrate, serve = (one for one in re.findall(r"(?m)^ {4}eic-bot (.*?)(?: +#.*)?$", POSTGRESQL)[2:])
    given = {"postgresql://eic_owner:...@host/eic": f"postgresql://eic_owner@{apart}"}
    assert "schema" in run(Command(migrate, {}), given)
    assert "started" in start(Command(serve, {}), tmp_path, {}, EIC_DATABASE_URL=f"postgresql://eic@{apart}")


def test_a_connection_by_hand_says_whose_rows_it_wants(server: OwnServer, tmp_path: Path) -> None:
    if not do(almighty(server), "SELECT 1 FROM pg_roles WHERE rolname = 'eic'"):
        do(almighty(server), statements()[0])
    across, one = (found for found in statements() if found.startswith("SET"))
    do(almighty(server), "CREATE DATABASE by_hand OWNER eic")
    url = f"postgresql://eic@127.0.0.1:{server.port}/by_hand"
    run(Command(f"migrate --database {url}", {}), {})
    run(Command(f"retention keep local answers 365 --database {url}", {}), {})
    counted = "SELECT count(*) FROM audit"
    assert sh(f'psql -Atq "$EIC_DATABASE_URL" -c "{counted}"', url, tmp_path).strip() == "0"
    assert int(sh(f'psql -Atq "$EIC_DATABASE_URL" -c "{across}" -c "{counted}"', url, tmp_path)) > 0
    assert sh(f'psql -Atq "$EIC_DATABASE_URL" -c "{one}" -c "{counted}"', url, tmp_path).strip() == "0"


def test_programs_of_the_page_are_there() -> None:
    assert all(shutil.which(name, path=str(programs())) for name in ("psql", "pg_dump", "pg_restore"))
