"""Other councils around a recorded conversation: invented views that they share, and which council people here are."""

from collections.abc import Mapping

from eic_bot.adapters.terminal.inbound import address_of
from eic_bot.entrypoints.wiring import Running
from eic_bot.service.admins.granting import grant
from eic_bot.service.sharing.inventing import invent, scope_of_council
from eic_bot.service.tenancy import LOCAL

COUNCIL, OTHERS, ANALYST, ADMIN = "council", "others", "analyst", "admin"
"""Lines of a transcript's header: the people's council, others that share, by code; a sector analyst; an admin."""


async def seat_councils(bot: Running, header: Mapping[str, str], now: int) -> None:
    """Let the councils be there that a header names."""
    if COUNCIL in header:
        await bot.transactions.run(LOCAL, lambda tx: tx.be_council(header[COUNCIL], now))
    if ANALYST in header:
        address = address_of(header[ANALYST])
        await bot.transactions.run(
            LOCAL, lambda tx: tx.sharing.set_analyst(tx.owners([address], now)[0].id, is_one=True)
        )
    if ADMIN in header:
        address = address_of(header[ADMIN])
        await bot.transactions.run(LOCAL, lambda tx: grant(tx, address, "admin", "operator", now))
    for code in header.get(OTHERS, "").replace(",", " ").split():
        scope = scope_of_council(code)
        await bot.transactions.run(scope, lambda tx, code=code: invent(tx, bot.house.content(tx), code, now))  # type: ignore[misc]
