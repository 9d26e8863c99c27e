"""What one turn asks of the database: the same on every machine, so a test can hold us to it."""

import asyncio
from collections.abc import Sequence
from typing import Any, cast

from benchmarks.databases import a_file, a_server, on_a_server
from benchmarks.lines import Line, Target, line
from benchmarks.officers import NOW, Town, town
from eic_bot.dialogs.inputs import Said
from eic_bot.service.envelopes import Address, Inbound
from eic_bot.service.ports import Transaction
from eic_bot.service.tenancy import LOCAL
from eic_bot.service.turn import turns

BUDGETS = {"SQLite": Target(must=8, moonshot=4, on="value"), "PostgreSQL": Target(must=4, moonshot=1, on="value")}
MANY = 64


async def statements_of(made: Town, inputs: Sequence[Inbound]) -> int:
    """How many statements a transaction of these events is, without its BEGIN and COMMIT."""
    seen: list[object] = []

    def counted(tx: Transaction) -> None:
        driver = cast("Any", tx)._connection.connection.driver_connection  # noqa: SLF001  past the port on purpose
        is_file = hasattr(driver, "set_trace_callback")
        if is_file:
            driver.set_trace_callback(seen.append)
        else:
            driver.add_query_logger(seen.append)
        turns(tx, inputs, made.house, NOW)
        if is_file:
            driver.set_trace_callback(None)
        else:
            driver.remove_query_logger(seen.append)

    await made.transactions.run(LOCAL, counted)
    made.taken += len(inputs)
    made.answered += len(inputs)
    return len(seen)


async def counts(url: str) -> tuple[int, int, int]:
    """Of a person's second reply, of their twentieth, and of one reply each of many people in one transaction."""
    async with town(url) as made:
        guide, one = await made.newcomers(2)
        for number in range(20):  # whoever is shown a wording first notes it, in three statements more
            await made.together([_reply(guide, number)])
        made.answered += 20
        many = await made.newcomers(MANY)
        for number in range(2):
            await made.together([_reply(who, number) for who in many])
            made.answered += MANY
        found = [await statements_of(made, [_reply(one, number)]) for number in range(20)]
        return found[1], found[-1], await statements_of(made, [_reply(who, 2) for who in many])


def _reply(who: str, number: int) -> Inbound:
    return Inbound(f"{who} says {number}", Address("terminal", "local", who), Said(who, "2"), NOW)


def measure(rounds: int) -> list[Line]:
    """B2 on both; it comes out the same each time."""
    del rounds
    with a_file() as url:
        found = {"SQLite": asyncio.run(counts(url))}
    with a_server() as server, on_a_server(server) as url:
        found["PostgreSQL"] = asyncio.run(counts(url))
    return [
        line(
            f"B2 statements, {name}, {what}",
            [count], "statements", "one", [1.0], target=BUDGETS[name],
        )
        for name, some in found.items()
        for what, count in zip(("a turn", "a turn after 19", f"{MANY} turns gathered"), some, strict=True)
    ]  # fmt: skip
