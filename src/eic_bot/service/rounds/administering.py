"""What an operator does to an organisation and its round, from outside any conversation."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal, TypeAlias

from eic_bot.dialogs.round_requests import Act, AskRound, RoundDraft, RoundProgress, RoundRefused, RoundResult
from eic_bot.model.access import RoundRole
from eic_bot.model.value import value
from eic_bot.model.workdays import ANSWERS_BEFORE_WORKSHOP, workdays_before
from eic_bot.service.admins.granting import GRANTING
from eic_bot.service.councils import closed_days
from eic_bot.service.fingerprints import fingerprint
from eic_bot.service.house import House
from eic_bot.service.nudges.pausing import PAUSING
from eic_bot.service.peers.contacts import invite
from eic_bot.service.ports import Transaction
from eic_bot.service.records import Audited, Changes
from eic_bot.service.rights.operating import RIGHTS
from eic_bot.service.rounds.acting import act
from eic_bot.service.rounds.cancelling import close
from eic_bot.service.rounds.naming import meant
from eic_bot.service.rounds.records import Mode, Round
from eic_bot.service.rounds.table import Table
from eic_bot.service.rounds.taking_out import take_out
from eic_bot.service.sharing.administering import ACTS

What: TypeAlias = Literal[
    "create",
    "invite",
    "status",
    "close",
    "publish",
    "name",
    "join",
    "contact",
    "council",
    "pre_election",
    "analyst",
    "succeed",
    "pause",
    "unpause",
    "languages",
    "answers",
    "grant_role",
    "revoke_role",
    "try_draft",
    "publish_overlay",
    "show_overlay",
    "remove_overlay",
    "erase_person",
    "note_export",
    "note_answers",
    "give_link",
    "keep_for",
    "kept_for",
    "aged",
    "run_retention",
    "complain",
    "answer_complaint",
]
OPERATOR = "operator"
BESIDE_ROUNDS = {**ACTS, **PAUSING, **GRANTING}
"""What is about the organisation and not about its round."""


@value
class Wish:
    """What is to be done, and the words given with it, by name."""

    what: What
    words: Mapping[str, str]


def administer(tx: Transaction, house: House, wish: Wish, now: int) -> Sequence[str]:
    """Do it; what came of it, one line each. The first begins with ``No:`` where it was not done."""
    if wish.what in BESIDE_ROUNDS:
        return BESIDE_ROUNDS[wish.what](tx, house.round.register(), wish.words, now)
    if wish.what in RIGHTS:
        return RIGHTS[wish.what](tx, house, wish.words, now)
    if wish.what in WITHOUT_ROUND:
        return WITHOUT_ROUND[wish.what](tx, house, wish, now)
    round = tx.rounds.newest()
    if round is None:
        return ["No: there is no round."]
    if wish.what == "close":
        return _close(tx, round, now)
    holder, asked = _in_place_of(wish, round)
    return _in_words(_done(tx, house, holder, asked, now))


def _name(tx: Transaction, house: House, wish: Wish, now: int) -> Sequence[str]:
    del house
    changed = (fingerprint(tx.rounds.title()), fingerprint(wish.words["title"]))
    tx.entitle(wish.words["title"])
    return _noted(tx, "organisation.named", wish.words["title"], now, *changed)


def _join(tx: Transaction, house: House, wish: Wish, now: int) -> Sequence[str]:
    del house
    if not tx.join(wish.words["tenancy"]):
        return ["No: people have begun there already, in another organisation."]
    return _noted(tx, "organisation.joined", wish.words["tenancy"], now, None, "joined")


def _languages(tx: Transaction, house: House, wish: Wish, now: int) -> Sequence[str]:
    wanted = tuple(dict.fromkeys(wish.words["languages"].split()))
    unknown = [one for one in wanted if one not in house.phrases.languages]
    if unknown:
        there = ", ".join(house.phrases.languages)
        return [f"No: there is no language {unknown[0]} here. There is: {there}."]
    before = " ".join(tx.rounds.languages())
    tx.rounds.speak(wanted)
    return _noted(tx, "organisation.languages", " ".join(wanted), now, before, " ".join(wanted))


def _answers(tx: Transaction, house: House, wish: Wish, now: int) -> Sequence[str]:
    return take_out(tx, house, wish.words["reader"], now)


def _invite_contact(tx: Transaction, house: House, wish: Wish, now: int) -> Sequence[str]:
    content = house.content(tx)
    lines = invite(tx, content, wish.words["contact"], now)
    if not lines[0].startswith("No:"):
        tx.audit([Audited(OPERATOR, "contact.invited", f"{house.pack}:{wish.words['contact']}", None, "invited")], now)
    return lines


def _in_place_of(wish: Wish, round: Round) -> tuple[int, AskRound]:
    """Whose place the operator takes, and what they would say."""
    acts: Mapping[str, Act] = {"invite": "invite", "status": "status", "publish": "publish"}
    role: RoundRole = "super_user" if wish.what == "publish" else "sponsor"
    return round.roles[role], AskRound(acts[wish.what], wish.words.get("names", ""))


def _create(tx: Transaction, house: House, wish: Wish, now: int) -> Sequence[str]:
    words = wish.words
    found = meant(words["sponsor"], tx.rounds.everyone(), 0)
    if len(found.owners) != 1:
        return [f"No: nobody, or more than one, is called {words['sponsor']}. They have to say hello first."]
    mode: Mode = "anonymous" if words["mode"] == "anonymous" else "named"
    closed = closed_days(house.round, tx.sharing.council(), tx.rounds.title(), now)
    usual = workdays_before(date.fromisoformat(words["workshop"]), ANSWERS_BEFORE_WORKSHOP, closed)
    draft = RoundDraft(
        mode,
        words["workshop"],
        words["deadline"] or usual.isoformat(),
        words["super_user"],
        " ".join(words.get("service", "").split()),
    )
    return _in_words(_done(tx, house, found.owners[0], AskRound("begin", draft=draft), now))


def _close(tx: Transaction, round: Round, now: int) -> Sequence[str]:
    """For good: what was said is kept, nobody answers in it any more."""
    close(tx, round, now)
    return _noted(tx, "round.closed", f"round {round.id}", now, round.state, "closed")


def _done(tx: Transaction, house: House, owner: int, asked: AskRound, now: int) -> RoundResult:
    """As if that person had said it, but noted as the operator's."""
    address = next(one.address for one in tx.rounds.everyone() if one.owner == owner)
    [me] = tx.owners([address], now)
    changes = Changes(now)
    content = house.content(tx)
    people = (house.phrases, house.languages(tx)[0], content, house.round)
    table = Table(tx, me, changes, *people, library=house.library)
    result = act(table, asked)
    changes.owners[me.id] = table.me
    changes.audit = [replace(one, actor=OPERATOR) for one in changes.audit]
    tx.save(changes)
    return result


def _noted(
    tx: Transaction, action: str, subject: str, now: int, before: str | None, after: str | None
) -> Sequence[str]:  # fmt: skip
    tx.audit([Audited(OPERATOR, action, subject, before, after)], now)
    return [f"{action.partition('.')[2]}: {subject}"]


def _in_words(result: RoundResult) -> Sequence[str]:
    if isinstance(result, RoundRefused):
        return [f"No: {result.why.replace('_', ' ')} {result.name}".rstrip()]
    if isinstance(result, RoundProgress):
        about = ", ".join(filter(None, (result.service, result.organisation or "round")))
        return [
            f"{about}: {result.state}, {result.mode}, {result.done} of {result.asked} done",
            f"answers by {result.deadline}, workshop on {result.workshop}, super-user {result.super_user}",
        ]
    names = [*getattr(result, "names", ()), *(f"unknown: {one}" for one in getattr(result, "unknown", ()))]
    return ["done", *names]


WITHOUT_ROUND: Mapping[str, Callable[[Transaction, House, Wish, int], Sequence[str]]] = {
    "name": _name,
    "join": _join,
    "contact": _invite_contact,
    "languages": _languages,
    "answers": _answers,
    "create": _create,
}
"""What can be done where there is no round."""
