"""The plan as it is taken out: of the newest published view of the whole organisation, or of a service."""

from collections.abc import Mapping
from datetime import date

from eic_bot.model.plan import Action
from eic_bot.model.value import value
from eic_bot.service.plan.naming import published_plans
from eic_bot.service.plan.records import PlannedAction
from eic_bot.service.ports import Transaction
from eic_bot.service.rounds.records import Round


@value
class Planned:
    """A round with its plan; ``actions`` by number, those that were removed as well."""

    round: Round
    actions: tuple[Action, ...]
    priorities: tuple[str, ...]


def planned(tx: Transaction, service: str = "") -> Planned | None:
    """The plan of the whole organisation, or of that service; None where no view of it is published."""
    round = published_plans(tx).get(service)
    if round is None:
        return None
    called = {one.owner: one.name for one in reversed(tx.rounds.everyone())}
    actions = tuple(as_action(called, one) for one in tx.plan.actions(round.id))
    return Planned(round, actions, tuple(tx.plan.priorities(round.id)))


def as_action(called: Mapping[int, str], kept: PlannedAction) -> Action:
    """The action as people see it, with their names."""
    owner = called.get(kept.owner, "") if kept.owner is not None else kept.called
    said_by = called.get(kept.said_by, "") if kept.said_by is not None else ""
    return Action(
        str(kept.number), kept.title, kept.characteristic, owner, date.fromisoformat(kept.due), kept.state,
        kept.revision, kept.note, said_by,
    )  # fmt: skip
