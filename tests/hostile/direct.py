"""A whole service whose database is written in the thread that asks, by the commit of the one that usually does.

A hand-over between two threads takes longer than what is handed over, where one waits for the other each time.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, Engine
from typing_extensions import override

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.phrases import Phrases
from eic_bot.entrypoints.speaking import phrases_in_use
from eic_bot.entrypoints.wiring import Running, setting_of
from eic_bot.service.content import Library
from eic_bot.service.house import House
from eic_bot.service.ports import Channel
from eic_bot.service.publishing.beginning import begin
from eic_bot.service.requests import RoundSetting
from eic_bot.service.tenancy import LOCAL
from eic_bot.store import schema
from eic_bot.store.database import Database
from eic_bot.store.engines import writing_engine
from eic_bot.store.writer import Done, Failed, Job, Writer

SITE = "https://eic.example.gov.uk"
LANGUAGE = "en"


class Direct(Writer):
    """Does at once what it is given, each in a commit of its own."""

    def __init__(self, engine: Engine, connection: Connection) -> None:
        super().__init__(engine, "town:1:direct")
        self._connection = connection

    @override
    def submit(self, job: Job) -> None:
        match self._commit(self._connection, [job])[0]:
            case Done(result):
                job.caller.set_result(result)
            case Failed(problem):
                job.caller.set_exception(problem)


@cache
def setting(now: int) -> RoundSetting:
    """What holds for every organisation; to look it up takes as long as a hundred cases."""
    return setting_of(None, now, SITE)


@cache
def phrases() -> Phrases:
    return phrases_in_use(LANGUAGE)


@asynccontextmanager
async def running_directly(
    path: Path, content: Content, channel: Channel, start: int, now: Callable[[], int]
) -> AsyncIterator[Running]:
    """As ``wiring.running`` puts it together, on a new file."""
    engine = writing_engine(path)
    schema.create(engine)
    library = Library()
    with engine.connect() as connection:
        transactions = Database(Direct(engine, connection))
        tried = await transactions.run(LOCAL, lambda tx: begin(tx, library, content, start, tries=True))
        house = House(library, phrases(), content.pack.id, LANGUAGE, setting(start), tried)
        yield Running(transactions, house, channel, now)
    engine.dispose()
