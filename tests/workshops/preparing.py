"""A round with a few answers, for workshops on a platform: what people say in private goes in past the platform."""

from collections.abc import Callable, Mapping

from eic_bot.dialogs.inputs import Pressed, Said
from eic_bot.entrypoints.rehearsing import ROOM, Rehearsal
from eic_bot.entrypoints.stage import moment
from eic_bot.entrypoints.wiring import Running
from eic_bot.service.delivery import deliver_due
from eic_bot.service.envelopes import Address, Arrived, Inbound
from eic_bot.service.tenancy import scope_of
from eic_bot.service.turn import turns

NOVEMBER, MEETS = moment("2026-11-24 09:00"), moment("2027-01-13 09:30")
ROWS = {"Ana": ("ddnr", "pppp"), "Ben": ("ddnn", "pppp"), "Cai": ("ddnr", "pppp"), "Dee": ("dddn", "pppp")}
"""What each says of the first two characteristics; nobody says anything of the others."""


async def prepare(running: Running, addresses: Mapping[str, Address], set_now: Callable[[int], None]) -> None:
    """Ana is the sponsor, Ben the super-user, Cai the facilitator; all hand in, and the day of the workshop comes."""
    set_now(NOVEMBER)
    number = 0

    async def take(person: str, event: Arrived | Said) -> None:
        nonlocal number
        number += 1
        one = Inbound(f"prepared:{number}", addresses[person], event, NOVEMBER, name=person)
        await running.transactions.run(scope_of(one.address), lambda tx: turns(tx, [one], running.house, NOVEMBER))

    for person in ROWS:
        await take(person, Arrived())
    await running.transactions.run(scope_of(addresses["Ana"]), lambda tx: tx.entitle("Westshire"))
    for text in ("new round", "named", "13 January 2027", "yes", "Ben", "facilitator Cai", "invite me, Ben, Cai, Dee"):
        await take("Ana", Said("Ana", text))
    for person, rows in ROWS.items():
        for text in ("accept", *rows, "submit", "yes"):
            await take(person, Said(person, text))
    await deliver_due(running.transactions, running.channel, lambda: NOVEMBER)
    set_now(MEETS)


async def press_labelled(one: Rehearsal, person: str, label: str) -> None:
    """Press the button with that label on the newest message that asks."""
    control, session = one.wall.labelled[label]
    one.wall.write(f"{person} presses [{control.value}]\n")
    await one.take(ROOM, Pressed(person, control.value, control.question, control.revision), session)
