"""What somebody wants of innovations, done or refused within their turn."""

import secrets
from typing import assert_never

from eic_bot.dialogs.innovation_requests import (
    AskStory,
    StoriesFound,
    StoryBegun,
    StoryDone,
    StoryDraft,
    StoryRefused,
    StoryResult,
    StorySeen,
)
from eic_bot.model.innovations import StoryState
from eic_bot.service.innovations.beginning import begun
from eic_bot.service.innovations.records import Story
from eic_bot.service.records import Audited
from eic_bot.service.rounds.table import Table

MOST_SEEN = 5
"""Of each sort in one list."""


def act(table: Table, asked: AskStory) -> StoryResult:
    """Do it, or say why not."""
    if table.me.kind == "room":
        return StoryRefused(asked.act, "not_here")
    match asked.act:
        case "begin":
            return StoryBegun(begun(table, asked.draft or StoryDraft(), asked.words))
        case "share":
            return _share(table, asked)
        case "list":
            return _list(table, asked.words)
        case "withdraw":
            return _withdraw(table, asked)
        case _:
            assert_never(asked.act)


def _share(table: Table, asked: AskStory) -> StoryResult:
    if asked.draft is None:
        return StoryRefused(asked.act, "unknown")
    language = table.spoken
    one = Story(secrets.token_hex(4), table.me.id, asked.draft, language, StoryState.WAITS)
    table.tx.innovations.keep(one, table.changes.now)
    _note(table, "innovation.shared", one)
    return StoryDone(asked.act, seen(one))


def _list(table: Table, characteristic: str) -> StoriesFound:
    kept = table.tx.innovations
    mine = [one for one in kept.of(table.me.id) if characteristic in ("", one.draft.about)]
    others = kept.approved(characteristic, MOST_SEEN) if characteristic else ()
    return StoriesFound(tuple(map(seen, mine[:MOST_SEEN])), tuple(map(seen, others)), characteristic)


def _withdraw(table: Table, asked: AskStory) -> StoryResult:
    mine = table.tx.innovations.of(table.me.id)
    one = next((one for one in mine if asked.words in ("", one.token)), None)
    if one is None or not table.tx.innovations.forget(one.token, table.me.id):
        return StoryRefused(asked.act, "unknown")
    _note(table, "innovation.withdrawn", one)
    return StoryDone(asked.act, seen(one))


def seen(one: Story) -> StorySeen:
    """As it is shown in a conversation."""
    return StorySeen(one.token, one.draft, one.language, one.state, one.because)


def _note(table: Table, action: str, one: Story) -> None:
    table.changes.audit.append(Audited(str(table.me.id), action, f"innovation {one.token}"))
