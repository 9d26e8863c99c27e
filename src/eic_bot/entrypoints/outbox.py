"""``eic-bot outbox``: what is not delivered, and what an admin can do about it."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime

from eic_bot.entrypoints.desk import ask
from eic_bot.errors import OperatorError
from eic_bot.service.letters import Action
from eic_bot.service.records import Letter, Scope
from eic_bot.store.database import open_reader

MOST = 1_000
"""Messages listed at once."""


def list_letters(url: str) -> None:
    """One line for each message: never its words, nor who it is for."""
    with open_reader(url) as reader:
        letters = reader.read(Scope(None), lambda tx: tx.letters(MOST))
    if not letters:
        print("Nothing waits and there are no dead letters.")
        return
    width = max(len("channel"), *(len(letter.channel) for letter in letters))
    print(f"{'id':>8}  {'channel':<{width}}  {'state':<9}  {'tries':>5}  {'due (UTC)':<16}  why")
    for letter in letters:
        print(_line(letter, width))
    if len(letters) == MOST:
        print(f"These are the first {MOST}; there may be more.")


def act_on(url: str, action: Action, ids: Sequence[int]) -> None:
    """Release or drop these messages. Raises OperatorError for those it could not be done to."""
    done = asyncio.run(ask(url, action, tuple(ids)))
    said = {"retry": "will be sent again", "drop": "dropped"}[action]
    for id in done:
        print(f"{id}: {said}")
    if missing := [str(id) for id in ids if id not in done]:
        raise OperatorError(
            f"Not done for {', '.join(missing)}: delivered, unknown, or under way just now."
            " See what there is with: eic-bot outbox list"
        )


def _line(letter: Letter, width: int) -> str:
    due = datetime.fromtimestamp(letter.due / 1000, UTC).strftime("%Y-%m-%d %H:%M")
    start = f"{letter.id:>8}  {letter.channel:<{width}}  {letter.state:<9}  {letter.attempts:>5}  {due:<16}"
    return f"{start}  {letter.why or ''}".rstrip()
