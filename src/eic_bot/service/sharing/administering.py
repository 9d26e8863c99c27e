"""What an operator says of an organisation: which council it is, its days, its analysts, and that another took over."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from eic_bot.model.register import Register
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Audited
from eic_bot.service.rounds.naming import meant
from eic_bot.service.sharing.days import NONE, days_in, set_days
from eic_bot.service.sharing.reading import day_of
from eic_bot.service.tenancy import LOCAL

OPERATOR = "operator"
OF_REGISTER = "council:"
"""How organisations are named that begin with a council and not with a workspace or tenant."""
Words = Mapping[str, str]


def be_council(tx: Transaction, register: Register, words: Words, now: int) -> Sequence[str]:
    """The organisation is that council of the register, by its code or its name."""
    today, typed = day_of(now), words["council"]
    council = register.get(typed)
    exactly = register.named(typed, today).exactly
    if council is None and len(exactly) == 1:
        council = exactly[0]
    if council is None:
        return [f"No: the register has no council {typed}, or more than one. See: eic-bot register find {typed}"]
    before = tx.sharing.council() or None
    if not tx.be_council(council.code, now):
        return [f"No: another organisation is {council.code} already. See: eic-bot organisation list"]
    tx.entitle(tx.rounds.title() or council.name)
    return _noted(tx, "organisation.council", f"{council.code} {council.name}", now, before, council.code)


def pre_election(tx: Transaction, register: Register, words: Words, now: int) -> Sequence[str]:
    """Nothing new is made public on these days."""
    del register
    days = None if words["first"] == NONE else days_in(f"{words['first']} {words['poll']}")
    if days is None and words["first"] != NONE:
        return ["No: these are not two days of one period. Please write days like 2027-03-22."]
    entry = set_days(tx, days, now, OPERATOR)
    tx.audit([entry], now)
    return [f"pre-election: {entry.after}"]


def analyst(tx: Transaction, register: Register, words: Words, now: int) -> Sequence[str]:
    """Somebody may see figures of the whole sector from now on, or no more."""
    del register
    found = meant(words["person"], tx.rounds.everyone(), 0)
    if len(found.owners) != 1:
        return [f"No: nobody, or more than one, is called {words['person']}. They have to say hello first."]
    is_one = words["change"] == "add"
    tx.sharing.set_analyst(found.owners[0], is_one=is_one)
    changed = (None, "analyst") if is_one else ("analyst", None)
    return _noted(tx, f"analyst.{'added' if is_one else 'removed'}", str(found.owners[0]), now, *changed)


def succeed(tx: Transaction, register: Register, words: Words, now: int) -> Sequence[str]:
    """The organisation has ended; its people are reached in the one that took over, its history stays its own."""
    if words["ended"] == LOCAL.organisation:
        return ["No: local is no council's, but of this computer and for what belongs to all."]
    try:
        day = date.fromisoformat(words["day"] or day_of(now).isoformat())
    except ValueError:
        return ["No: please write the last day like 2027-03-31."]
    into = words["into"] or _heir(tx, register, day)
    if not into:
        return ["No: the register names no one organisation here that took over by then. Name it with --into."]
    heir = next((one for one in tx.organisations() if one.name == into), None)
    if heir is None:
        return [f"No: there is no organisation {into}. See: eic-bot organisation list"]
    if words["ended"] in (heir.name, *heir.joined) or tx.sharing.ended_on():
        return ["No: it has ended before, or it is the one that takes over."]
    _end_round(tx)
    tx.audit([Audited(OPERATOR, "organisation.ended", into, None, day.isoformat())], now)
    tx.sharing.end(heir.name, day.isoformat(), now)
    return [f"ended: {day}, {into} took over"]


def _heir(tx: Transaction, register: Register, last: date) -> str:
    """The organisation here that is the council which serves from the day after, by the register; empty if not one."""
    code = tx.sharing.council()
    codes = {one.code for one in register.heirs(code, last + timedelta(days=1))} - {code, ""}
    found = [one.name for one in tx.organisations() if one.code in codes]
    return found[0] if len(codes) == len(found) == 1 else ""


def _end_round(tx: Transaction) -> None:
    """A round that is open ends with its organisation, and nobody is reminded of it."""
    round = tx.rounds.newest()
    if round is None or round.state in ("published", "closed"):
        return
    for place in (round.id, round.official):
        if place is not None:
            tx.rounds.leave(place)
    tx.rounds.keep(round.id, [replace(one, remind_at=None) for one in tx.rounds.members(round.id)])
    tx.rounds.change(replace(round, state="closed"))


ACTS: Mapping[str, Callable[[Transaction, Register, Words, int], Sequence[str]]] = {
    "council": be_council,
    "pre_election": pre_election,
    "analyst": analyst,
    "succeed": succeed,
}
"""By what an operator wishes."""


def _noted(
    tx: Transaction, action: str, subject: str, now: int, before: str | None, after: str | None
) -> Sequence[str]:  # fmt: skip
    tx.audit([Audited(OPERATOR, action, subject, before, after)], now)
    return [f"{action.partition('.')[2]}: {subject}"]
