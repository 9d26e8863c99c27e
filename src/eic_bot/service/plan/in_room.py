"""What is said and pressed in a room about the plan: follow it up here, and how far an action is."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from eic_bot.dialogs.finding import find_command
from eic_bot.dialogs.messages import Message, words
from eic_bot.dialogs.plan_drawing import plan_parts
from eic_bot.dialogs.plan_requests import AskPlan, PlanDone, PlanRefused, PlanShown
from eic_bot.dialogs.plan_words import ACTION, read_action
from eic_bot.dialogs.workshop.told import joined
from eic_bot.model.reading import plain_words
from eic_bot.service.plan.acting import act
from eic_bot.service.plan.naming import published_plans, service_in
from eic_bot.service.plan.records import PlanRoom
from eic_bot.service.rooms import PLAN_ROOM
from eic_bot.service.rounds.records import Round
from eic_bot.service.workshops.records import Place
from eic_bot.service.workshops.room import Room


def plan_mentioned(room: Room, text: str) -> bool:
    """Take what was said to the bot in a room; False where it is not about the plan."""
    said = plain_words(text)
    for name, do in (("follow", _follow), ("unfollow", _unfollow)):
        if said.startswith(plain_words(words(room.phrases.say(f"plan-type-{name}")))):
            do(room, text)
            return True
    wanted = find_command(room.phrases, text, said)
    shows = said == plain_words(words(room.phrases.say("plan-type-plan")))
    if shows or (wanted and wanted.command in ("plan", "plan_for")):
        _show(room, text)
        return True
    if wanted is None or wanted.command != ACTION or not _followed(room):
        return False
    asked = read_action(wanted.argument, room.phrases, _today(room))
    if asked is None or asked.act not in ("done", "stuck", "later", "to_do"):
        room.say("plan-not-understood")
    else:
        _act(room, asked, answers=True)
    return True


def plan_pressed(room: Room, value: object) -> bool:
    """Take a press on an action; False where it is none."""
    name, _, argument = str(value).partition(" ")
    asked = read_action(argument, room.phrases, _today(room)) if name == ACTION else None
    if asked is not None:
        _act(room, asked, answers=False)
    return name == ACTION


def _today(room: Room) -> date:
    return datetime.fromtimestamp(room.changes.now / 1000, UTC).date()


def _followed(room: Room) -> Sequence[Round]:
    """Those whose plan is followed up in this very room; first that of the whole organisation."""
    found = published_plans(room.tx)
    places = {service: room.tx.plan.room(found[service].id) for service in sorted(found)}
    here = room.owner.address
    return [found[service] for service, place in places.items() if place is not None and place.address == here]


def _follow(room: Room, said: str) -> None:
    found = published_plans(room.tx)
    round = found.get(service_in(said, found))
    if round is None:
        room.say("plan-room-no-view")
        return
    if not _is_in(room, round):
        room.say("plan-room-not-yours")
        return
    guests = [one for one in room.one.present or () if one.guest]
    if guests and not room.table.holds(round, "super_user"):
        names = joined(room.phrases, [(room.table.theirs(one.name),) for one in guests])
        room.say("plan-room-guests", names=names)
        return
    room.tx.plan.follow(round.id, PlanRoom(room.owner.address, room.one.thread, room.table.me.id))
    room.table.note("plan.followed", round, after=room.owner.address.external)
    if round.service:
        room.say("plan-room-follows-service", service=room.table.theirs(round.service))
    else:
        room.say("plan-room-follows")


def _unfollow(room: Room, said: str) -> None:
    """No longer follow any here, or only that of the service that was named."""
    followed = _followed(room)
    service = service_in(said, published_plans(room.tx))
    leaving = [one for one in followed if service in ("", one.service)]
    if not leaving:
        room.say("plan-room-no-view")
    elif not all(_is_in(room, one) for one in leaving):
        room.say("plan-room-not-yours")
    else:
        for round in leaving:
            room.tx.plan.follow(round.id, None)
            room.table.note("plan.unfollowed", round, after=room.owner.address.external)
        room.say("plan-room-left")


def _is_in(room: Room, round: Round) -> bool:
    """Whether whoever acts takes part in the round or holds a role in it."""
    if room.table.me.kind != "person":
        return False
    members = {one.owner for one in room.tx.rounds.members(round.id) if one.state != "declined"}
    return room.table.me.id in members or bool(round.role_of(room.table.me.id))


def _show(room: Room, said: str) -> None:
    """The plan, where all who are there may know of it: it was asked for there."""
    followed = _followed(room)
    service = service_in(said, published_plans(room.tx))
    round = next((one for one in followed if service in ("", one.service)), None)
    if round is None:
        room.say("plan-room-elsewhere", follow=room.phrases.say("plan-type-follow"))
        return
    shown = act(room.table, AskPlan("show", words=round.service), in_room=True)
    if isinstance(shown, PlanShown):
        pack = room.table.content.pack
        parts = plan_parts(room.phrases, pack, shown.actions, shown.priorities, shown.service)
        place = Place(room.owner.address, room.one.thread, None)
        room.show_at(place, "send", Message(f"plan:{room.one.key}", parts, PLAN_ROOM))


def _act(room: Room, asked: AskPlan, *, answers: bool) -> None:
    """Do it as whoever spoke or pressed. What is put up about it changes; words are answered besides."""
    round = next(iter(published_plans(room.tx).values()), None)
    if round is None or room.table.me.kind != "person":
        return
    room.changes.owners[room.owner.id] = room.owner
    result = act(room.table, asked, in_room=True)
    room.owner = room.changes.owners[room.owner.id]
    if isinstance(result, PlanRefused):
        room.whisper(f"plan-{result.why.replace('_', '-')}", round, name=result.name)
    elif answers and isinstance(result, PlanDone):
        room.say(f"plan-room-{result.act.replace('_', '-')}", number=result.action.id)
