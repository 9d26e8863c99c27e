"""A colleague replies: with a suggestion, with why they think so, or that they cannot say."""

from dataclasses import replace

from eic_bot.dialogs.colleague_requests import AskColleague, ColleagueDone, ColleagueRefused, ColleagueResult
from eic_bot.dialogs.colleague_words import PRESSED, question_in, read_presses, read_reply, said_in_words
from eic_bot.dialogs.messages import words
from eic_bot.dialogs.turn import LIMITS
from eic_bot.model.answers import Given
from eic_bot.model.kinds import Ladder
from eic_bot.model.pack import Pack
from eic_bot.model.question import Question
from eic_bot.model.reading import Understood
from eic_bot.service.colleagues.asking import note
from eic_bot.service.colleagues.limits import KEPT_MS
from eic_bot.service.colleagues.meant import LONGEST_NUMBER
from eic_bot.service.colleagues.records import Suggestion
from eic_bot.service.colleagues.telling import put_anew
from eic_bot.service.rounds.table import Table


def suggest(table: Table, asked: AskColleague) -> ColleagueResult:
    """Take the reply, once; whoever asked hears of it."""
    number, typed = numbered(asked.words)
    one = table.tx.colleagues.find(number)
    if one is None or one.colleague != table.me.id or one.state not in ("asked", "suggested"):
        return ColleagueRefused("suggest", "over", number=number)
    pack = table.edition(one.pack, one.version).pack
    question = question_in(pack, one.question)
    if question is None:
        return ColleagueRefused("suggest", "over", number=number)
    if one.state == "suggested":
        return _add(table, one, pack, typed)
    given, comment = _read(table, question, one.given, typed)
    if not given or len(comment) > LIMITS.note:
        return ColleagueRefused("suggest", "unread", number=number)
    return _keep(table, pack, question, replace(one, given=given, comment=comment))


def numbered(typed: str) -> tuple[int, str]:
    """The number of a question and what was said behind it; 0 where there is none."""
    number, _, rest = typed.strip().partition(" ")
    is_number = number.isdecimal() and len(number) <= LONGEST_NUMBER
    return (int(number) if is_number else 0), rest.strip()


def _read(table: Table, question: Question, before: tuple[Given, ...], typed: str) -> tuple[tuple[Given, ...], str]:
    """What was suggested so far, and why; nothing where it could not be read."""
    if typed.startswith(PRESSED) and (pressed := read_presses(question, typed)):
        found = {one.question: one for one in (*before, *pressed)}
        return tuple(found[part.id] for part in question.parts() if part.id in found), ""
    reading, comment = read_reply(table.mine, question, typed)
    if not isinstance(reading, Understood):
        return (), ""
    said = {one.question: one for one in (*before, *reading.given)}
    return tuple(said[part.id] for part in question.parts() if part.id in said), comment


def _keep(table: Table, pack: Pack, question: Question, one: Suggestion) -> ColleagueDone:
    """On its way once all of it is there: of a characteristic, every level."""
    now, left = table.changes.now, len(question.parts()) - len(one.given)
    if not left:
        one = replace(one, state="suggested", due_for=one.asker, due_at=now, expires_at=now + KEPT_MS)
        note(table, "colleague.suggested", one.id)
    table.tx.colleagues.keep(one)
    put_anew(table, one)
    said = words(said_in_words(table.mine, pack, one.given, numbered=isinstance(question, Ladder)))
    name, why = table.called.get(one.asker, ""), bool(one.comment)
    return ColleagueDone("suggest", name, one.id, said=said, left=left, is_explained=why)


def _add(table: Table, one: Suggestion, pack: Pack, typed: str) -> ColleagueResult:
    """Why, said once it is on its way; what was suggested stays as it is."""
    mark = words(table.mine.say("colleague-because-word"))
    first, _, why = typed.partition(" ")
    if first.casefold() != mark or not why.strip() or one.comment or len(why) > LIMITS.note:
        return ColleagueRefused("suggest", "over", number=one.id)
    added = replace(one, comment=why.strip(), due_for=one.asker, due_at=table.changes.now)
    table.tx.colleagues.keep(added)
    note(table, "colleague.explained", one.id)
    said = words(said_in_words(table.mine, pack, one.given, numbered=len(one.given) > 1))
    return ColleagueDone("suggest", table.called.get(one.asker, ""), one.id, said=said, is_explained=True)


def not_me(table: Table, asked: AskColleague) -> ColleagueResult:
    """They cannot say; nobody asks why."""
    number, _ = numbered(asked.words)
    one = table.tx.colleagues.find(number)
    if one is None or one.colleague != table.me.id or one.state != "asked":
        return ColleagueRefused("not_me", "over", number=number)
    told = replace(one, state="declined", given=(), due_for=one.asker, due_at=table.changes.now)
    table.tx.colleagues.keep(told)
    put_anew(table, told)
    note(table, "colleague.declined", number)
    return ColleagueDone("not_me", number=number)
