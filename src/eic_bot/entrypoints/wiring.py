"""Putting the parts together: a database, a pack, the sentences, and the way through them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import get_args

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.phrases import Phrases
from eic_bot.entrypoints.reading import read_folder
from eic_bot.entrypoints.registering import read_register, register_in_use
from eic_bot.entrypoints.settings import read_settings
from eic_bot.locale.phrases import bundled_phrases
from eic_bot.model.areas import Nation
from eic_bot.model.register import Register
from eic_bot.packs.bank_holidays import bank_holidays
from eic_bot.packs.bundled import bundled_pack
from eic_bot.service.content import Library
from eic_bot.service.delivery import clock, deliver_due
from eic_bot.service.envelopes import Inbound
from eic_bot.service.house import House
from eic_bot.service.looking import looks_of
from eic_bot.service.ports import Channel, Transactions
from eic_bot.service.publishing.beginning import begin, is_new
from eic_bot.service.requests import RoundSetting
from eic_bot.service.tenancy import LOCAL, scope_of
from eic_bot.service.timers import fire_due
from eic_bot.service.turn import turns
from eic_bot.store.backups import snapshot
from eic_bot.store.database import open_database

YEARS_AHEAD = 4
"""For which bank holidays are known while a process runs."""


@dataclass(frozen=True)
class Running:
    """A running eic-bot, as the processes use it."""

    transactions: Transactions
    house: House
    channel: Channel
    now: Callable[[], int]

    async def take(self, inbound: Inbound) -> None:
        """Take an event and say what is to be said."""
        await self.transactions.run(scope_of(inbound.address), lambda tx: turns(tx, [inbound], self.house, self.now()))
        await deliver_due(self.transactions, self.channel, self.now)

    async def idle(self) -> None:
        """Nothing came in: see whether a timer is due."""
        if await fire_due(self.transactions, self.house, self.now(), looks=looks_of([self.channel])):
            await deliver_due(self.transactions, self.channel, self.now)


@asynccontextmanager
async def running(  # noqa: PLR0913 - one argument for each thing that can be set
    url: str,
    content: Content,
    channel: Channel,
    *,
    phrases: Phrases | None = None,
    language: str = "en",
    kept_days: int | None = None,
    now: Callable[[], int] = clock,
    asks_language: bool = False,
) -> AsyncIterator[Running]:
    """An eic-bot with one channel that delivers as it takes, closed at the end."""
    opened = housed(
        url,
        content,
        phrases=phrases,
        language=language,
        kept_days=kept_days,
        now=now,
        tries=True,
        asks_language=asks_language,
    )
    async with opened as (transactions, house):
        yield Running(transactions, house, channel, now)


@asynccontextmanager
async def housed(  # noqa: PLR0913 - one argument for each thing that can be set
    url: str,
    content: Content,
    *,
    phrases: Phrases | None = None,
    language: str = "en",
    kept_days: int | None = None,
    now: Callable[[], int] = clock,
    doing: str = "eic-bot",
    site: str = "",
    tries: bool = False,
    asks_language: bool = False,
) -> AsyncIterator[tuple[Transactions, House]]:
    """Open the database, and put the pack in force where none is; with ``tries``, begin on it if it is higher."""
    library = Library()
    beside = read_settings().languages
    spoken = phrases or bundled_phrases(language, map(Path, beside.split(":") if beside else ()))
    async with open_database(url, doing) as transactions:
        if tries and await transactions.run(LOCAL, lambda tx: is_new(tx, content)):
            await copied_before(url, f"{content.pack.id}-{content.pack.version}")
        tried = await transactions.run(LOCAL, lambda tx: begin(tx, library, content, now(), tries=tries))
        setting = setting_of(kept_days, now(), site)
        yield transactions, House(library, spoken, content.pack.id, language, setting, tried, asks_language)


async def copied_before(url: str, change: str) -> Path | None:
    """The copy that is kept before a change of pack; None on PostgreSQL, whose operators copy it."""
    return await asyncio.to_thread(snapshot, url, change)


def setting_of(kept_days: int | None, now: int, site: str = "") -> RoundSetting:
    """What holds for every organisation. Bank holidays are England's, where nobody knows where a council is."""
    year = datetime.fromtimestamp(now / 1000, UTC).year
    holidays = {nation: bank_holidays(nation, range(year, year + YEARS_AHEAD)) for nation in get_args(Nation)}
    return RoundSetting(
        kept_days=kept_days, site=site, closed=holidays["england"], holidays=holidays, register=register
    )


def register() -> Register:
    """The register of councils that is in use. Raises OperatorError where it has errors."""
    return _register(register_in_use())


@cache
def _register(path: Path) -> Register:
    return read_register(path)


def read_pack(name: str) -> Content:
    """A pack by the name of a bundled one or by its folder. Raises AuthorError with all of its problems."""
    folder = Path(name) if "/" in name or Path(name).is_dir() else bundled_pack(name)
    return read_folder(folder)
