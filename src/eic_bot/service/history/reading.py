"""The official views as they are taken out: those of every round that was published."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from eic_bot.model.answers import Answer
from eic_bot.model.lineage import Round as Agreed
from eic_bot.model.pack import Pack
from eic_bot.model.trends import CharacteristicTrend, characteristic_trend
from eic_bot.model.value import value
from eic_bot.service.history.comparing import descents, is_same
from eic_bot.service.history.records import OwnAnswer
from eic_bot.service.ports import Transaction
from eic_bot.service.rounds.records import Round


@value
class View:
    """One published view, on the pack version it was entered with."""

    round: Round
    pack: Pack
    answers: Mapping[str, Answer]


def views(tx: Transaction, pack_of: Callable[[str, str], Pack]) -> tuple[View, ...]:
    """All published views, oldest first."""
    return tuple(
        View(one, pack_of(one.pack, one.version), tx.rounds.agreed(one.official))
        for one in tx.history.rounds()
        if one.state == "published" and one.official is not None
    )


def said_before(tx: Transaction, owner: int, round: int) -> Sequence[OwnAnswer]:
    """What somebody said elsewhere about the same: of a service in its rounds, else also for themselves."""
    services = {one.id: one.service for one in tx.history.rounds()}
    here = services.get(round, "")
    return [one for one in tx.history.own(owner, round) if services.get(one.round, "") == here]


def by_service(found: Iterable[View]) -> Mapping[str, tuple[View, ...]]:
    """Those about the same together: the whole organisation first, under an empty name, then by service."""
    named: dict[str, tuple[View, ...]] = {}
    for one in sorted(found, key=lambda view: view.round.service):
        named[one.round.service] = (*named.get(one.round.service, ()), one)
    return named


def trends(found: tuple[View, ...]) -> tuple[CharacteristicTrend, ...]:
    """How each characteristic of the newest view went over all of them."""
    if not found:
        return ()
    packs = [one.pack for one in found]
    agreed = [
        Agreed(one.round.workshop, one.answers, descents(one.pack, newer), is_same(one.pack, newer))
        for one, newer in zip(found, [*packs[1:], packs[-1]], strict=True)
    ]
    return tuple(characteristic_trend(id, packs[-1], agreed) for id in packs[-1].characteristics)
