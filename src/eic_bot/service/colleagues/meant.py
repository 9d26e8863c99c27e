"""Which colleague is meant: somebody the platform says was mentioned, or a name that is typed. Nobody is guessed."""

from collections.abc import Sequence

from eic_bot.dialogs.colleague_requests import AskColleague, ColleagueRefused, ColleaguesFound, FoundColleague
from eic_bot.service.envelopes import Seen
from eic_bot.service.rounds.naming import names_in
from eic_bot.service.rounds.records import Known
from eic_bot.service.rounds.table import Table

BY_NUMBER = "owner-"
"""Before the number of somebody who was chosen from several; a bare number would name a place in that list."""
LONGEST_NUMBER = 18
MOST_OFFERED = 9


def meant(table: Table, asked: AskColleague) -> Known | ColleagueRefused | ColleaguesFound:
    """The one; or why there is none, or several to choose from."""
    typed = asked.words.strip().rstrip("?").strip()
    if not typed:
        return ColleagueRefused("ask", "nobody_named")
    if typed.startswith(BY_NUMBER):
        return _by_number(table, typed.split(" ")[0].removeprefix(BY_NUMBER))
    if len(table.mentioned) > 1:
        return ColleagueRefused("ask", "one_at_a_time")
    if table.mentioned:
        return _mentioned(table, table.mentioned[0])
    return _named(table, typed)


def _by_number(table: Table, number: str) -> Known | ColleagueRefused:
    wanted = int(number) if number.isdecimal() and len(number) <= LONGEST_NUMBER else 0
    found = next((one for one in table.everyone if one.owner == wanted), None)
    return found or ColleagueRefused("ask", "nobody", number)


def _mentioned(table: Table, seen: Seen) -> Known | ColleagueRefused:
    """Somebody the platform knows. They need not have said hello where they can be written to all the same."""
    if seen.guest:
        return ColleagueRefused("ask", "guest", seen.name)
    known = table.tx.known(seen.address)
    if known is None and not seen.can_be_met:
        return ColleagueRefused("ask", "not_met", seen.name or seen.address.external)
    if known is None:
        [known] = table.tx.owners([seen.address], table.changes.now)
    if seen.name and seen.name != known.name:
        table.tx.called({seen.address: seen.name})
    return Known(known.id, seen.address, seen.name or known.called)


def _named(table: Table, typed: str) -> Known | ColleagueRefused | ColleaguesFound:
    names = names_in(typed)
    if len(names) != 1:
        return ColleagueRefused("ask", "one_at_a_time" if names else "nobody_named")
    if names[0].casefold() in table.mine.vocabulary.me:
        return ColleagueRefused("ask", "myself")
    found = _each_once(_who_fit(names[0], table.everyone))
    if not found:
        return ColleagueRefused("ask", "nobody", names[0])
    if len(found) > 1:
        others = [FoundColleague(one.owner, one.name, one.address.channel) for one in found if one.owner != table.me.id]
        return ColleaguesFound(tuple(others[:MOST_OFFERED]), "several")
    return found[0]


def _who_fit(name: str, everyone: Sequence[Known]) -> Sequence[Known]:
    """All who are called that; where nobody is, whose name begins with it or has it as a word."""
    wanted = name.casefold()
    whole = [one for one in everyone if wanted in (one.name.casefold(), one.address.external.casefold())]
    called = [(one, one.name.casefold()) for one in everyone]
    return whole or [one for one, said in called if said.startswith(wanted) or f" {wanted} " in f" {said} "]


def _each_once(people: Sequence[Known]) -> Sequence[Known]:
    """Of somebody with several addresses the first."""
    return list({one.owner: one for one in reversed(people)}.values())[::-1]
