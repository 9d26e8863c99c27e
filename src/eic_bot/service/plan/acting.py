"""What somebody wants of the plan of their organisation, done or refused within their turn."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import assert_never

from eic_bot.dialogs.plan_requests import AskPlan, PlanDone, PlanRefused, PlanResult, PlanShown
from eic_bot.model.plan import ActionState, Gap, gaps, put_off
from eic_bot.service.plan.asking import time_to_ask
from eic_bot.service.plan.choosing import chosen
from eic_bot.service.plan.naming import newest_service, plans, service_called, split_service
from eic_bot.service.plan.reading import as_action
from eic_bot.service.plan.records import PlannedAction
from eic_bot.service.plan.telling import close_question, tell_owner, update_room
from eic_bot.service.rounds.agreeing import agreed_in, of_dialog
from eic_bot.service.rounds.records import Round
from eic_bot.service.rounds.reminding import day_of
from eic_bot.service.rounds.table import Table


def act(table: Table, asked: AskPlan, *, in_room: bool = False) -> PlanResult:
    """Do it, or say why not. In its room whoever takes part in the round may say how far an action is."""
    found = plans(table, in_room=in_room)
    if not found:
        return PlanRefused(asked.act, "no_view")
    match asked.act:
        case "show" | "gaps" | "choose" | "may_add" | "add":
            return _of_plan(table, found, asked)
        case "look" | "done" | "stuck" | "later" | "to_do" | "owner" | "remove" | "put_back":
            return _changed(table, asked, in_room=in_room)
        case _:
            assert_never(asked.act)


def _of_plan(table: Table, plans: Mapping[str, Round], asked: AskPlan) -> PlanResult:
    service, asked = _whose(table, asked, tuple(plans))
    if asked.act == "show" and asked.words and not service:
        return PlanRefused(asked.act, "no_service", asked.words)
    round = plans.get(service)
    if round is None:
        return PlanRefused(asked.act, "no_own_view", newest_service(plans))
    if asked.act == "show":
        return _shown(table, round, asked, plans)
    if not table.holds(round, "sponsor", "super_user"):
        return PlanRefused(asked.act, "not_yours")
    return _planned(table, round, asked, plans)


def _whose(table: Table, asked: AskPlan, services: tuple[str, ...]) -> tuple[str, AskPlan]:
    """The service whose plan is meant, empty for the whole organisation; and the rest of what is asked."""
    draft = asked.draft
    match asked.act:
        case "show":
            return service_called(asked.words, services), asked
        case "choose":
            service, rest = split_service(table, asked.words, services)
            return service, replace(asked, act="choose" if rest else "gaps", words=rest)
        case "may_add" if draft is not None:
            service, title = split_service(table, draft.title, services)
            return service, replace(asked, draft=replace(draft, title=title, service=service))
        case _:
            return (draft.service if draft is not None else ""), asked


def _planned(table: Table, round: Round, asked: AskPlan, plans: Mapping[str, Round]) -> PlanResult:
    if asked.act == "choose":
        found = chosen(table, gaps_of(table, round), asked.words)
        if found is None:
            return PlanRefused(asked.act, "no_gap", asked.words.lstrip("+-"))
        before = table.tx.plan.priorities(round.id)
        table.tx.plan.choose(round.id, found)
        table.note("plan.priorities", round, before=" ".join(before), after=" ".join(found))
    return _added(table, round, asked) if asked.act == "add" else _shown(table, round, asked, plans)


def _shown(table: Table, round: Round, asked: AskPlan, plans: Mapping[str, Round]) -> PlanShown:
    actions = [one for one in table.tx.plan.actions(round.id) if one.state is not ActionState.REMOVED]
    may_change = table.holds(round, "sponsor", "super_user")
    shown = tuple(as_action(table.called, one) for one in actions)
    priorities = tuple(table.tx.plan.priorities(round.id))
    others = tuple(sorted((one for one in plans if one not in ("", round.service)), key=lambda one: -plans[one].id))
    return PlanShown(
        asked.act, shown, gaps_of(table, round), may_change, asked.draft, priorities, round.service, others
    )  # fmt: skip


def gaps_of(table: Table, round: Round) -> tuple[Gap, ...]:
    """What could be chosen, and what was."""
    content = table.edition(round.pack, round.version)
    found = of_dialog(content, round, agreed_in(table, round))
    return gaps(found, table.tx.plan.priorities(round.id), content.pack)


def _added(table: Table, round: Round, asked: AskPlan) -> PlanResult:
    draft = asked.draft
    if draft is None or not draft.due:
        return PlanRefused(asked.act, "no_gap")
    owner, called = _owner(table, draft.owner)
    ask_at = time_to_ask(draft.due, table.changes.now, table.closed)
    new = PlannedAction(0, round.id, draft.characteristic, draft.title, owner, called, draft.due, ask_at=ask_at)
    kept = table.tx.plan.add(new)
    table.note("plan.added", round, after=f"{kept.number} {kept.due}")
    tell_owner(table, round, as_action(table.called, kept), kept)
    return _result(table, asked, kept)


def _owner(table: Table, typed: str) -> tuple[int | None, str]:
    """The colleague who is meant, or the words as they were typed."""
    found = table.meant(typed)
    return (found.owners[0], "") if len(found.owners) == 1 and not found.unknown else (None, typed)


def _result(table: Table, asked: AskPlan, kept: PlannedAction) -> PlanDone:
    asks_on = "" if kept.ask_at is None else day_of(kept.ask_at)
    if kept.owner is None:
        return PlanDone(asked.act, as_action(table.called, kept), "super_user", asks_on)
    return PlanDone(asked.act, as_action(table.called, kept), "you" if kept.owner == table.me.id else "owner", asks_on)


def _changed(table: Table, asked: AskPlan, *, in_room: bool) -> PlanResult:
    kept = table.tx.plan.action(int(asked.number)) if asked.number.isdecimal() else None
    round = next((one for one in table.tx.history.rounds() if kept and one.id == kept.round), None)
    if kept is None or round is None or (kept.state is ActionState.REMOVED and asked.act != "put_back"):
        return PlanRefused(asked.act, "no_action", asked.number)
    if not _may(table, round, kept, asked, in_room=in_room):
        return PlanRefused(asked.act, "not_yours")
    after = _after(table, kept, asked)
    if after == kept:
        return _result(table, asked, kept)
    after = replace(after, revision=kept.revision + 1)
    table.tx.plan.keep(after)
    table.note(f"plan.{asked.act.replace('_', '-')}", round, before=_state(kept), after=_state(after))
    close_question(table, kept, as_action(table.called, after))
    if after.owner != kept.owner:
        tell_owner(table, round, as_action(table.called, after), after)
    update_room(table, replace(after, posted=kept.posted), as_action(table.called, after))
    return _result(table, asked, after)


def _may(table: Table, round: Round, kept: PlannedAction, asked: AskPlan, *, in_room: bool) -> bool:
    """Whether I may: see it, say how far it is, or change the plan."""
    if table.holds(round, "sponsor", "super_user"):
        return True
    if asked.act == "look":
        return table.may_read(round, "published_view")
    if asked.act in ("owner", "remove", "put_back"):
        return False
    members: Sequence[int] = [one.owner for one in table.tx.rounds.members(round.id) if one.state != "declined"]
    return kept.owner == table.me.id or (in_room and (table.me.id in members or table.holds(round, "facilitator")))


def _after(table: Table, kept: PlannedAction, asked: AskPlan) -> PlannedAction:
    """The action as it is then."""
    now, closed = table.changes.now, table.closed
    said = replace(kept, said_by=table.me.id)
    match asked.act:
        case "done":
            return replace(said, state=ActionState.DONE, ask_at=None)
        case "stuck":
            return replace(said, state=ActionState.STUCK, ask_at=None, note=asked.words or kept.note)
        case "later":
            due = asked.day or put_off(date.fromisoformat(kept.due), _today(now), closed).isoformat()
            return replace(said, state=ActionState.LATER, due=due, ask_at=time_to_ask(due, now, closed), posted=None)
        case "to_do":
            return replace(said, state=ActionState.TO_DO, ask_at=time_to_ask(kept.due, now, closed))
        case "owner":
            owner, called = _owner(table, asked.words)
            return replace(kept, owner=owner, called=called) if asked.words else kept
        case "remove":
            return replace(kept, state=ActionState.REMOVED, ask_at=None)
        case "put_back":
            is_gone = kept.state is ActionState.REMOVED
            again = time_to_ask(kept.due, now, closed)
            return replace(kept, state=ActionState.TO_DO, said_by=None, ask_at=again) if is_gone else kept
        case _:
            return kept


def _today(now: int) -> date:
    return datetime.fromtimestamp(now / 1000, UTC).date()


def _state(kept: PlannedAction) -> str:
    return f"{kept.number} {kept.state.value} {kept.due} of {kept.owner or 'nobody'}"
