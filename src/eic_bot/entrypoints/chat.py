"""``eic-bot chat``: the conversation in the terminal."""

import asyncio
import getpass
import io
import shutil
import signal
import sys
import uuid
from datetime import UTC, datetime
from pathlib import Path

from eic_bot.adapters.terminal.app import print_message, sit, typed_lines
from eic_bot.adapters.terminal.channel import TerminalChannel
from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.messages import words
from eic_bot.entrypoints.desk import open_desk
from eic_bot.entrypoints.recorder import Recorder
from eic_bot.entrypoints.speaking import phrases_in_use
from eic_bot.entrypoints.wiring import Running, read_pack, running
from eic_bot.errors import OperatorError
from eic_bot.service.delivery import clock
from eic_bot.service.envelopes import Inbound
from eic_bot.service.tenancy import LOCAL
from eic_bot.transcripts.reading import MIDWAY


def chat(
    *,
    url: str,
    pack: str,
    dialog: str | None,
    person: str | None,
    record: Path | None,
    language: str,
    kept_days: int | None,
) -> None:
    """Talk until there are no more lines. Everything said is kept; the next start goes on from there."""
    content = read_pack(pack)
    if dialog is not None and dialog not in content.dialogs:
        raise OperatorError(f"There is no dialog {dialog!r} in this pack. It has: {', '.join(content.dialogs)}.")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    # A shell that starts a program in the background lets it ignore Ctrl-C; a conversation must always end by it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        asyncio.run(_chat(url, content, dialog, person or _user(), record, language, kept_days))
    except KeyboardInterrupt:
        sys.stderr.write(f"\n{words(phrases_in_use(language).say('left'))}\n")


async def _chat(
    url: str,
    content: Content,
    dialog: str | None,
    person: str,
    record: Path | None,
    language: str,
    kept_days: int | None,
) -> None:
    said: list[str] = []
    on_screen = sys.stdin.isatty() and sys.stdout.isatty()

    def write(text: str) -> None:
        said.append(text)
        print_message(text, shutil.get_terminal_size().columns if on_screen else None)

    is_asked = on_screen and record is None
    channel = TerminalChannel(write)
    opened = running(url, content, channel, language=language, kept_days=kept_days, asks_language=is_asked)
    async with opened as bot, open_desk(url, bot.transactions, bot.house, _say):
        recorder = await _recorder(bot, record, _header(content, dialog, person, language)) if record else None

        async def take(inbound: Inbound) -> None:
            said.clear()
            await (recorder.take(inbound, said) if recorder else bot.take(inbound))
            _mark(on_screen=on_screen)

        async def idle() -> None:
            said.clear()
            await bot.idle()
            if said:
                _mark(on_screen=on_screen)

        run, lines = uuid.uuid4().hex, typed_lines(sys.stdin)
        await sit(person, dialog, run=run, lines=lines, take=take, idle=idle, clock=clock)


async def _recorder(bot: Running, file: Path, header: dict[str, str]) -> Recorder:
    """A recorder for this sitting; one that goes on with something cannot be run again by itself, and says so."""
    if await bot.transactions.run(LOCAL, lambda tx: any(row.person == header["person"] for row in tx.answers())):
        header[MIDWAY] = "yes"
    return Recorder(bot, file, header)


def _say(text: str) -> None:
    """Beside the conversation."""
    sys.stderr.write(f"{text}\n")


def _mark(*, on_screen: bool) -> None:
    """It is the person's turn: on a screen, show where to type."""
    if on_screen:
        sys.stdout.write("> ")
        sys.stdout.flush()


def _header(content: Content, dialog: str | None, person: str, language: str) -> dict[str, str]:
    header = {
        "title": f"recorded with {content.pack.id} {content.pack.version}",
        "pack": content.pack.id,
        "person": person,
        "clock": datetime.fromtimestamp(clock() / 1000, UTC).strftime("%Y-%m-%d %H:%M"),
        "language": language,
    }
    return header | ({"dialog": dialog} if dialog else {})


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "you"
