"""From single answers to one view: the workshop, the official view, publishing it, and one step back."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from eic_bot.dialogs.dialog import Content
from eic_bot.dialogs.round_requests import (
    AskRound,
    Finding,
    RoundDone,
    RoundResult,
    ViewFindings,
    ViewShown,
    refused,
)
from eic_bot.model.answers import Answer
from eic_bot.model.pack import Pack
from eic_bot.model.results import Standing, standings
from eic_bot.model.spread import Spread
from eic_bot.service.fingerprints import of_view
from eic_bot.service.ports import Transaction
from eic_bot.service.rounds.handing_in import end_single_answers, stays_closed
from eic_bot.service.rounds.records import Round, State
from eic_bot.service.rounds.reminding import next_decent
from eic_bot.service.rounds.table import Table
from eic_bot.service.rounds.telling import Told
from eic_bot.service.sharing.deciding import withdraw_with_round
from eic_bot.service.workshops.spreads import spreads

BEFORE: Mapping[State, State] = {"workshop": "answering", "official": "workshop", "published": "official"}
"""One step back."""


def begin_workshop(table: Table, asked: AskRound) -> RoundResult:
    """End the time for single answers."""
    round = table.round
    if round is None:
        return refused(asked, "no_round")
    if not table.holds(round, "sponsor", "super_user", "facilitator"):
        return refused(asked, "not_yours")
    if round.state != "answering":
        return refused(asked, "not_now")
    members = table.tx.rounds.members(round.id)
    table.tx.rounds.keep(round.id, [replace(one, remind_at=None) for one in members])
    _leave(table, round.id)
    end_single_answers(table.tx.rounds, round, table.changes.now)
    table.change(replace(round, state="workshop"))
    table.note("round.workshop", round, before=round.state, after="workshop")
    _tell_members(table, round, "workshop-told")
    return RoundDone(asked.act)


def official_view(table: Table, asked: AskRound) -> RoundResult:
    """Let the super-user enter it; show it to the organisation once it is published."""
    round = table.tx.rounds.newest()
    if round is None:
        return refused(asked, "no_round")
    if round.state == "published" and round.official is not None and table.may_read(round, "published_view"):
        return ViewShown(tuple(agreed_in(table, round).values()), round.service)
    if not table.holds(round, "super_user"):
        return refused(asked, "not_yours")
    if round.state not in ("workshop", "official"):
        return refused(asked, "not_now")
    if round.official is None:
        round = table.tx.rounds.begin_official(round, table.changes.now)
    if round.state == "workshop":
        table.note("view.begun", round, before=round.state, after="official")
        round = table.change(replace(round, state="official"))
    table.enter(round.official)
    return RoundDone(asked.act, dialog=round.dialog, remembers=bool(published_before(table.tx, round)))


def look_through(table: Table, asked: AskRound) -> RoundResult:
    """What to look at before publishing."""
    round = table.round
    if round is None:
        return refused(asked, "no_round")
    if not table.may_read(round, "draft_view"):
        return refused(asked, "not_yours")
    if round.state != "official":
        return refused(asked, "not_now")
    table.save()
    agreed = agreed_in(table, round)
    found = of_dialog(table.asked(round), round, agreed)
    highest = _highest_alone(table, round, found)
    missing = sum(one.position is None for one in found)
    return ViewFindings(tuple(_findings(table.asked(round).pack, found, agreed, highest)), missing)


def publish(table: Table, asked: AskRound) -> RoundResult:
    """Put the official view before the organisation."""
    round = table.round
    if round is None:
        return refused(asked, "no_round")
    if not table.holds(round, "super_user"):
        return refused(asked, "not_yours")
    if round.state != "official" or round.official is None:
        return refused(asked, "not_now")
    _leave(table, round.official)
    table.change(replace(round, state="published", published_at=table.changes.now))
    shown = [of_view(agreed_in(table, one)) for one in published_before(table.tx, round)[-1:]]
    table.note("view.published", round, before=shown[0] if shown else None, after=of_view(agreed_in(table, round)))
    _tell_members(table, round, "published-told")
    table.tx.nudges.wake_rooms(next_decent(table.changes.now, table.closed))
    return RoundDone(asked.act)


def reopen(table: Table, asked: AskRound) -> RoundResult:
    """One step back; where single answers are open again, those who take part go on."""
    round = table.tx.rounds.newest()
    if round is None:
        return refused(asked, "no_round")
    if not table.holds(round, "sponsor", "super_user"):
        return refused(asked, "not_yours")
    state = BEFORE.get(round.state)
    if state is None:
        return refused(asked, "not_now")
    if state == "answering" and stays_closed(table.tx.rounds, round):
        return refused(asked, "stays_closed")
    if round.state == "official" and round.official is not None:
        _leave(table, round.official)
    if withdraw_with_round(table, round.id):
        table.tell(table.me.id, Told("view-withdrawn-told", round, table.changes.now))
    changed = table.change(replace(round, state=state, published_at=None))
    table.note("round.reopened", changed, before=round.state, after=state)
    if state == "answering":
        _go_on(table, changed)
    return RoundDone(asked.act)


def published_before(tx: Transaction, round: Round) -> Sequence[Round]:
    """Other rounds about the same that were published, oldest first."""
    return [
        one
        for one in tx.history.rounds()
        if one.state == "published" and one.id != round.id and one.service == round.service
    ]


def _go_on(table: Table, round: Round) -> None:
    """Those who have not handed in for good answer in the round again."""
    members = table.tx.rounds.members(round.id)
    going = [
        one.owner for one in members if one.state == "accepted" or (one.state == "submitted" and round.mode == "named")
    ]
    table.tx.rounds.enter([id for id in going if id != table.me.id], round.id)
    if table.me.id in going:
        table.enter(round.id)
    for id in going:
        table.tell(id, Told("reopened-told", round, table.changes.now))


def _leave(table: Table, place: int) -> None:
    table.tx.rounds.leave(place)
    if table.me.round == place:
        table.enter(None)


def _tell_members(table: Table, round: Round, key: str) -> None:
    for one in table.tx.rounds.members(round.id):
        if one.state in ("accepted", "submitted") and one.owner != table.me.id:
            table.tell(one.owner, Told(key, round, table.changes.now))


def agreed_in(table: Table, round: Round) -> Mapping[str, Answer]:
    """The official view of a round; nothing where it was not begun."""
    return table.tx.rounds.agreed(round.official) if round.official is not None else {}


def of_dialog(content: Content, round: Round, said: Mapping[str, Answer]) -> tuple[Standing, ...]:
    """Where the characteristics stand that the round asks about."""
    journey = content.dialogs[round.dialog].journeys["ladder"]
    return standings(journey.characteristics.get(None, ()), content.pack, said)


def _highest_alone(table: Table, round: Round, found: tuple[Standing, ...]) -> Mapping[str, int]:
    """How far up anybody stood alone; without names as far as counts may be shown: of fewer it could be anything."""
    if round.mode == "named":
        alone = [of_dialog(table.asked(round), round, said) for said in table.tx.rounds.said(round.id).values()]
        return {
            one.characteristic: max((each[place].position or 0 for each in alone), default=9)
            for place, one in enumerate(found)
        }
    pack = table.asked(round).pack
    known = spreads(table.tx.rounds, pack, round, tuple(view.statement for one in found for view in one.levels))
    in_place = pack.scale.labels_in_place
    return {
        one.characteristic: max(
            (view.level for view in one.levels if _may_be_in_place(known[view.statement], in_place)), default=0
        )
        for one in found
    }


def _may_be_in_place(found: Spread, in_place: Collection[str]) -> bool:
    return found.counts is None or any(count and label in in_place for label, count in found.counts.labels)


def _findings(
    pack: Pack, found: tuple[Standing, ...], agreed: Mapping[str, Answer], highest: Mapping[str, int]
) -> Iterator[Finding]:
    top = max(pack.level_titles)
    for one in found:
        position = one.position or 0
        if position > highest[one.characteristic]:
            yield Finding("above_all", one.characteristic, position)
        if position == top and not _is_shown(one, agreed):
            yield Finding("no_evidence", one.characteristic, position)


def _is_shown(one: Standing, agreed: Mapping[str, Answer]) -> bool:
    """Whether anything stands beside what sets the position."""
    place = next(view.statement for view in one.levels if view.level == one.position)
    beside = [agreed[id] for id in (place, one.characteristic) if id in agreed]
    return any(answer.evidence or answer.comment for answer in beside)
