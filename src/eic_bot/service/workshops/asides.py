"""What is said in a workshop beside its moves: who leads on, why something was agreed on, and where we want to be."""

import re
from dataclasses import replace

from eic_bot.dialogs.messages import Spans, Theirs, words
from eic_bot.dialogs.workshop.told import theirs
from eic_bot.model.agenda import Talk
from eic_bot.model.answers import Answer
from eic_bot.model.kinds.date import day_behind
from eic_bot.model.meeting import AgreeOnArea, Settle
from eic_bot.model.reading import plain_words
from eic_bot.model.results import ambition_id
from eic_bot.service.rounds.records import Round
from eic_bot.service.rounds.telling import Told, day_in_words
from eic_bot.service.workshops.recording import keep, view_of
from eic_bot.service.workshops.records import Workshop
from eic_bot.service.workshops.room import Room

MOST_REASON = 2000
LEVEL = re.compile(r"\b\d{1,2}\b")


def aside(room: Room, round: Round, workshop: Workshop, text: str) -> bool:
    """Take it; False where it is none of these."""
    for key, act in (("hand-over", _hand_over), ("because", keep_reason), ("aim", _aim)):
        found = _after(text, words(room.phrases.say(f"workshop-type-{key}")))
        if found:
            act(room, round, workshop, found)
            return True
    return False


def with_reason(room: Room, text: str) -> tuple[str, str]:
    """``do because it holds`` as what is agreed and why; the reason is empty where there is none behind it."""
    because = re.escape(words(room.phrases.say("workshop-type-because")))
    found = re.fullmatch(rf"(?is)\s*(\S.*?)[\s,;:-]+{because}\s+(\S.*)", text)
    return (found[1], found[2].strip()) if found else (text, "")


def _after(text: str, start: str) -> str:
    """What stands behind these words, as it was typed."""
    begun = text.strip()
    return begun[len(start) :].strip() if plain_words(begun[: len(start)]) == plain_words(start) else ""


def _hand_over(room: Room, round: Round, workshop: Workshop, name: str) -> None:
    """Somebody else leads from now on."""
    del workshop
    if not room.table.holds(round, "facilitator", "super_user", "sponsor"):
        room.whisper("workshop-only-driver", round)
        return
    found = room.table.meant(name)
    if len(found.owners) != 1:
        room.say("workshop-nobody", name=room.table.theirs(name))
        return
    before, [after] = round.roles.get("facilitator"), found.owners
    changed = room.table.change(replace(round, roles={**round.roles, "facilitator": after}))
    room.table.note("round.facilitator", changed, before=str(before), after=str(after))
    room.table.tell(after, Told("now-facilitator", changed, room.changes.now))
    room.say("workshop-facilitator", name=room.table.theirs(room.table.names([after])[0]))


def keep_reason(room: Room, round: Round, workshop: Workshop, reason: str) -> None:
    """Why what was decided last got its answer: a statement, or all that was left of a list."""
    if not _may_record(room, round):
        return
    decided = _decided_last(room, workshop)
    if decided is None:
        room.whisper("workshop-not-possible", round)
        return
    name, statements = decided
    round, respondent, standing = view_of(room.table, round)
    for id in statements:
        kept: Answer = standing[id]
        keep(room.table, round, respondent, replace(kept, revision=kept.revision + 1, comment=reason[:MOST_REASON]))
    room.say("workshop-reason-kept", name=name)


def _may_record(room: Room, round: Round) -> bool:
    if not room.table.holds(round, "super_user"):
        room.whisper("workshop-only-super-user", round, name=room.table.called[round.roles["super_user"]])
        return False
    return True


def _decided_last(room: Room, workshop: Workshop) -> tuple[Spans, tuple[str, ...]] | None:
    """What it is called, and the statements of it."""
    pack, decided = room.table.content.pack, [one for one in workshop.steps if isinstance(one, AgreeOnArea | Settle)]
    if not decided:
        return None
    last = decided[-1]
    if isinstance(last, Settle):
        characteristic, _, level = last.given.question.rpartition(".")
        title = theirs(pack.characteristics[characteristic].title, room.phrases)
        return room.phrases.say("name-of-level", characteristic=title, level=level), (last.given.question,)
    talked = {one.given.question for one in decided if isinstance(one, Settle)}
    meeting = workshop.meeting(pack.scale)
    agreed = () if meeting is None else meeting.agreed
    listed = tuple(id for id in agreed if id.startswith(f"{last.area}.") and id not in talked)
    return (theirs(pack.area_of[last.area].title, room.phrases),), listed


def _aim(room: Room, round: Round, workshop: Workshop, said: str) -> None:
    """Where we want to be: ``3 data by 31 March 2028``; without a name, of what is talked about."""
    if not _may_record(room, round):
        return
    before, day = day_behind(said, room.phrases.vocabulary)
    words_left = plain_words(before)
    level, most = next(iter(LEVEL.findall(words_left)), ""), max(room.table.content.pack.level_titles)
    place = _place(room, workshop, " ".join(LEVEL.sub(" ", words_left).split()))
    if place is None or not level or not 0 < int(level) <= most:
        first = next(iter(room.table.content.pack.area_of.values()))
        room.say("workshop-aim-which", most=most, example=theirs(first.title, room.phrases))
        return
    round, respondent, standing = view_of(room.table, round)
    id, title = place
    kept = standing.get(ambition_id(id))
    revision = 1 + (kept.revision if kept else 0)
    comment = day.isoformat() if day else None
    answer = Answer(ambition_id(id), revision, level, comment=comment, at=room.changes.now)
    keep(room.table, round, respondent, answer)
    earlier = f"{id} {kept.value}" if kept else None
    room.table.note("workshop.aim", round, before=earlier, after=f"{id} {level}")
    if comment:
        room.say("workshop-aim-kept-by", name=title, level=int(level), day=day_in_words(room.phrases, comment))
    else:
        room.say("workshop-aim-kept", name=title, level=int(level))


def _place(room: Room, workshop: Workshop, name: str) -> tuple[str, Theirs] | None:
    """The area or the characteristic of that name; without one that which is talked about."""
    pack = room.table.content.pack
    shown = {id: theirs(one.title, room.phrases) for id, one in pack.area_of.items()}
    shown |= {id: theirs(one.title, room.phrases) for id, one in pack.characteristics.items()}
    if name:
        found = [id for id, title in shown.items() if name in (plain_words(title.text), plain_words(id))]
        return (found[0], shown[found[0]]) if found else None
    meeting = workshop.meeting(pack.scale)
    up = None if meeting is None else meeting.up
    talked = [up.characteristic] if isinstance(up, Talk) else []
    return (talked[0], shown[talked[0]]) if talked else None
