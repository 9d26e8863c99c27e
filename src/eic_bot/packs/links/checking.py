"""All links of a pack, each asked for once, within limits of number and time."""

import asyncio
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from eic_bot.packs.findings import Findings
from eic_bot.packs.links.problems import LINK_RULES, tell
from eic_bot.packs.links.visitor import Visitor
from eic_bot.packs.places import Data, Piece, Source
from eic_bot.packs.problems import Problem

MOST_LINKS = 2_000
MOST_MINUTES = 15
NEVER_SHOWN = frozenset({"seen_in"})
"""Says where an address was found; nobody is sent there."""
_LINK = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_BEHIND = ".,;:!?'\u2019\u201d"
"""What ends a sentence, and not a link in it."""

Progress = Callable[[int, int], None]
"""Is told how many of how many are done."""


async def check_links(
    folder: Path, sources: Sequence[Source], visitor: Visitor, progress: Progress, minutes: float = MOST_MINUTES
) -> tuple[Problem, ...]:
    """What is wrong with the links of those files, by file and line."""
    findings = Findings(folder, rules=LINK_RULES)
    asked = by_link(sources)
    tasks: dict[str, asyncio.Task[None]] = {}
    done = 0

    async def ask(link: str) -> None:
        nonlocal done
        outcome = await visitor.visit(link)
        for piece in asked[link]:
            tell(piece, outcome, findings)
        done += 1
        progress(done, len(tasks))

    async with visitor:
        tasks.update((link, asyncio.create_task(ask(link))) for link in list(asked)[:MOST_LINKS])
        late = await _until_late(tasks.values(), minutes) if tasks else set()
    for link, pieces in asked.items():
        if link not in tasks or tasks[link] in late:
            reason = "time was up" if link in tasks else f"there are more than {MOST_LINKS}"
            for piece in pieces:
                findings.at("L109", piece, reason=reason)
    return findings.problems()


def by_link(sources: Sequence[Source]) -> Mapping[str, Sequence[Piece]]:
    """Every link, without the part behind ``#``, and where it stands."""
    found: dict[str, list[Piece]] = {}
    for source in sources:
        for piece in _texts(Piece(source, (), source.data)):
            for link in dict.fromkeys(_links(str(piece.value))):
                found.setdefault(link, []).append(piece)
    return found


async def _until_late(tasks: Iterable[asyncio.Task[None]], minutes: float) -> set[asyncio.Task[None]]:
    """Those that were not done in time; they are ended."""
    done, late = await asyncio.wait(tasks, timeout=minutes * 60)
    for one in late:
        one.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    for one in done:
        one.result()
    return late


def _links(text: str) -> Iterator[str]:
    for found in _LINK.findall(text):
        link = str(found).partition("#")[0].rstrip(_BEHIND)
        yield link.removesuffix(")") if "(" not in link else link


def _texts(piece: Piece) -> Iterator[Piece]:
    value: Data = piece.value
    if isinstance(value, str):
        yield piece
    for key in piece.keys:
        if key not in NEVER_SHOWN:
            yield from _texts(piece.get(key))
    for one in piece.items():
        yield from _texts(one)
