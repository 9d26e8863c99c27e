"""What happens in a room: a workshop is begun, joined, led through, paused, and ended."""

from eic_bot.dialogs.messages import words
from eic_bot.dialogs.round_requests import AskRound
from eic_bot.dialogs.workshop.moves import DRIVING, REASONED, RECORDING, Move, read_press, read_words, step_of
from eic_bot.dialogs.workshop.told import END, name_of
from eic_bot.model.meeting import Meeting, Refusal, Resume, take
from eic_bot.model.reading import plain_words
from eic_bot.model.spread import Spread
from eic_bot.service.records import StoredSession
from eic_bot.service.rounds.agreeing import begin_workshop
from eic_bot.service.rounds.records import Round
from eic_bot.service.rounds.reminding import is_over
from eic_bot.service.rounds.telling import day_in_words
from eic_bot.service.workshops.asides import aside, keep_reason, with_reason
from eic_bot.service.workshops.recording import record
from eic_bot.service.workshops.records import LEAST_MINUTES, MINUTES, MOST_MINUTES, Place, Workshop, id_of
from eic_bot.service.workshops.room import Room
from eic_bot.service.workshops.screening import screen_asked
from eic_bot.service.workshops.spreads import planned, spread_of


def mentioned(room: Room, text: str) -> bool:
    """Take what was said to the bot in a room; False where it is about no workshop."""
    said, start = plain_words(text), plain_words(words(room.phrases.say("workshop-type-start")))
    round = room.round
    if said == start or said.startswith(f"{start} "):
        _start(room, round, said.removeprefix(start).strip())
        return True
    if round is None or id_of(round.id) not in room.owner.focus:
        return False
    workshop, kept = room.load(round)
    if workshop is None or kept is None:
        return False
    meeting = workshop.meeting(room.table.content.pack.scale)
    answer, reason = with_reason(room, text)
    move = read_words(answer, room.phrases, room.table.content.pack, meeting)
    if move is not None and (not reason or move.verb in REASONED):
        before = len(workshop.steps)
        _move(room, round, (workshop, kept), move, by_press=False)
        if reason and len(workshop.steps) > before:
            keep_reason(room, room.round or round, workshop, reason)
        return True
    if screen_asked(room, round, workshop, text):
        room.save(workshop, kept)
        return True
    return aside(room, round, workshop, text)


def pressed(room: Room, value: object, revision: int) -> None:
    """Take a press on something of a workshop."""
    round, move = room.round, read_press(value)
    if round is None or move is None:
        return
    workshop, kept = room.load(round)
    if workshop is None or kept is None:
        return
    if move.verb == "undo" and revision != workshop.turn:
        return  # somebody else was quicker: it would undo another step
    _move(room, round, (workshop, kept), move, by_press=True)


def _start(room: Room, round: Round | None, minutes: str) -> None:
    if round is None or round.state == "setup":
        room.say("workshop-no-round")
    elif not room.table.holds(round, "facilitator", "super_user"):
        room.say("workshop-not-yours")
    elif round.state == "answering" and not is_over(round.deadline, room.changes.now):
        begin = room.phrases.typed("workshop")
        room.say("workshop-too-early", day=day_in_words(room.phrases, round.deadline), begin=begin)
    else:
        if round.state == "answering":
            begin_workshop(room.table, AskRound("workshop"))
        _gather(room, room.round or round, minutes)


def _gather(room: Room, round: Round, minutes: str) -> None:
    """See who is here; where all are in the round, begin, or show here too what is shown elsewhere."""
    workshop, kept = room.load(round)
    if workshop is None or _is_over(room, workshop):
        workshop = Workshop(round.id, _minutes(minutes), [], turn=workshop.turn + 1 if workshop else 0)
    place = workshop.place(room.owner.address)
    if place is None:
        place = Place(room.owner.address, room.one.thread, None)
        workshop.places.append(place)
    elif place.is_open and workshop.plan is not None:
        room.withdraw_at(place, room.telling(workshop, round).key(name_of(_meeting(room, workshop))))
    place.thread, place.present, place.is_open = room.one.thread, room.present(round), False
    room.focus(id_of(round.id))
    room.table.note("workshop.started", round, after=room.owner.address.external)
    if place.present is not None and all(one.in_round for one in place.present):
        _open(room, round, workshop, place)
    else:
        room.show_at(place, "send", room.telling(workshop, round).who(place.present))
    room.save(workshop, kept)


def _is_over(room: Room, workshop: Workshop) -> bool:
    meeting = workshop.meeting(room.table.content.pack.scale)
    return workshop.status == "over" or (meeting is not None and meeting.is_over)


def _minutes(typed: str) -> int:
    number = typed.split(" ", maxsplit=1)[0]
    return min(max(int(number), LEAST_MINUTES), MOST_MINUTES) if number.isdecimal() and len(number) < 5 else MINUTES


def _open(room: Room, round: Round, workshop: Workshop, place: Place) -> None:
    """Show it there: from its beginning, or where it is."""
    place.is_open = True
    if workshop.plan is None:
        workshop.plan, workshop.started_at = planned(room.table, round, workshop.minutes), room.changes.now
    telling, meeting = room.telling(workshop, round), _meeting(room, workshop)
    if not workshop.plan.statements:
        workshop.status = "over"
        room.say("workshop-all-agreed")
        return
    room.show_at(place, "send", telling.agenda(workshop.plan))
    if meeting.paused_at is not None:
        room.show_at(place, "send", telling.paused(meeting))
    else:
        room.show_at(place, "send", telling.item(meeting, _spread(room, round, meeting), room.changes.now))


def _move(room: Room, round: Round, kept: tuple[Workshop, StoredSession], move: Move, *, by_press: bool) -> None:
    """One move, by whoever may make it; what is typed is answered, also where it changes nothing."""
    workshop, stored = kept
    place = workshop.place(room.owner.address)
    if place is None:
        return
    is_super_user = room.table.holds(round, "super_user")
    if move.verb in RECORDING and not is_super_user:
        room.whisper("workshop-only-super-user", round, name=room.table.called[round.roles["super_user"]])
    elif move.verb in DRIVING and not is_super_user and not room.table.holds(round, "facilitator"):
        room.whisper("workshop-only-driver", round)
    elif move.verb == "open" and not place.is_open:
        _let_in(room, round, workshop, stored, place)
    elif move.verb != "open" and place.is_open and workshop.plan is not None and workshop.status == "open":
        _step(room, round, (workshop, stored), move, by_press=by_press)
    elif not by_press:
        room.whisper("workshop-not-possible", round)


def _let_in(room: Room, round: Round, workshop: Workshop, stored: StoredSession, place: Place) -> None:
    there = place.present
    others = "unknown" if there is None else ",".join(str(one.owner) for one in there if not one.in_round)
    room.table.note("workshop.opened", round, after=others)
    room.show_at(place, "update", room.telling(workshop, round).let_in())
    _open(room, round, workshop, place)
    room.save(workshop, stored)


def _step(room: Room, round: Round, kept: tuple[Workshop, StoredSession], move: Move, *, by_press: bool) -> None:
    workshop, stored = kept
    scale, before = room.table.content.pack.scale, _meeting(room, workshop)
    step = step_of(move, before, room.changes.now)
    after = Refusal.NOT_THERE if step is None else take(before, step, scale)
    if isinstance(after, Refusal):
        if not (by_press and _is_done(before, move)):
            room.whisper("workshop-is-paused" if after is Refusal.PAUSED else "workshop-not-possible", round)
        return
    if isinstance(step, Resume) and _must_wait(room, round, workshop, stored):
        return
    workshop.steps, workshop.turn = after.steps, workshop.turn + 1
    round = record(room.table, round, before.agreed, after.agreed, workshop.present)
    if move.verb in ("park", "pull", "undo", "finish", "take_up"):
        room.table.note(f"workshop.{move.verb}", round, after=move.subject or None)
    _show(room, round, workshop, (before, after, move))
    room.save(workshop, stored)


def _is_done(meeting: Meeting, move: Move) -> bool:
    """Whether it was pressed twice: what it asks for is so already."""
    open_ones = {one for talk in meeting.talks for one in talk.statements}
    return move.verb in ("settle", "decline", "park", "agree", "pull", "resume") and move.subject not in open_ones


def _must_wait(room: Room, round: Round, workshop: Workshop, stored: StoredSession) -> bool:
    """After a break: whether somebody came in meanwhile who is not in the round."""
    place, here = workshop.place(room.owner.address), room.present(round)
    if place is None or here is None:
        return False
    let_in = {one.name for one in place.present or ()}
    place.present = here
    if all(one.in_round or one.name in let_in for one in here):
        return False
    place.is_open = False
    room.show_at(place, "send", room.telling(workshop, round).who(here))
    room.save(workshop, stored)
    return True


def _show(room: Room, round: Round, workshop: Workshop, done: tuple[Meeting, Meeting, Move]) -> None:
    """Put the closed item in words, and the next one below."""
    before, after, move = done
    telling, old, new = room.telling(workshop, round), name_of(before), name_of(after)
    if move.verb == "pause":
        room.withdraw(workshop, telling.key(old))
        room.show(workshop, "send", telling.paused(after))
        return
    shown = telling.item(after, _spread(room, round, after), room.changes.now)
    if move.verb == "resume":
        room.show(workshop, "update", telling.resumed())
    elif old == new:
        room.show(workshop, "update", shown)
        return
    elif move.verb == "undo" or old == END:
        room.withdraw(workshop, telling.key(old))
        room.withdraw(workshop, shown.key)
    else:
        room.show(workshop, "update", telling.closed(old, after))
    room.show(workshop, "send", shown)


def _spread(room: Room, round: Round, meeting: Meeting) -> Spread | None:
    return spread_of(room.tx.rounds, room.table.content.pack, round, meeting)


def _meeting(room: Room, workshop: Workshop) -> Meeting:
    found = workshop.meeting(room.table.content.pack.scale)
    assert found is not None  # noqa: S101 - it has a plan
    return found
