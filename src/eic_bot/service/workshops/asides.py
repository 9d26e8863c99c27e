"""What is said in a workshop beside its moves: who leads on, and why something was agreed on."""

from dataclasses import replace

from eic_bot.dialogs.messages import words
from eic_bot.dialogs.workshop.told import theirs
from eic_bot.model.answers import Answer
from eic_bot.model.meeting import Settle
from eic_bot.model.reading import plain_words
from eic_bot.service.rounds.records import Round
from eic_bot.service.rounds.telling import Told
from eic_bot.service.workshops.recording import keep, view_of
from eic_bot.service.workshops.records import Workshop
from eic_bot.service.workshops.room import Room

MOST_REASON = 2000


def aside(room: Room, round: Round, workshop: Workshop, text: str) -> bool:
    """Take it; False where it is none of these."""
    for key, act in (("hand-over", _hand_over), ("because", _because)):
        found = _after(text, words(room.phrases.say(f"workshop-type-{key}")))
        if found:
            act(room, round, workshop, found)
            return True
    return False


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


def _because(room: Room, round: Round, workshop: Workshop, reason: str) -> None:
    """Why the last statement that was talked about got its answer."""
    if not room.table.holds(round, "super_user"):
        room.whisper("workshop-only-super-user", round, name=room.table.called[round.roles["super_user"]])
        return
    settled = [one.given.question for one in workshop.steps if isinstance(one, Settle)]
    if not settled:
        room.whisper("workshop-not-possible", round)
        return
    round, respondent, standing = view_of(room.table, round)
    kept: Answer = standing[settled[-1]]
    keep(room.table, round, respondent, replace(kept, revision=kept.revision + 1, comment=reason[:MOST_REASON]))
    characteristic, _, level = settled[-1].rpartition(".")
    title = theirs(room.table.content.pack.characteristics[characteristic].title, room.phrases)
    name = room.phrases.say("name-of-level", characteristic=title, level=level)
    room.say("workshop-reason-kept", name=name)
