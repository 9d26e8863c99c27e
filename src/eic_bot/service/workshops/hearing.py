"""What is said and pressed in a room, and whether it is about a workshop or the plan."""

from eic_bot.dialogs.inputs import Pressed
from eic_bot.service.envelopes import Event, Inbound, Mentioned
from eic_bot.service.plan.in_room import plan_mentioned, plan_pressed
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Changes, Owner
from eic_bot.service.workshops.leading import mentioned, pressed
from eic_bot.service.workshops.room import RoomHouse, enter


def taken_in_room(
    tx: Transaction, owner: Owner, changes: Changes, one: Inbound, event: Event, house: RoomHouse
) -> tuple[Owner, bool]:
    """The room after it, and whether that was all. What is pressed in a room is about nothing else."""
    if not isinstance(event, Mentioned | Pressed):
        return owner, False
    room = enter(tx, owner, changes, one, event.actor, house)
    if isinstance(event, Mentioned):
        taken = plan_mentioned(room, event.text) or mentioned(room, event.text)
    else:
        taken = True
        if not plan_pressed(room, event.value):
            pressed(room, event.value, event.revision)
    if taken and room.table.me.kind == "person":
        changes.owners[room.table.me.id] = room.table.me
    return room.owner, taken
