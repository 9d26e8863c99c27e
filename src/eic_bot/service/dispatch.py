"""Dispatch: in the one transaction of a turn, the couriers of its process note what arrived and claim what it says."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from eic_bot.service.courier import Courier
from eic_bot.service.in_hand import Load
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Scope

T = TypeVar("T")


async def dispatched(
    transactions: Transactions, scope: Scope, work: Callable[[Transaction], T], couriers: Sequence[Courier]
) -> T:
    """What the work gives, once it is committed; what is due then is on its way, or its couriers were rung for."""
    rooms = [(courier, courier.room(scope)) for courier in couriers]

    def all_of_it(tx: Transaction) -> tuple[T, list[Load]]:
        done = work(tx)
        for courier, room in rooms:
            courier.note(tx, room)
        return done, [courier.claim(tx, room) for courier, room in rooms]

    try:
        done, loads = await transactions.run(scope, all_of_it)
    except BaseException:
        for courier, room in rooms:
            courier.give_up(room)
        raise
    for (courier, room), load in zip(rooms, loads, strict=True):
        courier.hand(load, room)
    return done
