"""What is wished for at the desk, and what is done of it. Loaded with the first wish: most services never get one."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, cast

from eic_bot.entrypoints.orders import act_on_overlay, try_out
from eic_bot.entrypoints.press import press_at
from eic_bot.entrypoints.press_orders import ORDERS
from eic_bot.errors import EicBotError
from eic_bot.service.delivery import clock
from eic_bot.service.house import House
from eic_bot.service.letters import Action, act
from eic_bot.service.ports import Transactions
from eic_bot.service.records import Scope
from eic_bot.service.rights.operating import run_retention
from eic_bot.service.rounds.administering import Wish, administer
from eic_bot.service.sector.operating import operate
from eic_bot.service.sharing.administering import OF_REGISTER
from eic_bot.service.tenancy import LOCAL

if TYPE_CHECKING:
    from eic_bot.service.rounds.administering import What


async def administered(transactions: Transactions, house: House, wish: Mapping[str, Any]) -> list[str]:
    """Do it, and say what came of it."""
    words = {str(name): str(value) for name, value in wish["words"].items()}
    if wish["do"] == "try_draft":
        return await try_out(transactions, house, words, clock())
    known = {one.name for one in await transactions.run(Scope(None), lambda tx: tx.organisations())}
    begins = wish["do"] == "council" and str(wish["organisation"]).startswith(OF_REGISTER)
    begins = begins or (wish["do"] == "grant_role" and wish["organisation"] == LOCAL.organisation)
    if wish["organisation"] not in known and not begins:
        return [f"No: there is no organisation {wish['organisation']}. See: eic-bot organisation list"]
    if str(wish["do"]).endswith("_overlay"):
        return await act_on_overlay(transactions, house, wish, words, clock())
    if wish["do"] == "run_retention":
        return list(await run_retention(transactions, house, str(wish["organisation"]), clock()))
    asked = Wish(cast("What", wish["do"]), words)
    scope = Scope(str(wish["organisation"]))
    return list(await transactions.run(scope, lambda tx: administer(tx, house, asked, clock())))


async def answered(
    url: str, transactions: Transactions, house: House, asked: dict[str, Any], now: Callable[[], int]
) -> dict[str, Any]:
    """What is told whoever left this wish."""
    try:
        if "press" in asked:
            press = press_at(url, transactions, house.library, now)
            return {"done": list(await ORDERS[asked["press"]](press, asked["words"]))}
        if "order" in asked:
            words = {str(name): str(value) for name, value in asked["words"].items()}
            return {"done": list(await operate(transactions, house, asked["order"], words, now()))}
        if "organisation" in asked:
            return {"done": await administered(transactions, house, asked)}
        return {"done": await done(transactions, str(asked["do"]), tuple(map(int, asked["ids"])), now)}
    except EicBotError as problem:
        return {"problem": str(problem)}
    except (KeyError, TypeError, ValueError):
        return {"problem": "The running service does not know this wish: it is another version of eic-bot."}


async def done(transactions: Transactions, action: str, ids: tuple[int, ...], now: Callable[[], int]) -> list[int]:
    """Do it to messages that were not delivered; to which of them it could be done."""
    if action not in ("retry", "drop"):
        raise ValueError(action)
    return list(await act(transactions, cast("Action", action), ids, now()))
