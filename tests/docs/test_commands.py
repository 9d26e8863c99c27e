"""Every command in the documentation is run as it stands there, page by page; what cannot be is named, with why."""

import asyncio
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

import click
import pytest
from cryptography.fernet import Fernet

from eic_bot.entrypoints.cli import app
from eic_bot.packs.bundled import bundled_pack
from tests.docs.commands import DOCS, FENCE, ROOT, Command, commands, others, run, start
from tests.docs.town import live, town
from tests.terminal import at_terminal

REFERENCE = DOCS / "reference"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "benchmarks" / "README.md"]
PAGES += [page for page in sorted(DOCS.rglob("*.md")) if REFERENCE not in page.parents]
RUN_BY: Mapping[str, str] = {
    "change-the-model.md": "test_change_the_model.py",
    "first-conversation.md": "test_site.py",
    "postgresql.md": "test_postgresql.py",
    "runbook.md": "test_runbook.py",
}
"""Pages whose commands need a story of their own, and the test beside this one that tells it."""
NOT_RUN: Mapping[tuple[str, str], str] = {
    (
        "slack.md",
        "serve",
    ): "needs a real workspace; against the stand-in it is run by tests/adapters/slack/test_serving.py",
    (
        "teams.md",
        "serve",
    ): "needs a real tenant; against the stand-in it is run by tests/adapters/teams/test_serving.py",
    ("packs.md", "pack check my-pack --links"): "asks the internet; tests/packs does it with servers of its own",
}
LONG = ("serve", "work", "demo")
"""What goes on until it is ended."""
CODES = {
    "pack diff old-pack my-pack": 1,
    "pack stale FOLDER": 1,
    "pack stale FOLDER --today 2027-06-01": 1,
    "round publish slack:T0123": 1,
}
"""1 says that there was something to say."""
Prepare = Callable[[Path], object]


def pack(folder: Path, name: str = "my-pack", version: str = "90.0.0") -> Path:
    """The demonstration pack as somebody's own, with the contact that docs/how-to/peers.md shows."""
    shutil.copytree(bundled_pack("demo"), folder / name)
    first = folder / name / "pack.yaml"
    first.write_text(re.sub(r"(?m)^version: .*$", f"version: {version}", first.read_text("utf-8")), "utf-8")
    return folder / name


def publish(folder: Path) -> None:
    token = re.search(r"--confirm (\S+)", run(Command(f"pack publish {folder}", {}), {}))
    assert token is not None
    run(Command(f"pack publish {folder} --confirm {token[1]} --move nobody", {}), {})


def with_contacts(folder: Path) -> None:
    page = (DOCS / "how-to" / "peers.md").read_text("utf-8")
    shown = re.search(r"((?: {4}.*\n)+)", page)
    assert shown is not None
    text = re.sub(r"(?m)^ {4}", "", shown[1]).replace("procurement.process", "data.trust")
    (pack(folder) / "contacts.yaml").write_text(text, "utf-8")
    publish(folder / "my-pack")


def with_overlay(folder: Path) -> None:
    shown = next(text for kind, text in FENCE.findall((DOCS / "how-to" / "overlay.md").read_text("utf-8")) if kind)
    (folder / "overlay.yaml").write_text(shown, "utf-8")
    pack(folder)


def with_versions(folder: Path) -> None:
    """1.4.0 was in force before, and something newer is."""
    for version in ("1.4.0", "89.0.0"):
        publish(pack(folder, f"pack-{version}", version))
    pack(folder)


def with_a_conversation(folder: Path) -> None:
    """Ana talked at this computer, and it was written down."""
    done = at_terminal.run("chat", "--person", "Ana", "--record", str(folder / "my.chat"), typed=b"full\nddpn\npause\n",
        EIC_DATABASE_URL=f"sqlite:///{folder / 'answers.db'}")  # fmt: skip
    assert done.returncode == 0, done.stderr
    shutil.copy(bundled_pack("demo").parent / "register" / "councils.csv", folder / "councils-2027.csv")


def with_an_answer(folder: Path) -> None:
    (folder / "answer.txt").write_text("It is coming.", "utf-8")


def with_a_tenant(folder: Path) -> None:
    """Somebody of Teams has begun in a tenant that nobody joined to a workspace."""
    with closing(sqlite3.connect(folder / "answers.db")) as connection, connection:
        names = [row[1] for row in connection.execute("PRAGMA table_info(organisations)")]
        kept = ", ".join("'teams:TENANT'" if name == "name" else name for name in names if name != "id")
        columns = ", ".join(name for name in names if name != "id")
        connection.execute(
            f"INSERT INTO organisations ({columns}) SELECT {kept} FROM organisations WHERE name = 'slack:T4'"
        )


def with_an_editor(folder: Path) -> None:
    run(Command("admin grant slack:T0123 Bob --role editor", {}), {})
    with_a_tenant(folder)
    pack(folder)


def with_languages(folder: Path) -> None:
    """As in a checkout, where somebody talked as well."""
    with_a_conversation(folder)
    shutil.copytree(ROOT / "src" / "eic_bot" / "locale", folder / "src" / "eic_bot" / "locale")


def with_a_round_over(folder: Path) -> None:
    """The round that is open in the town is ended, for another to be begun."""
    run(Command("round close slack:T0123", {}), {})


PREPARE: Mapping[str, Prepare] = {
    "admins.md": with_an_editor,
    "barriers.md": with_an_answer,
    "exports.md": with_a_conversation,
    "languages.md": with_languages,
    "overlay.md": with_overlay,
    "packs.md": lambda folder: pack(folder, "old-pack", "0.9.0"),
    "peers.md": with_contacts,
    "publishing.md": with_versions,
    "README.md": with_a_conversation,
    "round.md": with_a_round_over,
    "resources.md": pack,
    "sharing.md": with_a_tenant,
}
GIVEN: Mapping[str, str] = {
    "FOLDER": "my-pack",
    "PACK": "demo",
    "ORGANISATION": "slack:T0123",
    "APP-ID": "11111111-2222-3333-4444-555555555555",
    "slack:T0123:U0456": "slack:T0123:Bob",
}
"""What whoever reads them puts in their place."""


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of a council in which all of it has happened."""
    path = tmp_path_factory.mktemp("town") / "town.db"

    async def happen() -> None:
        async with town(path) as here:
            await live(here)

    asyncio.run(happen())
    return path


def ours(path: Path) -> list[Command]:
    return [one for one in commands(path) if one.text != "..." and (path.name, one.text) not in NOT_RUN]


@pytest.mark.parametrize(
    "page",
    [page for page in PAGES if page.name not in RUN_BY and ours(page)],
    ids=lambda page: str(page.relative_to(ROOT)),
)
def test_every_command_of_a_page_does_what_it_says(
    page: Path, lived: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(lived, tmp_path / "answers.db")
    monkeypatch.chdir(tmp_path)
    url = f"sqlite:///{tmp_path / 'answers.db'}"
    monkeypatch.setenv("EIC_DATABASE_URL", url)
    for name, value in exported(page).items():
        monkeypatch.setenv(name, value)
    PREPARE.get(page.name, str)(tmp_path)
    token = ""
    for command in ours(page):
        given = {**GIVEN, "TOKEN": token}
        if command.text.split()[0] in LONG:
            more = {} if command.text == "demo" else {"EIC_DATABASE_URL": url, **exported(page)}
            start(command, tmp_path, given, **more)
            continue
        if command.text.startswith("chat"):
            done = at_terminal.run(*command.text.split(), typed=b"first look\ndo\n", EIC_DATABASE_URL=url)
            assert done.returncode == 0, done.stderr
            continue
        if command.text.startswith("innovations") and not command.text.endswith("list"):
            given["TOKEN"] = run(Command("innovations list", {}), {}).split()[0]
        said = run(command, given, CODES.get(command.text, 0))
        token = found[-1] if (found := re.findall(r"--confirm (\S+)", said)) else token


def exported(page: Path) -> Mapping[str, str]:
    """Settings that a page says to export, where they need nothing that is kept elsewhere."""
    found = re.findall(r"(?m)^ {4,}export (EIC_PUBLIC_URL)=(\S+)", page.read_text("utf-8"))
    return dict(found)


def test_what_is_not_run_still_stands_there_and_what_runs_it_is_there() -> None:
    standing = {(page.name, one.text) for page in PAGES for one in commands(page)}
    assert set(NOT_RUN) - standing == set()
    for page, test in RUN_BY.items():
        assert page in Path(__file__).with_name(test).read_text("utf-8")


ELSEWHERE: Mapping[str, str] = {
    "make demo": "fetches from npm; the demonstration is played by tests/browser and tests/simulator",
    "make test": "it is what runs this",
    "make test-browser": "needs a browser of the system",
    "make soak": "takes a minute; .ci/run does",
    "make hostile": "takes minutes",
    "make lint": "checks this checkout; .ci/run does",
    "make fmt": "changes this checkout",
    "make hooks": "changes this checkout",
    ".ci/run": "runs this",
    "make bench": "needs a quiet machine",
    'make bench ARGS="engine growth"': "the same",
    'make bench ARGS="--rounds 15 --json figures.jsonl"': "the same",
    'make bench ARGS="slack teams --json wires.jsonl --report docs/explanation/performance.md"': "the same",
    'make bench ARGS="--earlier wires.jsonl others.jsonl --report docs/explanation/performance.md"': "the same",
    "make bench-full": "takes many minutes",
    "pip install eic_bot-VERSION-py3-none-any.whl": "fetches packages; make install-check does",
    "uv tool install eic_bot-VERSION-py3-none-any.whl": "fetches packages; make install-check does",
    ".venv/bin/python -m hatchling build -t wheel": "fetches from npm; make install-check does",
    "install -m 644 deploy/eic-bot.service /etc/systemd/system/eic-bot.service": "changes the machine",
    "docker build --file deploy/Containerfile --tag eic-bot .": "needs a container engine; see test_deploy.py",
    "docker compose --file deploy/compose.yaml up --detach": "needs a container engine; see test_deploy.py",
    "npm install @microsoft/m365agentsplayground@0.2.28": "Microsoft's, under terms of its own",
    "npx agentsplayground -e http://127.0.0.1:18093/api/messages -c msteams -p 56150 --disable-telemetry": "the same",
}
"""Commands of other programs that no test runs, and why."""
RUN_HERE = (
    "make chat",
    'make chat ARGS="--dialog full --record my.chat"',
    'python -c "from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())"',
)


def test_every_command_of_another_program_is_run_or_says_why_not() -> None:
    assert {line for page in PAGES for line in others(page)} == {*ELSEWHERE, *RUN_HERE}


def make(line: str, *options: str, typed: bytes = b"", **more: str) -> subprocess.CompletedProcess[bytes]:
    """A target in the checkout, whose environment is left as it is."""
    bin_folder = Path(sys.executable).parent
    words = [*shlex.split(line), "--old-file=running", "--old-file=vendor", f"BIN={bin_folder}", *options]
    return subprocess.run(
        words, cwd=ROOT, env=at_terminal.environment(**more), input=typed, capture_output=True, timeout=240, check=False
    )


@pytest.mark.parametrize("line", sorted(line for line in {*ELSEWHERE, *RUN_HERE} if line.startswith("make ")))
def test_every_target_that_is_named_can_be_made(line: str) -> None:
    done = make(line, "--dry-run")
    assert done.returncode == 0, done.stderr


def test_make_chat_is_a_conversation_and_writes_it_down(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'answers.db'}"
    done = make("make chat", typed=b"first look\ndo\n", EIC_DATABASE_URL=url)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"You said: Do." in done.stdout
    written = tmp_path / "my.chat"
    line = RUN_HERE[1].replace("my.chat", str(written)).replace("--dialog", "--person Bo --dialog")
    done = make(line, typed=b"ddpn\n", EIC_DATABASE_URL=url)
    assert done.returncode == 0, done.stderr
    assert "ddpn" in written.read_text("utf-8")


def test_the_key_that_a_page_says_how_to_make_is_one() -> None:
    made = subprocess.run([sys.executable, *shlex.split(RUN_HERE[2])[1:]], capture_output=True, text=True, check=True)
    Fernet(made.stdout.strip())


def test_every_command_within_a_sentence_is_one_that_is_run() -> None:
    done = {kind_of(one.text) for page in PAGES for one in commands(page) if one.text} | set(RUN_ELSEWHERE)
    named = {
        (page.name, kind_of(found))
        for page in PAGES
        for found in re.findall(r"`eic-bot ([a-z][^`]*)`", page.read_text("utf-8"))
    }
    assert [(page, kind) for page, kind in sorted(named) if kind not in done] == []


def kind_of(text: str) -> str:
    """The words that lead to it: ``pack check``, ``serve``."""
    first, *rest = text.split()
    return " ".join([first, *rest[:1]]) if isinstance(app.commands.get(first), click.Group) else first


RUN_ELSEWHERE: Mapping[str, str] = {
    "pack go-on": "tests/publishing interrupts a publication, and goes on with it",
}
