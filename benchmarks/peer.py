"""The peer: the same 25 questions as a waterfall of botbuilder-dialogs, kept in its memory storage."""

import asyncio
import pickle
import sqlite3
from collections.abc import Awaitable, Callable
from itertools import count
from pathlib import Path
from time import process_time_ns

from botbuilder.core import BotAdapter, ConversationState, MemoryStorage, MessageFactory, TurnContext
from botbuilder.dialogs import (
    DialogSet,
    DialogTurnResult,
    DialogTurnStatus,
    WaterfallDialog,
    WaterfallStepContext,
)
from botbuilder.dialogs.choices import Choice, FoundChoice
from botbuilder.dialogs.prompts import ChoicePrompt, PromptOptions, TextPrompt
from botbuilder.schema import Activity, ChannelAccount, ConversationAccount, ResourceResponse

from benchmarks.measuring import check
from benchmarks.workload import BRANCH_AFTER, CHOICES, QUESTIONS, names, question_text, replies_to_25

NAME = "botbuilder-dialogs 4.17.1"
_ENDED = "Thank you."


class _Wire(BotAdapter):  # type: ignore[misc]  # published without types
    """Takes what the bot sends and counts it."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[str] = []

    async def send_activities(self, context: TurnContext, activities: list[Activity]) -> list[ResourceResponse]:
        del context
        self.sent += [activity.text for activity in activities]
        return [ResourceResponse(id="1") for _ in activities]

    async def update_activity(self, context: TurnContext, activity: Activity) -> None:
        del context, activity

    async def delete_activity(self, context: TurnContext, reference: object) -> None:
        del context, reference


class SqliteStorage(MemoryStorage):  # type: ignore[misc]  # published without types
    """Its memory storage, each document kept in SQLite with a commit for each write."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.database = sqlite3.connect(file, isolation_level=None)
        self.database.execute("PRAGMA journal_mode=WAL")
        self.database.execute("PRAGMA synchronous=FULL")
        self.database.execute("CREATE TABLE documents (key TEXT PRIMARY KEY, document BLOB)")

    async def read(self, keys: list[str]) -> dict[str, object]:
        for key in keys:
            row = self.database.execute("SELECT document FROM documents WHERE key = ?", (key,)).fetchone()
            if row is not None:
                self.memory[key] = pickle.loads(row[0])
        found: dict[str, object] = await super().read(keys)
        return found

    async def write(self, changes: dict[str, object]) -> None:
        await super().write(changes)
        rows = [(key, pickle.dumps(self.memory[key])) for key in changes]
        self.database.execute("BEGIN IMMEDIATE")
        self.database.executemany("INSERT OR REPLACE INTO documents VALUES (?, ?)", rows)
        self.database.execute("COMMIT")


class Peer:
    """A bot of 25 questions, and its users one after the other."""

    def __init__(self, storage: MemoryStorage | None = None) -> None:
        self.wire = _Wire()
        self.state = ConversationState(storage or MemoryStorage())
        self.dialogs = DialogSet(self.state.create_property("dialogs"))
        self.dialogs.add(ChoicePrompt("choice"))
        self.dialogs.add(TextPrompt("text"))
        self.dialogs.add(WaterfallDialog("questions", [*map(_step, range(QUESTIONS)), self._end]))
        self.kept: list[dict[str, str]] = []
        self._people = count(1)
        self._loop = asyncio.new_event_loop()

    def close(self) -> None:
        """Give back what the event loop holds."""
        self._loop.close()

    def cost(self, times: int = 1) -> float:
        """CPU microseconds of a typed reply, over whole conversations; what came of them is counted."""
        spent = sum(self._loop.run_until_complete(self._converse()) for _ in range(times))
        return spent / times / QUESTIONS / 1000

    def begin(self, replies: int) -> None:
        """Another person answers so many questions, and is still under way."""
        person = f"person{next(self._people)}"
        said = ["hello", *replies_to_25()[:replies]]
        for text in said:
            self._loop.run_until_complete(self._take(_activity(person, text)))
        check(expected=len(said), found=len(self.wire.sent), what=f"{NAME}: messages")
        self.wire.sent.clear()

    async def _converse(self) -> int:
        """A person answers everything; CPU nanoseconds from the first reply on."""
        person = f"person{next(self._people)}"
        await self._take(_activity(person, "hello"))
        arriving = [_activity(person, reply) for reply in replies_to_25()]
        begun = process_time_ns()
        for activity in arriving:
            await self._take(activity)
        spent = process_time_ns() - begun
        check(expected=QUESTIONS + 1, found=len(self.wire.sent), what=f"{NAME}: messages")
        check(expected=_ENDED, found=self.wire.sent[-1], what=f"{NAME}: the last message")
        check(expected=[QUESTIONS], found=[len(one) for one in self.kept], what=f"{NAME}: answers")
        self.wire.sent.clear()
        self.kept.clear()
        return spent

    async def _take(self, activity: Activity) -> None:
        await self.wire.run_pipeline(TurnContext(self.wire, activity), self._on_turn)

    async def _on_turn(self, context: TurnContext) -> None:
        dialog = await self.dialogs.create_context(context)
        result = await dialog.continue_dialog()
        if result.status == DialogTurnStatus.Empty:
            await dialog.begin_dialog("questions")
        await self.state.save_changes(context)

    async def _end(self, step: WaterfallStepContext) -> DialogTurnResult:
        _keep(step, QUESTIONS - 1)
        self.kept.append(dict(step.values))
        await step.context.send_activity(_ENDED)
        return await step.end_dialog()


def _step(place: int) -> Callable[[WaterfallStepContext], Awaitable[DialogTurnResult]]:
    asked = (*names(), "written")

    async def step(step: WaterfallStepContext) -> DialogTurnResult:
        if place:
            _keep(step, place - 1)
        name = asked[place]
        if name == "written":
            prompt = MessageFactory.text("What would you like to learn from others?")
            return await step.prompt("text", PromptOptions(prompt=prompt))
        if place == BRANCH_AFTER and step.values[asked[place - 1]] != CHOICES[2]:
            name = f"{name}_other"
        prompt = MessageFactory.text(question_text(name))
        choices = [Choice(one) for one in CHOICES]
        return await step.prompt("choice", PromptOptions(prompt=prompt, choices=choices))

    return step


def _keep(step: WaterfallStepContext, place: int) -> None:
    result = step.result
    step.values[(*names(), "written")[place]] = result.value if isinstance(result, FoundChoice) else result


def _activity(person: str, text: str) -> Activity:
    return Activity(
        type="message",
        text=text,
        channel_id="test",
        service_url="https://loopback.invalid",
        id="1",
        from_property=ChannelAccount(id=person),
        recipient=ChannelAccount(id="bot"),
        conversation=ConversationAccount(id=person),
    )
