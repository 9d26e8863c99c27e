"""Whose plan is meant: that of the whole organisation, or of a service that had a round of its own."""

from collections.abc import Iterable, Mapping, Sequence

from eic_bot.dialogs.messages import words
from eic_bot.dialogs.plan_words import FOR
from eic_bot.model.reading import plain_words
from eic_bot.service.ports import Transaction
from eic_bot.service.rounds.records import Round
from eic_bot.service.rounds.table import Table


def published_plans(tx: Transaction) -> Mapping[str, Round]:
    """By service the newest view of it that is published; the whole organisation has the empty name."""
    return {one.service: one for one in tx.history.rounds() if one.state == "published"}


def plans(table: Table, *, in_room: bool = False) -> Mapping[str, Round]:
    """The published ones; and the view that I am entering, unless others would read along."""
    found = dict(published_plans(table.tx))
    newest = table.tx.rounds.newest()  # locked, as with every change of a plan
    if newest is not None and newest.state == "official" and table.holds(newest, "super_user") and not in_room:
        found[newest.service] = newest
    return found


def newest_service(found: Mapping[str, Round]) -> str:
    """The service with the newest plan; empty where none has one."""
    return max((name for name in found if name), key=lambda name: found[name].id, default="")


def service_called(said: str, services: Iterable[str]) -> str:
    """The service that these words are the name of; empty for none."""
    return next((one for one in services if one and plain_words(one) == plain_words(said)), "")


def split_service(table: Table, said: str, services: Sequence[str]) -> tuple[str, str]:
    """The service at the beginning, and what is said behind it: ``for Planning print leaflets``."""
    typed = said.split()
    for name in (FOR, words(table.mine.say("plan-type-for"))):
        length = len(name.split())
        if plain_words(" ".join(typed[:length])) != plain_words(name):
            continue
        behind = typed[length:]
        for many in range(len(behind), 0, -1):
            found = service_called(" ".join(behind[:many]), services)
            if found:
                return found, " ".join(behind[many:])
    return "", said


def service_in(said: str, services: Iterable[str]) -> str:
    """The service whose name stands anywhere in it, the longest; empty for none."""
    found = [one for one in services if one and f" {plain_words(one)} " in f" {plain_words(said)} "]
    return max(found, key=len, default="")
