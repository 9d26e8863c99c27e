"""What others are told of the plan: whoever is to see to an action, and the room in which it is followed up."""

from dataclasses import replace

from eic_bot.dialogs.messages import Message, Paragraph, Theirs
from eic_bot.dialogs.phrases import Phrases
from eic_bot.dialogs.plan_drawing import action_choices, action_in_words
from eic_bot.model.plan import Action, ActionState
from eic_bot.service.effects import put
from eic_bot.service.envelopes import Address, FollowUp, Operation
from eic_bot.service.nudges.allowance import note_sent, put_off_until
from eic_bot.service.plan.asking import key_of
from eic_bot.service.plan.records import PlannedAction
from eic_bot.service.records import Owner
from eic_bot.service.rooms import PLAN_ROOM, in_blocks
from eic_bot.service.rounds.records import Round
from eic_bot.service.rounds.table import Table

OWN = ":own"
"""The end of the key of what is asked in private. As the key of what was put up, it says that the room still waits."""


def tell_owner(table: Table, round: Round, action: Action, kept: PlannedAction) -> None:
    """Tell somebody else that an action is theirs, once the view is published."""
    if kept.owner is None or kept.owner == table.me.id or round.state != "published":
        return

    def written(_: Owner, phrases: Phrases) -> Message:
        name = Theirs(table.me.called, phrases.language)
        said = phrases.say("plan-assigned", name=name)
        about = action_in_words(phrases, table.content.pack, action)
        return Message(f"plan:{kept.number}:owner:{kept.revision}", (Paragraph(said), Paragraph(about)), "")

    table.send(kept.owner, written)


def close_question(table: Table, kept: PlannedAction, action: Action) -> None:
    """Where I was asked about it before, it stands as it is now, with nothing to press."""
    if table.me.kind == "person" and table.tx.shown(table.me.address, own_key(kept)) is not None:
        phrases = table.mine
        message = Message(own_key(kept), (_as_it_is(table, phrases, action),), "")
        table.me = put(table.me, table.changes, "update", message.key, message)


def _as_it_is(table: Table, phrases: Phrases, action: Action) -> Paragraph:
    """The action as it stands, or that it no longer does."""
    if action.state is ActionState.REMOVED:
        return Paragraph(phrases.say("plan-was-removed"))
    return Paragraph(action_in_words(phrases, table.content.pack, action))


def own_key(kept: PlannedAction) -> str:
    """The key of the question to whoever sees to it."""
    return f"{key_of(kept)}{OWN}"


def noted_key(event: FollowUp) -> str:
    """Under which it is noted that it was asked."""
    return f"plan:{event.number}:{event.due}"


def question(table: Table, phrases: Phrases, action: Action, key: str, session: str = "") -> Message:
    """The question how far an action is."""
    parts = (
        Paragraph(phrases.say("plan-how-far")),
        Paragraph(action_in_words(phrases, table.content.pack, action)),
    )
    return Message(key, parts, session, 0, action_choices(phrases, action), phrases.say("or-say"))


def post(
    table: Table, round: Round, action: Action, kept: PlannedAction, event: FollowUp
) -> tuple[PlannedAction, int | None]:
    """Put it up in the room in which the plan is followed up, once for each date; when, if not now.

    Not where people from elsewhere are by now, unless the super-user had it followed there.
    """
    place = table.tx.plan.room(kept.round)
    if place is None or kept.posted == key_of(kept):
        return kept, None
    if event.has_guests and "super_user" not in round.role_of(place.asked_by):
        table.note("plan.not_posted", round, after=str(kept.number))
        return kept, None
    there = replace(table, me=_room(table, place.address))
    later = put_off_until(there, "action")
    if later is not None:
        return kept, later
    message = in_blocks(table.posted, lambda phrases: question(table, phrases, action, key_of(kept), PLAN_ROOM))
    _put(table, place.address, "send", message, place.thread)
    note_sent(there, noted_key(event), "action", {"title": kept.title, "where": "room"})
    return replace(kept, posted=key_of(kept)), None


def update_room(table: Table, kept: PlannedAction, action: Action) -> None:
    """Where it was put up, it stands as it is now; with nothing to press once that was answered."""
    place = table.tx.plan.room(kept.round)
    if place is None or kept.posted is None or kept.posted.endswith(OWN):
        return
    key, public = kept.posted, replace(action, note="")  # the reason may have been given in private
    message = in_blocks(table.posted, lambda phrases: _answered(table, phrases, public, key))
    _put(table, place.address, "update", message, place.thread)


def _answered(table: Table, phrases: Phrases, action: Action, key: str) -> Message:
    """The action as it is now, and what it may lead to."""
    offers = {
        ActionState.DONE: phrases.say("plan-room-share", share=phrases.typed("share")),
        ActionState.STUCK: phrases.say("plan-room-barrier", barrier=phrases.typed("barrier")),
    }
    said, offer = _as_it_is(table, phrases, action), offers.get(action.state)
    return Message(key, (said, Paragraph(offer)) if offer else (said,), PLAN_ROOM)


def _put(table: Table, address: Address, operation: Operation, message: Message, thread: str | None) -> None:
    """At the end of what is to be said to the room."""
    room = _room(table, address)
    table.changes.owners[room.id] = put(room, table.changes, operation, message.key, message, thread)


def _room(table: Table, address: Address) -> Owner:
    """As it is after what this turn has done already."""
    found = next((one for one in table.changes.owners.values() if one.address == address), None)
    return found or table.tx.owners([address], table.changes.now, {address})[0]
