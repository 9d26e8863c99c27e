"""Memory of a process while conversations are under way in it: what each more of them adds."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

from benchmarks.databases import a_file
from benchmarks.lines import Line, Target, line
from benchmarks.officers import town
from benchmarks.processes import python

CONVERSATIONS, REPLIES = 10_000, 2
THEIRS, THEIR_REPLIES = 500, 10
"""The peer keeps a document for each, which grows with its answers; so many show what ten thousand take."""
TOGETHER = 64
MB = 1_000_000


def measure(rounds: int) -> list[Line]:
    """M4, each in a process of its own; one round, as it takes a while and wavers little."""
    del rounds
    ours, theirs = (_child(of) for of in ("ours", "theirs"))
    return [
        line(
            f"M4 memory of {CONVERSATIONS:,} conversations under way, SQLite", [ours], "MB",
            "botbuilder-dialogs in its memory storage", [theirs], target=Target(1 / 4, 1 / 20),
        )
    ]  # fmt: skip


def _child(of: str) -> float:
    ended = python("-W", "ignore", "-m", "benchmarks.live", of)
    return float(ended.printed.strip().splitlines()[-1])


def resident() -> int:
    """Bytes of this process that are in memory."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


async def _ours() -> float:
    with a_file() as url:
        async with town(url) as made:
            return await _growth(CONVERSATIONS, lambda: made.reply(made.gathered, TOGETHER, REPLIES), TOGETHER)


async def _growth(conversations: int, some: Callable[[], Awaitable[object]], at_once: int) -> float:
    for _ in range(5):
        await some()  # what every process needs
    begun = resident()
    for _ in range(conversations // at_once):
        await some()
    return max(resident() - begun, 0) / MB


def _theirs() -> float:
    from benchmarks.peer import Peer

    peer = Peer()
    for _ in range(20):
        peer.begin(THEIR_REPLIES)
    begun = resident()
    for _ in range(THEIRS):
        peer.begin(THEIR_REPLIES)
    return (resident() - begun) / MB * CONVERSATIONS / THEIRS


if __name__ == "__main__":
    print(asyncio.run(_ours()) if sys.argv[1] == "ours" else _theirs())
