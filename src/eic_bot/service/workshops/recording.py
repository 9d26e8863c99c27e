"""What was agreed on becomes the official view at once, and what is undone is taken back."""

from collections.abc import Mapping

from eic_bot.dialogs.workshop.told import Present
from eic_bot.model.answers import Answer, Given
from eic_bot.service.effects import wording
from eic_bot.service.records import Changes, KeptAnswer
from eic_bot.service.rounds.records import Round
from eic_bot.service.rounds.table import Table

Agreed = Mapping[str, Given]


def record(table: Table, round: Round, before: Agreed, after: Agreed, present: tuple[Present, ...]) -> Round:
    """Write the difference to the official view, as the super-user's; note who was there."""
    changed = [id for id in {**before, **after} if before.get(id) != after.get(id)]
    if not changed:
        return round
    round, respondent, standing = view_of(table, round)
    for id in changed:
        given, kept = after.get(id), standing.get(id)
        revision = 1 + (kept.revision if kept else 0)
        value, no_answer = (given.value, given.no_answer) if given else (None, None)
        answer = Answer(id, revision, value, no_answer, at=table.changes.now)
        keep(table, round, respondent, answer)
        note = "workshop.agreed" if given else "workshop.taken-back"
        earlier = f"{id} revision {kept.revision}" if kept else None
        table.note(note, round, before=earlier, after=f"{id} revision {revision} {_there(present)}")
    return round


def view_of(table: Table, round: Round) -> tuple[Round, int, Mapping[str, Answer]]:
    """The official view: its round, the pseudonym of it, and what stands in it. Begun where it was not."""
    if round.official is None:
        round = table.tx.rounds.begin_official(round, table.changes.now)
        table.note("view.begun", round, after="begun")
    assert round.official is not None  # noqa: S101 - it was begun
    holder = round.roles["super_user"]
    address = next(one.address for one in table.everyone if one.owner == holder)
    [before] = table.tx.owners([address], table.changes.now)
    table.tx.rounds.enter([holder], round.official)
    [there] = table.tx.owners([address], table.changes.now)
    table.tx.rounds.enter([holder], before.round)
    said = _not_yet_written(table.changes, there.respondent)
    return round, there.respondent, {**table.tx.rounds.agreed(round.official), **said}


def keep(table: Table, round: Round, respondent: int, answer: Answer) -> None:
    """Keep an answer with the words it was given to."""
    text, language = wording(answer.question, table.phrases.language, table.content.pack)
    row = KeptAnswer(respondent, answer, round.pack, round.version, language, text)
    table.changes.answers.append(row)


def _not_yet_written(changes: Changes, respondent: int) -> dict[str, Answer]:
    """What this very batch has said."""
    return {one.answer.question: one.answer for one in changes.answers if one.respondent == respondent}


def _there(present: tuple[Present, ...]) -> str:
    """Who was there, by number; of others how many."""
    known = sorted({one.owner for one in present if one.owner})
    others = sum(not one.owner for one in present)
    return f"there {','.join(map(str, known)) or '-'} others {others}"
