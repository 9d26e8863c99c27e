"""What an operator asks for about people's data, from outside any conversation."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias, cast

from eic_bot.service.house import House
from eic_bot.service.links.pages import PAGE_DAYS, PATH, give_page, invited
from eic_bot.service.ports import Transaction, Transactions
from eic_bot.service.records import Audited, Scope
from eic_bot.service.rights.complaining import answer_complaint, complain
from eic_bot.service.rights.erasing import REMAINS, Foreseen, erase, foresee
from eic_bot.service.rights.exporting import note_answers_taken_out, note_export
from eic_bot.service.rights.finding import find_person
from eic_bot.service.rights.records import KINDS, Kind, Mode
from eic_bot.service.rights.retaining import LEAST_DAYS, agree, agreed, finish_departures, foresee_aged, keep_to_it

OPERATOR = "operator"
FOR_EVER = "for-ever"
Words: TypeAlias = Mapping[str, str]
Lines: TypeAlias = Sequence[str]
"""The first begins with ``No:`` where it was not done."""


def _erase(tx: Transaction, house: House, words: Words, now: int) -> Lines:
    person = find_person(tx, words["person"])
    if person is None:
        return [_unknown(words["person"])]
    foreseen = foresee(tx, person, cast("Mode", words["mode"]))
    if foreseen.refused:
        roles = ", ".join(one.replace("_", " ") for one in foreseen.refused)
        return [f"No: {person.title} is {roles} of an open round. Hand that over first, or close the round."]
    if not words["confirm"]:
        return foreseen_lines(foreseen)
    if words["confirm"] != foreseen.token:
        return ["No: that token is for somebody else, or for another way. Run it without --confirm to see this one's."]
    done = erase(tx, house.library, foreseen, OPERATOR, now)
    return [
        f"{foreseen.mode}: {sum(done.rows.values())} rows in {len(done.rows)} tables",
        f"{done.taken_back} messages of ours are being deleted where they were sent",
        *REMAINS.values(),
    ]


def foreseen_lines(foreseen: Foreseen) -> Lines:
    """What would happen, and how to have it done."""
    rounds = [
        f"  round {one.id} ({one.kind}, {one.state}): "
        + ("answers are deleted" if becomes == "gone" else "labels stay without the person and any words")
        for one, becomes in foreseen.rounds
    ]
    kept = [f"  {table}: {why}" for table, why in foreseen.stays.items()]
    return [
        f"Nothing was changed. This is about {foreseen.person.title}:",
        *(f"  {table}: {count}" for table, count in foreseen.rows.items()),
        *(["Their answers:", *rounds] if rounds else []),
        *(["What is kept, and why:", *kept] if kept else []),
        "What stays elsewhere:",
        *(f"  {one}" for one in REMAINS.values()),
        f"To do it, run the same again with: --confirm {foreseen.token}",
    ]


def _note_export(tx: Transaction, house: House, words: Words, now: int) -> Lines:
    del house
    person = find_person(tx, words["person"])
    if person is None:
        return [_unknown(words["person"])]
    note_export(tx, person, OPERATOR, now)
    return [f"{person.title}: noted in the audit that their data is taken out"]


def _note_answers(tx: Transaction, house: House, words: Words, now: int) -> Lines:
    del house
    note_answers_taken_out(tx, words["person"], OPERATOR, now)
    return ["noted in the audit that answers are taken out"]


def _keep(tx: Transaction, house: House, words: Words, now: int) -> Lines:
    del house
    kind, typed = words["kind"], words["days"]
    if kind not in KINDS or not (typed == FOR_EVER or typed.isdecimal()):
        return [f"No: one of {', '.join(KINDS)}, and a number of days or {FOR_EVER}."]
    known = cast("Kind", kind)
    if not agree(tx, known, None if typed == FOR_EVER else int(typed), OPERATOR, now):
        return [f"No: {kind} are kept for {LEAST_DAYS[known]} days at least."]
    return [f"{kind}: {typed if typed == FOR_EVER else f'{typed} days'}"]


def _kept(tx: Transaction, house: House, words: Words, now: int) -> Lines:
    del words, now
    days = agreed(tx, house.round.kept_days)
    return [f"{kind}: {f'{days[kind]} days' if kind in days else FOR_EVER}" for kind in KINDS]


def _aged(tx: Transaction, house: House, words: Words, now: int) -> Lines:
    del words
    found = foresee_aged(tx, house.round.kept_days, now)
    return [f"{kind}: {count} older than agreed" for kind, count in found.items()] or [NOTHING_AGREED]


def _complain(tx: Transaction, house: House, words: Words, now: int) -> Lines:
    del house
    kept = complain(tx, None, words["words"], OPERATOR, now)
    if kept is None:
        return ["No: a complaint says something."]
    return [f"complaint {kept.id}: to be answered by {kept.due_on}"]


def _answer_complaint(tx: Transaction, house: House, words: Words, now: int) -> Lines:
    del house
    if not words["complaint"].isdecimal() or not answer_complaint(
        tx, int(words["complaint"]), words["outcome"], OPERATOR, now
    ):
        return ["No: there is no such complaint that waits. See: eic-bot complaint list"]
    return [f"complaint {words['complaint']}: answered"]


def _link(tx: Transaction, house: House, words: Words, now: int) -> Lines:
    """A page for somebody who is known, or for somebody new of that name who has neither app."""
    if not house.round.site:
        return ["No: there are no pages on the web without EIC_PUBLIC_URL. Set it for the service that runs."]
    person = find_person(tx, words["person"])
    owner = invited(tx, words["person"], now) if person is None else person.owner
    if not owner:
        return ["No: who signs in to the console alone has no conversation."]
    token = give_page(tx, owner, now)
    tx.audit([Audited(OPERATOR, "page.made", f"owner {owner}")], now)
    return [
        f"{house.round.site.rstrip('/')}{PATH}{token}",
        f"Send this to that person alone. It opens for {PAGE_DAYS} days.",
    ]


RIGHTS: Mapping[str, Callable[[Transaction, House, Words, int], Lines]] = {
    "erase_person": _erase,
    "note_export": _note_export,
    "note_answers": _note_answers,
    "give_link": _link,
    "keep_for": _keep,
    "kept_for": _kept,
    "aged": _aged,
    "complain": _complain,
    "answer_complaint": _answer_complaint,
}
"""By what an operator wishes."""
NOTHING_AGREED = "Nothing was agreed: all of it is kept. See: eic-bot retention keep --help"


async def run_retention(transactions: Transactions, house: House, organisation: str, now: int) -> Lines:
    """Let go of what is older than was agreed, and of the addresses of people who were erased."""
    await finish_departures(transactions)
    days = await transactions.run(Scope(organisation), lambda tx: agreed(tx, house.round.kept_days))
    if not days:
        return [NOTHING_AGREED]
    gone = await keep_to_it(transactions, house.library, organisation, house.round.kept_days, now)
    return [f"{kind}: {gone.get(kind, 0)} let go" for kind in KINDS if kind in days]


def _unknown(typed: str) -> str:
    return f"No: nobody here, or more than one, is called {typed}."
