"""The commands that stand in the documentation as blocks, and how whoever reads it runs them."""

import re
import shlex
import subprocess
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from eic_bot.entrypoints.cli import app
from eic_bot.errors import AuthorError, EicBotError
from tests.support.hosting import free_port
from tests.terminal import at_terminal

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
OURS = re.compile(r"((?:EIC_\w+=\S+ )*)(?:\.venv/bin/)?eic-bot((?: .*)?)")
PROGRAMS = ("make", "pip", "uv", "python", ".venv/bin/python", "install", "docker", "npm", "npx", ".ci/run", "mkdir")
OTHERS = re.compile(rf"(?:{'|'.join(map(re.escape, PROGRAMS))})(?: .*)?")


@dataclass(frozen=True)
class Command:
    """One of ours: its words, as they stand there, and the settings before it."""

    text: str
    settings: Mapping[str, str]


def lines(path: Path) -> Iterator[str]:
    """What stands as code on a page, without what is said of it beside it; a line that goes on is one."""
    written = re.sub(r"\\\n\s*", "", path.read_text("utf-8"))
    indented = re.sub(FENCE, lambda found: "" if found[1] else re.sub(r"(?m)^", "    ", found[2]), written)
    for line in indented.splitlines():
        if line.startswith("    ") and line.strip():
            yield re.split(r" +#|(?<=\S)  +", line.strip())[0]


def commands(path: Path) -> list[Command]:
    """Those of ours on one page, in order."""
    found = (OURS.fullmatch(line) for line in lines(path) if " -> " not in line and " <- " not in line)
    return [Command(one[2].strip(), dict(two.split("=", 1) for two in one[1].split())) for one in found if one]


def others(path: Path) -> list[str]:
    """Those of other programs."""
    return [line for line in lines(path) if OTHERS.fullmatch(line)]


def run(command: Command, given: Mapping[str, str], code: int = 0) -> str:
    """Run it here, with what stands for its names; what it said. Fails where it ends with another code."""
    words = [given.get(word, word) for word in shlex.split(command.text)]
    try:
        done = CliRunner(env={**command.settings}).invoke(app, words, catch_exceptions=False)
        ended, said = done.exit_code, done.output
    except EicBotError as error:
        ended, said = 1 if isinstance(error, AuthorError) else 2, str(error)
    assert ended == code, f"eic-bot {command.text}: {ended}\n{said}"
    return said


def start(command: Command, folder: Path, given: Mapping[str, str], **more: str) -> str:
    """Run what goes on until it is ended, there, and end it once it has started; what it said."""
    words = [given.get(word, word) for word in shlex.split(command.text)]
    ports = {"EIC_PORT": str(free_port())} | {name: str(free_port()) for name in command.settings if "_PORT" in name}
    said = folder / "said.txt"
    with said.open("wb") as out:
        process = subprocess.Popen(
            [*at_terminal.PROGRAM, *words],
            cwd=folder,
            env=at_terminal.environment(**{**more, **command.settings, **ports}),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
        )
    try:
        _until_started(process, said)
        process.terminate()
        assert process.wait(at_terminal.LIMIT) == 0, said.read_text("utf-8")
    finally:
        process.kill()
        process.wait()
    return said.read_text("utf-8")


def _until_started(process: subprocess.Popen[bytes], said: Path) -> None:
    deadline = time.monotonic() + at_terminal.LIMIT
    while not re.search(r"started as process|process\.started|http://127\.0\.0\.1:\d+", said.read_text("utf-8")):
        assert process.poll() is None, said.read_text("utf-8")
        assert time.monotonic() < deadline, said.read_text("utf-8")
        time.sleep(0.05)


def environment(folder: Path) -> Mapping[str, str]:
    """The database of a page, which nobody else uses."""
    return {"EIC_DATABASE_URL": f"sqlite:///{folder / 'answers.db'}"}
