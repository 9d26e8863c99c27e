"""A process that does turns and says which were acknowledged, until it is killed: ``child.py URL [PREFIX]``."""

import asyncio
import sys

from eic_bot.service.envelopes import Address
from eic_bot.service.ports import Transactions
from eic_bot.store.database import open_database
from tests.store.support import LOCAL, turn


async def talk(database: Transactions, who: str, prefix: str) -> None:
    number = 0
    while True:
        number += 1
        await database.run(LOCAL, turn(f"{prefix}{who}-{number}", Address("terminal", "local", who), 2))
        sys.stdout.write(f"{prefix}{who}-{number}\n")
        sys.stdout.flush()


async def main(url: str, prefix: str = "") -> None:
    async with open_database(url, "turns of a test") as database:
        sys.stdout.write("open\n")
        sys.stdout.flush()
        await asyncio.gather(*[talk(database, who, prefix) for who in ("ann", "ben", "cat", "dan")])


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
